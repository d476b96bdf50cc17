"""`vault.json`: the vault's id and its slots, each holding the root key for one secret.

It holds nothing that opens anything without the passphrase or the recovery code.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.vault.durable import write_durably
from annotator.vault.keys import GCM_NONCE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE: Final = "vault.json"
VERSION: Final = 1
VAULT_ID: Final = re.compile("[0-9a-f]{32}")
LARGEST: Final = 64 * 1024


@dataclass
class NoVault(Refusal):
    """There is no vault in this folder."""


@dataclass
class VaultDamaged(Refusal):
    """The vault's file of slots is not as it was written."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What stretching a passphrase costs (Argon2id, RFC 9106): KiB of memory, passes, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def is_at_least(self, other: Cost) -> bool:
        """Whether this is below the other in neither memory nor passes."""
        return self.memory_kib >= other.memory_kib and self.passes >= other.passes


@dataclass(frozen=True, slots=True)
class Slot:
    """The root key, sealed under what one secret is stretched to; a cost only where it has one.

    `person` is whose way in it is: nobody's in particular for the recovery code, and empty for the
    person who made the practice. `name` finds the slot by what somebody types and protects
    nothing, so it is the one part that is not bound: a name may change without a passphrase.
    """

    id: str
    type: str
    kdf: str
    salt: bytes
    cost: Cost | None = None
    sealed: bytes = b""
    person: str = ""
    name: str = ""
    until: str = ""

    def bound_to(self, vault: str) -> str:
        """What the sealed key is bound to: nothing of the slot can be changed unnoticed."""
        cost = self.cost
        stretched = f",m={cost.memory_kib},t={cost.passes},p={cost.lanes}" if cost else ""
        whose = f"|person={self.person}" if self.person else ""
        ends = f"|until={self.until}" if self.until else ""
        return f"vrk|v1|{vault}|{self.id}|{self.type}|{self.kdf}{stretched}{whose}{ends}"


@dataclass(frozen=True, slots=True)
class VaultFile:
    """The whole of `vault.json`."""

    vault: str
    slots: tuple[Slot, ...]

    def slot(self, kind: str) -> Slot:
        """The slot of this type; raises `VaultDamaged` if there is none."""
        for slot in self.slots:
            if slot.type == kind:
                return slot
        raise VaultDamaged

    def all_of(self, kind: str) -> tuple[Slot, ...]:
        """Every slot of this type, in the file's order."""
        return tuple(slot for slot in self.slots if slot.type == kind)


def write_vault_file(folder: Path, vault: VaultFile) -> None:
    """Replaces `vault.json`; after a power cut it is the old one or the new one, whole."""
    slots = [_slot_document(slot) for slot in vault.slots]
    body = {"v": VERSION, "vault_id": vault.vault, "slots": slots}
    text = json.dumps({**body, "check": _check(body)}, indent=1)
    write_durably(folder / FILE, text.encode("ascii"))


def read_vault_file(folder: Path) -> VaultFile:
    """What `vault.json` holds; raises `NoVault` or `VaultDamaged`."""
    try:
        with (folder / FILE).open("rb") as raw:
            octets = raw.read(LARGEST)
    except (FileNotFoundError, NotADirectoryError):
        raise NoVault from None
    try:
        body = json.loads(octets)
        check = body.pop("check")
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError):
        raise VaultDamaged from None
    if check != _check(body):
        raise VaultDamaged
    return _parsed(body)


def vault_is_in(folder: Path) -> bool:
    """Whether a vault was made in this folder."""
    return (folder / FILE).exists()


def _parsed(body: object) -> VaultFile:
    match body:
        case {"v": 1, "vault_id": str(vault), "slots": list(slots)} if VAULT_ID.fullmatch(vault):
            return VaultFile(vault, tuple(_slot(slot) for slot in slots))
        case _:
            raise VaultDamaged


def _slot_document(slot: Slot) -> dict[str, object]:
    document: dict[str, object] = {"id": slot.id, "type": slot.type, "kdf": slot.kdf}
    if slot.cost is not None:
        cost = slot.cost
        document |= {"m": cost.memory_kib, "t": cost.passes, "p": cost.lanes}
    said = {"person": slot.person, "name": slot.name, "until": slot.until}
    document |= {key: value for key, value in said.items() if value}
    nonce, ciphertext = slot.sealed[:GCM_NONCE], slot.sealed[GCM_NONCE:]
    return document | {"salt": slot.salt.hex(), "nonce": nonce.hex(), "ct": ciphertext.hex()}


def _slot(document: object) -> Slot:
    match document:
        case {
            "id": str(identity),
            "type": str(kind),
            "kdf": str(kdf),
            "salt": str(salt),
            "nonce": str(nonce),
            "ct": str(ciphertext),
        }:
            cost, box = _cost(document), _octets(nonce + ciphertext)
            whose = {key: _word(document, key) for key in ("person", "name", "until")}
            return Slot(identity, kind, kdf, _octets(salt), cost, box, **whose)
        case _:
            raise VaultDamaged


def _word(document: object, key: str) -> str:
    said = document.get(key, "") if isinstance(document, dict) else ""
    if not isinstance(said, str):
        raise VaultDamaged
    return said


def _cost(document: object) -> Cost | None:
    match document:
        case {"m": int(memory_kib), "t": int(passes), "p": int(lanes)}:
            return Cost(memory_kib, passes, lanes)
        case _:
            return None


def _octets(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise VaultDamaged from None


def _check(body: Mapping[str, object]) -> str:
    # Against decay, not against people (they can compute it too): a flipped bit must not look
    # like a forgotten passphrase.
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()

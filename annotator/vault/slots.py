"""The ways into a vault: each person's passphrase, and the recovery code when one is forgotten.

Each is stretched to a key that opens the root key in its slot of `vault.json`. Changing one
rewrites that slot only; nothing else in the vault changes. `ways` invites people and lets them go.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from annotator.domain.errors import Refusal
from annotator.vault.durable import make_folder
from annotator.vault.keys import KeyDoesNotFit, RootKey, opened
from annotator.vault.passphrase import MOST, check_new, normalised
from annotator.vault.place import check_place
from annotator.vault.recovery import counting_characters, fresh_code
from annotator.vault.stream import hkdf
from annotator.vault.vault_file import (
    Cost,
    NoVault,
    Slot,
    VaultDamaged,
    VaultFile,
    read_vault_file,
    vault_is_in,
    write_vault_file,
)

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "FIRST",
    "STANDARD",
    "Cost",
    "NoVault",
    "NotEnoughMemory",
    "Opened",
    "VaultAlreadyThere",
    "VaultDamaged",
    "WrongPassphrase",
    "WrongRecoveryCode",
    "change_passphrase",
    "create_vault",
    "names_asked",
    "recover",
    "sign_in",
    "unlock",
    "vault_is_in",
]

# Who made the practice: the one person whose slot names nobody, as in every vault of one person.
FIRST: Final = "clinician"
PASSPHRASE: Final = "passphrase"  # noqa: S105 - the name of a kind of slot
RECOVERY: Final = "recovery"
ARGON2ID: Final = "argon2id"
HKDF_SHA256: Final = "hkdf-sha256"


@dataclass
class WrongPassphrase(Refusal):
    """The passphrase does not open this vault."""


@dataclass
class WrongRecoveryCode(Refusal):
    """The recovery code is rightly typed, but it does not open this vault."""


@dataclass
class VaultAlreadyThere(Refusal):
    """There is a vault in this folder; making another would destroy it."""


@dataclass
class NotEnoughMemory(Refusal):
    """The computer has not the memory free that stretching the passphrase takes."""

    needed_mib: int


# 256 MiB, 3 passes, 4 lanes: a little over one second (security.md 2.1). Also the least that is
# accepted at unlocking, whatever a file says.
STANDARD: Final = Cost(memory_kib=256 * 1024, passes=3, lanes=4)
# A damaged file must not make the computer stretch for hours.
DEAREST: Final = Cost(memory_kib=4 * 1024 * 1024, passes=64, lanes=16)


def create_vault(folder: Path, passphrase: str, cost: Cost = STANDARD) -> tuple[RootKey, str]:
    """A new vault in this folder, which is made if need be; its root key and its recovery code.

    Raises `VaultAlreadyThere`, the refusals of `check_new` and `check_place`, `NotEnoughMemory`.
    """
    check_place(folder)
    check_new(passphrase)
    if vault_is_in(folder):
        raise VaultAlreadyThere
    make_folder(folder)
    root = RootKey.fresh(secrets.token_hex(16))
    code = fresh_code()
    slots = (passphrase_slot(root, passphrase, cost), _recovery_slot(root, code))
    write_vault_file(folder, VaultFile(root.vault, slots))
    return root, code


@dataclass(frozen=True, slots=True)
class Opened:
    """The root key, and whose slot opened it."""

    root: RootKey
    person: str


def names_asked(folder: Path) -> bool:
    """Whether a passphrase alone does not say who comes in: there is more than one person."""
    return vault_is_in(folder) and len(read_vault_file(folder).all_of(PASSPHRASE)) > 1


def sign_in(folder: Path, name: str, passphrase: str, least: Cost = STANDARD) -> Opened:
    """The root key, and whose passphrase it was; the name counts where there are several people.

    An unknown name takes as long as a wrong passphrase and is refused by the same
    `WrongPassphrase`. Raises `NoVault`, `VaultDamaged`, `NotEnoughMemory`; a slot whose cost was
    lowered below `least` is `VaultDamaged`: it is never tried.
    """
    vault = read_vault_file(folder)
    if len(passphrase) > MOST:  # nobody's passphrase, and long to stretch
        raise WrongPassphrase
    slot = slot_named(vault, name)
    if slot is None:
        anybody = vault.slot(PASSPHRASE)
        stretched(passphrase, anybody.salt, cost_of(anybody, least))
        raise WrongPassphrase
    try:
        root = opened_slot(
            slot, vault.vault, stretched(passphrase, slot.salt, cost_of(slot, least))
        )
    except KeyDoesNotFit:
        raise WrongPassphrase from None
    return Opened(root, slot.person or FIRST)


def unlock(folder: Path, passphrase: str, least: Cost = STANDARD) -> RootKey:
    """The root key of a vault of one person; raises what `sign_in` raises."""
    return sign_in(folder, "", passphrase, least).root


def change_passphrase(
    folder: Path, old: str, new: str, cost: Cost = STANDARD, of: str = FIRST
) -> RootKey:
    """This person's slot opens with the new passphrase only; nobody else's changes.

    Raises what `sign_in` and `check_new` raise; then nothing has changed.
    """
    check_new(new)
    vault = read_vault_file(folder)
    slot = slot_of(vault, of)
    if slot is None or len(old) > MOST:
        raise WrongPassphrase
    try:
        root = opened_slot(slot, vault.vault, stretched(old, slot.salt, cost_of(slot, cost)))
    except KeyDoesNotFit:
        raise WrongPassphrase from None
    fresh = passphrase_slot(root, new, cost, slot)
    write_vault_file(folder, replaced(vault, slot, fresh))
    return root


def recover(
    folder: Path, code: str, new_passphrase: str, cost: Cost = STANDARD, name: str = ""
) -> tuple[Opened, str]:
    """The named person's slot opens with the new passphrase only, and there is a new code.

    Gives the root key, whose slot it is, and that code. Raises `WrongRecoveryCode` (also for a
    name nobody has), `RecoveryCodeMistyped`, `RecoveryCodeNotWhole`, `NoVault`, `VaultDamaged`
    and the refusals of `check_new`; then nothing has changed.
    """
    vault = read_vault_file(folder)
    slot = vault.slot(RECOVERY)
    counting = counting_characters(code)
    if slot.kdf != HKDF_SHA256:
        raise VaultDamaged
    try:
        root = opened_slot(slot, vault.vault, from_code(counting, slot.salt))
    except KeyDoesNotFit:
        raise WrongRecoveryCode from None
    whose = slot_named(vault, name)
    if whose is None:
        raise WrongRecoveryCode
    check_new(new_passphrase)
    new_code = fresh_code()
    vault = replaced(vault, whose, passphrase_slot(root, new_passphrase, cost, whose))
    write_vault_file(folder, replaced(vault, slot, _recovery_slot(root, new_code)))
    return Opened(root, whose.person or FIRST), new_code


def name_tag(vault: str, name: str) -> str:
    """What a slot keeps of a name, in whatever case and spacing it is typed: 16 hex digits.

    It keeps the name out of the file for a passing eye; whoever guesses the name can check it.
    """
    said = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return hkdf(said.encode(), salt=vault.encode("ascii"), info=b"slot-name/v1")[:8].hex()


def slot_named(vault: VaultFile, name: str) -> Slot | None:
    """The passphrase slot somebody means by a name; the only one, where there is only one."""
    ways = vault.all_of(PASSPHRASE)
    if len(ways) == 1:
        return ways[0]
    tag = name_tag(vault.vault, name)
    return next((slot for slot in ways if slot.name == tag), None)


def slot_of(vault: VaultFile, person: str) -> Slot | None:
    """A person's passphrase slot, or None."""
    ways = vault.all_of(PASSPHRASE)
    return next((slot for slot in ways if (slot.person or FIRST) == person), None)


def replaced(vault: VaultFile, old: Slot | None, *new: Slot) -> VaultFile:
    """The file with these slots in place of an old one."""
    kept = (slot for slot in vault.slots if slot is not old)
    return replace(vault, slots=(*new, *kept))


def passphrase_slot(root: RootKey, passphrase: str, cost: Cost, whose: Slot | None = None) -> Slot:
    """A fresh slot for a passphrase, of the person `whose` slot it stands in for."""
    person, name = (whose.person, whose.name) if whose else ("", "")
    slot = Slot(_id(), PASSPHRASE, ARGON2ID, _salt(), cost, person=person, name=name)
    return _filled(slot, root, stretched(passphrase, slot.salt, cost))


def code_slot(root: RootKey, code: str, like: Slot) -> Slot:
    """A fresh slot for a code of 140 random bits, of `like`'s type, person, name and end."""
    slot = replace(like, id=_id(), kdf=HKDF_SHA256, salt=_salt())
    return _filled(slot, root, from_code(counting_characters(code), slot.salt))


def _recovery_slot(root: RootKey, code: str) -> Slot:
    return code_slot(root, code, Slot("", RECOVERY, HKDF_SHA256, b""))


def _id() -> str:
    return secrets.token_hex(8)


def _salt() -> bytes:
    return secrets.token_bytes(16)


def _filled(slot: Slot, root: RootKey, key: bytes) -> Slot:
    return replace(slot, sealed=root.sealed_by(key, slot.bound_to(root.vault)))


def opened_slot(slot: Slot, vault: str, key: bytes) -> RootKey:
    """The root key out of a slot; raises `KeyDoesNotFit`."""
    return RootKey(opened(key, slot.sealed, slot.bound_to(vault)), vault)


def from_code(counting: bytes, salt: bytes) -> bytes:
    """What a code opens its slot with."""
    # 140 random bits cannot be guessed, so there is nothing to stretch.
    return hkdf(counting, salt=salt, info=b"recovery/v1")


def stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """What a passphrase opens its slot with; raises `NotEnoughMemory`."""
    try:
        return hash_secret_raw(
            normalised(passphrase),
            salt,
            time_cost=cost.passes,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=32,
            type=Type.ID,
        )
    except HashingError:
        raise NotEnoughMemory(cost.memory_kib // 1024) from None


def cost_of(slot: Slot, least: Cost) -> Cost:
    """What the slot says it costs; raises `VaultDamaged` where that is too little or too much."""
    cost = slot.cost
    if cost is None or slot.kdf != ARGON2ID:
        raise VaultDamaged
    if not (cost.is_at_least(least) and DEAREST.is_at_least(cost)):
        raise VaultDamaged
    return cost

"""The ways into a vault: the passphrase, and the recovery code when it is forgotten.

Each is stretched to a key that opens the root key in its slot of `vault.json`. Changing one
rewrites that slot only; nothing else in the vault changes.
"""

from __future__ import annotations

import secrets
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
    "STANDARD",
    "Cost",
    "NoVault",
    "NotEnoughMemory",
    "VaultAlreadyThere",
    "VaultDamaged",
    "WrongPassphrase",
    "WrongRecoveryCode",
    "change_passphrase",
    "create_vault",
    "recover",
    "unlock",
    "vault_is_in",
]

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
    slots = (_passphrase_slot(root, passphrase, cost), _recovery_slot(root, code))
    write_vault_file(folder, VaultFile(root.vault, slots))
    return root, code


def unlock(folder: Path, passphrase: str, least: Cost = STANDARD) -> RootKey:
    """The root key; raises `WrongPassphrase`, `NoVault`, `VaultDamaged`, `NotEnoughMemory`.

    A slot whose cost was lowered below `least` is `VaultDamaged`: it is never tried.
    """
    vault = read_vault_file(folder)
    if len(passphrase) > MOST:  # nobody's passphrase, and long to stretch
        raise WrongPassphrase
    slot = vault.slot(PASSPHRASE)
    cost = _cost_of(slot, least)
    try:
        return _opened(slot, vault.vault, _stretched(passphrase, slot.salt, cost))
    except KeyDoesNotFit:
        raise WrongPassphrase from None


def change_passphrase(folder: Path, old: str, new: str, cost: Cost = STANDARD) -> RootKey:
    """The vault opens with the new passphrase only; the recovery code stays as it is.

    Raises what `unlock` and `check_new` raise; then nothing has changed.
    """
    check_new(new)
    root = unlock(folder, old, cost)
    vault = read_vault_file(folder)
    write_vault_file(folder, _with(vault, _passphrase_slot(root, new, cost)))
    return root


def recover(
    folder: Path, code: str, new_passphrase: str, cost: Cost = STANDARD
) -> tuple[RootKey, str]:
    """The vault opens with the new passphrase and the new recovery code only.

    Gives the root key and that code. Raises `WrongRecoveryCode`, `RecoveryCodeMistyped`,
    `RecoveryCodeNotWhole`, `NoVault`, `VaultDamaged` and the refusals of `check_new`; then nothing
    has changed.
    """
    vault = read_vault_file(folder)
    slot = vault.slot(RECOVERY)
    counting = counting_characters(code)
    if slot.kdf != HKDF_SHA256:
        raise VaultDamaged
    try:
        root = _opened(slot, vault.vault, _from_code(counting, slot.salt))
    except KeyDoesNotFit:
        raise WrongRecoveryCode from None
    check_new(new_passphrase)
    new_code = fresh_code()
    vault = _with(vault, _passphrase_slot(root, new_passphrase, cost))
    write_vault_file(folder, _with(vault, _recovery_slot(root, new_code)))
    return root, new_code


def _passphrase_slot(root: RootKey, passphrase: str, cost: Cost) -> Slot:
    slot = Slot(_id(), PASSPHRASE, ARGON2ID, _salt(), cost)
    return _filled(slot, root, _stretched(passphrase, slot.salt, cost))


def _recovery_slot(root: RootKey, code: str) -> Slot:
    slot = Slot(_id(), RECOVERY, HKDF_SHA256, _salt())
    return _filled(slot, root, _from_code(counting_characters(code), slot.salt))


def _with(vault: VaultFile, new: Slot) -> VaultFile:
    others = (slot for slot in vault.slots if slot.type != new.type)
    return replace(vault, slots=(new, *others))


def _id() -> str:
    return secrets.token_hex(8)


def _salt() -> bytes:
    return secrets.token_bytes(16)


def _filled(slot: Slot, root: RootKey, key: bytes) -> Slot:
    return replace(slot, sealed=root.sealed_by(key, slot.bound_to(root.vault)))


def _opened(slot: Slot, vault: str, key: bytes) -> RootKey:
    return RootKey(opened(key, slot.sealed, slot.bound_to(vault)), vault)


def _from_code(counting: bytes, salt: bytes) -> bytes:
    # 140 random bits cannot be guessed, so there is nothing to stretch.
    return hkdf(counting, salt=salt, info=b"recovery/v1")


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
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


def _cost_of(slot: Slot, least: Cost) -> Cost:
    cost = slot.cost
    if cost is None or slot.kdf != ARGON2ID:
        raise VaultDamaged
    if not (cost.is_at_least(least) and DEAREST.is_at_least(cost)):
        raise VaultDamaged
    return cost

"""Who has a way into the vault: inviting somebody, their first coming in, and letting them go.

An invitation is a slot of its own, opened by a code of 140 random bits that is shown once. It is
tried until its day and hour, which are bound to it, and is destroyed by being used or by ending.
Taking a slot away closes that way into this file; a copy of the file made before still has it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.vault.keys import KeyDoesNotFit
from annotator.vault.passphrase import check_new
from annotator.vault.recovery import counting_characters, fresh_code
from annotator.vault.slots import (
    FIRST,
    HKDF_SHA256,
    STANDARD,
    Cost,
    Opened,
    code_slot,
    from_code,
    name_tag,
    opened_slot,
    passphrase_slot,
    replaced,
    slot_of,
)
from annotator.vault.vault_file import Slot, VaultFile, read_vault_file, write_vault_file

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.vault.keys import RootKey

INVITATION: Final = "invitation"


@dataclass
class WrongInvitation(Refusal):
    """The invitation is rightly typed, but opens nothing: unknown, used, taken back or over."""


def invite(folder: Path, root: RootKey, person: str, name: str, until: datetime) -> str:
    """The code by which this person comes in once, before `until`; an older one of theirs ends."""
    vault, code = read_vault_file(folder), fresh_code()
    tag, ends = name_tag(vault.vault, name), until.isoformat()
    like = Slot("", INVITATION, HKDF_SHA256, b"", person=person, name=tag, until=ends)
    kept = replaced(vault, _invitation_of(vault, person), code_slot(root, code, like))
    write_vault_file(folder, kept)
    return code


def join(folder: Path, code: str, passphrase: str, now: datetime, cost: Cost = STANDARD) -> Opened:
    """The invited person has a passphrase of their own from now on, and the code opens nothing.

    Raises `WrongInvitation`, `RecoveryCodeMistyped`, `RecoveryCodeNotWhole` and the refusals of
    `check_new`; then nothing has changed.
    """
    counting, vault = counting_characters(code), swept(folder, now)
    for slot in vault.all_of(INVITATION):
        try:
            root = opened_slot(slot, vault.vault, from_code(counting, slot.salt))
        except KeyDoesNotFit:
            continue
        check_new(passphrase)
        fresh = passphrase_slot(root, passphrase, cost, slot)
        vault = replaced(vault, slot_of(vault, slot.person))
        write_vault_file(folder, replaced(vault, slot, fresh))
        return Opened(root, slot.person)
    raise WrongInvitation


def swept(folder: Path, now: datetime) -> VaultFile:
    """The file without the invitations that are over; they are taken out of it for good."""
    vault = read_vault_file(folder)
    kept = tuple(slot for slot in vault.slots if not _is_over(slot, now))
    if len(kept) == len(vault.slots):
        return vault
    vault = replace(vault, slots=kept)
    write_vault_file(folder, vault)
    return vault


def invited_until(folder: Path) -> dict[str, datetime]:
    """Whose invitation stands open, and until when."""
    open_ = read_vault_file(folder).all_of(INVITATION)
    return {slot.person: datetime.fromisoformat(slot.until) for slot in open_}


def people_in(folder: Path) -> frozenset[str]:
    """Who has a passphrase of their own."""
    from_file = read_vault_file(folder).slots
    return frozenset(slot.person or FIRST for slot in from_file if slot.cost is not None)


def rename(folder: Path, person: str, name: str) -> None:
    """From now on this person comes in under this name; no passphrase is needed for that."""
    vault = read_vault_file(folder)
    tag = name_tag(vault.vault, name)
    named = (
        replace(slot, name=tag) if (slot.person or FIRST) == person and _is_a_way(slot) else slot
        for slot in vault.slots
    )
    write_vault_file(folder, replace(vault, slots=tuple(named)))


def let_go(folder: Path, person: str) -> None:
    """This person has no way into this file any more; nobody else's changes."""
    vault = read_vault_file(folder)
    kept = tuple(
        slot for slot in vault.slots if not (_is_a_way(slot) and (slot.person or FIRST) == person)
    )
    write_vault_file(folder, replace(vault, slots=kept))


def _invitation_of(vault: VaultFile, person: str) -> Slot | None:
    return next((slot for slot in vault.all_of(INVITATION) if slot.person == person), None)


def _is_a_way(slot: Slot) -> bool:
    """Whether it is somebody's own, as the recovery code is not."""
    return slot.cost is not None or slot.type == INVITATION


def _is_over(slot: Slot, now: datetime) -> bool:
    return slot.type == INVITATION and datetime.fromisoformat(slot.until) <= now

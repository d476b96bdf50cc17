"""Several people, each with a way in of their own."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from annotator.vault import slots
from annotator.vault.passphrase import PassphraseTooShort
from annotator.vault.slots import (
    FIRST,
    VaultDamaged,
    WrongPassphrase,
    WrongRecoveryCode,
    create_vault,
    names_asked,
    sign_in,
)
from annotator.vault.vault_file import FILE, Slot, read_vault_file, write_vault_file
from annotator.vault.ways import (
    WrongInvitation,
    invite,
    invited_until,
    join,
    let_go,
    people_in,
    rename,
    swept,
)
from tests.opening import CHEAP

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.vault.keys import RootKey

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
UNTIL = NOW + timedelta(days=3)
MINE, HERS, OTHER = "seven purple herons", "eleven brown kettles", "nine green ladders"
SAM = "5a" * 16


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, RootKey, str]:
    root, code = create_vault(tmp_path / "vault", MINE, CHEAP)
    return tmp_path / "vault", root, code


@pytest.fixture
def two(made: tuple[Path, RootKey, str]) -> tuple[Path, RootKey, str]:
    """The first person is called Ada; Sam was invited and came in."""
    folder, root, recovery = made
    rename(folder, FIRST, "Ada")
    join(folder, invite(folder, root, SAM, "Sam Doe", UNTIL), HERS, NOW, CHEAP)
    return folder, root, recovery


def key(root: RootKey) -> bytes:
    return root.derive("db/v1")


def test_where_there_is_one_person_no_name_is_asked_and_none_counts(
    made: tuple[Path, RootKey, str],
) -> None:
    folder, root, _ = made
    assert not names_asked(folder)
    opened = sign_in(folder, "whoever", MINE, CHEAP)
    assert (key(opened.root), opened.person) == (key(root), FIRST)


def test_a_vault_of_before_there_were_people_reads_as_it_was_written(
    made: tuple[Path, RootKey, str],
) -> None:
    document = json.loads((made[0] / FILE).read_text())
    assert all(not {"person", "name", "until"} & each.keys() for each in document["slots"])


def test_who_is_invited_chooses_a_passphrase_and_both_come_in_by_name(
    two: tuple[Path, RootKey, str],
) -> None:
    folder, root, _ = two
    assert names_asked(folder)
    mine, hers = sign_in(folder, " ADA ", MINE, CHEAP), sign_in(folder, "sam  doe", HERS, CHEAP)
    assert (mine.person, hers.person) == (FIRST, SAM)
    assert key(mine.root) == key(hers.root) == key(root)
    assert people_in(folder) == {FIRST, SAM}


@pytest.mark.parametrize("name", ["Ada", "nobody", ""])
def test_anothers_passphrase_and_an_unknown_name_are_refused_alike(
    two: tuple[Path, RootKey, str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stretched, costs = slots.stretched, []

    def counted(passphrase: str, salt: bytes, cost: slots.Cost) -> bytes:
        costs.append(cost)
        return stretched(passphrase, salt, cost)

    monkeypatch.setattr(slots, "stretched", counted)
    with pytest.raises(WrongPassphrase):
        sign_in(two[0], name, HERS, CHEAP)
    assert costs == [CHEAP]  # the same work, whether the name is known or not


def test_an_invitation_opens_once(made: tuple[Path, RootKey, str]) -> None:
    folder, root, _ = made
    code = invite(folder, root, SAM, "Sam", UNTIL)
    assert invited_until(folder) == {SAM: UNTIL}
    with pytest.raises(PassphraseTooShort):
        join(folder, code, "short", NOW, CHEAP)
    assert join(folder, code.lower(), HERS, NOW, CHEAP).person == SAM
    assert invited_until(folder) == {}
    with pytest.raises(WrongInvitation):
        join(folder, code, OTHER, NOW, CHEAP)
    assert sign_in(folder, "Sam", HERS, CHEAP).person == SAM


def test_an_invitation_that_is_over_is_taken_out_of_the_file(
    made: tuple[Path, RootKey, str],
) -> None:
    folder, root, _ = made
    code = invite(folder, root, SAM, "Sam", UNTIL)
    with pytest.raises(WrongInvitation):
        join(folder, code, HERS, UNTIL, CHEAP)
    assert [slot.type for slot in read_vault_file(folder).slots] == ["passphrase", "recovery"]
    # Turning the clock back does not bring it back.
    with pytest.raises(WrongInvitation):
        join(folder, code, HERS, NOW, CHEAP)


def test_an_end_put_off_by_hand_opens_nothing(made: tuple[Path, RootKey, str]) -> None:
    folder, root, _ = made
    code = invite(folder, root, SAM, "Sam", UNTIL)
    vault = read_vault_file(folder)
    longer = tuple(
        Slot(
            each.id, each.type, each.kdf, each.salt, each.cost, each.sealed, each.person,
            each.name, (UNTIL + timedelta(days=900)).isoformat() if each.until else "",
        )
        for each in vault.slots
    )  # fmt: skip
    write_vault_file(folder, type(vault)(vault.vault, longer))
    with pytest.raises(WrongInvitation):
        join(folder, code, HERS, NOW, CHEAP)


def test_nobody_becomes_another_person_by_rewriting_a_slot(
    two: tuple[Path, RootKey, str],
) -> None:
    folder = two[0]
    text = (folder / FILE).read_text()
    document = json.loads(text)
    for each in document["slots"]:
        if each.get("person") == SAM:
            del each["person"]
    del document["check"]
    write = read_vault_file(folder)
    forged = tuple(
        Slot(each.id, each.type, each.kdf, each.salt, each.cost, each.sealed, "", each.name)
        for each in write.slots
    )
    write_vault_file(folder, type(write)(write.vault, forged))
    with pytest.raises(WrongPassphrase):
        sign_in(folder, "Sam Doe", HERS, CHEAP)


def test_a_newer_invitation_ends_the_older_one_and_a_used_one_the_old_passphrase(
    two: tuple[Path, RootKey, str],
) -> None:
    folder, root, _ = two
    old = invite(folder, root, SAM, "Sam Doe", UNTIL)
    new = invite(folder, root, SAM, "Sam Doe", UNTIL)
    assert sign_in(folder, "Sam Doe", HERS, CHEAP).person == SAM
    with pytest.raises(WrongInvitation):
        join(folder, old, OTHER, NOW, CHEAP)
    join(folder, new, OTHER, NOW, CHEAP)
    with pytest.raises(WrongPassphrase):
        sign_in(folder, "Sam Doe", HERS, CHEAP)
    assert sign_in(folder, "Sam Doe", OTHER, CHEAP).person == SAM


def test_who_has_left_has_no_way_in_and_everybody_else_has(two: tuple[Path, RootKey, str]) -> None:
    folder, root, _ = two
    code = invite(folder, root, SAM, "Sam Doe", UNTIL)
    copied = (folder / FILE).read_bytes()
    let_go(folder, SAM)
    assert people_in(folder) == {FIRST}
    with pytest.raises(WrongInvitation):
        join(folder, code, OTHER, NOW, CHEAP)
    assert sign_in(folder, "Ada", MINE, CHEAP).person == FIRST
    # What docs/vault-format.md says of a copy: it still opens.
    (folder / FILE).write_bytes(copied)
    assert key(sign_in(folder, "Sam Doe", HERS, CHEAP).root) == key(root)


def test_a_changed_passphrase_and_a_recovery_are_one_persons(
    two: tuple[Path, RootKey, str],
) -> None:
    folder, _, recovery = two
    slots.change_passphrase(folder, HERS, OTHER, CHEAP, of=SAM)
    assert sign_in(folder, "Sam Doe", OTHER, CHEAP).person == SAM
    assert sign_in(folder, "Ada", MINE, CHEAP).person == FIRST
    with pytest.raises(WrongPassphrase):
        slots.change_passphrase(folder, MINE, HERS, CHEAP, of=SAM)
    with pytest.raises(WrongRecoveryCode):
        slots.recover(folder, recovery, HERS, CHEAP, name="nobody")
    opened, _ = slots.recover(folder, recovery, HERS, CHEAP, name="ada")
    assert opened.person == FIRST
    assert sign_in(folder, "Ada", HERS, CHEAP).person == FIRST
    assert sign_in(folder, "Sam Doe", OTHER, CHEAP).person == SAM


def test_no_name_stands_in_the_file(two: tuple[Path, RootKey, str]) -> None:
    text = (two[0] / FILE).read_text()
    assert "Sam" not in text
    assert "Ada" not in text


def test_a_name_that_is_no_text_is_a_damaged_file(two: tuple[Path, RootKey, str]) -> None:
    folder = two[0]
    before = swept(folder, NOW)
    odd = Slot(*(getattr(before.slots[0], name) for name in ("id", "type", "kdf", "salt", "cost")))
    write_vault_file(folder, type(before)(before.vault, (odd,)))
    text = (folder / FILE).read_text()
    (folder / FILE).write_text(text.replace(f'"{odd.id}"', "7"))
    with pytest.raises(VaultDamaged):
        read_vault_file(folder)

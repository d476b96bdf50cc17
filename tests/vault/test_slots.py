from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest
from argon2.exceptions import HashingError

from annotator.vault import slots
from annotator.vault.passphrase import PassphraseTooObvious, PassphraseTooShort
from annotator.vault.place import VaultInSyncedFolder
from annotator.vault.recovery import RecoveryCodeMistyped, fresh_code
from annotator.vault.slots import (
    STANDARD,
    Cost,
    NotEnoughMemory,
    NoVault,
    VaultAlreadyThere,
    VaultDamaged,
    WrongPassphrase,
    WrongRecoveryCode,
    change_passphrase,
    create_vault,
    recover,
    unlock,
)
from annotator.vault.vault_file import FILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.vault.keys import RootKey

CHEAP = Cost(memory_kib=64, passes=2, lanes=1)
OLD, NEW = "seven purple herons", "eleven brown kettles"


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, RootKey, str]:
    root, code = create_vault(tmp_path / "vault", OLD, CHEAP)
    return tmp_path / "vault", root, code


def same(one: RootKey, other: RootKey) -> bool:
    return one.vault == other.vault and one.derive("db/v1") == other.derive("db/v1")


def test_the_passphrase_opens_what_was_made(made: tuple[Path, RootKey, str]) -> None:
    folder, root, _ = made
    assert same(unlock(folder, OLD, CHEAP), root)


@pytest.mark.parametrize("wrong", ["", "seven purple heron", OLD.upper(), OLD + " ", "x" * 9999])
def test_another_passphrase_does_not(made: tuple[Path, RootKey, str], wrong: str) -> None:
    with pytest.raises(WrongPassphrase):
        unlock(made[0], wrong, CHEAP)


def test_two_vaults_have_nothing_in_common(tmp_path: Path) -> None:
    one, code = create_vault(tmp_path / "one", OLD, CHEAP)
    other, other_code = create_vault(tmp_path / "other", OLD, CHEAP)
    assert one.vault != other.vault
    assert one.derive("db/v1") != other.derive("db/v1")
    assert code != other_code


def test_a_slot_of_another_vault_opens_nothing(tmp_path: Path) -> None:
    for name in ("one", "other"):
        create_vault(tmp_path / name, OLD, CHEAP)
    one, other = (json.loads((tmp_path / name / FILE).read_text()) for name in ("one", "other"))
    rewrite(tmp_path / "one", lambda body: body.update(slots=other["slots"]))
    with pytest.raises(WrongPassphrase):
        unlock(tmp_path / "one", OLD, CHEAP)
    assert one["vault_id"] != other["vault_id"]


def test_a_vault_is_never_made_over_another(made: tuple[Path, RootKey, str]) -> None:
    folder, root, _ = made
    with pytest.raises(VaultAlreadyThere):
        create_vault(folder, NEW, CHEAP)
    assert same(unlock(folder, OLD, CHEAP), root)


def test_no_vault_is_made_with_a_poor_passphrase_or_in_a_poor_place(tmp_path: Path) -> None:
    with pytest.raises(PassphraseTooShort):
        create_vault(tmp_path / "vault", "short", CHEAP)
    with pytest.raises(PassphraseTooObvious):
        create_vault(tmp_path / "vault", "password1234", CHEAP)
    with pytest.raises(VaultInSyncedFolder):
        create_vault(tmp_path / "Dropbox" / "vault", OLD, CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_changing_the_passphrase_shuts_out_the_old_one(made: tuple[Path, RootKey, str]) -> None:
    folder, root, code = made
    assert same(change_passphrase(folder, OLD, NEW, CHEAP), root)
    assert same(unlock(folder, NEW, CHEAP), root)
    with pytest.raises(WrongPassphrase):
        unlock(folder, OLD, CHEAP)
    assert same(recover(folder, code, OLD, CHEAP)[0].root, root)


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [("not this one at all", NEW, WrongPassphrase), (OLD, "short", PassphraseTooShort)],
)
def test_a_change_that_is_refused_changes_nothing(
    made: tuple[Path, RootKey, str], old: str, new: str, refusal: type[Exception]
) -> None:
    before = (made[0] / FILE).read_bytes()
    with pytest.raises(refusal):
        change_passphrase(made[0], old, new, CHEAP)
    assert (made[0] / FILE).read_bytes() == before


def test_recovery_gives_a_new_code_and_shuts_out_both_old_ways(
    made: tuple[Path, RootKey, str],
) -> None:
    folder, root, code = made
    again, new_code = recover(folder, code.lower(), NEW, CHEAP)
    assert same(again.root, root)
    assert new_code != code
    assert same(unlock(folder, NEW, CHEAP), root)
    with pytest.raises(WrongPassphrase):
        unlock(folder, OLD, CHEAP)
    with pytest.raises(WrongRecoveryCode):
        recover(folder, code, NEW, CHEAP)
    assert same(recover(folder, new_code, OLD, CHEAP)[0].root, root)


def test_a_slip_is_told_from_a_wrong_code_and_neither_changes_anything(
    made: tuple[Path, RootKey, str],
) -> None:
    folder, _, code = made
    before = (folder / FILE).read_bytes()
    slip = ("0" if code[0] != "0" else "1") + code[1:]
    with pytest.raises(RecoveryCodeMistyped):
        recover(folder, slip, NEW, CHEAP)
    with pytest.raises(WrongRecoveryCode):
        recover(folder, fresh_code(), NEW, CHEAP)
    with pytest.raises(PassphraseTooShort):
        recover(folder, code, "short", CHEAP)
    assert (folder / FILE).read_bytes() == before


def rewrite(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Edits vault.json as somebody would who knows its format, check included."""
    body = json.loads((folder / FILE).read_text())
    del body["check"]
    change(body)
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"))
    body["check"] = hashlib.sha256(canonical.encode()).hexdigest()
    (folder / FILE).write_text(json.dumps(body))


@pytest.mark.parametrize(
    "change",
    [
        {"m": 63},
        {"m": 65},
        {"t": 1},
        {"t": 3},
        {"p": 2},
        {"m": 2**40},
        {"t": 10**6},
        {"p": 10**6},
        {"m": -1},
        {"m": "64"},
        {"type": "recovery"},
        {"type": "keyring"},
        {"kdf": "argon2i"},
        {"kdf": "hkdf-sha256"},
        {"id": "00"},
        {"salt": "00" * 16},
        {"salt": ""},
        {"nonce": "00" * 12},
        {"ct": "00" * 48},
        {"ct": ""},
    ],
    ids=str,
)
def test_nothing_of_a_slot_can_be_edited(
    made: tuple[Path, RootKey, str], change: dict[str, object]
) -> None:
    rewrite(made[0], lambda body: body["slots"][0].update(change))
    with pytest.raises((WrongPassphrase, VaultDamaged, NotEnoughMemory)):
        unlock(made[0], OLD, CHEAP)


def test_no_less_than_the_standard_cost_is_taken(made: tuple[Path, RootKey, str]) -> None:
    with pytest.raises(VaultDamaged):
        unlock(made[0], OLD)
    assert Cost(256 * 1024, 3, 4) == STANDARD


def test_an_edited_recovery_slot_does_not_open(made: tuple[Path, RootKey, str]) -> None:
    folder, _, code = made
    for change in ({"kdf": "none"}, {"type": "x"}, {"salt": "00"}, {"m": 1, "t": 1, "p": 1}):
        before = (folder / FILE).read_bytes()
        rewrite(folder, lambda body, change=change: body["slots"][1].update(change))  # type: ignore[misc]
        with pytest.raises((WrongRecoveryCode, VaultDamaged)):
            recover(folder, code, NEW, CHEAP)
        (folder / FILE).write_bytes(before)


def test_nothing_secret_is_in_the_file(made: tuple[Path, RootKey, str]) -> None:
    folder, root, code = made
    text = (folder / FILE).read_text().lower()
    assert OLD not in text
    assert not any(group.lower() in text for group in code.split("-"))
    assert root.derive("db/v1").hex() not in text
    assert [path.name for path in folder.iterdir()] == [FILE]


def test_before_there_is_a_vault_nothing_unlocks_it(tmp_path: Path) -> None:
    with pytest.raises(NoVault):
        unlock(tmp_path, OLD, CHEAP)
    with pytest.raises(NoVault):
        recover(tmp_path, fresh_code(), NEW, CHEAP)


def test_too_little_memory_is_said_not_taken_for_a_wrong_passphrase(
    made: tuple[Path, RootKey, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_left(*_: object, **__: object) -> bytes:
        raise HashingError

    monkeypatch.setattr(slots, "hash_secret_raw", none_left)
    with pytest.raises(NotEnoughMemory):
        unlock(made[0], OLD, CHEAP)


@pytest.mark.slow
def test_a_real_vault_opens_at_its_real_cost(tmp_path: Path) -> None:
    root, _ = create_vault(tmp_path, OLD)
    assert same(unlock(tmp_path, OLD), root)

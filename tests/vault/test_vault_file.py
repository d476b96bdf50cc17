from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.vault.vault_file import (
    FILE,
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
    from collections.abc import Callable
    from pathlib import Path

VAULT = VaultFile(
    "ab" * 16,
    (
        Slot("01", "passphrase", "argon2id", b"salt", Cost(262144, 3, 4), bytes(60)),
        Slot("02", "recovery", "hkdf-sha256", b"salt", None, bytes(60)),
    ),
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert not vault_is_in(tmp_path)
    write_vault_file(tmp_path, VAULT)
    assert vault_is_in(tmp_path)
    assert read_vault_file(tmp_path) == VAULT


def test_no_file_is_no_vault(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "not yet"):
        with pytest.raises(NoVault):
            read_vault_file(folder)


def test_any_flipped_bit_is_seen(tmp_path: Path) -> None:
    write_vault_file(tmp_path, VAULT)
    whole = (tmp_path / FILE).read_bytes()
    for place in range(len(whole)):
        octets = bytearray(whole)
        octets[place] ^= 1
        (tmp_path / FILE).write_bytes(octets)
        try:
            assert read_vault_file(tmp_path) == VAULT  # white space between two values
        except VaultDamaged:
            continue
        assert chr(whole[place]).isspace()


def test_a_file_cut_anywhere_is_damaged(tmp_path: Path) -> None:
    write_vault_file(tmp_path, VAULT)
    whole = (tmp_path / FILE).read_bytes()
    for length in range(len(whole) - 1):
        (tmp_path / FILE).write_bytes(whole[:length])
        with pytest.raises(VaultDamaged):
            read_vault_file(tmp_path)


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(), st.floats()),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
)


@given(value=json_values)
def test_any_other_document_is_damaged(value: object, tmp_path_factory: Any) -> None:
    folder = tmp_path_factory.mktemp("vault")
    (folder / FILE).write_text(json.dumps(value))
    with pytest.raises(VaultDamaged):
        read_vault_file(folder)


def without(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda body: body["slots"][0].pop(name)


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.update(v=2),
        lambda body: body.update(vault_id="../.."),
        lambda body: body.update(slots={}),
        lambda body: body["slots"].append("x"),
        lambda body: body["slots"][0].update(salt="not hexadecimal"),
        *(without(name) for name in ("id", "type", "kdf", "salt", "nonce", "ct")),
    ],
)
def test_a_document_of_another_shape_is_damaged_even_with_the_right_check(
    tmp_path: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    write_vault_file(tmp_path, VAULT)
    body = json.loads((tmp_path / FILE).read_text())
    del body["check"]
    change(body)
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"))
    body["check"] = hashlib.sha256(canonical.encode()).hexdigest()
    (tmp_path / FILE).write_text(json.dumps(body))
    with pytest.raises(VaultDamaged):
        read_vault_file(tmp_path)


def test_brackets_without_end_are_damaged(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[" * 60_000)
    with pytest.raises(VaultDamaged):
        read_vault_file(tmp_path)


def test_a_slot_is_bound_to_all_it_says() -> None:
    assert VAULT.slots[0].bound_to("v") == "vrk|v1|v|01|passphrase|argon2id,m=262144,t=3,p=4"
    assert VAULT.slots[1].bound_to("v") == "vrk|v1|v|02|recovery|hkdf-sha256"
    with pytest.raises(VaultDamaged):
        VAULT.slot("kms")

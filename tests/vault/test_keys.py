from __future__ import annotations

import copy
import pickle

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.identity import AssetId, HouseholdId
from annotator.vault.keys import HouseholdKey, KeyDoesNotFit, RootKey, fresh_asset_key

VAULT = "0" * 32
WRENS, FINCHES = HouseholdId("a" * 32), HouseholdId("b" * 32)
ONE, OTHER = AssetId("1" * 32), AssetId("2" * 32)


def a_root() -> RootKey:
    return RootKey.fresh(VAULT)


def a_household(household: HouseholdId = WRENS) -> HouseholdKey:
    return a_root().fresh_household(household, 1)[0]


def test_a_household_key_comes_back_as_it_went() -> None:
    root = a_root()
    key, wrapped = root.fresh_household(WRENS, 1)
    again = root.unwrap_household(wrapped, WRENS, 1)
    assert again.derive("asset/v1") == key.derive("asset/v1")
    rewrapped = root.wrap_household(again, WRENS, 2)
    assert root.unwrap_household(rewrapped, WRENS, 2).derive("x") == key.derive("x")


@pytest.mark.parametrize(("household", "version"), [(FINCHES, 1), (WRENS, 2)])
def test_a_household_key_stands_for_no_other(household: HouseholdId, version: int) -> None:
    root = a_root()
    _, wrapped = root.fresh_household(WRENS, 1)
    with pytest.raises(KeyDoesNotFit):
        root.unwrap_household(wrapped, household, version)
    with pytest.raises(KeyDoesNotFit):
        a_root().unwrap_household(wrapped, WRENS, 1)


@pytest.mark.parametrize(("asset", "kind"), [(OTHER, "film"), (ONE, "original")])
def test_an_asset_key_stands_for_no_other_asset_or_kind(asset: AssetId, kind: str) -> None:
    household, key = a_household(), fresh_asset_key()
    wrapped = household.wrap_asset(key, ONE, "film")
    assert household.unwrap_asset(wrapped, ONE, "film") == key
    with pytest.raises(KeyDoesNotFit):
        household.unwrap_asset(wrapped, asset, kind)
    with pytest.raises(KeyDoesNotFit):
        a_household().unwrap_asset(wrapped, ONE, "film")


@given(st.text())
def test_a_field_comes_back_at_its_own_place_only(text: str) -> None:
    household = a_household()
    blob = household.seal_field(text, "dyad|name|7|1")
    assert household.open_field(blob, "dyad|name|7|1") == text
    assert blob != household.seal_field(text, "dyad|name|7|1")
    with pytest.raises(KeyDoesNotFit):
        household.open_field(blob, "dyad|goal|7|1")


@given(st.binary(max_size=80))
def test_any_bytes_at_all_do_not_fit(blob: bytes) -> None:
    with pytest.raises(KeyDoesNotFit):
        a_household().open_field(blob, "dyad|name|7|1")


def test_each_use_has_a_key_of_its_own() -> None:
    root = a_root()
    uses = {root.derive(use) for use in ("db/v1", "wrap/v1", "audit/v1", "jobs/v1")}
    assert len(uses) == 4
    assert root.derive("db/v1") == root.derive("db/v1")
    assert len(root.derive("db/v1")) == 32


def test_the_page_about_the_format_is_enough_to_open_an_asset() -> None:
    """The steps of docs/vault-format.md, taken without any of the vault's own code."""
    secret, vault = bytes(range(32)), "ab" * 16
    root = RootKey(secret, vault)
    household, wrapped = root.fresh_household(WRENS, 3)
    asset_key = fresh_asset_key()
    wrapped_asset = household.wrap_asset(asset_key, ONE, "film")

    def hkdf(key: bytes, info: str) -> bytes:
        return HKDF(SHA256(), 32, vault.encode(), info.encode()).derive(key)

    def opened(key: bytes, blob: bytes, bound: str) -> bytes:
        return AESGCM(key).decrypt(blob[:12], blob[12:], bound.encode())

    household_key = opened(hkdf(secret, "wrap/v1"), wrapped, f"fk|v1|{vault}|{WRENS}|3")
    wrap = hkdf(household_key, "asset/v1")
    assert opened(wrap, wrapped_asset, f"ak|v1|{vault}|{WRENS}|{ONE}|film") == asset_key
    assert hkdf(secret, "db/v1") == root.derive("db/v1")


@pytest.mark.parametrize(
    "key", [RootKey(b"\xaa" * 32, VAULT), HouseholdKey(b"\xaa" * 32, VAULT, WRENS)]
)
def test_a_key_never_shows_itself(key: RootKey | HouseholdKey) -> None:
    shown = repr(key) + str(key) + f"{key}"
    assert "hidden" in shown
    assert "aa" not in shown.lower().replace("\\xaa", "aa")
    for act in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            act(key)


@pytest.mark.parametrize("secret", [b"", bytes(31), bytes(33), bytearray(32), "x" * 32])
def test_a_key_is_32_bytes_and_a_wrong_one_is_not_quoted(secret: bytes) -> None:
    with pytest.raises(ValueError, match=r"^a key is 32 bytes$"):
        RootKey(secret, VAULT)

from __future__ import annotations

import base64
import os

import pytest

from annotator.vault.age import AgeHeaderFailure, AgeNoMatch, NotAnAssetKey
from annotator.vault.header import Stanza, encode
from annotator.vault.identities import (
    MOST_WORK,
    ScryptIdentity,
    asset_identity,
    asset_passphrase,
    asset_stanza,
    file_key_of,
    fresh_asset_key,
)

FILE_KEY = bytes(range(16))


def test_an_asset_key_opens_its_stanza_and_no_other_does() -> None:
    key = fresh_asset_key()
    stanza = asset_stanza(key, FILE_KEY)
    assert file_key_of([stanza], [asset_identity(key)]) == FILE_KEY
    with pytest.raises(AgeNoMatch):
        file_key_of([stanza], [asset_identity(fresh_asset_key())])


def test_the_passphrase_for_the_stock_tool_is_the_key_in_base32() -> None:
    key = fresh_asset_key()
    assert base64.b32decode(asset_passphrase(key) + "====") == key


@pytest.mark.parametrize(
    "words",
    [b"", b"short", os.urandom(31), os.urandom(33), b"four words that one remembers..."],
    ids=["none", "short", "31", "33", "words"],
)
def test_the_low_work_factor_is_for_random_keys_alone(words: bytes) -> None:
    with pytest.raises(NotAnAssetKey):
        asset_stanza(words, FILE_KEY)


def test_a_text_is_never_an_asset_key() -> None:
    with pytest.raises(NotAnAssetKey):
        asset_passphrase("x" * 32)  # type: ignore[arg-type]


@pytest.mark.parametrize("work", ["2", "18", str(MOST_WORK + 1), "99"])
def test_a_file_that_asks_for_more_work_than_ours_is_refused_before_the_work(work: str) -> None:
    stanza = Stanza("scrypt", (encode(bytes(16)), work), bytes(32))
    with pytest.raises(AgeHeaderFailure):
        asset_identity(fresh_asset_key()).unwrap(stanza)


def test_others_may_ask_for_work_up_to_a_limit() -> None:
    stanza = Stanza("scrypt", (encode(bytes(16)), str(MOST_WORK + 1)), bytes(32))
    with pytest.raises(AgeHeaderFailure):
        ScryptIdentity("words").unwrap(stanza)


def test_a_stanza_of_another_kind_is_passed_over() -> None:
    assert ScryptIdentity("words").unwrap(Stanza("grease", (), b"")) is None

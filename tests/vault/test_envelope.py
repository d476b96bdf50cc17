from __future__ import annotations

import io

import pytest

from annotator.vault.age import AgeHeaderFailure, fresh_asset_key
from annotator.vault.envelope import opening, reading
from annotator.vault.identities import asset_identity


def test_what_was_opened_new_can_be_read_again() -> None:
    key = fresh_asset_key()
    start, chunks = opening(key)
    raw = io.BytesIO(start)
    again = reading(raw, [asset_identity(key)])
    assert again.open(0, chunks.seal(0, b"one heron")) == b"one heron"
    assert raw.tell() == len(start)


def test_no_two_files_share_the_key_of_a_chunk_even_under_one_asset_key() -> None:
    key = fresh_asset_key()
    sealed = {opening(key)[1].seal(0, bytes(16)) for _ in range(500)}
    assert len(sealed) == 500


@pytest.mark.parametrize("missing", range(1, 17))
def test_a_payload_nonce_cut_short_is_a_header_failure(missing: int) -> None:
    key = fresh_asset_key()
    start, _ = opening(key)
    with pytest.raises(AgeHeaderFailure):
        reading(io.BytesIO(start[:-missing]), [asset_identity(key)])

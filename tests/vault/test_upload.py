from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.vault.stream import CHUNK
from annotator.vault.upload import ReceivingState


@given(st.integers(0, 10**12), st.integers(0, 10**6), st.integers(0, 10**8))
def test_a_state_comes_back_from_its_line(length: int, header: int, counter: int) -> None:
    state = ReceivingState(length, header, counter)
    assert ReceivingState.from_text(state.to_text()) == state


@pytest.mark.parametrize("text", ["", "1", "1 2", "1 2 3 4", "a b c"])
def test_another_line_is_no_state(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        ReceivingState.from_text(text)


def test_whole_chunks_count_and_the_last_may_be_shorter() -> None:
    length = 2 * CHUNK + 5
    states = [ReceivingState(length, 184, counter) for counter in range(4)]
    assert [state.offset for state in states] == [0, CHUNK, 2 * CHUNK, length]
    assert [state.is_complete for state in states] == [False, False, False, True]


def test_an_empty_upload_is_complete_once_its_one_chunk_is_sealed() -> None:
    assert not ReceivingState(0, 184, 0).is_complete
    assert ReceivingState(0, 184, 1).is_complete

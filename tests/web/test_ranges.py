from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.web.ranges import BeyondTheEnd, Part, part_asked

CHUNK = 65536
SIZE = 3 * CHUNK + 7


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-", Part(0, SIZE)),
        ("bytes=0-0", Part(0, 1)),
        (f"bytes={CHUNK - 1}-{CHUNK}", Part(CHUNK - 1, CHUNK + 1)),
        (f"bytes={CHUNK}-{CHUNK}", Part(CHUNK, CHUNK + 1)),
        (f"bytes={CHUNK + 1}-", Part(CHUNK + 1, SIZE)),
        (f"bytes={SIZE - 1}-", Part(SIZE - 1, SIZE)),
        (f"bytes=5-{SIZE + 1000}", Part(5, SIZE)),
        ("bytes=-1", Part(SIZE - 1, SIZE)),
        (f"bytes=-{SIZE * 2}", Part(0, SIZE)),
        ("Bytes = 1 - 2 ", Part(1, 3)),
    ],
)
def test_one_range_is_the_part_it_names(header: str, part: Part) -> None:
    assert part_asked(header, SIZE) == part


@pytest.mark.parametrize(
    "header",
    [
        None, "", "bytes=", "bytes=-", "bytes=2-1", "items=0-1", "bytes=0-1,5-6", "bytes=a-b",
        "bytes=--1", "bytes=0x1-2", "bytes=٣-٤", "bytes=1", f"bytes={'9' * 5000}-",
    ],
)  # fmt: skip
def test_what_is_no_single_range_is_the_whole(header: str | None) -> None:
    assert part_asked(header, SIZE) is None


@pytest.mark.parametrize(
    ("header", "size"),
    [(f"bytes={SIZE}-", SIZE), ("bytes=-0", SIZE), ("bytes=0-", 0), ("bytes=-5", 0)],
)
def test_what_lies_beyond_the_end_is_refused(header: str, size: int) -> None:
    with pytest.raises(BeyondTheEnd):
        part_asked(header, size)


@given(st.integers(0, 300), st.integers(0, 300), st.integers(1, 300))
def test_a_part_is_never_empty_and_never_past_the_end(first: int, last: int, size: int) -> None:
    for header in (f"bytes={first}-{last}", f"bytes={first}-", f"bytes=-{last}"):
        try:
            part = part_asked(header, size)
        except BeyondTheEnd:
            continue
        if part is not None:
            assert 0 <= part.start < part.stop <= size
            assert (
                bytes(range(256))[part.start : part.stop]
                == bytes(range(256))[part.start : part.start + part.length]
            )

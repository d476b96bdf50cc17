from __future__ import annotations

import io
from fractions import Fraction

import av
import pytest

from annotator.media.frame_table import FrameTable
from annotator.media.refusals import MediaFailed
from annotator.media.upright import Size
from annotator.media.working_copy import Picture, WorkingCopy, verify
from annotator.vault.age import AgeReader, SealedMuxSink, fresh_asset_key
from tests.media.films import drawn, uneven

SIZE = Size(160, 120)
TIMES = uneven(40)
TABLE = FrameTable.of(Fraction(1, 600), [int(t * 600) for t in TIMES])


def write(sink) -> WorkingCopy:
    copy = WorkingCopy(sink, Picture(SIZE, Fraction(30)), None)
    for number, time in enumerate(TIMES):
        frame = av.VideoFrame.from_ndarray(drawn(number, (160, 120)), format="bgr24")
        copy.show(frame.reformat(format="yuv420p"), time, Fraction(1, 30))
    copy.close()
    return copy


def test_a_copy_reads_back_as_the_table_says() -> None:
    out = io.BytesIO()
    assert write(out).written == len(TIMES)
    verify(out, TABLE)


@pytest.mark.parametrize("wrong", [TABLE.pts[:-1], (*TABLE.pts[:-1], TABLE.pts[-1] + 5)])
def test_a_copy_that_differs_from_the_table_is_not_kept(wrong: tuple[int, ...]) -> None:
    out = io.BytesIO()
    write(out)
    with pytest.raises(MediaFailed):
        verify(out, FrameTable.of(TABLE.base, wrong))


def test_it_is_written_straight_into_a_sealed_file() -> None:
    raw, key = io.BytesIO(), fresh_asset_key()
    with SealedMuxSink(raw, key) as sink:
        write(sink)
    assert b"ftyp" not in raw.getvalue()
    assert b"x264" not in raw.getvalue()
    raw.seek(0)
    with AgeReader(raw, key) as reader:
        verify(reader, TABLE)

"""The reel: every picture of the moments' own files, and no other."""

from __future__ import annotations

import io

import av
import numpy as np
import pytest

from annotator.domain.interval import Interval, Milliseconds
from annotator.media.cut import cut
from annotator.media.joining import CARD_RATE, CARD_S
from annotator.media.probe import probe
from annotator.media.reel import Cards, reel
from annotator.media.refusals import MediaFailed
from tests.media.films import Reel, decoded, film, loud_at, number_on, reading

WINDOWS = ((300, 1700), (500, 1900))
CARD_FRAMES = int(CARD_S * CARD_RATE)


def card(shade: int) -> bytes:
    codec = av.CodecContext.create("png", "w")
    codec.width = codec.height = 64
    codec.pix_fmt = "rgb24"
    codec.time_base = codec.framerate = 1  # type: ignore[assignment]
    picture = av.VideoFrame.from_ndarray(np.full((64, 64, 3), shade, np.uint8), format="rgb24")
    return b"".join(bytes(each) for each in [*codec.encode(picture), *codec.encode(None)])


CARDS = Cards(card(230), card(230))


def joined(content: bytes) -> tuple[bytes, list[int]]:
    """The reel of both windows, and the numbers of the pictures in them."""
    table, films, wanted = probe(io.BytesIO(content)).frames, [], []
    for onset, offset in WINDOWS:
        window = Interval(Milliseconds(onset), Milliseconds(offset))
        piece = io.BytesIO()
        cut(io.BytesIO(content), table, window, piece)
        films.append(io.BytesIO(piece.getvalue()))
        wanted += list(table.within(window))
    out = io.BytesIO()
    made = reel(films, CARDS, out, "0f" * 16)
    assert made.frames == len(wanted) + 2 * CARD_FRAMES
    return out.getvalue(), wanted


@pytest.mark.parametrize("source", [Reel(keyframe_every=250), Reel(sound=None, b_frames=2)])
def test_pr_03_no_picture_from_outside_the_approved_windows_is_in_the_reel(source: Reel) -> None:
    made, wanted = joined(film(source))
    times, pictures = decoded(made)
    assert len(pictures) == len(wanted) + 2 * CARD_FRAMES
    assert times == sorted(times)
    between = pictures[CARD_FRAMES:-CARD_FRAMES]
    half = len(wanted) // 2
    # Where nothing fades, the number drawn on each picture can be read.
    for first in (0, half):
        clear = range(first + 16, first + half - 16)
        assert [number_on(between[n]) for n in clear] == [wanted[n] for n in clear]


def test_the_cards_are_held_and_the_moments_fade_into_their_ground() -> None:
    _, pictures = decoded(joined(film(Reel()))[0])
    shades = [float(each.mean()) for each in pictures]
    assert all(abs(each - 230) < 8 for each in shades[:CARD_FRAMES] + shades[-CARD_FRAMES:])
    assert abs(shades[CARD_FRAMES] - 230) < 20 < abs(shades[CARD_FRAMES + 20] - 230)


def test_its_metadata_hold_the_export_id_and_nothing_else_of_anybody() -> None:
    source = Reel(metadata=(("location", "+52.5+013.4/"), ("title", "Ava"), ("date", "2026")))
    made, _ = joined(film(source))
    with reading(made) as container:
        kept = dict(container.metadata)
    assert kept.pop("comment") == "0f" * 16
    assert set(kept) <= {"major_brand", "minor_version", "compatible_brands"}
    for word in (b"Ava", b"+52.5", b"2026"):
        assert word not in made


def test_its_cards_are_silent() -> None:
    made, _ = joined(film(Reel()))
    with reading(made) as container:
        loud = loud_at(container)
    assert all(float(CARD_S) - 0.1 < each < float(CARD_S) + 2.9 for each in loud)


def test_of_nothing_there_is_no_reel() -> None:
    with pytest.raises(MediaFailed):
        reel([], CARDS, io.BytesIO(), "x")

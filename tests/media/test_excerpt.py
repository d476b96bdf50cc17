"""An excerpt has every picture of its windows and no other, its sound, its mark, and no word."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from annotator.domain.covering import Blur, Box, Cover
from annotator.domain.interval import Interval
from annotator.media.excerpt import Look, Piece, excerpt
from annotator.media.frame_table import FrameTable
from annotator.media.joining import CARD_RATE, CARD_S
from annotator.media.probe import probe
from annotator.media.refusals import MediaFailed, NothingToCut
from annotator.paper.reel_card import reel_card
from annotator.paper.reel_mark import reel_mark
from tests.builders import stretch
from tests.media.films import Reel, decoded, film, loud_at, number_on, reading, uneven
from tests.media.matrix import PHONES

CARD_FRAMES = int(CARD_S * CARD_RATE)
WINDOWS = (stretch(1200, 1900), stretch(300, 1000))
CARD = reel_card("Shared gaze", "en", "ltr")
KINDS = {
    "phone": PHONES["phone"],
    "uneven with b-frames": PHONES["phone, uneven with b-frames"],
    "one keyframe": PHONES["phone, one keyframe"],
    "on its side": PHONES["phone, on its side"],
    "late": PHONES["phone, late"],
    "transport": Reel(wrapping="mpegts", b_frames=2),
}


@cache
def mark() -> bytes:
    return reel_mark("For supervision only. 0f0f0f0f")


def plain() -> Look:
    return Look(mark(), "0f" * 16, fades=False)


def made(content: bytes, look: Look, *pieces: Piece) -> bytes:
    table, out = probe(io.BytesIO(content)).frames, io.BytesIO()
    result = excerpt((io.BytesIO(content), table), pieces, look, out)
    assert result.frames == len(decoded(out.getvalue())[1])
    return out.getvalue()


def wanted(content: bytes, *windows: Interval) -> list[int]:
    table = probe(io.BytesIO(content)).frames
    return [n for each in windows for n in table.within(each)]


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_picture_of_the_windows_is_in_it_in_the_order_asked_for_and_no_other(
    kind: Reel,
) -> None:
    content = film(kind)
    times, pictures = decoded(made(content, plain(), *map(Piece, WINDOWS)))
    assert [number_on(each) for each in pictures] == wanted(content, *WINDOWS)
    assert times[0] == 0
    assert times == sorted(set(times))


def test_uneven_times_are_kept_within_each_window() -> None:
    content = film(Reel(times=uneven(75), wrapping="mov"))
    table = probe(io.BytesIO(content)).frames
    times, _ = decoded(made(content, plain(), Piece(WINDOWS[1])))
    frames = table.within(WINDOWS[1])
    expected = [table.time(n) - table.time(frames[0]) for n in frames]
    assert max(abs(a - b) for a, b in zip(times, expected, strict=True)) < 0.0001


def test_a_frame_belongs_to_a_window_up_to_its_end_and_not_at_it() -> None:
    content = film(Reel())
    table = probe(io.BytesIO(content)).frames
    exact = Interval(table.ms(10), table.ms(13))
    _, pictures = decoded(made(content, plain(), Piece(exact)))
    assert [number_on(each) for each in pictures] == [10, 11, 12]


def test_cards_come_where_they_are_asked_for_and_are_silent() -> None:
    content = film(Reel(sound_from=0.0))
    look = replace(plain(), opening=CARD)
    out = made(content, look, Piece(stretch(0, 1000), CARD), Piece(stretch(0, 500)))
    _, pictures = decoded(out)
    shades = [float(each[:40].mean()) for each in pictures]
    assert len(pictures) == 2 * CARD_FRAMES + 30 + 15
    assert min(shades[: 2 * CARD_FRAMES]) > 200
    assert max(shades[2 * CARD_FRAMES :]) < 180
    with reading(out) as container:
        loud = loud_at(container)
    begins = 2 * float(CARD_S)
    assert all(each > begins - 0.05 for each in loud)


def test_sound_stays_with_its_pictures_from_one_moment_to_the_next() -> None:
    """A second of tone, a second of rest: each window begins in the tone's last half second."""
    content = film(Reel(times=tuple(Reel().times) + tuple(t + 2 for t in Reel().times)))
    out = made(content, plain(), Piece(stretch(500, 1500)), Piece(stretch(2500, 3500)))
    times, pictures = decoded(out)
    second = float(times[[number_on(each) for each in pictures].index(75)])
    with reading(out) as container:
        loud = [each for each in loud_at(container) if each >= 0]
    a_frame, a_piece = 1 / 30, 1024 / 48_000
    first = [each for each in loud if each < second - a_frame]
    assert max(first) == pytest.approx(0.5, abs=a_frame + a_piece)
    after = [each for each in loud if each >= second - a_frame]
    assert min(after) == pytest.approx(second, abs=a_frame)
    assert max(after) == pytest.approx(second + 0.5, abs=a_frame + a_piece)


def test_muted_it_has_no_sound_at_all() -> None:
    out = made(film(Reel()), replace(plain(), sounds=False), Piece(WINDOWS[0]))
    with reading(out) as container:
        assert len(container.streams.audio) == 0
        assert len(container.streams) == 1


def test_of_a_film_without_sound_there_is_a_film_without_sound() -> None:
    out = made(film(Reel(sound=None)), plain(), Piece(WINDOWS[0]))
    with reading(out) as container:
        assert len(container.streams.audio) == 0


def test_its_metadata_hold_the_export_id_and_nothing_else_of_anybody() -> None:
    named = (("location", "+52.5+013.4/"), ("title", "Ava"), ("date", "2026"))
    out = made(film(Reel(metadata=named)), plain(), Piece(WINDOWS[0]))
    with reading(out) as container:
        kept = dict(container.metadata)
        tracks = [dict(each.metadata) for each in container.streams]
    assert kept.pop("comment") == "0f" * 16
    assert set(kept) <= {"major_brand", "minor_version", "compatible_brands"}
    assert all(set(each) <= {"language", "handler_name", "vendor_id"} for each in tracks)
    for word in (b"Ava", b"+52.5", b"2026"):
        assert word not in out


def test_every_picture_carries_the_mark_the_cards_too() -> None:
    out = made(film(Reel()), replace(plain(), opening=CARD), Piece(WINDOWS[0]))
    for picture in decoded(out)[1]:
        strip = picture[-10:, :40].astype(int)
        assert strip.min() < 90
        assert abs(float(np.median(picture[-2:, :20])) - 45) < 25


def test_soft_fades_leave_the_middle_of_a_moment_as_it_is() -> None:
    content = film(Reel())
    window = stretch(0, 2000)
    _, pictures = decoded(made(content, replace(plain(), fades=True, opening=CARD), Piece(window)))
    of_moment = pictures[CARD_FRAMES:]
    assert float(of_moment[0].mean()) > float(of_moment[25].mean()) + 50
    clear = range(16, len(of_moment) - 16)
    assert [number_on(of_moment[n]) for n in clear] == wanted(content, window)[16:-16]


def covers(content: bytes, window: Interval, *each: Cover) -> tuple[Cover, ...]:
    count = len(probe(io.BytesIO(content)).frames.within(window))
    return tuple(each[min(n, len(each) - 1)] for n in range(count))


def detail(picture: NDArray[np.uint8], box: Box) -> float:
    high, wide = picture.shape[:2]
    part = picture[
        box.top * high // 1000 : box.bottom * high // 1000,
        box.left * wide // 1000 : box.right * wide // 1000,
    ].astype(np.float64)
    return float(np.abs(np.diff(part.mean(axis=2), axis=1)).max())


COUNTER = Box(20, 40, 700, 120)
LOW = Box(0, 650, 400, 200)


@pytest.mark.parametrize(
    ("blur", "cover", "hidden"),
    [(Blur.BOXES, (COUNTER,), True), (Blur.BOXES, (LOW,), False), (Blur.BOXES, None, True),
     (Blur.OUTSIDE, (COUNTER,), False), (Blur.OUTSIDE, (LOW,), True), (Blur.OUTSIDE, None, True),
     (Blur.BOXES, (None,), False)],
)  # fmt: skip
def test_what_is_to_be_covered_is_in_every_picture_and_the_rest_is_not(
    blur: Blur, cover: Cover, hidden: bool
) -> None:
    content, window = film(Reel()), WINDOWS[1]
    path = covers(content, window, cover)
    out = made(content, replace(plain(), blur=blur), Piece(window, path=path))
    _, pictures = decoded(out)
    numbers = wanted(content, window)
    assert len(pictures) == len(numbers)
    if hidden:
        assert max(detail(each, COUNTER) for each in pictures) < 20
    else:
        assert [number_on(each) for each in pictures] == numbers


def test_where_a_box_is_lost_on_the_way_the_whole_picture_is_covered_from_there() -> None:
    content, window = film(Reel()), WINDOWS[1]
    path = covers(content, window, *[(LOW,)] * 10, None)
    out = made(content, replace(plain(), blur=Blur.BOXES), Piece(window, path=path))
    _, pictures = decoded(out)
    sharp = [detail(each, COUNTER) > 60 for each in pictures]
    assert sharp == [True] * 9 + [False] * (len(pictures) - 9)


@pytest.mark.parametrize("path", [None, ((LOW,),), ((LOW,),) * 500])
def test_a_path_that_does_not_fit_its_window_makes_no_film(path: tuple[Cover, ...] | None) -> None:
    content, out = film(Reel()), io.BytesIO()
    table = probe(io.BytesIO(content)).frames
    look = replace(plain(), blur=Blur.BOXES)
    with pytest.raises(MediaFailed):
        excerpt((io.BytesIO(content), table), [Piece(WINDOWS[0], path=path)], look, out)
    assert out.getvalue() == b""


def test_a_window_without_a_picture_makes_no_film() -> None:
    content = film(Reel())
    table: FrameTable = probe(io.BytesIO(content)).frames
    piece = Piece(stretch(90_000, 91_000))
    with pytest.raises(NothingToCut):
        excerpt((io.BytesIO(content), table), [piece], plain(), io.BytesIO())

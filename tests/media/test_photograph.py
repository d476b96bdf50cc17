from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.media import photograph as ours
from annotator.media.photograph import SHOWN, SMALL, photograph
from annotator.media.refusals import PhotographDamaged, PhotographTooLarge
from tests.photographs import (
    CANARY,
    Picture,
    a_jpeg,
    a_picture,
    a_png,
    decoded,
    encoded,
    exif,
)

# By CIPA DC-008: where the first row and the first column of what is stored are seen.
HELD = {
    1: lambda it: it,
    2: lambda it: it[:, ::-1],
    3: lambda it: it[::-1, ::-1],
    4: lambda it: it[::-1],
    5: lambda it: it.transpose(1, 0, 2),
    6: lambda it: np.rot90(it, -1),
    7: lambda it: it[::-1, ::-1].transpose(1, 0, 2),
    8: lambda it: np.rot90(it, 1),
}


def shown(body: bytes, form: str = "jpeg") -> Picture:
    return decoded(photograph(io.BytesIO(body), form)[0])


def alike(one: Picture, other: Picture) -> bool:
    return one.shape == other.shape and float(np.abs(one.astype(int) - other).mean()) < 4


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", HELD)
def test_a_photograph_is_shown_as_the_phone_was_held(orientation: int, order: str) -> None:
    body = a_jpeg(160, 120, orientation, order)
    assert alike(shown(body), HELD[orientation](a_picture(160, 120)))


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_a_turn_that_is_none_is_left_alone(orientation: int) -> None:
    assert alike(shown(a_jpeg(160, 120, orientation)), a_picture(160, 120))


@pytest.mark.parametrize("broken", [b"II", b"II*\0", b"XX*\0\x08\0\0\0", b"II*\0\xff\xff\xff\xff"])
def test_an_exif_that_makes_no_sense_is_left_alone(broken: bytes) -> None:
    plain = encoded(".jpg", a_picture(160, 120))
    body = b"Exif\0\0" + broken
    segment = b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
    assert alike(shown(plain[:2] + segment + plain[2:]), a_picture(160, 120))


def test_nothing_is_left_but_the_picture() -> None:
    for body, form in ((a_jpeg(), "jpeg"), (a_png(a_picture()), "png")):
        assert CANARY in body
        for made in photograph(io.BytesIO(body), form):
            assert CANARY not in made
            assert b"Exif" not in made
            # A JPEG of ours has a JFIF segment and none of an application's besides.
            assert not any(bytes((0xFF, 0xE0 + n)) in made[:40] for n in range(1, 16))


def test_it_is_made_no_larger_than_is_looked_at() -> None:
    large, small = photograph(io.BytesIO(a_jpeg(3000, 1500)), "jpeg")
    assert decoded(large).shape == (SHOWN // 2, SHOWN, 3)
    assert decoded(small).shape == (SMALL // 2, SMALL, 3)
    assert shown(a_jpeg(20, 10)).shape == (10, 20, 3)


def test_a_very_narrow_one_keeps_a_point_of_its_width() -> None:
    _, small = photograph(io.BytesIO(encoded(".png", np.zeros((3000, 1, 3), np.uint8))), "png")
    assert decoded(small).shape == (SMALL, 1, 3)


def test_what_is_see_through_lies_on_white() -> None:
    clear = np.dstack([np.zeros((40, 60, 3), np.uint8), np.zeros((40, 60), np.uint8)])
    assert shown(encoded(".png", clear), "png").min() > 250
    half = np.dstack([np.zeros((40, 60, 3), np.uint8), np.full((40, 60), 128, np.uint8)])
    assert abs(float(shown(encoded(".png", half), "png").mean()) - 127) < 2


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_a_grey_scan_is_a_picture_too(depth: type[np.uint8] | type[np.uint16]) -> None:
    grey = np.full((40, 60), np.iinfo(depth).max // 2, depth)
    assert abs(float(shown(encoded(".png", grey), "png").mean()) - 127) < 3


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.98])
@pytest.mark.parametrize(("form", "body"), [("jpeg", a_jpeg()), ("png", a_png(a_picture()))])
def test_half_a_picture_is_none(form: str, body: bytes, share: float) -> None:
    with pytest.raises(PhotographDamaged):
        photograph(io.BytesIO(body[: int(len(body) * share)]), form)


def test_one_kind_is_not_read_as_another() -> None:
    for body in (b"#EXTM3U\nfile:///etc/passwd", b"ffconcat version 1.0\nfile x", b"<svg/>"):
        for form in ("jpeg", "png"):
            with pytest.raises(PhotographDamaged):
                photograph(io.BytesIO(body), form)


def test_too_many_points_are_refused_before_they_are_decoded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ours, "MOST_POINTS", 300 * 200 - 1)
    with pytest.raises(PhotographTooLarge) as no:
        photograph(io.BytesIO(a_jpeg(300, 200)), "jpeg")
    assert (no.value.width, no.value.height) == (300, 200)


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=40), st.sampled_from(["jpeg", "png"]))
def test_a_spoilt_one_is_a_picture_or_a_refusal(place: int, spoilt: bytes, form: str) -> None:
    body = bytearray(a_jpeg(60, 40) if form == "jpeg" else a_png(a_picture(60, 40)))
    at = place % len(body)
    body[at : at + len(spoilt)] = spoilt
    try:
        made = photograph(io.BytesIO(bytes(body)), form)
    except (PhotographDamaged, PhotographTooLarge):
        return
    assert all(cv2.imdecode(np.frombuffer(each, np.uint8), 1) is not None for each in made)


def test_the_exif_of_these_tests_is_what_others_read() -> None:
    body = encoded(".jpg", a_picture(160, 120))
    turned = body[:2] + exif(6) + body[2:]
    theirs = cv2.imdecode(np.frombuffer(turned, np.uint8), cv2.IMREAD_COLOR)
    assert theirs is not None
    assert alike(shown(turned), theirs.astype(np.uint8))

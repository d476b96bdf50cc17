from __future__ import annotations

import io
from fractions import Fraction
from pathlib import Path

import pytest

from annotator.domain.clip import Treatment, treatment
from annotator.media import probe as module
from annotator.media.probe import probe
from annotator.media.refusals import CutShort, TooLong
from tests.media.films import Reel, film, steady, uneven
from tests.media.recorded import recorded


def facts_of(reel: Reel):
    return probe(io.BytesIO(film(reel))).facts


def test_a_phones_film_is_described_plainly() -> None:
    content = film(Reel())
    facts = probe(io.BytesIO(content)).facts
    assert (facts.container, facts.video_codec, facts.audio_codec) == ("mov", "h264", "aac")
    assert (facts.width, facts.height, facts.rotation) == (320, 240, 0)
    assert (facts.frame_count, facts.length, facts.first_ms, facts.last_ms) == (60, 2000, 0, 1967)
    assert (facts.constant_rate, facts.nominal_fps) == (True, 30.0)
    assert (facts.keyframe_every, facts.has_b_frames, facts.bytes) == (30, False, len(content))


@pytest.mark.parametrize(("rotation", "size"), [(90, (240, 320)), (180, (320, 240))])
def test_width_and_height_are_those_of_the_picture_as_it_is_seen(
    rotation: int, size: tuple[int, int]
) -> None:
    facts = facts_of(Reel(rotation=rotation))
    assert (facts.width, facts.height) == size
    assert facts.rotation == rotation


def test_an_uneven_rate_is_noticed() -> None:
    reel = Reel(times=uneven(60), base=Fraction(1, 600), b_frames=2, wrapping="mov")
    facts = facts_of(reel)
    assert not facts.constant_rate
    assert facts.has_b_frames
    assert treatment(facts) is Treatment.PLAY_AND_STEP_COPY


def test_a_damaged_length_of_the_last_picture_does_not_make_it_last_for_days() -> None:
    content = film(Reel(times=(*steady(11), Fraction(1, 2)), sound=None))
    table = content.index(b"stts") + 8
    entries = int.from_bytes(content[table : table + 4], "big")
    last = table + 4 + 8 * (entries - 1)
    assert content[last : last + 4] == (1).to_bytes(4, "big")
    facts = probe(io.BytesIO(content[: last + 4] + b"\x7f" * 4 + content[last + 8 :])).facts
    assert (facts.last_ms, facts.length) == (500, 10_500)


def test_a_film_rounded_to_milliseconds_is_still_even() -> None:
    facts = facts_of(Reel(wrapping="webm", codec="libvpx", sound="libopus").on_whole_ticks())
    assert facts.constant_rate
    assert facts.container == "webm"
    assert treatment(facts) is Treatment.PLAY_AS_IS


def test_what_was_recorded_live_has_no_length_and_may_be_cut_off_anywhere() -> None:
    whole = recorded()
    facts = probe(io.BytesIO(whole)).facts
    assert (facts.container, facts.frame_count, facts.endless) == ("webm", 60, True)
    assert treatment(facts) is Treatment.PLAY_AND_STEP_COPY
    for cut in range(len(whole) // 3, len(whole), len(whole) // 13):
        part = probe(io.BytesIO(whole[:cut])).facts
        assert 0 < part.frame_count <= 60
        assert part.endless
    indexed = Reel(wrapping="webm", codec="libvpx", sound="libopus").on_whole_ticks()
    assert not facts_of(indexed).endless


def test_the_table_of_the_packets_is_that_of_the_pictures() -> None:
    times = uneven(60)
    reel = Reel(times=times, base=Fraction(1, 600), b_frames=2, wrapping="mov")
    frames = probe(io.BytesIO(film(reel))).frames
    assert tuple(frames.time(i) for i in range(len(frames))) == times


@pytest.mark.parametrize(
    ("reel", "needs"),
    [
        (Reel(), Treatment.PLAY_AS_IS),
        (Reel(keyframe_every=48), Treatment.PLAY_AND_STEP_COPY),
        (Reel(wrapping="matroska").on_whole_ticks(), Treatment.CONVERT),
        (Reel(codec="libx265"), Treatment.CONVERT),
        (Reel(codec="mpeg4", base=Fraction(1, 30)), Treatment.CONVERT),
        (Reel(pixels="yuv420p10le"), Treatment.CONVERT),
        (Reel(pixels="yuv422p"), Treatment.CONVERT),
        (Reel(wrapping="mov", sound="pcm_s16le"), Treatment.CONVERT),
        (Reel(sound="libmp3lame"), Treatment.PLAY_AS_IS),
        (Reel(sound=None), Treatment.PLAY_AS_IS),
        (Reel(wrapping="mpegts"), Treatment.CONVERT),
    ],
    ids=lambda each: "" if isinstance(each, Treatment) else f"{each.codec}-{each.wrapping}",
)
def test_what_a_browser_plays_is_left_as_it_is(reel: Reel, needs: Treatment) -> None:
    assert treatment(facts_of(reel)) is needs


@pytest.mark.parametrize("part", [0.55, 0.9, 0.99])
def test_a_film_with_its_index_in_front_and_its_end_missing_was_cut_short(part: float) -> None:
    content = index_in_front(film(Reel()))
    assert probe(io.BytesIO(content)).facts.frame_count == 60
    with pytest.raises(CutShort):
        probe(io.BytesIO(content[: int(len(content) * part)]))


def index_in_front(content: bytes) -> bytes:
    """The boxes of an mp4 with `moov` before `mdat`, its places moved on by as much."""
    boxes, at = {}, 0
    while at < len(content):
        size = int.from_bytes(content[at : at + 4], "big")
        boxes[content[at + 4 : at + 8]] = content[at : at + size]
        at += size
    moov = bytearray(boxes[b"moov"])
    shift, found = len(moov), moov.find(b"stco")
    while found >= 0:
        count = int.from_bytes(moov[found + 8 : found + 12], "big")
        for i in range(found + 12, found + 12 + 4 * count, 4):
            moved = int.from_bytes(moov[i : i + 4], "big") + shift
            moov[i : i + 4] = moved.to_bytes(4, "big")
        found = moov.find(b"stco", found + 4)
    rest = [box for name, box in boxes.items() if name not in {b"ftyp", b"moov"}]
    return boxes[b"ftyp"] + bytes(moov) + b"".join(rest)


def test_half_a_matroska_film_was_cut_short() -> None:
    whole = film(Reel(wrapping="matroska", times=steady(300)).on_whole_ticks())
    with pytest.raises(CutShort):
        probe(io.BytesIO(whole[: len(whole) // 3]))


def test_a_film_of_many_hours_is_refused_with_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_MINUTES", 1)
    reel = Reel(times=tuple(Fraction(i * 40) for i in range(5)), sound=None)
    with pytest.raises(TooLong) as refused:
        probe(io.BytesIO(film(reel)))
    assert refused.value.facts() == {"minutes": 3, "longest_minutes": 1}


@pytest.mark.parametrize(
    ("name", "needs", "frames", "even"),
    [
        ("WolfgangLanger_Pexels.mp4", Treatment.PLAY_AND_STEP_COPY, 472, True),
        ("face_noface.mov", Treatment.CONVERT, 169, False),
        ("head_turns.mov", Treatment.CONVERT, 1500, True),
    ],
)
def test_real_films_are_known_for_what_they_are(
    conformance: Path, name: str, needs: Treatment, frames: int, even: bool
) -> None:
    with (conformance / "clips" / name).open("rb") as source:
        found = probe(source)
    assert treatment(found.facts) is needs
    assert len(found.frames) == found.facts.frame_count == frames
    assert found.facts.constant_rate is even
    assert found.facts.audio_codec == "aac"

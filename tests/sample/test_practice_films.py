"""The films are whole, small, and show what their timelines say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest

from tests.sample.clips import CLIPS, SAMPLE, SHARED, painter, timeline

FILMS = [SAMPLE / "practice" / clip / "clip.mp4" for clip in CLIPS]
LARGEST, ALL_TOGETHER = 1_500_000, 12_000_000
EASY_TO_STEP = 30


@pytest.mark.parametrize("film", FILMS, ids=lambda path: path.parent.name)
def test_a_film_is_whole(film: Path) -> None:
    length = timeline(film.parent.name)["length_ms"]
    with av.open(str(film)) as opened:
        picture = opened.streams.video[0]
        picture.thread_type = "AUTO"
        assert picture.codec_context.name == "h264"
        assert picture.average_rate == 25
        assert (picture.width, picture.height) == (960, 540)
        times, keys = [], []
        for frame in opened.decode(picture):
            times.append(round(float(frame.time) * 1000))
            if frame.key_frame:
                keys.append(len(times) - 1)
    assert times == [index * 40 for index in range(length // 40)]
    assert max(np.diff([*keys, len(times)])) <= EASY_TO_STEP


@pytest.mark.parametrize("film", FILMS, ids=lambda path: path.parent.name)
def test_a_film_has_sound_all_the_way_and_somebody_is_heard(film: Path) -> None:
    page = timeline(film.parent.name)
    with av.open(str(film)) as opened:
        voice = opened.streams.audio[0]
        assert voice.codec_context.name == "aac"
        rate = voice.rate
        wave = np.concatenate([frame.to_ndarray()[0] for frame in opened.decode(voice)])
    assert abs(len(wave) / rate * 1000 - page["length_ms"]) < 100
    loudness = {
        each["kind"]: _loud(wave, rate, each)
        for each in page["sounds"]
        if each["kind"] in {"talk", "cry", "coo"}
    }
    assert min(loudness.values()) > 3 * _silence(wave, rate)


def _loud(wave: Any, rate: int, sound: dict[str, Any]) -> float:
    part = wave[rate * sound["onset_ms"] // 1000 : rate * sound["offset_ms"] // 1000]
    return float(np.sqrt(np.mean(part**2)))


def _silence(wave: Any, rate: int) -> float:
    seconds = wave[: len(wave) // rate * rate].reshape(-1, rate)
    return float(np.sqrt(np.mean(seconds**2, axis=1)).min())


def test_the_films_are_small() -> None:
    sizes = {film.parent.name: film.stat().st_size for film in FILMS}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
    assert sum(sizes.values()) <= ALL_TOGETHER


@pytest.mark.parametrize("name", [*SHARED, *(f"practice/{clip}" for clip in CLIPS)])
def test_a_film_shows_what_its_timeline_draws_at_any_instant(name: str) -> None:
    score = painter("score").read(SAMPLE / name / "timeline.json")
    scenes = painter("scenes")
    room = scenes.room_of(score)
    with av.open(str(SAMPLE / name / "clip.mp4")) as opened:
        picture = opened.streams.video[0]
        assert picture.time_base is not None
        for share in (0.3, 0.62, 0.9):
            at = int(score.length * share) // 40 * 40
            opened.seek(int(at / 1000 / picture.time_base), stream=picture)
            frame = next(f for f in opened.decode(picture) if round(float(f.time) * 1000) >= at)
            assert round(float(frame.time) * 1000) == at
            seen = frame.to_ndarray(format="bgr24").astype(int)
            drawn = scenes.picture_at(score, at, room).astype(int)
            apart = np.abs(seen - drawn).mean(axis=2).astype(np.float32)
            # The codec costs about 10 at most; two seconds off cost 20 to 200 somewhere.
            assert cv2.boxFilter(apart, -1, (25, 25)).max() < 18


@pytest.mark.parametrize("clip", CLIPS)
def test_a_picture_is_the_same_however_often_it_is_drawn(clip: str) -> None:
    score = painter("score").read(SAMPLE / "practice" / clip / "timeline.json")
    scenes = painter("scenes")
    first = scenes.picture_at(score, 20_000, scenes.room_of(score))
    scenes.picture_at(score, 24_000, scenes.room_of(score))
    assert (first == scenes.picture_at(score, 20_000, scenes.room_of(score))).all()


@pytest.mark.parametrize("clip", CLIPS)
def test_a_film_carries_no_date_and_no_place(clip: str) -> None:
    with av.open(str(SAMPLE / "practice" / clip / "clip.mp4")) as opened:
        assert set(opened.metadata) <= {
            "major_brand",
            "minor_version",
            "compatible_brands",
            "encoder",
        }

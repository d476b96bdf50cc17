from __future__ import annotations

import json
from fractions import Fraction

import numpy as np
import pytest

from annotator.media.heard import Hearing, outline_of
from annotator.media.sound_track import piece_of
from tests.builders import ms
from tests.media.films import tone

RATE = 48_000
BEFORE = json.dumps({"rate_hz": 100, "peaks": [-5, 5, -90, 80]}).encode()


def hearing(seconds: float) -> Hearing:
    made = Hearing(ms(round(seconds * 1000)))
    samples = tone(seconds, RATE)
    for at in range(0, len(samples), 1024):
        piece = np.ascontiguousarray(samples[None, at : at + 1024])
        made.hear(piece_of(piece, at, RATE), Fraction(at, RATE))
    return made


def test_the_document_tells_outline_loudness_and_quiet() -> None:
    told = json.loads(hearing(4.0).kept().document)
    assert (told["version"], told["rate_hz"], len(told["peaks"])) == (2, 10, 80)
    assert told["levels"] == [
        {"rate_hz": 100, "at": 0, "count": 400},
        {"rate_hz": 1000, "at": 800, "count": 4000},
    ]
    assert told["loudness"]["rate_hz"] == 10
    loud = told["loudness"]["lufs"]
    assert (loud[5], loud[15], loud[25]) == (-10, -70, -10)
    quiet = np.array(told["quiet"]["stretches"])
    assert np.abs(quiet - [[1000, 2000], [3000, 4000]]).max() <= 30
    assert told["quiet"]["below"] < -35


def test_the_finer_levels_lie_where_the_document_says() -> None:
    kept = hearing(3.0).kept()
    for each in json.loads(kept.document)["levels"]:
        content = kept.levels[each["at"] : each["at"] + 2 * each["count"]]
        rows = np.frombuffer(content, np.int8).reshape(-1, 2)
        assert len(rows) == each["count"] == 3 * each["rate_hz"]
        loud = np.abs(rows.astype(int)).max(axis=1).reshape(3, -1)
        assert loud[0].max() > 60
        assert loud[1][each["rate_hz"] // 20 :].max() < 4
    assert len(kept.levels) == each["at"] + 2 * each["count"]


def test_a_film_without_sound_tells_nothing() -> None:
    kept = Hearing(ms(5000)).kept()
    told = json.loads(kept.document)
    assert (told["rate_hz"], told["peaks"], told["levels"]) == (0, [], [])
    assert told["quiet"] == {"below": None, "stretches": []}
    assert kept.levels == b""
    sound = outline_of(kept.document, lambda _at, _length: pytest.fail("asked"))
    assert (sound.rate_hz, len(sound.peaks)) == (0, 0)


def test_the_outline_by_hundredths_is_read_from_the_file() -> None:
    kept = hearing(3.0).kept()
    sound = outline_of(kept.document, lambda at, length: kept.levels[at : at + length])
    assert (sound.rate_hz, len(sound.peaks)) == (100, 600)
    assert max(sound.peaks[:200]) > 60
    assert min(sound.peaks[:200]) < -60


def test_a_document_of_before_is_read_as_it_was_written() -> None:
    sound = outline_of(BEFORE, lambda _at, _length: pytest.fail("asked"))
    assert (sound.rate_hz, list(sound.peaks)) == (100, [-5, 5, -90, 80])


def test_two_hours_stay_small() -> None:
    made = Hearing(ms(7_200_000))
    made.hear(piece_of(np.full((1, 4800), 0.4, np.float32), 0, RATE), Fraction(0))
    kept = made.kept()
    assert len(kept.document) < 1_000_000
    assert len(kept.levels) < 16_000_000

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.media.run import Errand, Sealed
from annotator.vault.age import AgeWriter, fresh_asset_key
from tests.media.films import Reel, film


@pytest.fixture
def sealed(tmp_path: Path) -> Sealed:
    place = Sealed(tmp_path / "film", fresh_asset_key())
    with place.path.open("wb") as raw, AgeWriter(raw, place.key) as writer:
        writer.write(film(Reel()))
    return place


def started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", "-m", "annotator.media.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def asked(line: bytes) -> tuple[dict[str, object], bytes, int]:
    with started() as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdin.write(line)
        child.stdin.flush()
        answers, noise = child.stdout.read(), child.stderr.read()
        # Its input stays open until it has ended by itself: closing it ends it at once.
        child.wait(timeout=60)
    return json.loads(answers.splitlines()[-1]), noise, child.returncode


def test_one_errand_one_answer_and_not_a_word_besides(sealed: Sealed) -> None:
    answer, noise, ended = asked(Errand("probe", {"source": sealed}).line())
    assert set(answer) == {"result"}
    assert noise == b""
    assert ended == 0


def test_a_refusal_is_an_answer_with_facts(tmp_path: Path) -> None:
    place = Sealed(tmp_path / "film", fresh_asset_key())
    with place.path.open("wb") as raw, AgeWriter(raw, place.key) as writer:
        writer.write(film(Reel(wrapping="matroska", codec="ffv1", sound=None)))
    answer, _, _ = asked(Errand("probe", {"source": place}).line())
    assert answer == {"refusal": "UnknownCodec", "facts": {"codec": "ffv1"}}


def test_an_incident_names_the_kind_and_the_line_and_nothing_of_the_film(tmp_path: Path) -> None:
    place = Sealed(tmp_path / "canary", fresh_asset_key())
    answer, noise, _ = asked(Errand("probe", {"source": place}).line())
    assert answer["refusal"] == "MediaFailed"
    assert "FileNotFoundError" in str(answer["facts"])
    assert "canary" not in json.dumps(answer)
    assert noise == b""


def test_an_errand_nobody_knows_is_an_incident(sealed: Sealed) -> None:
    answer, _, _ = asked(Errand("dance", {"source": sealed}).line())
    assert answer["refusal"] == "MediaFailed"


def test_it_dies_with_whoever_sent_it(sealed: Sealed, tmp_path: Path) -> None:
    places = ("frames", "strip", "strip_picture", "sound", "working")
    outputs = {name: Sealed(tmp_path / name, fresh_asset_key()) for name in places}
    with started() as child:
        assert child.stdin is not None
        child.stdin.write(Errand("prepare", {"source": sealed}, outputs, {"facts": {}}).line())
        child.stdin.close()
        assert child.wait(timeout=20) in {0, 75}

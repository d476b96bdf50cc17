"""The server is killed, without a word, in the middle of preparing a film."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from annotator.domain.clip import ClipState
from annotator.journey.ports import ArtefactKind, JobKind, JobState
from tests.jobs.practice import Practice
from tests.media.films import Reel, decoded, film, number_on, steady
from tests.processes import children_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
ROOT = Path(__file__).resolve().parents[2]
REEL = Reel(codec="mpeg4", size=(640, 480), times=steady(450), base=Fraction(1, 30))
ONE_SET = {
    *(ArtefactKind.ORIGINAL, ArtefactKind.FILM, ArtefactKind.FRAMES),
    *(ArtefactKind.STRIP, ArtefactKind.STRIP_PICTURE, ArtefactKind.SOUND, ArtefactKind.MOVEMENT),
    *(ArtefactKind.STRIP_SHEETS, ArtefactKind.SOUND_LEVELS),
}


def server(folder: Path, temporary: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.jobs.practice", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},
    )


def has_ended(handle: int) -> bool:
    return bool(select.select([handle], [], [], 10)[0])


def is_plain(content: bytes) -> bool:
    return any(mark in content for mark in (b"ftyp", b"moov", b"JFIF", b"x264", b'"pts"'))


def killed_midway(folder: Path, temporary: Path) -> None:
    """A server that is killed, without a word, when the first progress was told."""
    first = server(folder, temporary)
    assert first.stdout is not None
    while not first.stdout.readline().startswith("far"):
        assert first.poll() is None
    children = [os.pidfd_open(child) for child in children_of(first.pid)]
    assert children
    first.send_signal(signal.SIGKILL)
    first.wait()
    first.stdout.close()
    assert all(has_ended(child) for child in children)
    for child in children:
        os.close(child)


def ended_well(folder: Path, temporary: Path) -> bool:
    second = server(folder, temporary)
    said, _ = second.communicate()
    return second.returncode == 0 and said.endswith("done\n")


@pytest.mark.slow
def test_a_server_killed_while_it_prepares_begins_again_and_leaves_nothing_half_made(
    tmp_path: Path,
) -> None:
    folder, temporary = tmp_path / "practice", tmp_path / "temporary"
    temporary.mkdir()
    practice = Practice(folder)
    clip = practice.receive(film(REEL))
    practice.close()

    killed_midway(folder, temporary)
    practice = Practice(folder)
    left = practice.job(JobKind.PREPARE, clip)
    assert (left.state, left.attempt) == (JobState.DOING, 1)
    assert practice.clip(clip).state is ClipState.PREPARING
    assert [path for path in practice.files() if path.parent.name == "arriving"]
    assert len(practice.prepare.making.segments(clip)) < 2
    assert not any(is_plain(path.read_bytes()) for path in practice.files())
    practice.close()

    assert ended_well(folder, temporary)
    practice = Practice(folder)
    done = practice.job(JobKind.PREPARE, clip)
    assert (done.state, done.attempt) == (JobState.DONE, 2)
    kept = practice.clips.artefacts(clip)
    assert set(kept) == ONE_SET
    assert sorted(path.stem for path in practice.files()) == sorted(kept.values())
    assert sorted(practice.records.keys.assets()) == sorted(kept.values())
    assert not any(is_plain(path.read_bytes()) for path in folder.rglob("*") if path.is_file())
    assert list(temporary.iterdir()) == []
    _, pictures = decoded(practice.plain(kept[ArtefactKind.FILM]))
    assert [number_on(each) for each in pictures] == list(range(len(REEL.times)))
    practice.close()

"""Killed at any point of preparing a film: the next try makes the same, and nothing lies about."""

from __future__ import annotations

import os
import random
import signal
import subprocess
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.domain.clip import ClipState
from annotator.journey.ports import ArtefactKind
from tests.faults.searching import found, slices
from tests.jobs.practice import Practice
from tests.jobs.test_jobs_outlive_a_kill import (
    ONE_SET,
    ended_well,
    has_ended,
    is_plain,
    pytestmark,
    server,
)
from tests.media.films import Reel, film, steady
from tests.processes import children_of

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId

__all__ = ["pytestmark"]

# Three segments, and a title nobody else has.
REEL = Reel(
    codec="mpeg4", size=(320, 240), times=steady(750), base=Fraction(1, 30),
    metadata=(("title", "Quillwhelktitle"),),
)  # fmt: skip
MADE = sorted(ONE_SET - {ArtefactKind.ORIGINAL})
POINTS = ("at work", "far 0.", "segment 0", "segment 1", "segment 2")


def made_of(practice: Practice, clip: ClipId) -> dict[ArtefactKind, bytes]:
    kept = practice.clips.artefacts(clip)
    return {kind: practice.plain(kept[kind]) for kind in MADE}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[ArtefactKind, bytes]:
    """What comes of the film when nobody disturbs."""
    folder = tmp_path_factory.mktemp("undisturbed")
    practice = Practice(folder / "practice")
    clip = practice.receive(film(REEL))
    practice.close()
    assert ended_well(folder / "practice", folder)
    practice = Practice(folder / "practice")
    made = made_of(practice, clip)
    practice.close()
    return made


def killed_at(folder: Path, temporary: Path, point: str, wait_s: float, whom: str) -> None:
    """The server, or only its child, is killed so long after it said this; no child is left."""
    working = server(folder, temporary)
    assert working.stdout is not None
    for line in iter(working.stdout.readline, ""):
        if line.startswith(point):
            break
    with suppress(subprocess.TimeoutExpired):
        working.wait(wait_s)
    children = [os.pidfd_open(each) for each in children_of(working.pid)]
    if whom == "child" and children:
        for each in children:
            signal.pidfd_send_signal(each, signal.SIGKILL)
        assert working.stdout.read().endswith("done\n")
        assert working.wait() == 0
    else:
        working.kill()
        working.wait()
    working.stdout.close()
    assert all(has_ended(each) for each in children)
    for each in children:
        os.close(each)


def cut_the_power(practice: Practice, chance: random.Random) -> None:
    """Of what was not settled on the disk, any part may be gone."""
    for path in practice.files():
        if path.parent.name == "arriving":
            os.truncate(path, chance.randint(0, path.stat().st_size))


def nothing_plain(*places: Path) -> bool:
    files = [each for place in places for each in place.rglob("*") if each.is_file()]
    planted = {"film": slices(film(REEL)), "title": (b"Quillwhelktitle",)}
    return not found(planted, places) and not any(is_plain(each.read_bytes()) for each in files)


def goes_on_after(
    tmp_path: Path, at: tuple[str, float, str], undisturbed: dict[ArtefactKind, bytes]
) -> None:
    folder, temporary = tmp_path / "practice", tmp_path / "temporary"
    temporary.mkdir(parents=True)
    practice = Practice(folder)
    clip = practice.receive(film(REEL))
    practice.close()
    killed_at(folder, temporary, *at)
    practice = Practice(folder)
    assert nothing_plain(folder, temporary)
    done = [each.asset for each in practice.prepare.making.segments(clip)]
    assert all(len(practice.plain(each)) > 1000 for each in done)
    if practice.clip(clip).state is not ClipState.READY:
        cut_the_power(practice, random.Random(str(at)))  # noqa: S311 - nothing is sealed with it
        practice.close()
        assert ended_well(folder, temporary)
        practice = Practice(folder)
    kept = practice.clips.artefacts(clip)
    assert set(kept) == ONE_SET
    assert made_of(practice, clip) == undisturbed
    assert sorted(path.stem for path in practice.files()) == sorted(kept.values())
    assert sorted(practice.records.keys.assets()) == sorted(kept.values())
    assert practice.prepare.making.segments(clip) == ()
    assert nothing_plain(folder, temporary)
    assert list(temporary.iterdir()) == []
    practice.close()


@pytest.mark.slow
def test_killed_when_one_segment_is_done_it_goes_on_and_makes_the_same(
    tmp_path: Path, undisturbed: dict[ArtefactKind, bytes]
) -> None:
    goes_on_after(tmp_path, ("segment 0", 0.0, "server"), undisturbed)


@pytest.mark.thorough
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("whom", ["server", "child"])
@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("wait_s", [0.0, 0.05, 0.3])
def test_killed_at_any_point_it_goes_on_and_makes_the_same(
    tmp_path: Path,
    undisturbed: dict[ArtefactKind, bytes],
    point: str,
    wait_s: float,
    whom: str,
) -> None:
    goes_on_after(tmp_path, (point, wait_s, whom), undisturbed)

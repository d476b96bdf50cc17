"""The server is killed, without a word, while it joins files: no file of them is lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from annotator.domain.clip import ClipState
from annotator.journey.parts import Parts
from annotator.journey.ports import ArtefactKind
from tests.jobs.practice import Practice
from tests.jobs.test_jobs_outlive_a_kill import ended_well, is_plain, killed_midway
from tests.jobs.test_join import received
from tests.media.films import decoded, number_on
from tests.media.recordings import Split, part

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
COUNTS = (220, 200)
SLOW = Split(size=(640, 480), codec="mpeg4")


@pytest.mark.thorough
@pytest.mark.slow
def test_a_server_killed_while_it_joins_begins_again_with_every_file_it_was_given(
    tmp_path: Path,
) -> None:
    folder, temporary = tmp_path / "practice", tmp_path / "temporary"
    temporary.mkdir()
    films = [part(sum(COUNTS[:at]), each, SLOW) for at, each in enumerate(COUNTS)]
    first = Practice(folder)
    clip = received(first, films)
    first.close()
    killed_midway(folder, temporary)
    left = [each for each in (*folder.rglob("*"), *temporary.rglob("*")) if each.is_file()]
    assert not any(is_plain(each.read_bytes()) for each in left)
    assert ended_well(folder, temporary)
    again = Practice(folder)
    try:
        assert again.clip(clip).state is ClipState.READY
        kept = again.clips.artefacts(clip)
        assert ArtefactKind.ORIGINAL not in kept
        _, pictures = decoded(again.plain(kept[ArtefactKind.FILM]))
        assert [number_on(each) for each in pictures] == list(range(sum(COUNTS)))
        parts = [each.upload.asset for each in Parts(again.clips).of(clip)]
        assert [again.plain(each) for each in parts if each is not None] == films
        known = {*kept.values(), *parts}
        assert {each.name.split(".")[0] for each in again.files()} == known
        assert list(temporary.iterdir()) == []
    finally:
        again.close()

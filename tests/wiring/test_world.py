from __future__ import annotations

from annotator.domain.identity import ClipId
from annotator.journey.ports import HowFar
from annotator.wiring.world import ProgressInMemory, RandomIdentities, SystemClock


def test_the_clock_knows_its_zone() -> None:
    assert SystemClock().now().tzinfo is not None


def test_names_are_never_the_same_twice() -> None:
    names = {RandomIdentities().fresh() for _ in range(1000)}
    assert len(names) == 1000
    assert all(len(name) == 32 for name in names)


def test_progress_is_forgotten_when_the_work_is_over() -> None:
    progress = ProgressInMemory()
    progress.note(ClipId("c"), HowFar(0.5))
    assert progress.of(ClipId("c")) == HowFar(0.5)
    progress.forget(ClipId("c"))
    assert progress.of(ClipId("c")) is None

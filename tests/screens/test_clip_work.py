"""Getting a film in and ready stands on a clip's page and on that of its second camera alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator import words
from annotator.domain.clip import ClipState, Part
from annotator.domain.identity import ClipId
from annotator.screens import state
from annotator.wiring.practice import Practice
from tests.screens.conftest import Shown
from tests.screens.test_clip import components


@pytest.fixture
def film(practice: Practice, clip: str) -> Iterator[ClipId]:
    """The second camera of the made-up bedtime, with a film on its way."""
    begun = practice.taking_in.cameras.begin(ClipId(clip))
    yield begun
    practice.taking_in.cameras.take_away(ClipId(clip))


def stands(practice: Practice, film: ClipId, **how: object) -> None:
    with practice.records.writing() as desk:
        found = desk.clips.get(film)
        assert found is not None
        desk.clips.change(replace(found, **how))  # type: ignore[arg-type]


def test_a_second_cameras_film_is_brought_in_and_can_be_paused_as_any_other(
    show: Shown, practice: Practice, film: ClipId
) -> None:
    assert "annotator.upload" in components(show("clip", clip=film))
    stands(practice, film, state=ClipState.PREPARING)
    shown = components(show("clip", clip=film))
    assert "annotator.upload" not in shown
    assert shown["annotator.making"]["may_do"] == "yes"


def test_what_a_clip_lacks_comes_and_goes_without_moving_what_stands_below(
    show: Shown, practice: Practice, clip: str
) -> None:
    of = ClipId(clip)

    def below() -> list[int]:
        app = show("clip", clip=clip)
        assert not app.exception
        wrong = words.screen("clip.wrong")
        shown = app.main.children.items()
        return [at for at, each in shown if getattr(each, "label", "") == wrong]

    before = below()
    assert len(before) == 1
    try:
        stands(practice, of, lacks=(Part.SOUND, Part.STRIP))
        assert below() == before
        stands(practice, of, lacks=(), state=ClipState.PREPARING)
        assert below() == before
        stands(practice, of, playable=False)
        assert below() == before
    finally:
        stands(practice, of, lacks=(), state=ClipState.READY, playable=True)


def test_a_sentence_that_is_said_moves_nothing_below_it(
    show: Shown, clip: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet = list(show("clip", clip=clip).main.children)
    monkeypatch.setattr(state, "said", lambda at="": "It is kept." if at == "" else None)
    app = show("clip", clip=clip)
    assert [each.value for each in app.success] == ["It is kept."]
    assert list(app.main.children) == quiet

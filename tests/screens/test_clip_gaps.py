from __future__ import annotations

import pytest

from annotator.domain.interval import Interval, Milliseconds
from annotator.media.frame_table import FrameTable
from tests.screens.conftest import Shown


def stretch(onset: int, offset: int) -> Interval:
    return Interval(Milliseconds(onset), Milliseconds(offset))


def said(show: Shown, clip: str) -> str:
    app = show("clip", clip=clip)
    assert not app.exception
    return " ".join(each.value for each in app.info)


def test_a_whole_film_says_nothing_of_gaps(show: Shown, clip: str) -> None:
    assert "pictures" not in said(show, clip)


def test_where_there_are_no_pictures_is_said_with_what_to_do(
    show: Shown, clip: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [stretch(0, 3_000), *(stretch(n * 10_000, n * 10_000 + 6_000) for n in range(1, 6))]
    monkeypatch.setattr(FrameTable, "without_pictures", lambda _, __: tuple(found))
    sentences = said(show, clip)
    assert "comes at 0:03" in sentences
    assert "From 0:10 to 0:16" in sentences
    assert "From 0:30 to 0:36" in sentences
    assert "0:40" not in sentences
    assert "2 more such places" in sentences
    assert "bring it in again" in sentences

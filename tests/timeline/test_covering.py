"""Covering: what its browser side is told, and what it may tell back."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from annotator.timeline.covering import told_of


def _moment() -> None:
    from annotator.domain.covering import Blur
    from annotator.domain.interval import Milliseconds
    from annotator.timeline.covering import Covering, covering
    from tests.domain.test_excerpts import KEYS, a_moment, an_excerpt

    excerpt = an_excerpt(Blur.BOXES, a_moment(keys=KEYS))
    shown = Covering(excerpt, excerpt.moments[0], Milliseconds(60_000), stepping=True)
    assert covering(shown, key="here") is False


def _film() -> None:
    from dataclasses import replace

    from annotator.domain.covering import Blur
    from annotator.domain.identity import AssetId
    from annotator.timeline.covering import film_viewer
    from tests.domain.test_excerpts import a_moment, an_excerpt

    made = replace(an_excerpt(Blur.NONE, a_moment()), film=AssetId("f1"))
    assert film_viewer(made, key="there") is False


def told(screen: object) -> dict[str, object]:
    shown = AppTest.from_function(screen).run(timeout=60)  # type: ignore[arg-type]
    assert not shown.exception
    (component,) = shown.get("bidi_component")
    assert component.proto.component_name == "annotator.cover"
    document: dict[str, object] = json.loads(component.proto.json)
    return document


def test_a_moment_is_told_where_to_ask_and_nothing_that_was_drawn() -> None:
    document = told(_moment)
    assert (document["shows"], document["blur"], document["stepping"]) == ("moment", "boxes", True)
    assert (document["onset"], document["offset"], document["length_ms"]) == (2000, 9000, 60_000)
    assert {"keys", "path", "covered", "name"}.isdisjoint(document)
    said = document["words"]
    assert isinstance(said, dict)
    assert all(said[each] for each in ("play", "tick", "lost_here", "put", "gone", "following"))


def test_a_film_is_told_which_it_is_and_whether_it_was_watched() -> None:
    document = told(_film)
    assert (document["shows"], document["film"], document["watched"]) == ("film", "f1", False)


@pytest.mark.parametrize(
    ("said", "expected"),
    [({"told": {"number": 3}}, 3), ({"told": {"watched": True}}, None), ({"told": 3}, None),
     (None, None), ({}, None)],
)  # fmt: skip
def test_what_makes_no_sense_is_nothing(said: object, expected: object) -> None:
    assert told_of(said, "number") == expected

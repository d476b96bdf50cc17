"""Whatever was coded, permitted and written: what can be read of the sheet a family takes home, of
what lies beside the text in its file, and of the name it is saved under (PR-13, rulings 7, 9)."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any, cast

import anyio
import cv2
import numpy as np
import pypdf
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.responses import Response

from annotator.domain.consent import Decision, NotPermitted, Purpose
from annotator.domain.errors import Refusal
from annotator.web.house import House
from annotator.web.share import ShareRoutes
from annotator.wiring.leaving import page_pdf
from annotator.wiring.speech import FamilySpeech
from tests.family_strategies import (
    BABY,
    CARER,
    CONTACT,
    QUOTE,
    Planted,
    Recipe,
    many,
    never,
    not_for_families,
    numbers,
    planted,
    recipes,
)

SHEETS = st.tuples(
    st.sampled_from(("a4", "letter")),
    st.integers(0, 4),
    st.booleans(),
    st.sampled_from(("yes", "no")),
)
DAY = re.compile(r"\b12 November 2026\b")


class Pictures:
    """The shelf, as far as a sheet asks for a still."""

    def open(self, _asset: str) -> io.BytesIO:
        return io.BytesIO(cv2.imencode(".jpg", np.full((72, 128, 3), 180, np.uint8))[1].tobytes())


class OnePractice:
    """A house with one planted practice in it, for the route that hands the sheet out."""

    def __init__(self, there: Planted) -> None:
        self.there = there

    @property
    def practice(self) -> OnePractice:
        return self

    def take_home_pdf(self, visit: str, paper: str) -> bytes:
        page = self.there.world.sharing.take_home(cast("Any", visit))
        return page_pdf((page, FamilySpeech()), cast("Any", Pictures()), paper)


def handed_out(there: Planted, paper: str) -> Response:
    """The answer of the real route."""
    routes = ShareRoutes(cast("House", OnePractice(there)))
    scope = {
        "type": "http",
        "method": "GET",
        "headers": [],
        "query_string": f"paper={paper}".encode(),
        "path_params": {"visit": there.scene.visit},
    }
    return anyio.run(routes.take_home, Request(scope))


def seen(recipe: Recipe, picks: int, pictured: bool, safe: str) -> Planted:
    """Watched to its end, a moment chosen, and asked whether it is safe."""
    try:
        there = planted(replace(recipe, meanwhile=("", 0)))
        ticket = there.ticket
    except Refusal:
        assume(False)
        raise
    sharing, visit = there.world.sharing, there.scene.visit
    at = str(picks % len(there.scene.plan.shown))
    sharing.answer(ticket, [{"id": "answer-pick", "kind": "choice", "card": 10, "value": at}])
    found = sharing.visit(visit)
    sharing.keep_safety(visit, replace(found.safety, answer=cast("Any", safe)))
    if pictured:
        sharing.keep_wishes(visit, replace(found.wishes, with_picture="yes"))
    return there


def beside_the_text(made: pypdf.PdfReader, raw: bytes) -> str:
    """Everything in the file that is no line on the sheet: metadata, what stands for images."""
    packet = made.xmp_metadata
    told = [f"{name} {value}" for name, value in (made.metadata or {}).items()]
    told.append(packet.stream.get_data().decode() if packet is not None else "")
    told += [str(item.title) for item in made.outline if not isinstance(item, list)]
    told += _tagged(made, "/Alt", "/ActualText", "/E")
    told += list(made.attachments) + list(made.named_destinations)
    # A heading is told to a screen reader as it stands on the sheet.
    plain = re.sub(rb"stream\r?\n.*?endstream|/T ?\([^)]*\)", b"", raw, flags=re.DOTALL)
    return "\n".join([*told, plain.decode("latin-1")])


def _tagged(made: pypdf.PdfReader, *names: str) -> list[str]:
    return _of_tags(made.root_object.get("/StructTreeRoot"), names)


def _of_tags(node: Any, names: tuple[str, ...]) -> list[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return [each for part in node for each in _of_tags(part, names)]
    if not isinstance(node, dict):
        return []
    mine = [str(node[name]) for name in names if name in node]
    return mine + _of_tags(node.get("/K", []), names)


def without(text: str, *said: str | None) -> str:
    """The text without what is hers or a slot's."""
    plain = " ".join(text.split())
    for each in said:
        if each:
            plain = plain.replace(" ".join(each.split()), " ")
    return plain


def says_only_what_it_may(recipe: Recipe, sheet: tuple[str, int, bool, str]) -> None:
    paper, picks, pictured, safe = sheet
    there = seen(recipe, picks, pictured, safe)
    try:
        answer = handed_out(there, paper)
    except NotPermitted:
        assert pictured
        assert dict(there.recipe.others).get(Purpose.TAKE_HOME_MEDIA) is not Decision.PERMIT
        return
    assert answer.headers["content-disposition"] == 'inline; filename="take-home.pdf"'
    made = pypdf.PdfReader(io.BytesIO(bytes(answer.body)))
    (export,) = there.world.sharing.visit(there.scene.visit).exports
    beside = beside_the_text(made, bytes(answer.body))
    text = "\n".join([made.pages[0].extract_text(), *_tagged(made, "/T")])
    assert len(made.pages) == 1
    assert never(text + beside) == []
    assert not re.search(rf"\b({BABY}|{CARER}|Kim)\b", beside)
    assert export.id in beside
    assert export.id not in text
    wishes = there.world.sharing.visit(there.scene.visit).wishes
    discreet = wishes.neutral_title == "yes" or safe == "no"
    plain = without(text, wishes.quote, wishes.contact, wishes.small_thing)
    assert not_for_families(plain) == [], plain
    assert numbers(DAY.sub("", plain)) == [], plain
    assert bool(DAY.search(plain)) is not discreet
    assert (re.search(rf"\b({BABY}|{CARER}|Kim)\b", text) is None) or not discreet
    assert bool(made.pages[0].images) <= (pictured and not discreet)


@many(60)
@given(recipe=recipes(), sheet=SHEETS)
def test_pr_13_the_sheet_its_file_and_its_name_say_only_what_a_family_may_read(
    recipe: Recipe, sheet: tuple[str, int, bool, str]
) -> None:
    says_only_what_it_may(recipe, sheet)


@pytest.mark.thorough
@pytest.mark.timeout(3600)
@many(500)
@given(recipe=recipes(), sheet=SHEETS)
def test_pr_13_hundreds_of_sheets_say_only_what_a_family_may_read(
    recipe: Recipe, sheet: tuple[str, int, bool, str]
) -> None:
    says_only_what_it_may(recipe, sheet)


def test_what_is_looked_for_on_a_sheet_would_be_found() -> None:
    assert never("a zibbernote in the middle") == ["zibbernote"]
    assert numbers(DAY.sub("", "12 November 2026, seen 3 times")) == ["3"]
    assert not_for_families(without(f"{QUOTE} {CONTACT} You missed it.", QUOTE, CONTACT)) == [
        "missed"
    ]

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.identity import CoderId
from annotator.domain.people import FIRST, Member, Role
from annotator.screens import compare, frame
from annotator.screens.compare_panels import Pinned
from annotator.wiring import acting
from annotator.wiring.practice import Practice
from tests.fakes.clock import NOON
from tests.screens.compared import SAM, Compared, compared
from tests.screens.conftest import Shown, Went, html
from tests.screens.supervised import permitted_only_record

__all__ = ["compared"]


def told(app: AppTest) -> dict:  # type: ignore[type-arg]
    (component,) = [
        each for each in app.get("bidi_component") if each.proto.component_name.endswith("compare")
    ]
    return json.loads(component.proto.json)  # type: ignore[no-any-return]


def test_it_opens_on_what_was_seen_and_then_on_the_first_that_differs(
    show: Shown, compared: Compared
) -> None:
    app = show("compare", clip=compared.clip)
    assert not app.exception
    page = html(app)
    assert "Sam saw" in page
    assert "by the same name and in time" in page
    document = told(app)
    first = next(each for each in document["about"]["differences"] if each[1] != "matched")
    assert document["go"]["chosen"] == first[0]
    assert document["about"]["coders"] == ["Ada", "Sam"]
    assert document["about"]["picture"]


def test_what_is_shown_of_each_coder_is_what_they_coded(show: Shown, compared: Compared) -> None:
    comparing = compared.practice.review.comparing
    found = comparing.compare(compared.clip, (compared.first, compared.second))
    about = told(show("compare", clip=compared.clip, of=compared.of))["about"]
    shown = [mark[4] for row in about["rows"] for mark in row["marks"]]
    assert sorted(shown) == sorted(mark.id for marks in found.marks for mark in marks)
    assert [each[0] for each in about["differences"]] == [e.key for e in found.sides[0].differences]
    assert len(about["apart"]) == len(found.sides[0].apart)


def test_the_place_in_the_address_is_kept_and_one_that_is_gone_is_said(
    show: Shown, compared: Compared
) -> None:
    about = told(show("compare", clip=compared.clip))["about"]
    last = about["differences"][-1]
    assert told(show("compare", clip=compared.clip, at=last[0]))["go"]["chosen"] == last[0]
    mark = last[0].strip("~").split("~")[0]
    assert told(show("compare", clip=compared.clip, at=mark))["go"]["chosen"] != ""
    gone = show("compare", clip=compared.clip, at="no~such")
    assert any("no longer there" in each.value for each in gone.caption)
    for junk in ("²", "x", "9" * 40, "-1"):
        assert not show("compare", clip=compared.clip, ms=junk).exception


def test_the_other_way_round_the_other_is_the_reference(show: Shown, compared: Compared) -> None:
    turned = f"{compared.second}.{compared.first}"
    assert told(show("compare", clip=compared.clip, of=turned))["about"]["coders"] == ["Sam", "Ada"]
    # What the address names and is not there is not guessed at.
    other = f"{compared.first}.{'0' * 32}"
    assert told(show("compare", clip=compared.clip, of=other))["about"]["coders"] == ["Ada", "Sam"]


def test_what_stands_beside_the_film_is_handed_the_pair_the_moment_and_the_place(
    show: Shown, compared: Compared, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Pinned] = []
    monkeypatch.setattr(compare, "show_panels", lambda _, pinned: seen.append(pinned))
    app = show("compare", clip=compared.clip, ms="4200")
    (pinned,) = seen
    assert pinned.pair == pinned.sessions == (compared.first, compared.second)
    assert pinned.names == ("Ada", "Sam")
    assert pinned.difference is not None
    assert pinned.difference.key == told(app)["go"]["chosen"]
    assert (pinned.at, pinned.clip) == (4200, compared.clip)


def test_of_three_codings_one_chooses_which_stands_beside_the_reference(
    show: Shown, compared: Compared, went: Went
) -> None:
    third = compared.another(CoderId("3d" * 16))
    of = f"{compared.of}.{third}"
    app = show("compare", clip=compared.clip, of=of)
    assert not app.exception
    about = told(app)["about"]
    assert about["coders"] == ["Ada", "Sam"]
    assert {each["coder"] for each in about["rows"]} == {"Ada", "Sam", "Coder 3"}
    assert about["any_apart"]
    other = show("compare", clip=compared.clip, of=of, beside=third)
    assert told(other)["about"]["coders"] == ["Ada", "Coder 3"]
    app.selectbox[0].select_index(1).run()
    turned = f"{compared.second}.{compared.first}.{third}"
    assert went.to[-1] == ("compare", {"clip": compared.clip, "of": turned})


def test_one_coding_alone_is_said_so_with_a_way_to_the_workbench(
    show: Shown, practice: Practice, as_first: None
) -> None:
    feed = practice.consents.households()[0].clips[0].id
    app = show("compare", clip=feed)
    assert not app.exception
    assert any("One coding so far" in each.value for each in app.text)
    assert f"/tag?clip={feed}" in html(app)


def test_a_clip_that_is_not_there_says_no_more_than_one_that_is_not_for_you(
    show: Shown, compared: Compared
) -> None:
    app = show("compare", clip="0" * 32)
    assert not app.exception
    assert any("nothing here for you" in each.value for each in app.warning)


def test_without_a_clip_it_leads_to_the_queue(show: Shown, went: Went) -> None:
    show("compare")
    assert went.to == [("review", {})]


def test_a_trainee_is_shown_nothing_of_it(
    show: Shown, compared: Compared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acting._Screens, "ask", lambda: SAM)
    app = show("compare", clip=compared.clip)
    assert any("nothing here for you" in each.value for each in app.warning)
    assert not app.get("bidi_component") or "Ada" not in html(app)
    assert "Wren" not in html(app)


def test_a_supervisor_without_supervision_sees_codes_and_neither_picture_nor_name(
    show: Shown, compared: Compared, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice = compared.practice
    with acting.acting_as(FIRST):
        filmed = frame.on_paper(practice.clips.get(compared.clip).card.on)
    with practice.records.writing() as desk:
        desk.people.keep(Member(SAM, "Sam", frozenset({Role.SUPERVISOR}), NOON, NOON))
    monkeypatch.setattr(acting._Screens, "ask", lambda: SAM)
    with permitted_only_record(monkeypatch):
        queue = show("review")
        assert "family not named to you" in html(queue)
        assert "Wren" not in html(queue)
        assert filmed not in html(queue).partition("since")[0]
        app = show("compare", clip=compared.clip)
        assert not app.exception
        assert not told(app)["about"]["picture"]
        assert "Wren" not in html(app)
    app = show("compare", clip=compared.clip)
    assert told(app)["about"]["picture"]
    assert "Wren" in html(app)


def test_the_kinds_in_words_are_those_there_are() -> None:
    from annotator import words
    from annotator.domain.reviewing.differences import Kind
    from annotator.domain.reviewing.well_seen import Well

    said, board = words.screens("compare"), words.screens("compare_board")
    assert all(f"kind_{each.value}" in said for each in Kind)
    assert all(each.value in board and f"chip_{each.value}" in board for each in Kind)
    assert all(each.value in said for each in Well)

"""The quiz: a stretch, a choice, and why at once."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.practising.quiz import Question
from annotator.screens.quiz import is_right
from annotator.wiring.cards import near_misses
from tests.builders import the_scheme
from tests.journey.practice_set import practised
from tests.practised import Practised
from tests.screens.conftest import html
from tests.screens.practising import Page, here, page

__all__ = ["here", "page"]

DAY = 740_000


@pytest.fixture
def questions(here: Practised) -> tuple[Question, ...]:
    practised(here.world, here.clips["seen"])
    near = near_misses(here.practice, the_scheme(), here.folder)
    return here.world.practising.quiz(DAY, near)


def right(question: Question) -> str:
    return "n" if question.answer is None else str(question.choices.index(question.answer))


def wrong(question: Question) -> str:
    return next(each for each in ("0", "1", "n") if each != right(question))


def said(questions: tuple[Question, ...], *, wrongly: int = -1) -> str:
    keys = [wrong(e) if n == wrongly else right(e) for n, e in enumerate(questions)]
    return "".join(keys)


def at(page: Page, place: int, answers: str) -> AppTest:
    app = page("quiz", day=str(DAY), said=answers, at=str(place))
    assert not app.exception
    return app


def name(question: Question) -> str:
    if question.answer is None:
        return "none of these"
    mark = question.answer
    return the_scheme().code(mark.family, mark.code).name  # type: ignore[arg-type]


def test_before_a_practice_clip_is_sealed_it_says_what_to_do_first(
    page: Page, here: Practised
) -> None:
    practised(here.world, here.clips["asked"])  # qualifying: nothing is asked of it
    app = page("quiz")
    assert app.text[0].value.startswith("Seal one practice clip first")
    assert "/practise" in html(app)
    assert len(app.button) == 0


def test_a_stretch_is_shown_with_its_choices_and_nothing_tells_the_answer(
    page: Page, questions: tuple[Question, ...]
) -> None:
    app = at(page, 0, "")
    (told,) = (e for e in app.get("bidi_component") if "stretch" in e.proto.component_name)
    shown = json.loads(told.proto.json)
    assert (shown["onset"], shown["offset"]) == (
        questions[0].window.onset,
        questions[0].window.offset,
    )
    assert shown["rows"] == []
    assert shown["length_ms"] == 60_000
    labels = [each.label for each in app.button]
    assert len(labels) == len(questions[0].choices) + 1
    assert labels[-1] == "None of these"
    assert questions[0].why not in [each.value for each in app.text]


def test_a_choice_is_answered_at_once_with_why(page: Page, questions: tuple[Question, ...]) -> None:
    app = at(page, 0, "")
    app.button(key=f"choice-0-{right(questions[0])}").click().run()
    assert app.query_params["said"] == right(questions[0])
    assert app.header[0].value.startswith("Yes: ")
    assert questions[0].why in [each.value for each in app.text]


def test_another_choice_is_told_what_it_was_and_what_was_said(
    page: Page, questions: tuple[Question, ...]
) -> None:
    for n in range(len(questions)):
        app = at(page, n, said(questions, wrongly=n)[: n + 1])
        assert app.header[0].value == f"It was {name(questions[n])}."
        assert app.caption[0].value.startswith("You said: ")


def test_the_next_one_comes_after_and_at_last_the_end(
    page: Page, questions: tuple[Question, ...]
) -> None:
    app = at(page, 0, right(questions[0]))
    app.button(key="next-0").click().run()
    assert app.query_params["at"] == "1"
    last = len(questions) - 1
    app = at(page, last, said(questions))
    app.button(key=f"next-{last}").click().run()
    assert app.header[0].value == f"{len(questions)} of {len(questions)}"
    assert len(app.header) == 1


def test_the_end_names_those_to_look_at_again_and_leads_back_to_them(
    page: Page, questions: tuple[Question, ...]
) -> None:
    app = at(page, len(questions), said(questions, wrongly=1))
    assert app.header[0].value == f"{len(questions) - 1} of {len(questions)}"
    assert [each.label for each in app.button].count("Look again") == 1
    assert questions[1].why in [each.value for each in app.text]
    assert [each.value for each in app.caption if each.value.startswith("You said: ")] != []
    app.button(key="look-1").click().run()
    assert app.query_params["at"] == "1"
    assert app.header[0].value == f"It was {name(questions[1])}."


def test_once_more_begins_the_same_quiz_anew(page: Page, questions: tuple[Question, ...]) -> None:
    app = at(page, len(questions), said(questions))
    app.button(key="once-more").click().run()
    assert app.query_params["at"] == "0"
    assert app.query_params["day"] == str(DAY)
    assert [each.label for each in app.button][-1] == "None of these"


@pytest.mark.parametrize(
    ("day", "answers", "place"),
    [("²", "", "0"), ("1", "x", "0"), ("1", "", "²"), ("9" * 5000, "", "0"), ("1", "0" * 21, "0")],
)
def test_an_address_that_makes_no_sense_begins_todays_quiz(
    page: Page, questions: tuple[Question, ...], day: str, answers: str, place: str
) -> None:
    app = page("quiz", day=day, said=answers, at=place)
    assert not app.exception
    assert any(each.value.startswith("**1 of ") for each in app.markdown)


def test_nobody_gets_ahead_of_what_they_answered(
    page: Page, questions: tuple[Question, ...]
) -> None:
    app = at(page, 9, right(questions[0]))
    assert any(each.value.startswith("**2 of ") for each in app.markdown)
    assert app.button(key="choice-1-n").label == "None of these"


def test_nothing_of_it_is_kept(
    page: Page, here: Practised, questions: tuple[Question, ...]
) -> None:
    before = here.world.practising.progress(), here.world.practising.looked_at_again()
    at(page, len(questions), said(questions, wrongly=0))
    assert (here.world.practising.progress(), here.world.practising.looked_at_again()) == before


def test_a_number_beyond_the_choices_is_none_of_them(questions: tuple[Question, ...]) -> None:
    for each in questions:
        assert is_right(each, "9") == (each.answer is None)
        assert is_right(each, right(each))
        assert not is_right(each, wrong(each))

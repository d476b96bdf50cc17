"""A quiz of ten-second stretches: one at a time, with why at once. Nothing of it is kept.

What was answered stands in the address alone, so that a reload comes back to the same place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.screens import frame, state
from annotator.timeline.stretch import Stretch, stretch
from annotator.wiring.cards import near_misses
from annotator.wiring.practice import shipped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.identity import ClipId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.migration import Mark
    from annotator.domain.practising.quiz import Question
    from annotator.domain.scheme import Scheme
    from annotator.wiring import Practice

NONE: Final = "n"
A_DAY: Final = re.compile(r"[0-9]{1,7}")
SAID: Final = re.compile(r"[0-9n]{0,20}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is in the quiz: the day it is of, what was said so far, which one is shown."""

    day: int
    said: str
    at: int


@dataclass(frozen=True, slots=True)
class Room:
    """What the quiz is asked with."""

    questions: tuple[Question, ...]
    scheme: Scheme
    lengths: Mapping[ClipId, Milliseconds]


def show() -> None:
    """The question that is next, the answer to the last one, or the end."""
    practice, said = frame.practice(), words.screens("quiz")
    frame.begin(said["title"], onward=frame.way("practise", said["back"], kind="quiet"))
    st.html(f'<p class="lead">{said["lead"]}</p>')
    with frame.refusals_shown():
        place = where(practice)
        room = _room(practice, place.day)
        if not room.questions:
            st.text(said["first"])
            st.html(frame.way("practise", said["back"], kind="primary"))
        elif place.at < len(room.questions):
            _question(room, place)
        else:
            _end(room, place)


def where(practice: Practice) -> Place:
    """The place the address names; what makes no sense there begins today's quiz."""
    day, said, at = (state.word(each) for each in ("day", "said", "at"))
    if not (A_DAY.fullmatch(day) and SAID.fullmatch(said) and A_DAY.fullmatch(at)):
        return Place(practice.today().toordinal(), "", 0)
    return Place(int(day), said, min(int(at), len(said)))


def is_right(question: Question, said: str) -> bool:
    """Whether that was the answer."""
    return _chosen(question, said) == question.answer


def _room(practice: Practice, day: int) -> Room:
    practising = practice.practising
    scheme = shipped()
    lengths = {each.id: each.length for each in practising.library()}
    questions = practising.quiz(day, near_misses(practice, scheme))
    known = tuple(each for each in questions if each.clip in lengths)
    return Room(known, scheme, lengths)


def _question(room: Room, place: Place) -> None:
    said, asked = words.screens("quiz"), room.questions[place.at]
    with st.container(border=True, key="card-question"):
        st.markdown(f"**{said['at'].format(n=place.at + 1, of=len(room.questions))}**")
        film, text = st.columns([3, 2], vertical_alignment="top")
        with film:
            shown = Stretch(
                asked.clip, room.lengths[asked.clip], asked.window, words.screens("stretch")
            )
            stretch(shown, key=f"quiz-{place.day}-{place.at}")
        with text:
            if place.at < len(place.said):
                _answered(room, place, asked)
            else:
                _choices(room, place, asked)


def _choices(room: Room, place: Place, asked: Question) -> None:
    said = words.screens("quiz")
    st.header(said["asks"])
    names = {str(n): _name(room, each) for n, each in enumerate(asked.choices)}
    for key, name in {**names, NONE: said["none"]}.items():
        if st.button(name, key=f"choice-{place.at}-{key}", width="stretch"):
            _to(Place(place.day, place.said + key, place.at))


def _answered(room: Room, place: Place, asked: Question) -> None:
    said, chosen = words.screens("quiz"), place.said[place.at]
    told = _name(room, asked.answer)
    key = "right" if is_right(asked, chosen) else "other"
    st.header(said[key if asked.answer else f"{key}_none"].format(name=told))
    if key == "other":
        st.caption(said["you"].format(name=_name(room, _chosen(asked, chosen))))
    st.text(asked.why)
    is_last = place.at + 1 == len(room.questions)
    label = said["finish" if is_last else "next"]
    if st.button(label, type="primary", key=f"next-{place.at}", shortcut="n"):
        _to(Place(place.day, place.said, place.at + 1))
    family = asked.choices[0].family
    st.html(frame.way("cards", said["cards"], kind="quiet", family=family))


def _end(room: Room, place: Place) -> None:
    said = words.screens("quiz")
    answered = list(enumerate(zip(room.questions, place.said, strict=False)))
    again = [(n, each) for n, (each, key) in answered if not is_right(each, key)]
    with st.container(border=True, key="card-done"):
        right = len(answered) - len(again)
        st.header(said["done"].format(right=right, of=len(answered)))
        if st.button(said["once_more"], key="once-more"):
            _to(Place(place.day, "", 0))
    if again:
        st.header(said["again"])
    for n, each in again:
        with st.container(border=True, key=f"card-again-{n}"):
            was, chosen = (
                _name(room, mark) for mark in (each.answer, _chosen(each, place.said[n]))
            )
            st.markdown(f"**{said['it'].format(n=n + 1, name=was)}**")
            st.caption(said["you"].format(name=chosen))
            st.text(each.why)
            if st.button(said["look"], key=f"look-{n}"):
                _to(Place(place.day, place.said, n))


def _chosen(asked: Question, said: str) -> Mark | None:
    """What was chosen; a number beyond the choices is none of them."""
    if said == NONE or int(said) >= len(asked.choices):
        return None
    return asked.choices[int(said)]


def _name(room: Room, which: Mark | None) -> str:
    if which is None:
        return words.screen("quiz.none")
    return room.scheme.name_of(which.family, which.code)


def _to(place: Place) -> None:
    state.stay(day=str(place.day), said=place.said, at=str(place.at))
    st.rerun()

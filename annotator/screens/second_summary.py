"""What a guider did in a shared review, as one coding has it: what was there, and no score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.guiding import INITIATIVE, RECEPTION, STEP, WORD, WORDS
from annotator.domain.identity import AnnotationId
from annotator.domain.interval import Interval, Milliseconds
from annotator.screens import frame, state
from annotator.timeline.stretch import Row, Stretch, stretch

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Clip
    from annotator.domain.guiding import Guiding, Rung, Turns
    from annotator.journey.ports import SessionHead
    from annotator.journey.second_look import Meeting, Summary
    from annotator.wiring import Practice

BEFORE: Final = Milliseconds(2000)
AFTER: Final = Milliseconds(2000)
POINT: Final = Milliseconds(3000)
PLAY: Final = "play"


def summary(practice: Practice, meeting: Meeting) -> None:
    """The guider's part, from one's own coding or a colleague's."""
    said, film = words.screens("second"), meeting.film
    st.header(said["summary"])
    head = _coding(practice, practice.tagging.sessions(film.id))
    if head is None:
        st.text(said["not_coded"])
        return
    found = practice.review.second_look.summary(head.id)
    if found.guiding is None:
        st.text(said["other_scheme"])
        return
    film_at, told = st.columns([5, 4], vertical_alignment="top")
    with told, st.container(key="second-told"):
        _ladder(found, found.guiding)
        _points(found, found.guiding)
    with film_at:
        _film(film, found)
        _turns(found.guiding)
        _first(found.guiding)


def _coding(practice: Practice, heads: tuple[SessionHead, ...]) -> SessionHead | None:
    """One's own, unless another is asked for; of those one may see."""
    said, known = words.screens("second"), {each.id: each for each in heads}
    if not known:
        return None
    own = next((each.id for each in heads if each.coder == practice.coder), next(iter(known)))
    if len(known) == 1:
        return known[own]
    names = {
        each: said["own_coding"]
        if known[each].coder == practice.coder
        else said["coding"].format(n=n)
        for n, each in enumerate(known, start=1)
    }
    chosen = st.selectbox(
        said["whose"], list(known), list(known).index(own), format_func=lambda each: names[each]
    )
    return known[chosen]


def _ladder(found: Summary, guiding: Guiding) -> None:
    """Every step that was seen, with its moments to play; what was not marked is one line."""
    said = words.screens("second")
    step = found.scheme.family(STEP)
    st.subheader(said["ladder"])
    seen = [each for each in guiding.ladder if each.seen]
    if not seen:
        st.text(said["ladder_none"])
    for rung in seen:
        code = step.code(rung.code)
        with st.container(border=True, key=f"card-rung-{rung.code}"):
            st.markdown(f"**{found.scheme.name_of(STEP, rung.code)}**")
            st.caption(code.definition if code else "")
            st.text(_times(rung))
            _plays(rung.seen)
    rest = [found.scheme.name_of(STEP, each.code) for each in guiding.ladder if not each.seen]
    if seen and rest:
        st.caption(said["not_marked"].format(steps=", ".join(rest)))
    if guiding.unnamed:
        st.caption(said["unnamed"].format(n=guiding.unnamed))


def _times(rung: Rung) -> str:
    said, times = words.screens("second"), len(rung.seen)
    long = sum(each.interval.length for each in rung.seen if each.interval)
    facts = {"n": times, "long": frame.clock(long)}
    return said["seen_one" if times == 1 else "seen"].format(**facts)


def _points(found: Summary, guiding: Guiding) -> None:
    said = words.screens("second")
    st.subheader(said["also"])
    rest = [found.scheme.name_of(WORD, code) for code in WORDS if not guiding.words[code]]
    for code in WORDS:
        if marks := guiding.words[code]:
            with st.container(key=f"words-{code}"):
                name = found.scheme.name_of(WORD, code)
                st.text(said["count"].format(name=name, n=len(marks)))
                _plays(marks)
    if rest:
        st.caption(said["not_marked"].format(steps=", ".join(rest)))
    st.text(_initiatives(found, guiding))


def _initiatives(found: Summary, guiding: Guiding) -> str:
    """How the parent's initiatives were received, as far as the coder said."""
    said = words.screens("second")
    if not guiding.initiatives:
        return said["initiatives_none"]
    field = found.scheme.family(INITIATIVE).field(RECEPTION)
    names = {} if field is None else {each.id: each.name for each in field.values}
    parts = [f"{names.get(each, each)} {n}" for each, n in guiding.receptions.items()]
    left = guiding.initiatives - sum(guiding.receptions.values())
    parts += [said["not_said"].format(n=left)] if left else []
    return said["initiatives"].format(n=guiding.initiatives, how=", ".join(parts))


def _plays(marks: tuple[Annotation, ...]) -> None:
    said = words.screens("second")
    with st.container(horizontal=True):
        for each in marks:
            label = said["play"].format(at=frame.clock(each.onset))
            if st.button(label, key=f"play-{each.id}"):
                state.stay(**{PLAY: each.id})
                st.rerun()


def _film(film: Clip, found: Summary) -> None:
    """The moment asked for, or the first step that was seen."""
    if found.guiding is None or film.facts is None:
        return
    asked = AnnotationId(state.word(PLAY))
    steps = [each for rung in found.guiding.ladder for each in rung.seen]
    words_said = [each for code in WORDS for each in found.guiding.words[code]]
    every = {each.id: each for each in (*steps, *words_said)}
    mark = every.get(asked) or next(iter(every.values()), None)
    if mark is None:
        return
    length = film.facts.length
    row = Row(words.screen("second.row"), (mark,), found.scheme)
    window = window_of(mark, length)
    stretch(
        Stretch(film.id, length, window, words.screens("stretch"), (row,)), key=f"film-{mark.id}"
    )


def window_of(mark: Annotation, length: Milliseconds) -> Interval:
    """What is played of a moment: all of it with two seconds around, and of a point three after."""
    own = mark.interval or Interval(mark.onset, Milliseconds(mark.onset + POINT))
    whole = Interval(Milliseconds(0), length)
    return (own.intersection(whole) or whole).padded(BEFORE, AFTER, whole)


def _turns(guiding: Guiding) -> None:
    said = words.screens("second")
    with st.container(border=True, key="card-turns"):
        st.markdown(f"**{said['turns']}**")
        for who, turns in (("guider", guiding.guider), ("carer", guiding.carer)):
            st.text(_turn(said[who], turns))
            if turns.unchecked:
                st.caption(said["turns_unchecked"].format(n=turns.unchecked))
        st.caption(said["turns_help"])


def _turn(who: str, turns: Turns) -> str:
    said = words.screens("second")
    if turns.median_ms is None:
        return said["turns_none"].format(who=who)
    key = "turns_one" if turns.n == 1 else "turns_line"
    return said[key].format(who=who, seconds=f"{turns.median_ms / 1000:.1f}", n=turns.n)


def _first(guiding: Guiding) -> None:
    said = words.screens("second")
    with st.container(border=True, key="card-first"):
        st.markdown(f"**{said['first']}**")
        if not guiding.spoke:
            st.text(said["first_none"])
        for each in guiding.spoke:
            facts = {
                "at": frame.clock(each.played.onset),
                "clip": frame.clock(each.played.begins),
                "who": said[f"first_{each.first.value}"],
            }
            st.text(said["first_line"].format(**facts))
        st.caption(said["first_help"])

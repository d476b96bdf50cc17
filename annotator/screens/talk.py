"""Talk: a place of a clip with the conversation beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

import streamlit as st

from annotator import words
from annotator.domain.identity import AnnotationId, SessionId, ThreadId
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.policy import Right
from annotator.domain.talking import Mark, Pin, Pinned
from annotator.screens import frame, state
from annotator.screens.conversation import (
    address_of,
    names_of,
    panel,
    whose,
)
from annotator.screens.conversation_thread import place_words
from annotator.timeline.stretch import Row, Stretch, stretch

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import ClipId
    from annotator.journey.talking import Coding, Place
    from annotator.screens.conversation_say import Names
    from annotator.wiring import Practice

BEFORE: Final = 2000
AFTER: Final = 5000


class Where(NamedTuple):
    """Which clip, and which place of it."""

    clip: ClipId
    pin: Pin


def show() -> None:
    """The film around a place, the codings beneath it, and what colleagues said about it."""
    practice, said = frame.practice(), words.screens("talk")
    frame.begin(said["title"], onward=frame.way("conversations", said["back"], kind="quiet"))
    with frame.refusals_shown():
        where = _where(practice)
        if where is None:
            state.go("conversations")
            return
        place = practice.review.talking.place(where.clip, where.pin)
        names = names_of(practice)
        film, beside = st.columns([3, 2], gap="medium")
        with film:
            about = whose(practice, place.household, place.context)
            st.html(f'<p class="lead">{frame.plain(about)}</p>')
            codings = practice.review.talking.codings(where.clip)
            _film(place, codings, names)
            _choose(practice, where, codings, names)
            if place.picture and practice.may(Right.CODE):
                way = frame.way("tag", said["workbench"], kind="quiet", clip=where.clip)
                st.html(way)
        with beside:
            panel(practice, where.clip, where.pin)


def _where(practice: Practice) -> Where | None:
    """The place the address names: by a thread, or by clip, time and marks."""
    if thread := state.word("thread"):
        found = practice.review.talking.thread(ThreadId(thread))
        return Where(found.clip, found.pin)
    clip = state.clip()
    if clip is None:
        return None
    at = state.word("at")
    when = Milliseconds(int(at) if at.isascii() and at.isdecimal() and len(at) < 10 else 0)
    marks = _marks()
    if not marks and not at:
        # A trainee talks about their own coding only: nothing of the clip itself is named.
        codings = practice.review.talking.codings(clip)
        if codings and not practice.may(Right.REVIEW, codings[0].household):
            marks = (Mark(codings[0].session),)
    return Where(clip, Pin(when, marks))


def _marks() -> tuple[Mark, ...]:
    sides = (("session", "annotation"), ("other", "other_annotation"))
    return tuple(
        Mark(SessionId(session), AnnotationId(word) if (word := state.word(mark)) else None)
        for name, mark in sides
        if (session := state.word(name))
    )


def _film(place: Place, codings: tuple[Coding, ...], names: Names) -> None:
    window = _window(place)
    rows = tuple(
        Row(names(each.coder), [m for m in each.marks if _within(m, window)], each.scheme)
        for each in codings
        if each.marks
    )
    if not place.picture:
        _without_picture(rows)
        return
    shown = Stretch(place.clip, place.length, window, words.screens("stretch"), rows)
    stretch(shown, key=f"talk-{place.clip}-{window.onset}-{window.offset}")


def _window(place: Place) -> Interval:
    marks = [each.mark for each in place.marked if each.mark is not None]
    onset = min([place.pin.at, *(each.onset for each in marks)]) - BEFORE
    ends = (each.onset if each.offset is None else each.offset for each in marks)
    offset = max([place.pin.at + AFTER, *ends]) + (BEFORE if marks else 0)
    first = max(0, onset)
    return Interval(Milliseconds(first), Milliseconds(max(first + 1, min(place.length, offset))))


def _within(mark: Annotation, window: Interval) -> bool:
    offset = mark.onset + 1 if mark.offset is None else mark.offset
    return mark.onset < window.offset and window.onset < offset


def _without_picture(rows: tuple[Row, ...]) -> None:
    """Codes without the picture: where the family permits no more than keeping the film."""
    with st.container(border=True, key="card-without"):
        st.markdown(f"**{words.screen('talk.without')}**")
        st.text(words.screen("talk.without_lead"))
        for row in rows:
            for mark in row.marks:
                what = row.scheme.name_of(mark.family, mark.code)
                facts = {"who": row.name, "what": what, "at": frame.clock(mark.onset)}
                st.text(words.screen("talk.coded", **facts))


def _choose(practice: Practice, where: Where, codings: tuple[Coding, ...], names: Names) -> None:
    """Another place of the same clip to talk about."""
    said = words.screens("talk")
    places = _places(practice, codings, names)
    if where.pin not in places:
        place = practice.review.talking.place(where.clip, where.pin)
        places = {where.pin: place_words(place, names), **places}
    chosen = st.selectbox(
        said["about"],
        list(places),
        list(places).index(where.pin),
        format_func=lambda pin: places[pin],
        key=f"about-{where.clip}-{where.pin.at}-{len(places)}",
    )
    if chosen != where.pin:
        state.go("talk", **address_of(where.clip, chosen))
    if where.pin.kind is Pinned.TIME:
        _choose_time(practice, where)


def _choose_time(practice: Practice, where: Where) -> None:
    """Another second of the clip, where the thread is to be about no moment."""
    length = practice.review.talking.place(where.clip, where.pin).length
    last = max(0, (length - 1) // 1000)
    now = min(last, where.pin.at // 1000)
    said = words.screen("talk.second", last=last, clock=frame.clock(where.pin.at))
    key = f"second-{where.clip}-{where.pin.at}-{where.pin.whose}"
    chosen = st.number_input(said, 0, last, now, 1, key=key)
    if chosen != now:
        pin = replace(where.pin, at=Milliseconds(chosen * 1000))
        state.go("talk", **address_of(where.clip, pin))


def _places(practice: Practice, codings: tuple[Coding, ...], names: Names) -> dict[Pin, str]:
    found: dict[Pin, str] = {}
    if not codings or practice.may(Right.REVIEW, codings[0].household):
        start = Milliseconds(0)
        found[Pin(start)] = words.screen("talk.whole_clip")
    for each in codings:
        whole = Pin(Milliseconds(0), (Mark(each.session),))
        found[whole] = words.screen("talk.whole_coding", who=names(each.coder))
        for mark in each.marks:
            pin = Pin(mark.onset, (Mark(each.session, mark.id),))
            what = each.scheme.name_of(mark.family, mark.code)
            facts = {"who": names(each.coder), "what": what, "at": frame.clock(mark.onset)}
            found[pin] = words.screen("talk.coded", **facts)
    return found

"""What waits for somebody who accepts: codings by who learns, looked through moment by moment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.policy import Right
from annotator.journey.accepting import LONGEST_NOTE
from annotator.journey.settle_books import Said
from annotator.journey.waiting import Waits
from annotator.screens import frame, state
from annotator.screens.look_over import show_setting
from annotator.screens.make_gold import name_gold_coders
from annotator.screens.scene import headed
from annotator.screens.settle import named
from annotator.screens.settle_form import marked
from annotator.timeline.stretch import Row, Stretch, stretch

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import SessionId
    from annotator.journey.accepting import Standing
    from annotator.journey.tag import OpenSession
    from annotator.journey.waiting import Waiting
    from annotator.wiring import Practice

AROUND = 2_000


def show() -> None:
    """One coding to accept; without one, everything that waits."""
    practice, session = frame.practice(), state.session()
    said = words.screens("accept")
    back = frame.way("review", words.screen("review.back"), kind="quiet")
    frame.begin(said["title"], onward=back)
    with frame.refusals_shown():
        if session is None:
            _waiting(practice)
        else:
            _coding(practice, session)


def _waiting(practice: Practice) -> None:
    said, waiting = words.screens("accept"), practice.review.settling.waiting()
    st.html(f'<p class="lead">{said["lead"]}</p>')
    if not waiting:
        st.text(said["none"])
    for each in waiting:
        _card(practice, each)
    show_setting(practice)
    name_gold_coders(practice)


def _card(practice: Practice, each: Waiting) -> None:
    said, clip = words.screens("accept"), practice.clips.get(each.clip)
    key = f"card-{each.session or each.visit}"
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=key):
        with st.container():
            facts = {"name": named(practice, each.whose),
                     "context": frame.context_word(clip.card.context)}  # fmt: skip
            st.text(said[f"waits_{each.waits}"].format(**facts))
            st.caption(said["since"].format(on=frame.on_paper(each.since)))
        if each.waits is Waits.CODING:
            way = frame.way("accept", said["open"], session=each.session)
        else:
            way = frame.way("look-over", said["open"], visit=each.visit)
        st.html(way, width="content")


def _coding(practice: Practice, session: SessionId) -> None:
    said, standing = words.screens("accept"), practice.review.accepting.standing(session)
    opened = practice.tagging.session(session)
    headed(practice, said["of"].format(name=named(practice, standing.coder)), standing.clip)
    film, beside = st.columns([3, 2], vertical_alignment="top")
    with film:
        if opened.annotations:
            _moments(practice, opened)
        else:
            st.text(said["empty"])
    with beside:
        told(practice, standing)
        st.caption(said["revision"].format(n=standing.revision, on=frame.on_paper(standing.since)))
        _answer(practice, standing)
        st.html(frame.way("settle", said["settle"], clip=standing.clip))


def told(practice: Practice, standing: Standing) -> None:
    """The last word on a coding, in words: what it was, whose, when, and whether it still holds."""
    said, last = words.screens("accept"), standing.last
    if last is None:
        st.text(said["nothing_said"])
        return
    facts = {"name": named(practice, last.by), "on": frame.on_paper(last.at)}
    accepted = last.said is Said.ACCEPTED
    if accepted and not standing.accepted:
        st.info(said["changed_since"].format(**facts))
    else:
        st.text(said["accepted" if accepted else "returned"].format(**facts))
    if last.note:
        st.text(last.note)


def _moments(practice: Practice, opened: OpenSession) -> None:
    """Each moment with its seconds of film, and what others marked there beneath."""
    said, marks = words.screens("accept"), opened.annotations
    asked, last = state.word("step"), len(marks) - 1
    at = min(int(asked), last) if asked.isdecimal() else 0
    with st.container(border=True, key="card-step"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{said['step'].format(n=at + 1, of=last + 1)}**", width="content")
            st.space("stretch")
            if st.button(said["before"], disabled=at == 0, key="before", shortcut="p"):
                _to(opened, at - 1)
            if st.button(said["next"], disabled=at == last, key="next", shortcut="n"):
                _to(opened, at + 1)
        st.text(marked(marks[at], opened.scheme))
        _film(practice, opened, marks[at])


def _to(opened: OpenSession, step: int) -> None:
    state.stay(session=opened.head.id, step=str(step))
    st.rerun()


def _film(practice: Practice, opened: OpenSession, mark: Annotation) -> None:
    head, length = opened.head, opened.head.clip_length
    end = mark.onset if mark.offset is None else mark.offset
    window = Interval(
        Milliseconds(max(0, mark.onset - AROUND)), Milliseconds(min(length, end + AROUND))
    )
    rows = [Row(named(practice, head.coder), _in(opened, window), opened.scheme)]
    for each in practice.review.settling.codings(head.clip):
        if each.id != head.id:
            other = practice.tagging.session(each.id)
            rows.append(Row(named(practice, each.coder), _in(other, window), other.scheme))
    shown = Stretch(head.clip, length, window, words.screens("stretch"), tuple(rows))
    stretch(shown, key=f"moment-{mark.id}")


def _in(opened: OpenSession, window: Interval) -> tuple[Annotation, ...]:
    """The marks that are in the window, at least with a part of them."""
    found = []
    for each in opened.annotations:
        end = each.onset if each.offset is None else each.offset
        if each.onset <= window.offset and end >= window.onset:
            found.append(each)
    return tuple(found)


def _answer(practice: Practice, standing: Standing) -> None:
    said, accepting = words.screens("accept"), practice.review.accepting
    if not practice.may(Right.ACCEPT, standing.household):
        return
    with st.container(border=True, key="card-answer"):
        st.text(said["accept_lead"])
        if st.button(said["accept"], type="primary", disabled=standing.accepted):
            frame.kept(partial(accepting.accept, standing.session, standing.revision))
        with st.form("give-back", border=False):
            note = st.text_area(said["note"], max_chars=LONGEST_NOTE, height=80)
            asked = st.form_submit_button(said["give_back"])
        if asked:
            give_back = partial(accepting.give_back, standing.session, standing.revision, note)
            frame.kept(give_back)

"""Today: the households, what needs doing, and one large way to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import streamlit as st

from annotator import words
from annotator.domain.clip import ClipState
from annotator.domain.policy import Right
from annotator.screens import frame, state
from annotator.screens.today_ways import show_ways
from annotator.wiring import house
from annotator.words.found import length_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from annotator.domain.clip import Clip
    from annotator.domain.identity import HouseholdId
    from annotator.journey.caseload import Caseload, HouseholdGlance
    from annotator.wiring import Practice

EVERY_S: Final = 2.0
SHOWN: Final = 24
ATTENTION: Final = 8
FIND: Final = "find-a-household"


class May(NamedTuple):
    """What whoever looks may do: a way that would end at “not for you” is not shown."""

    open: bool
    tag: Collection[HouseholdId]
    bring: Collection[HouseholdId]
    look_back: Collection[HouseholdId]


def show() -> None:
    """The first page after signing in; it renews itself while a clip is on its way."""
    practice = frame.practice()
    frame.begin(words.screen("today.title"))
    show_ways(practice)
    first = _read(practice)
    renews = EVERY_S if first.under_way else None
    st.fragment(_caseload, run_every=renews)(practice, iter([first]))


def _read(practice: Practice) -> Caseload:
    return practice.caseloads.caseload(SHOWN, state.typed(FIND))


def _caseload(practice: Practice, read: Iterator[Caseload]) -> None:
    """Draws what was read already; each renewal reads for itself."""
    caseload = next(read, None) or _read(practice)
    may = _may(practice, caseload)
    if not may.open:
        _here_for(practice)
    if caseload.newest and caseload.newest[0].dyad.household.id in may.tag:
        _continue(*caseload.newest, "primary" if may.open else "quiet")
    _attention(practice, caseload, may)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.header(words.screen("today.households"))
        st.space("stretch")
        if caseload.households or caseload.archived:
            if practice.may(Right.TAKE_PACKS) and not practice.may(Right.ACCEPT):
                label = words.screen("packs.title")
                st.html(frame.way("packs", label, kind="quiet"), width="content")
            every = frame.way("caseload", words.screen("caseload.title"), kind="quiet")
            st.html(every, width="content")
        if may.open:
            kind = "quiet" if caseload.households else "primary"
            st.html(frame.way("household", words.screen("today.new"), kind=kind), width="content")
    if not caseload.households:
        here = "none_here" if caseload.archived else "none" if may.open else "none_for_you"
        none = words.screen(f"today.{here}")
        st.html(f'<p class="lead">{none}</p>')
    _households(caseload, may)
    if caseload.households and not house().is_sample() and practice.may(Right.KEEP_RECORDS):
        _backup(practice)


def _may(practice: Practice, caseload: Caseload) -> May:
    shown = {each.dyad.household.id for each in caseload.shown}
    if caseload.newest:
        shown.add(caseload.newest[0].dyad.household.id)
    watched = practice.among(Right.WATCH_CLIPS, shown) if practice.may(Right.CODE) else ()
    return May(
        open=practice.may(Right.OPEN_HOUSEHOLDS),
        tag=watched,
        bring=practice.among(Right.BRING_CLIPS, shown),
        look_back=practice.among(Right.SEE_PROGRESS, shown),
    )


def _here_for(practice: Practice) -> None:
    """What there is to do for who keeps the records and works with no family of their own."""
    if not practice.may(Right.KEEP_PEOPLE):
        return
    with st.container(border=True, key="card-here-for"):
        st.text(words.screen("today.for_keepers"))
        label = words.screen("settings.people")
        st.html(frame.way("colleagues", label, kind="quiet"), width="content")


def _households(caseload: Caseload, may: May) -> None:
    name = ""
    if caseload.households > SHOWN:
        said = words.screen("today.find_help", households=caseload.households)
        name = st.text_input(words.screen("today.find"), key=FIND, help=said).strip()
    if name and not caseload.matching:
        st.text(words.screen("today.find_none", name=name))
    alone = bool(name) and caseload.matching == 1
    for glance in caseload.shown:
        _household(glance, len(glance.clips) if alone else 3, may)
    if caseload.more:
        key = "today.more_found" if name else "today.more"
        st.caption(words.screen(key, count=caseload.more))


def _continue(glance: HouseholdGlance, clip: Clip, kind: str) -> None:
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key="card-continue"
    ):
        label = words.screen("today.continue", pseudonym=glance.dyad.household.pseudonym)
        st.html(frame.way("tag", label, kind=kind, clip=clip.id), width="content")
        st.caption(_about(clip, glance), width="content")


def _attention(practice: Practice, caseload: Caseload, may: May) -> None:
    all_fit = caseload.households <= SHOWN or caseload.matching == 1
    waiting = [each for each in caseload.shown if each.dyad.household.id in caseload.waiting]
    named = waiting if all_fit else waiting[:ATTENTION]
    if not named:
        return
    with st.container(border=True, key="card-attention"):
        st.markdown(f"**{words.screen('today.attention')}**")
        for glance in named:
            _waits(practice, glance, may)
        if more := len(caseload.waiting) - len(named):
            st.caption(words.screen("today.attention_more", count=more))


def _waits(practice: Practice, glance: HouseholdGlance, may: May) -> None:
    name, household = glance.dyad.household.pseudonym, glance.dyad.household.id
    for purpose, ends in glance.ending(practice.today()).items():
        what, until = words.screens("purposes")[purpose.value], frame.on_paper(ends)
        st.text(words.screen("today.expires", pseudonym=name, purpose=what, until=until))
    for clip in glance.unfinished():
        line = words.screen("today.unfinished", pseudonym=name, about=_about(clip, glance))
        if household in may.bring:
            st.html(frame.way("clip", line, clip=clip.id))
        else:
            st.text(line)


def _household(glance: HouseholdGlance, films: int, may: May) -> None:
    household = glance.dyad.household
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"card-{household.id}"
    ):
        st.markdown(f"**{household.pseudonym}**", width=110)
        for clip in glance.clips[:films]:
            page, among = ("tag", may.tag) if clip.playable else ("clip", may.bring)
            if household.id not in among:
                st.caption(_about(clip, glance), width="content")
                continue
            where = {"clip": clip.id, "household": household.id}
            st.html(frame.way(page, _about(clip, glance), kind="quiet", **where), width="content")
        if not glance.clips:
            st.caption(words.screen("today.clips_none"), width="content")
        if glance.next_film is not None:
            due = words.screen("today.next_film", on=frame.on_paper(glance.next_film))
            st.caption(due, width="content")
        st.space("stretch")
        if may.open:
            people = frame.way("household", words.screen("people.open"), household=household.id)
            st.html(people, width="content")
        if glance.clips and household.id in may.look_back:
            over_time = words.screen("progress.open")
            st.html(frame.way("progress", over_time, household=household.id), width="content")
        consent = words.screen("today.consent")
        st.html(frame.way("consent", consent, household=household.id), width="content")
        if household.id in may.bring:
            bring = words.screen("today.add_clip")
            st.html(frame.way("clip", bring, household=household.id), width="content")


def _backup(practice: Practice) -> None:
    if not practice.backup_is_due():
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="card-backup"):
        st.text(words.screen("today.backup", folder=house().home))
        if st.button(words.screen("today.backup_made")):
            practice.note_backup()
            st.rerun()


def _about(clip: Clip, among: HouseholdGlance) -> str:
    """What a clip is called; where another one is called the same, with how long it is."""
    facts = {"context": frame.film_word(clip.card), "on": frame.on_paper(clip.card.on)}
    if clip.state is not ClipState.READY:
        stands = words.screens("clip_states")[clip.standing]
        return words.screen("today.clip_under_way", **facts, state=stands)
    alike = [each for each in among.clips if _kind(each) == _kind(clip)]
    if len(alike) > 1 and clip.facts:
        return words.screen("today.clip_long", **facts, length=length_words(clip.facts.length))
    return words.screen("today.clip", **facts)


def _kind(clip: Clip) -> tuple[str, date]:
    return frame.film_word(clip.card), clip.card.on

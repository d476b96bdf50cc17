"""Today: the households, what needs doing, and one large way to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.clip import ClipState
from annotator.domain.policy import Right
from annotator.screens import frame, state
from annotator.wiring import house

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.clip import Clip
    from annotator.journey.caseload import Caseload, HouseholdGlance
    from annotator.wiring import Practice

EVERY_S: Final = 2.0
SHOWN: Final = 24
ATTENTION: Final = 8
FIND: Final = "find-a-household"


def show() -> None:
    """The first page after signing in; it renews itself while a clip is on its way."""
    practice = frame.practice()
    frame.begin(words.screen("today.title"))
    first = _read(practice)
    renews = EVERY_S if first.under_way else None
    st.fragment(_caseload, run_every=renews)(practice, iter([first]))


def _read(practice: Practice) -> Caseload:
    return practice.caseloads.caseload(SHOWN, state.typed(FIND))


def _caseload(practice: Practice, read: Iterator[Caseload]) -> None:
    """Draws what was read already; each renewal reads for itself."""
    caseload = next(read, None) or _read(practice)
    if caseload.newest and practice.may(Right.CODE):
        _continue(*caseload.newest)
    _attention(practice, caseload)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.header(words.screen("today.households"))
        st.space("stretch")
        kind = "quiet" if caseload.households else "primary"
        st.html(frame.way("household", words.screen("today.new"), kind=kind), width="content")
    if not caseload.households:
        st.html(f'<p class="lead">{words.screen("today.none")}</p>')
    _households(caseload)
    if caseload.households and not house().is_sample() and practice.may(Right.KEEP_RECORDS):
        _backup(practice)


def _households(caseload: Caseload) -> None:
    name = ""
    if caseload.households > SHOWN:
        said = words.screen("today.find_help", households=caseload.households)
        name = st.text_input(words.screen("today.find"), key=FIND, help=said).strip()
    if name and not caseload.matching:
        st.text(words.screen("today.find_none", name=name))
    alone = bool(name) and caseload.matching == 1
    for glance in caseload.shown:
        _household(glance, len(glance.clips) if alone else 3)
    if caseload.more:
        key = "today.more_found" if name else "today.more"
        st.caption(words.screen(key, count=caseload.more))


def _continue(glance: HouseholdGlance, clip: Clip) -> None:
    with st.container(border=True, key="card-continue"):
        label = words.screen("today.continue", pseudonym=glance.dyad.household.pseudonym)
        st.html(frame.way("tag", label, kind="primary", clip=clip.id))
        st.caption(_about(clip))


def _attention(practice: Practice, caseload: Caseload) -> None:
    all_fit = caseload.households <= SHOWN or caseload.matching == 1
    waiting = [each for each in caseload.shown if each.dyad.household.id in caseload.waiting]
    named = waiting if all_fit else waiting[:ATTENTION]
    if not named:
        return
    with st.container(border=True, key="card-attention"):
        st.markdown(f"**{words.screen('today.attention')}**")
        for glance in named:
            for line in _lines(practice, glance):
                st.text(line)
        if more := len(caseload.waiting) - len(named):
            st.caption(words.screen("today.attention_more", count=more))


def _lines(practice: Practice, glance: HouseholdGlance) -> Iterator[str]:
    name = glance.dyad.household.pseudonym
    for purpose, ends in glance.ending(practice.today()).items():
        what, until = words.screens("purposes")[purpose.value], frame.on_paper(ends)
        yield words.screen("today.expires", pseudonym=name, purpose=what, until=until)
    for clip in glance.unfinished():
        where = words.screens("clip_states")[clip.state.value]
        about = frame.context_word(clip.card.context)
        facts = {"pseudonym": name, "context": about, "on": frame.on_paper(clip.card.on)}
        yield words.screen("today.unfinished", **facts, state=where)


def _household(glance: HouseholdGlance, films: int) -> None:
    household = glance.dyad.household
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"card-{household.id}"
    ):
        st.markdown(f"**{household.pseudonym}**", width=110)
        for clip in glance.clips[:films]:
            page = "tag" if clip.playable else "clip"
            where = {"clip": clip.id, "household": household.id}
            st.html(frame.way(page, _about(clip), kind="quiet", **where), width="content")
        if not glance.clips:
            st.caption(words.screen("today.clips_none"), width="content")
        if glance.next_film is not None:
            due = words.screen("today.next_film", on=frame.on_paper(glance.next_film))
            st.caption(due, width="content")
        st.space("stretch")
        people = frame.way("household", words.screen("people.open"), household=household.id)
        st.html(people, width="content")
        consent = words.screen("today.consent")
        st.html(frame.way("consent", consent, household=household.id), width="content")
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


def _about(clip: Clip) -> str:
    facts = {"context": frame.context_word(clip.card.context), "on": frame.on_paper(clip.card.on)}
    if clip.state is ClipState.READY:
        return words.screen("today.clip", **facts)
    state = words.screens("clip_states")[clip.state.value]
    return words.screen("today.clip_under_way", **facts, state=state)

"""Today: the households, what needs doing, and one large way to go on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.clip import ClipState
from annotator.domain.policy import Right
from annotator.screens import frame
from annotator.wiring import house

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.clip import Clip
    from annotator.journey.consent import HouseholdGlance
    from annotator.wiring import Practice

SOON = timedelta(days=30)
EVERY_S = 2.0
UNDER_WAY = {ClipState.RECEIVING, ClipState.PREPARING}


def show() -> None:
    """The first page after signing in; it renews itself while a clip is on its way."""
    practice = frame.practice()
    frame.begin(words.screen("today.title"))
    glances = practice.consents.households()
    waiting = any(clip.state in UNDER_WAY for each in glances for clip in each.clips)
    st.fragment(_caseload, run_every=EVERY_S if waiting else None)(practice, iter([glances]))


def _caseload(practice: Practice, read: Iterator[tuple[HouseholdGlance, ...]]) -> None:
    """Draws what was read already; each renewal reads for itself."""
    glances = next(read, None)
    if glances is None:
        glances = practice.consents.households()
    newest = _newest(glances) if practice.may(Right.CODE) else None
    if newest:
        _continue(*newest)
    _attention(practice, glances)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.header(words.screen("today.households"))
        st.space("stretch")
        kind = "quiet" if glances else "primary"
        st.html(frame.way("household", words.screen("today.new"), kind=kind), width="content")
    if not glances:
        st.html(f'<p class="lead">{words.screen("today.none")}</p>')
    for glance in glances:
        _household(glance)
    if glances and not house().is_sample() and practice.may(Right.KEEP_RECORDS):
        _backup(practice)


def _newest(glances: tuple[HouseholdGlance, ...]) -> tuple[HouseholdGlance, Clip] | None:
    ready = [(each, clip) for each in glances for clip in each.clips if clip.playable]
    return max(ready, key=lambda pair: pair[1].card.on, default=None)


def _continue(glance: HouseholdGlance, clip: Clip) -> None:
    with st.container(border=True, key="card-continue"):
        label = words.screen("today.continue", pseudonym=glance.dyad.household.pseudonym)
        st.html(frame.way("tag", label, kind="primary", clip=clip.id))
        st.caption(_about(clip))


def _attention(practice: Practice, glances: tuple[HouseholdGlance, ...]) -> None:
    today = practice.today()
    lines = []
    for glance in glances:
        name = glance.dyad.household.pseudonym
        for purpose, standing in glance.standing.items():
            if standing.until and standing.permitted and standing.until - today <= SOON:
                what = words.screens("purposes")[purpose.value]
                until = frame.on_paper(standing.until)
                lines.append(
                    words.screen("today.expires", pseudonym=name, purpose=what, until=until)
                )
        for clip in glance.clips:
            if clip.state is not ClipState.READY:
                where = words.screens("clip_states")[clip.state.value]
                about = frame.context_word(clip.card.context)
                facts = {"pseudonym": name, "context": about, "on": frame.on_paper(clip.card.on)}
                lines.append(words.screen("today.unfinished", **facts, state=where))
    if lines:
        with st.container(border=True, key="card-attention"):
            st.markdown(f"**{words.screen('today.attention')}**")
            for line in lines:
                st.text(line)


def _household(glance: HouseholdGlance) -> None:
    household = glance.dyad.household
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"card-{household.id}"
    ):
        st.markdown(f"**{household.pseudonym}**", width=110)
        for clip in glance.clips[:3]:
            page = "tag" if clip.playable else "clip"
            where = {"clip": clip.id, "household": household.id}
            st.html(frame.way(page, _about(clip), kind="quiet", **where), width="content")
        if not glance.clips:
            st.caption(words.screen("today.clips_none"), width="content")
        st.space("stretch")
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

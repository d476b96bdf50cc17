"""Practise: clips to code blind, what comes next and why, and how far somebody has come."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.domain.practising.certifying import Rule, State
from annotator.screens import frame, state
from annotator.screens.practise_bars import show_bars
from annotator.screens.practise_way import way_so_far
from annotator.wiring.practice_set import bring_in
from annotator.words.reasons import why_blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.practising.certifying import Ruled, Standing
    from annotator.domain.practising.gold import ClipSet
    from annotator.journey.practise import PracticeClip, Practising
    from annotator.wiring import Practice

EVERY_S = 2.0


def show() -> None:
    """What can be practised on today, from the one that would help most."""
    practice = frame.practice()
    said = words.screens("practise")
    frame.begin(said["title"])
    st.html(f'<p class="lead">{said["lead"]}</p>')
    ways = (frame.way(path, said[path], kind="quiet") for path in ("cards", "quiz"))
    st.html(" ".join(ways))
    with frame.refusals_shown():
        # In this order: what arrives between the two is waited for once more, and never left out.
        coming = practice.practising.on_the_way()
        clips = practice.practising.library()
        if coming:
            _on_the_way(practice.practising, coming)
        if not clips and not coming:
            _nothing_yet(practice)
            return
        standing = practice.practising.standing()
        _standing(standing)
        _next(practice.practising, clips)
        for each, on_shelf in groupby(clips, key=lambda clip: clip.about.set):
            _shelf(practice.practising, each, tuple(on_shelf))
        way_so_far(practice.practising)
        show_bars(practice)


@st.fragment(run_every=EVERY_S)
def _on_the_way(practising: Practising, coming: int) -> None:
    """Clips that are being prepared: the screen is drawn anew as soon as one more is there."""
    if practising.on_the_way() != coming:
        st.rerun()
    st.caption(words.screen("practise.on_the_way", n=coming))


def about(clip: PracticeClip) -> str:
    """A clip in one line: what kind of scene, how long, how hard; nobody's name."""
    said = words.screens("practise")
    return said["clip"].format(
        context=frame.context_word(clip.about.context),
        length=frame.clock(clip.length),
        level=said[f"level_{clip.about.level}"],
    )


def noted(clip: PracticeClip) -> str:
    """What is good to know before watching: crying, somebody else in the picture."""
    return " · ".join(clip.about.content_notes)


def against(rule: Ruled) -> str:
    """One rule of a certificate with what was found and what was asked, or why there is nothing."""
    said = words.screens("rules")
    family = "" if rule.family is None else said.get(f"family_{rule.family}", rule.family)
    name = said[rule.rule.value].format(family=family)
    if rule.value is None:
        return f"{name}: {why_blank(rule.undefined)}" if rule.undefined else name
    if rule.rule is Rule.MUST_SEE:
        return said["must_see_found"].format(name=name, missed=int(rule.value), n=rule.n)
    return said["found"].format(name=name, value=f"{rule.value:.2f}", bar=f"{rule.bar:.2f}")


def _nothing_yet(practice: Practice) -> None:
    """No clip to practise on: the drawn ones come with Glimmer."""
    said = words.screens("practise")
    st.text(said["none"])
    if not practice.may(Right.OPEN_HOUSEHOLDS):
        st.text(said["none_for_you"])
    elif st.button(said["bring_drawn"], type="primary"):
        frame.kept(lambda: bring_in(practice))


def _standing(standing: Standing) -> None:
    said = words.screens("practise")
    until = "" if standing.certificate is None else frame.on_paper(standing.certificate.until)
    told = said[f"standing_{standing.state.value}"]
    with st.container(border=True, key="card-standing"):
        st.markdown(
            f"**{told.format(passes=standing.passes, needed=standing.needed, until=until)}**"
        )
        if standing.state is State.CERTIFIED:
            st.html(frame.paper("/practise/certificate", said["certificate"]))
        if standing.missing:
            st.caption(said["missing"])
            for each in standing.missing:
                st.text(against(each))


def _next(practising: Practising, clips: Sequence[PracticeClip]) -> None:
    said, proposal = words.screens("practise"), practising.next_clip()
    found = next((e for e in clips if proposal and e.id == proposal.cover.clip), None)
    if proposal is None or found is None:
        return
    with st.container(border=True, key="card-next"):
        st.header(said["next"])
        st.text(about(found))
        reasons = " · ".join(said[f"reason_{each.value}"] for each in proposal.reasons)
        st.html(f'<p class="why">{reasons}</p>')
        _go(practising, found, primary=True)


def _shelf(practising: Practising, of: ClipSet, clips: tuple[PracticeClip, ...]) -> None:
    said = words.screens("practise")
    st.header(said[f"set_{of.value}"])
    st.html(f'<p class="lead">{said[f"set_{of.value}_lead"]}</p>')
    for each in clips:
        with st.container(
            border=True, horizontal=True, vertical_alignment="center", key=f"card-{each.id}"
        ):
            with st.container():
                st.text(about(each))
                told = said["attempts"].format(n=each.attempts) if each.attempts else said["fresh"]
                st.caption(" · ".join(one for one in (told, noted(each)) if one))
            _go(practising, each)


def _go(practising: Practising, clip: PracticeClip, *, primary: bool = False) -> None:
    """On with the attempt that is open, or a new one; a qualifying clip is taken once."""
    said, key = words.screens("practise"), f"{'next' if primary else 'go'}-{clip.id}"
    if clip.open is not None:
        st.html(frame.way("attempt", said["go_on"], attempt=clip.open), width="content")
    elif not clip.may_begin:
        st.caption(said["taken"], width="content")
    elif st.button(said["begin"], key=key, type="primary" if primary else "secondary"):
        with frame.refusals_shown():
            state.go("attempt", attempt=practising.begin(clip.id))

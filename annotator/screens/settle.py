"""Settling: what coders of one clip differ in, one place at a time, beside the film."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.identity import SessionId, SettlementId
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.policy import Right
from annotator.journey.queueing import BETWEEN
from annotator.screens import frame, state
from annotator.screens.scene import headed
from annotator.screens.settle_form import decide, marked, stands
from annotator.timeline.stretch import Row, Stretch, stretch

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from annotator.domain.identity import ClipId, CoderId
    from annotator.journey.settle_books import Settlement
    from annotator.journey.settled_places import OpenSettlement, Place
    from annotator.wiring import Practice

AROUND = 3_000


def show() -> None:
    """A settlement that is begun, or the codings of a clip to begin one from."""
    practice, chosen = frame.practice(), state.word("settlement")
    said = words.screens("settle")
    clip = state.clip()
    if not chosen and clip is None:
        state.go("")
        return
    frame.begin(
        said["title"], onward=frame.way("review", words.screen("review.back"), kind="quiet")
    )
    with frame.refusals_shown():
        if chosen:
            _settling(practice, SettlementId(chosen))
        elif clip is not None:
            _choose(practice, clip)


def named(practice: Practice, coder: CoderId) -> str:
    """What a coder is called here, or that nobody said."""
    return practice.people.name_of(coder) or words.screen("settle.unnamed")


def consensus_of(practice: Practice, settlement: Settlement) -> str:
    """Whose consensus it is: Consensus of Kim and Lee."""
    names = [named(practice, each.coder) for each in settlement.sources]
    last = words.screen("settle.and").join((", ".join(names[:-1]), names[-1]))
    return words.screen("settle.consensus_of", names=last)


def panel(
    practice: Practice, clip: ClipId, sessions: Sequence[SessionId], marks: Collection[str]
) -> None:
    """One place to be settled, beside whatever shows its film; begun where it was not yet."""
    said = words.screens("settle")
    known = {frozenset(each.session for each in one.sources): one
             for one in practice.review.settling.of(clip)}  # fmt: skip
    settlement = known.get(frozenset(sessions))
    if settlement is None:
        if st.button(said["begin_here"], key="settle-begin"):
            frame.kept(partial(practice.review.settling.begin, clip, sessions))
        return
    opened = practice.review.settling.look(settlement.id)
    with st.container(horizontal=True, vertical_alignment="center", key="settle-head"):
        left = said["left"].format(n=opened.left) if opened.left else said["none_left"]
        st.caption(left, width="content")
        st.space("stretch")
        label = said["look" if opened.settlement.session else "all_of_it"]
        st.html(frame.way("settle", label, settlement=settlement.id), width="content")
    for place in opened.places:
        if any(each.id in marks for each in place.point.marks.values()):
            if decide(practice, opened, place, beside=True):
                st.rerun()
            return
    st.caption(said["not_here"])


def _choose(practice: Practice, clip: ClipId) -> None:
    """Whose codings: two or more of those there are; what was begun is gone on with."""
    said, settling = words.screens("settle"), practice.review.settling
    st.html(f'<p class="lead">{said["lead"]}</p>')
    for known in settling.of(clip):
        _known(practice, known)
    codings = settling.codings(clip)
    if len(codings) < 2:
        st.text(said["too_few"])
        return
    with st.container(border=True, key="card-choose"):
        names = {
            each.id: said["coding"].format(name=named(practice, each.coder), n=each.revision)
            for each in codings
        }
        with st.form("choose", border=False):
            which = st.multiselect(said["whose"], list(names), list(names)[:2], names.__getitem__)
            is_begun = st.form_submit_button(said["begin"], type="primary")
        if is_begun:
            with frame.refusals_shown():
                begun = settling.begin(clip, [SessionId(each) for each in which])
                state.go("settle", clip=clip, settlement=begun)


def _known(practice: Practice, known: Settlement) -> None:
    said = words.screens("settle")
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"card-{known.id}"
    ):
        with st.container():
            st.text(consensus_of(practice, known))
            begun, kept = frame.on_paper(known.begun_at), known.kept_at
            told = "begun_on" if kept is None else "kept_on"
            st.caption(said[told].format(on=begun if kept is None else frame.on_paper(kept)))
        where = {"clip": known.clip, "settlement": known.id}
        label = said["go_on" if kept is None else "look"]
        st.html(frame.way("settle", label, kind="quiet", **where), width="content")


def _settling(practice: Practice, settlement: SettlementId) -> None:
    said = words.screens("settle")
    opened = practice.review.settling.look(settlement)
    _whose(practice, opened.settlement)
    for coder in sorted(opened.changed):
        st.info(said["changed"].format(name=named(practice, coder)))
    if opened.settlement.session is not None:
        _kept(practice, opened)
    elif not opened.left:
        _keep(practice, opened)
    _agreed(opened)
    differing = [each for each in opened.places if each.point.differs is not None]
    if not differing:
        st.text(said["no_difference"])
    else:
        _steps(practice, opened, differing)
    if opened.settlement.session is None and opened.left:
        _keep(practice, opened)


def _whose(practice: Practice, known: Settlement) -> None:
    """Whose consensus, of which clip, and the way to the codings side by side."""
    with st.container(horizontal=True, vertical_alignment="center", key="whose"):
        headed(practice, consensus_of(practice, known), known.clip)
        st.space("stretch")
        beside = BETWEEN.join(each.session for each in known.sources)
        where = {"clip": known.clip, "of": beside}
        st.html(frame.way("compare", words.screen("settle.beside"), **where), width="content")


def _agreed(opened: OpenSettlement) -> None:
    """What everybody saw, first."""
    said = words.screens("settle")
    agreed = [each for each in opened.places if each.point.differs is None]
    if not agreed:
        return
    with st.expander(said["agreed"].format(n=len(agreed))):
        st.html(f'<p class="lead">{said["agreed_lead"]}</p>')
        for each in agreed:
            if each.now is not None and each.now.moment is not None:
                st.text(marked(each.now.moment, opened.scheme))


def _steps(practice: Practice, opened: OpenSettlement, places: list[Place]) -> None:
    said, last = words.screens("settle"), len(places) - 1
    asked = state.word("step")
    first_open = next((at for at, each in enumerate(places) if each.now is None), 0)
    at = min(int(asked), last) if asked.isdecimal() else first_open
    with st.container(border=True, key="card-step"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{said['step'].format(n=at + 1, of=last + 1)}**", width="content")
            left = said["left" if opened.left else "none_left"].format(n=opened.left)
            st.caption(left, width="content")
            st.space("stretch")
            if st.button(said["before"], disabled=at == 0, key="before", shortcut="p"):
                _to(opened, at - 1)
            if st.button(said["next"], disabled=at == last, key="next", shortcut="n"):
                _to(opened, at + 1)
        film, text = st.columns([3, 2], vertical_alignment="top")
        with film:
            _film(practice, opened, places[at])
        with text:
            st.header(said[f"differs_{places[at].point.differs}"])
            if decide(practice, opened, places[at]):
                later = [n for n in range(at + 1, last + 1) if places[n].now is None]
                before = [n for n in range(at) if places[n].now is None]
                _to(opened, next(iter((*later, *before)), at))


def _to(opened: OpenSettlement, step: int) -> None:
    known = opened.settlement
    state.stay(clip=known.clip, settlement=known.id, step=str(step))
    st.rerun()


def _film(practice: Practice, opened: OpenSettlement, place: Place) -> None:
    """The seconds around the place, each coder's mark in a row; without the picture where the
    family does not permit it to whoever looks."""
    said, known = words.screens("settle"), opened.settlement
    rows = []
    for each in known.sources:
        mark = place.point.marks.get(each.session)
        marks = () if mark is None else (mark,)
        rows.append(Row(named(practice, each.coder), marks, opened.scheme))
    if not practice.may(Right.WATCH_CLIPS, known.household):
        st.caption(said["no_picture"])
        for row in rows:
            there = ", ".join(marked(each, opened.scheme) for each in row.marks)
            st.text(f"{row.name}: {there or said['nothing_there']}")
        return
    if place.decision is not None and place.now is not None:
        moment = place.now.moment
        rows.append(Row(said["settled"], () if moment is None else (moment,), opened.scheme))
    length = known.clip_length
    onset = max(0, place.point.onset - AROUND)
    window = Interval(Milliseconds(onset), Milliseconds(min(length, place.point.end + AROUND)))
    shown = Stretch(known.clip, length, window, words.screens("stretch"), tuple(rows))
    stretch(shown, key=f"place-{place.point.id}-{len(place.decided)}")


def _keep(practice: Practice, opened: OpenSettlement) -> None:
    said, known = words.screens("settle"), opened.settlement
    with st.container(border=True, key="card-keep"):
        lead, press = st.columns([4, 1], vertical_alignment="center")
        lead.text(said["keep_lead"])
        if press.button(said["keep"], type="primary", disabled=opened.left > 0, width="stretch"):
            frame.kept(partial(practice.review.settling.keep, known.id))


def _kept(practice: Practice, opened: OpenSettlement) -> None:
    said, known = words.screens("settle"), opened.settlement
    with st.container(border=True, key="card-kept", gap="xsmall"):
        if known.kept_at is not None and known.kept_by is not None:
            by, on = named(practice, known.kept_by), frame.on_paper(known.kept_at)
            st.text(said["kept"].format(name=by, on=on))
        for each in known.sources:
            told = said["source"].format(name=named(practice, each.coder), n=each.revision)
            st.caption(told)
        with st.expander(said["result"].format(n=sum(stands(each) for each in opened.places))):
            for place in opened.places:
                if place.now is not None and place.now.moment is not None:
                    st.text(marked(place.now.moment, opened.scheme))
        if practice.may(Right.KEEP_GOLDS):
            gold = frame.way("make-gold", said["to_gold"], kind="quiet", settlement=known.id)
            st.html(gold, width="content")

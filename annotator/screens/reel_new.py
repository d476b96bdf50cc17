"""A new excerpt: what it is for, which moments, in which order, and how they are shown."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

import streamlit as st

from annotator import words
from annotator.domain.covering import Blur
from annotator.domain.excerpts import (
    AROUND_AN_INSTANT,
    LONGEST_OPENING,
    MOST_PADDING,
    Cards,
    Joints,
    Options,
    Order,
    Picked,
    Sound,
)
from annotator.domain.identity import SessionId
from annotator.domain.interval import Milliseconds
from annotator.screens import frame, state
from annotator.screens.settle_form import tenths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.identity import ClipId
    from annotator.journey.excerpt_offer import Offer, Offered
    from annotator.wiring import Practice

_Word = TypeVar("_Word", bound=StrEnum)


def begin_new(practice: Practice, clip: ClipId) -> None:
    """The form of a new excerpt; what is begun is gone on with on its own page."""
    said = words.screens("excerpts")
    with st.container(border=True, key="card-new"):
        st.html(f"<h2>{said['new']}</h2>")
        session = _session(practice, clip)
        if session is None:
            st.text(said["not_coded"])
            return
        offer = practice.review.excerpts.offer(session)
        if not offer.purposes:
            st.text(said["not_permitted"])
        elif not offer.moments:
            st.text(said["no_moments"])
        else:
            _form(practice, session, offer)


def _session(practice: Practice, clip: ClipId) -> SessionId | None:
    """One's own coding, or another that may be seen; chosen where there are several."""
    said = words.screens("excerpts")
    heads, asked = practice.tagging.sessions(clip), state.session()
    mine = sorted(heads, key=lambda each: (each.id != asked, each.coder != practice.coder))
    if len(mine) < 2:
        return mine[0].id if mine else None
    names = {
        each.id: said["coding"].format(
            name=said["you"]
            if each.coder == practice.coder
            else practice.people.name_of(each.coder) or said["somebody"],
            n=each.revision,
        )
        for each in mine
    }
    return SessionId(
        st.selectbox(said["whose"], list(names), format_func=names.__getitem__, key="whose")
    )


def _form(practice: Practice, session: SessionId, offer: Offer) -> None:
    said = words.screens("excerpts")
    one, other = st.columns(2)
    with one:
        purposes = words.screens("purposes")
        purpose = st.selectbox(
            said["purpose"], offer.purposes, format_func=lambda each: purposes[each.value],
            help=said["purpose_help"],
        )  # fmt: skip
    with other:
        opening = st.text_input(
            said["opening"], max_chars=LONGEST_OPENING, help=said["opening_help"]
        )
    order = _choice("order", Order, Order.BY_TIME)
    picked = _moments(offer, order)
    options = how_made(Options(purpose, opening.strip(), order=order))
    if st.button(said["begin"], type="primary", disabled=not picked):
        with frame.refusals_shown():
            begun = practice.review.excerpts.begin(session, options, picked)
            state.go("reel", clip=offer.clip, excerpt=begun)


def how_made(now: Options, epoch: str = "") -> Options:
    """The same with what is chosen of what may be otherwise until the film is made."""
    first, second, third = st.columns(3)
    with first:
        cards = _choice("cards", Cards, now.cards, epoch)
    with second:
        joints = _choice("joints", Joints, now.joints, epoch)
    with third:
        sound = _choice("sound", Sound, now.sound, epoch)
    blur = _choice("blur", Blur, now.blur, epoch)
    st.caption(words.screen("excerpts.blur_help"))
    return replace(now, cards=cards, joints=joints, sound=sound, blur=blur)


def _choice(name: str, kind: type[_Word], first: _Word, epoch: str = "") -> _Word:
    """One of a few words, side by side; of another `epoch` it is another field."""
    said = words.screens("excerpts")
    chosen = st.segmented_control(
        said[name], list(kind), default=first, required=True, wrap=True,
        format_func=lambda each: said[f"{name}_{each.value}"], key=f"choice-{name}{epoch}",
    )  # fmt: skip
    return chosen


def _moments(offer: Offer, order: Order) -> tuple[Picked, ...]:
    """The moments to tick, of the kinds that are looked at, each with what comes around it."""
    said = words.screens("excerpts")
    brought = _brought(offer)
    kinds = list(dict.fromkeys(each.kind for each in offer.moments))
    first = _usual(offer) | {each.kind for each in offer.moments if each.mark.id in brought}
    shown = st.pills(
        said["kinds"], kinds, default=[each for each in kinds if each in first] or kinds,
        selection_mode="multi",
    )  # fmt: skip
    st.text(said["moments"], help=said["moments_help"])
    there = [each for each in offer.moments if each.kind in shown]
    chosen = [(each, _row(each, order, taken=each.mark.id in brought)) for each in there]
    placed = [(where, each) for each, where in chosen if where is not None]
    if order is Order.OWN:
        placed.sort(key=lambda each: (each[0], each[1].window.onset))
    picked = tuple(_picked(each) for _, each in placed)
    _sum(placed, picked)
    return picked


def _brought(offer: Offer) -> frozenset[str]:
    """The moments that were selected in the workbench; what of them is never shown is said."""
    asked = frozenset(state.word("moments").split(",")) - {""}
    found = asked & {each.mark.id for each in offer.moments}
    if left := len(asked - found):
        said = words.screens("excerpts")
        st.info(said["not_offered_one"] if left == 1 else said["not_offered"].format(n=left))
    return found


def _usual(offer: Offer) -> set[str]:
    """Moments that last, and no state that covers the clip from end to end."""
    return {each.kind for each in offer.moments if each.is_moment}


def _row(each: Offered, order: Order, *, taken: bool) -> int | None:
    """One moment: whether it is taken, how much around it, and in which place; None: not taken."""
    said, key = words.screens("excerpts"), each.mark.id
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"row-{key}"):
        span = {"onset": tenths(each.window.onset), "offset": tenths(each.window.offset)}
        label = said["moment"].format(name=each.name, **span)
        if not st.checkbox(label, value=taken, key=f"take-{key}", width=340):
            return None
        around = AROUND_AN_INSTANT / 1000 if each.mark.is_instant else 0.0
        for name in ("before", "after"):
            st.number_input(
                said[name], 0.0, MOST_PADDING / 1000, around, 0.1, "%.1f",
                key=f"{name}-{key}", width=150,
            )  # fmt: skip
        if order is Order.OWN:
            return int(st.number_input(said["place"], 1, 99, 1, key=f"place-{key}", width=110))
    return 0


def _picked(each: Offered) -> Picked:
    before, after = (
        Milliseconds(round(state.number(f"{name}-{each.mark.id}") * 1000))
        for name in ("before", "after")
    )
    return Picked(each.mark.id, before, after)


def _sum(placed: Sequence[tuple[int, Offered]], picked: Sequence[Picked]) -> None:
    said = words.screens("excerpts")
    if not placed:
        st.caption(said["none_chosen"])
        return
    own = sum(each.window.length for _, each in placed)
    around = sum(each.before + each.after for each in picked)
    st.caption(said["chosen"].format(n=len(placed), seconds=f"{(own + around) / 1000:.0f}"))

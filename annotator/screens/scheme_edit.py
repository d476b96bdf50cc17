"""Write a scheme: the rows and families on the left, the form of one of them on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.scheme_editing import (
    faults_of,
    listed,
    path_of,
    spelled,
    trail,
    with_family,
    with_tier,
)
from annotator.screens import frame, state
from annotator.screens.scheme_forms import family_form, key_sentences, scheme_form, tier_form
from annotator.screens.scheme_hand import Hand
from annotator.screens.scheme_parts import member_word, plain_label, sign, way_of

if TYPE_CHECKING:
    from annotator.domain.door import Fault
    from annotator.domain.scheme_editing import Path
    from annotator.wiring import Practice

MOST = 6


def show(practice: Practice) -> None:
    """The draft of the scheme in the address, begun now if there is none."""
    said = words.screens("scheme_edit")
    hand = Hand(practice, practice.schemes.edit(state.word("scheme")))
    way = {"do": "publish", "scheme": hand.draft.scheme}
    onward = frame.way("schemes", said["ready"], kind="primary", **way)
    frame.begin(said["title"].format(name=hand.name(())), onward=onward)
    _bar(hand)
    # A place of its own, filled or not: what stands beneath must not move and be drawn twice.
    with st.container():
        _faults(hand)
    left, right = st.columns([3, 9], gap="medium")
    at = _here(hand)
    with left:
        _tree(hand, at)
    with right, st.container(border=True, key="card-form"):
        _form(hand, at)


def _bar(hand: Hand) -> None:
    said = words.screens("scheme_edit")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(said["kept"], width="content")
        if hand.draft.before is not None and st.button(said["undo"]):
            hand.practice.schemes.step_back(hand.draft)
            st.rerun()


def _faults(hand: Hand) -> None:
    said, faults = words.screens("scheme_edit"), faults_of(hand.document)
    keys = key_sentences(hand)
    others = [each for each in faults if not each.path.endswith(".key")]
    if not (keys or others):
        return
    with st.container(border=True, key="card-faults"):
        st.markdown(f"**{said['faults']}**")
        for sentence in keys:
            st.text(f"◆ {sentence}")
        for fault in others[:MOST]:
            _fault(hand, fault)
        if len(others) > MOST:
            st.caption(said["faults_more"].format(n=len(others) - MOST))


def _fault(hand: Hand, fault: Fault) -> None:
    path = path_of(fault.path)
    names = trail(hand.document, path)
    last = path[-1] if path else ""
    member = member_word(last) if isinstance(last, str) and last else ""
    place = way_of((*names, member) if member else names)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"◆ {place}: {fault.says}", width="content")
        there = words.screen("scheme_edit.there")
        if st.button(there, key=f"there|{fault.path}|{fault.says}", type="tertiary"):
            state.stay(at=spelled(_form_of(path)))
            st.rerun()


def _tree(hand: Hand, at: Path) -> None:
    said = words.screens("scheme_edit")
    st.markdown(f"**{said['rows']}**")
    with st.container(key="scheme-tree", gap=None):
        _step((), said["about_scheme"], at)
        for tier, row in enumerate(listed(hand.document, ("tiers",))):
            _step(("tiers", tier), f"**{plain_label(row.get('name'))}**", at)
            for family, each in enumerate(listed(hand.document, ("tiers", tier, "families"))):
                path = ("tiers", tier, "families", family)
                _step(path, f"{sign(each)} {plain_label(each.get('name'))}", at)
    if name := hand.new("row", ("tiers",)):
        there = ("tiers", len(listed(hand.document, ("tiers",))))
        hand.keep(with_tier(hand.document, name, "interval"), there)


def _step(path: Path, label: str, at: Path) -> None:
    is_open = at[:4] == path
    if st.button(label, key=f"step|{spelled(path)}", type="secondary" if is_open else "tertiary"):
        state.stay(at=spelled(path))
        st.rerun()


def _form(hand: Hand, at: Path) -> None:
    if not at:
        scheme_form(hand)
    elif len(at) == 2:
        tier_form(hand, at)
        families = len(listed(hand.document, (*at, "families")))
        if name := hand.new("family", (spelled(at),)):
            whole = with_family(hand.document, _number(at[1]), name)
            hand.keep(whole, (*at, "families", families))
    else:
        family_form(hand, at[:4])


def _here(hand: Hand) -> Path:
    """What is open: the place in the address as far as it is still there."""
    at = _form_of(path_of(state.word("at")))
    while at and not isinstance(hand.at(at), dict):
        at = at[:-2]
    return at


def _form_of(path: Path) -> Path:
    """The form in which a place is written: a code's, a family's, a row's, or the scheme's."""
    if not path or path[0] != "tiers" or len(path) < 2:
        return ()
    if len(path) >= 6 and path[4] == "codes":
        return path[:6]
    return path[:4] if len(path) >= 4 else path[:2]


def _number(step: str | int) -> int:
    return step if isinstance(step, int) else 0

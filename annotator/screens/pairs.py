"""Then and now: as care ends, the therapist chooses two good moments for the family (PR-30)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.screens import frame

if TYPE_CHECKING:
    from annotator.domain.then_now import GoodMoment, Pair, ThenNow
    from annotator.journey.visit import Visit
    from annotator.wiring import Practice


def choose(practice: Practice, visit: Visit) -> None:
    """Pairs of good moments, never a graph; at most one of them goes to the family."""
    said = words.screens("after")
    with st.container(border=True, key="card-then-now"):
        st.header(said["then_now"])
        st.text(said["then_now_lead"])
        _standing(practice, visit)
        if not st.toggle(said["then_now_show"], key="pairs"):
            return
        pairs = practice.sharing.then_and_now(visit.dyad)
        if not pairs:
            st.text(said["then_now_none"])
        for at, pair in enumerate(pairs):
            _pair(practice, visit, pair, at)


def _standing(practice: Practice, visit: Visit) -> None:
    said, status = words.screens("after"), practice.sharing.pair(visit.id)
    if status.pair is None:
        return
    if not status.stands:
        st.warning(said["then_now_gone"])
    else:
        st.text(said["then_now_chosen" if status.is_ready else "then_now_cutting"])
    if st.button(said["then_now_drop"]):
        frame.kept(lambda: practice.sharing.show_pair(visit.id, None))


def _pair(practice: Practice, visit: Visit, pair: ThenNow, at: int) -> None:
    said = words.screens("after")
    then, now, take = st.columns([2, 2, 1], vertical_alignment="center")
    with then:
        _still(practice, pair.then, said["then"])
    with now:
        _still(practice, pair.now, said["now"])
    if visit.pair == pair.pair:
        take.caption(said["then_now_is"])
    elif take.button(said["then_now_take"], key=f"pair-{at}"):
        frame.kept(partial(_take, practice, visit, pair.pair))


def _take(practice: Practice, visit: Visit, pair: Pair) -> None:
    practice.sharing.show_pair(visit.id, pair)


def _still(practice: Practice, moment: GoodMoment, label: str) -> None:
    number = practice.frame_near(moment.clip, moment.still)
    st.html(frame.still(moment.clip, number))
    st.caption(label.format(on=frame.on_paper(moment.on)))

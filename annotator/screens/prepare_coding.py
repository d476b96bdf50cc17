"""In Prepare: on whose coding the summary stands, where an accepted one can be chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.identity import SessionId
from annotator.journey.settle_books import Said
from annotator.screens import frame
from annotator.screens.settle import named

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.journey.accepting import Standing
    from annotator.wiring import Practice


OWN: Final = SessionId("")


def choose_coding(practice: Practice, clip: Clip) -> None:
    """One's own, or one that a supervisor accepted; what changed since is said and not offered."""
    said, accepting = words.screens("prepare_coding"), practice.review.accepting
    every = accepting.offered(clip.id)
    if not every:
        return
    offered = {each.session: each for each in every if each.accepted}
    chosen = accepting.chosen(clip.id)
    with st.container(border=True, key="card-coding"):
        for each in every:
            if not each.accepted:
                name = named(practice, each.coder)
                st.info(said["lapsed" if each.session == chosen else "changed"].format(name=name))
        if not offered:
            return
        options = [OWN, *offered]
        now = options.index(chosen) if chosen in offered else 0
        picked = st.radio(
            said["whose"], options, now, key=f"coding-{chosen}",
            format_func=lambda one: said["own"] if one == OWN else _line(practice, offered[one]),
        )  # fmt: skip
        if picked != options[now]:
            session = None if picked == OWN else picked
            frame.kept(partial(accepting.choose, clip.id, session))


def _line(practice: Practice, standing: Standing) -> str:
    last = standing.last
    if last is None or last.said is not Said.ACCEPTED:
        return named(practice, standing.coder)
    return words.screen(
        "prepare_coding.accepted", name=named(practice, standing.coder),
        by=named(practice, last.by), on=frame.on_paper(last.at),
    )  # fmt: skip

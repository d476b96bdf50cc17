"""Supervision packs: one made of a clip's codings, and any opened again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.agreement.result import Undefined
from annotator.screens import frame, state
from annotator.timeline.packing import pack_maker, pack_opener
from annotator.words.reasons import why_blank

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId
    from annotator.journey.ports import SessionHead
    from annotator.wiring import Practice


A_MONTH: Final = timedelta(days=31)


def show() -> None:
    """Making one of the clip the address names, if it names one; opening one always."""
    practice, said = frame.practice(), words.screens("packs")
    frame.begin(said["title"], onward=frame.way("", words.screen("caseload.back")))
    st.html(f'<p class="lead">{said["lead"]}</p>')
    if clip := state.clip():
        with frame.refusals_shown(), st.container(border=True, key="card-make"):
            st.html(f"<h2>{said['make_title']}</h2>")
            _make(practice, clip)
    with st.container(border=True, key="card-open"):
        st.html(f"<h2>{said['open_title']}</h2><p class='lead'>{said['open_lead']}</p>")
        means = {each.value: why_blank(each) for each in Undefined}
        pack_opener(words.screens("packing"), words.screens("pack_values"), means)
    with st.container(border=True, key="card-log"):
        st.html(f"<h2>{words.screen('own_log.title')}</h2>")
        _log(practice)


def _make(practice: Practice, clip: ClipId) -> None:
    said = words.screens("packs")
    heads = practice.review.packs.codings(clip)
    if len({each.coder for each in heads}) < 2:
        st.text(said["one_coding"])
        return
    st.html(f'<p class="lead">{said["make_lead"]}</p>')
    codings = [(each.id, _called(practice, each)) for each in heads]
    pack_maker(clip, codings, words.screens("packing"))


def _log(practice: Practice) -> None:
    """One's own doings in short, and as a table from a day on."""
    said, today = words.screens("own_log"), practice.today()
    since = st.date_input(
        said["since"],
        today - A_MONTH,
        max_value=today,
        format=frame.DAY,
        key="log-since",
        width=220,
    )
    log = practice.review.logs.log(since)
    facts = {"days": len(log.days), "hours": f"{log.at_work / 3_600_000:.1f}",
             "minutes": f"{log.film / 60_000:.0f}"}  # fmt: skip
    st.text(said["short" if log.days else "none"].format(**facts))
    st.html(frame.file(f"/supervision-log.csv?since={since.isoformat()}", said["take"]))
    st.caption(said["means"])


def _called(practice: Practice, head: SessionHead) -> str:
    """Whose coding it is, for who knows them anyway; the pack itself says it of nobody."""
    facts = {
        "coder": _whose(practice, head),
        "on": frame.on_paper(head.begun_at.astimezone().date()),
        "version": f"{head.scheme} {head.scheme_version}",
    }
    return words.screen("packs.coding", **facts)


def _whose(practice: Practice, head: SessionHead) -> str:
    said = words.screens("packs")
    if head.coder == practice.coder:
        return said["you"]
    return practice.people.name_of(head.coder) or said["coder"]

"""Papers: photographs and scans kept with a clip, or with what a household permits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zlib import crc32

import streamlit as st

from annotator import words
from annotator.journey.attaching import Called
from annotator.screens import frame
from annotator.timeline.attaching import Adding, attacher

if TYPE_CHECKING:
    from annotator.domain.attachment import Attachment, AttachmentKind
    from annotator.domain.clip import Clip
    from annotator.wiring import Practice
    from annotator.wiring.attaching import Drawer


def card(drawer: Drawer, lead: str, *, keeps: bool) -> None:
    """What lies there, and for whoever keeps it the way to add, rename and delete."""
    said = words.screens("attached")
    with st.container(border=True, key="card-papers"), frame.refusals_shown():
        kept = drawer.all()
        st.html(f"<h2>{said['title']}</h2>")
        st.html(f'<p class="lead">{lead}</p>')
        if not kept:
            st.caption(said["none"])
        for each in kept:
            _line(drawer, each, keeps=keeps)
        if keeps:
            with st.expander(said["add"]):
                adding = Adding(drawer.address, drawer.kinds)
                attacher(adding, key=f"attach-{drawer.address}", on_added=_again)


def still(practice: Practice, clip: Clip) -> None:
    """One picture of the film, looked for by its time and kept with the papers."""
    said = words.screens("attached")
    with st.expander(said["still"]), frame.refusals_shown():
        longest = 0.0 if clip.facts is None else clip.facts.last_ms / 1000
        shown, chosen = st.columns([3, 2], vertical_alignment="center")
        # Shown and kept are one number of one table: the picture kept is the picture seen.
        at = chosen.number_input(said["still_at"], 0.0, longest, 0.0, 0.04, format="%.2f")
        number = practice.picture_near(clip.id, at)
        shown.html(frame.still(clip.id, number, said["still_alt"], waits=True))
        if chosen.button(said["still_keep"]):
            keep = partial(practice.attaching.keep_still, clip.id, number)
            frame.kept(keep, said["still_kept"])


def _line(drawer: Drawer, paper: Attachment, *, keeps: bool) -> None:
    said, address = words.screens("attached"), f"{drawer.address}/{paper.id}"
    with st.container(horizontal=True, vertical_alignment="center", key=f"paper-{paper.id}"):
        st.html(_small(address, paper), width="content")
        st.html(_called(paper), width="content")
        st.space("stretch")
        if paper.form.is_picture:
            st.html(frame.paper(f"{address}/picture", said["open"]), width="content")
        else:
            st.html(frame.file(f"{address}/paper.pdf", said["save_pdf"]), width="content")
        if keeps:
            # Named after what it shows: once that is changed, it is another one, and shut.
            now = crc32(f"{paper.kind} {paper.label}".encode())
            with st.popover(said["change"], key=f"change-{paper.id}-{now}"):
                _change(drawer, paper)


def _small(address: str, paper: Attachment) -> str:
    """The thumbnail; the words beside it say the same."""
    if not paper.form.is_picture:
        return '<span class="paper-small" aria-hidden="true">PDF</span>'
    return f'<img class="paper-small" alt="" loading="lazy" src="{address}/small">'


def _called(paper: Attachment) -> str:
    kind, on = _kind(paper.kind), frame.on_paper(paper.at.astimezone().date())
    size = words.screen("attached.size", kb=max(1, round(paper.size / 1000)))
    beneath = " · ".join((kind, on, size) if paper.label else (on, size))
    return (
        f'<p class="paper-name"><b>{frame.plain(paper.label or kind)}</b>'
        f'<br><span class="small">{beneath}</span></p>'
    )


def _kind(kind: AttachmentKind) -> str:
    return words.screens("attachment_kinds")[kind.value]


def _change(drawer: Drawer, paper: Attachment) -> None:
    said = words.screens("attached")
    with st.form(f"relabel-{paper.id}", border=False, enter_to_submit=False):
        label = st.text_input(said["label"], value=paper.label)
        kind = paper.kind
        if kind in drawer.kinds:
            now = drawer.kinds.index(kind)
            kind = st.selectbox(said["kind"], drawer.kinds, now, format_func=_kind)
        asked = st.form_submit_button(said["keep"])
    if asked:
        frame.kept(partial(drawer.relabel, paper.id, Called(kind, label)), said["renamed"])
    st.caption(said["delete_lead"])
    if st.button(said["delete"], key=f"delete-{paper.id}"):
        frame.kept(partial(drawer.delete, paper.id), said["deleted"])


def _again() -> None:
    """Something was kept: the redraw that follows shows it."""

"""Coding schemes: which there are, what each says, and the ways to a scheme of one's own."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.screens import (
    frame,
    scheme_carry,
    scheme_edit,
    scheme_import,
    scheme_publish,
    scheme_read,
    scheme_translate,
    state,
)
from annotator.screens.scheme_parts import language_word, to

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.journey.scheme_books import Draft
    from annotator.journey.scheme_desk import SchemeGlance
    from annotator.wiring import Practice

PAGES: dict[str, Callable[[Practice], None]] = {
    "read": scheme_read.show,
    "edit": scheme_edit.show,
    "publish": scheme_publish.show,
    "translate": scheme_translate.show,
    "bring-in": scheme_import.show,
    "carry": scheme_carry.show,
}


def show() -> None:
    """The list, or the page of one scheme the address asks for."""
    practice = frame.practice()
    page = PAGES.get(state.word("do"))
    if page is None:
        _list(practice)
        return
    with frame.refusals_shown():
        page(practice)
    st.html(frame.way("schemes", words.screen("schemes.back_list")))


def _list(practice: Practice) -> None:
    said = words.screens("schemes")
    frame.begin(said["title"])
    st.html(f'<p class="lead">{said["lead"]}</p>')
    overview = practice.schemes.overview()
    for draft in overview.drafts:
        _draft(practice, draft)
    for scheme, versions in groupby(overview.versions, key=lambda each: each.edition.scheme):
        with st.container(border=True, key=f"card-{scheme}"):
            for glance in versions:
                _version(practice, glance)
    if all(each.is_shipped for each in overview.versions) and not overview.drafts:
        st.html(f'<p class="lead">{said["only_shipped"]}</p>')
    _language(practice)
    with st.container(horizontal=True):
        bring_in = frame.way("schemes", said["bring_in"], kind="quiet", do="bring-in")
        st.html(bring_in, width="content")
        st.html(frame.way("", said["back"]), width="content")


def _draft(practice: Practice, draft: Draft) -> None:
    said = words.screens("schemes")
    name = str(json.loads(draft.document).get("name", draft.scheme))
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", key=f"card-draft-{draft.scheme}"
    ):
        on = frame.on_paper(draft.changed_at.date())
        st.markdown(f"**{said['drafts']}**", width="content")
        st.text(said["draft"].format(name=name, on=on), width="content")
        st.space("stretch")
        go_on = frame.way("schemes", said["go_on"], "primary", do="edit", scheme=draft.scheme)
        st.html(go_on, width="content")
        with st.popover(said["discard"]):
            if st.button(said["discard_sure"], key=f"discard-{draft.scheme}"):
                frame.kept(lambda: practice.schemes.discard(draft.scheme), said["discarded"])


def _version(practice: Practice, glance: SchemeGlance) -> None:
    said, key = words.screens("schemes"), f"{glance.edition.scheme}-{glance.edition.version}"
    st.html(_head(glance))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(to("read", said["read"], glance.edition, kind="quiet"), width="content")
        _use(practice, glance)
        if glance.is_newest and not glance.is_shipped:
            way = frame.way("schemes", said["edit"], do="edit", scheme=glance.edition.scheme)
            st.html(way, width="content")
        with st.popover(said["copy"]):
            _copy(practice, glance, key)
        st.html(to("translate", said["translate"], glance.edition), width="content")
        if glance.sessions:
            st.html(to("carry", said["carry"], glance.edition), width="content")
        st.html(_file(glance), width="content")


def _use(practice: Practice, glance: SchemeGlance) -> None:
    """New codings of clips, or of films of shared reviews, begin with this one."""
    said, key = words.screens("schemes"), f"{glance.edition.scheme}-{glance.edition.version}"
    facts = {"name": glance.name, "version": glance.edition.version}
    if not glance.is_in_use and st.button(said["use"], key=f"use-{key}"):
        frame.kept(lambda: practice.schemes.use(glance.edition), said["used"].format(**facts))
    guides = glance.knows_guiding and not glance.is_in_meetings
    if guides and st.button(words.screen("second.use"), key=f"use-second-{key}"):
        used = words.screen("second.used", **facts)
        frame.kept(lambda: practice.schemes.use_in_meetings(glance.edition), used)


def _head(glance: SchemeGlance) -> str:
    said = words.screens("schemes")
    signs = [said["in_use"]] if glance.is_in_use else []
    signs += [words.screen("second.in_use")] if glance.is_in_meetings else []
    chips = "".join(f'<span class="standing permitted">{each}</span>' for each in signs)
    count = said["sessions_one" if glance.sessions == 1 else "sessions"].format(n=glance.sessions)
    facts = [
        said["shipped"] if glance.is_shipped else "",
        count if glance.sessions else said["sessions_none"],
        ", ".join(map(language_word, (glance.language, *glance.languages))),
    ]
    name = frame.plain(glance.name)
    line = frame.plain(" · ".join(filter(None, facts)))
    version = frame.plain(glance.edition.version)
    return f"<b>{name}</b> {version} {chips}<p class='small'>{line}</p>"


def _copy(practice: Practice, glance: SchemeGlance, key: str) -> None:
    said = words.screens("schemes")
    with st.form(f"copy-{key}", border=False):
        name = st.text_input(
            said["copy_name"], said["copy_default"].format(name=glance.name), max_chars=80
        )
        made = st.form_submit_button(said["copy_begin"], type="primary")
    if made and name.strip():
        with frame.refusals_shown():
            draft = practice.schemes.copy(glance.edition, name.strip())
            state.say_next(said["copied"])
            state.go("schemes", do="edit", scheme=draft.scheme)


def _file(glance: SchemeGlance) -> str:
    label = words.screen("schemes.export")
    where = state.query(scheme=glance.edition.scheme, version=glance.edition.version)
    return frame.file(f"/schemes/file?{where}", label)


def _language(practice: Practice) -> None:
    said, known = words.screens("schemes"), practice.translating.languages()
    if not known:
        return
    shown = practice.translating.language()
    options = ["", *known]
    chosen = st.selectbox(
        said["language_shown"],
        options,
        index=options.index(shown) if shown in options else 0,
        format_func=lambda each: language_word(each) if each else said["own_language"],
        width=320,
    )
    if chosen != shown:
        frame.kept(lambda: practice.translating.show_in(chosen), said["language_kept"])

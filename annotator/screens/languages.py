"""Words for families: every language, what is a draft, and the draft read beside the original."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.journey.languages import Status, WordsChanged
from annotator.screens import frame, state

if TYPE_CHECKING:
    from annotator.journey.languages import Line, Standing
    from annotator.wiring import Practice


def show() -> None:
    """All languages, or one of them to be read through and ticked."""
    practice = frame.practice()
    said, chosen = words.screens("family_words"), state.word("language")
    known = words.screens("family_languages").get(chosen)
    frame.begin(f"{said['title']} · {known}" if known else said["title"])
    with frame.refusals_shown():
        if chosen:
            _read_through(practice, practice.languages.standing(chosen))
        else:
            _every(practice)
    where = ("languages", said["all"]) if chosen else ("settings", said["back"])
    st.html(frame.way(*where))


def name_of(language: str) -> str:
    """A language as the screens call it: Spanish."""
    return words.screens("family_languages").get(language, language)


def status_words(standing: Standing) -> str:
    """Where the words stand, in words: a draft, or ticked by whom and when."""
    said, tick = words.screens("family_words"), standing.tick
    by, on = ("", "") if tick is None else (tick.by, frame.on_paper(tick.on))
    return said[standing.status.value].format(by=by, on=on)


def _every(practice: Practice) -> None:
    said = words.screens("family_words")
    st.html(f'<p class="lead">{said["lead"]}</p>')
    for each in practice.languages.all():
        with st.container(
            border=True, horizontal=True, vertical_alignment="center",
            key=f"card-{each.wording.language}",
        ):  # fmt: skip
            st.html(_named(each), width="content")
            st.html(_chip(each), width="content")
            st.space("stretch")
            if each.status is not Status.ORIGINAL:
                label = said["read"].format(name=name_of(each.wording.language))
                link = frame.way("languages", label, kind="quiet", language=each.wording.language)
                st.html(link, width="content")


def _named(each: Standing) -> str:
    wording = each.wording
    own = f'<span lang="{wording.language}" dir="{wording.direction}">{wording.own_name}</span>'
    return f"<b>{frame.plain(name_of(wording.language))}</b> · {own}"


def _chip(each: Standing) -> str:
    mark, kind = ("✓", "permitted") if each.status.may_be_spoken else ("○", "other")
    return f'<span class="standing {kind}">{mark} {frame.plain(status_words(each))}</span>'


def _read_through(practice: Practice, standing: Standing) -> None:
    said, wording = words.screens("family_words"), standing.wording
    if wording.is_original:
        st.text(said["is_original"])
        return
    name = name_of(wording.language)
    st.html(_chip(standing))
    st.html(f'<p class="lead">{said["read_lead"].format(name=name)}</p>')
    for part, lines in groupby(practice.languages.lines(wording.language), lambda each: each.part):
        heading = f"<h2>{frame.plain(words.screens('family_parts').get(part, part))}</h2>"
        st.html(heading + _beside(standing, list(lines)))
    if standing.status is Status.TICKED:
        _take_back(practice, standing)
    else:
        _tick(practice, standing)


def _beside(standing: Standing, lines: list[Line]) -> str:
    said, wording = words.screens("family_words"), standing.wording
    own = f'lang="{wording.language}" dir="{wording.direction}"'
    rows = "".join(
        f'<tr><th scope="row">{frame.plain(each.id)}</th><td lang="en">{frame.plain(each.original)}'
        f"</td><td {own}>{frame.plain(each.draft)}</td></tr>"
        for each in lines
    )
    heads = "".join(
        f'<th scope="col">{frame.plain(each)}</th>'
        for each in (said["id"], said["english"], name_of(wording.language))
    )
    return f'<table class="beside"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _tick(practice: Practice, standing: Standing) -> None:
    said, wording = words.screens("family_words"), standing.wording
    if not state.word("words"):
        # What is read now is what is ticked: a later wording asks to be read again.
        state.stay(words=wording.digest)
    with st.form("tick", border=True):
        st.markdown(said["tick_lead"])
        by = st.text_input(said["by"], help=said["by_help"], max_chars=200)
        sure = st.checkbox(said["sure"].format(name=name_of(wording.language)))
        pressed = st.form_submit_button(said["tick"], type="primary")
    if not pressed:
        return
    if not sure:
        st.warning(said["not_sure"])
        return
    try:
        practice.languages.tick(wording.language, by, state.word("words"))
    except WordsChanged:
        state.stay(words=wording.digest)
        raise
    state.say_next(said["is_ticked"].format(name=name_of(wording.language)))
    st.rerun()


def _take_back(practice: Practice, standing: Standing) -> None:
    said, name = words.screens("family_words"), name_of(standing.wording.language)
    with st.form("untick", border=True):
        st.markdown(said["untick_lead"].format(name=name))
        sure = st.checkbox(said["untick_sure"])
        pressed = st.form_submit_button(said["untick"])
    if pressed and sure:
        told = said["is_unticked"].format(name=name)
        frame.kept(lambda: practice.languages.untick(standing.wording.language), told)
    elif pressed:
        st.warning(said["untick_not_sure"])

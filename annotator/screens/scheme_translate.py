"""Translate a scheme: the original on the left, the other language beside it, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.scheme_editing import path_of, trail
from annotator.screens import frame, state
from annotator.screens.scheme_parts import edition, language_word, member_word, way_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.journey.scheme_books import Edition
    from annotator.journey.translating import SideBySide
    from annotator.wiring import Practice

LONG = 70
SHOWN = 12


def show(practice: Practice) -> None:
    """The texts of one part, each beside its original."""
    which, said = edition(), words.screens("scheme_translate")
    document = practice.schemes.document(which)
    name = str(document.get("name"))
    frame.begin(said["title"].format(name=name, version=which.version))
    st.html(f'<p class="lead">{said["lead"]}</p>')
    language = _language(practice, which, str(document.get("language")))
    if not language:
        return
    side = practice.translating.side_by_side(which, language)
    parts = _parts(document, side)
    one, other = st.columns([3, 2], vertical_alignment="bottom")
    part = one.selectbox(
        said["part"], list(parts), format_func=lambda each: _part(each, parts, side)
    )
    only_open = other.checkbox(said["only_open"])
    _bar(practice, which, language, side)
    places = parts.get(part or "", [])
    shown = [each for each in places if not only_open or each in side.missing]
    if not shown:
        st.caption(said["all_said"])
    for place in shown:
        _text(practice, (which, language), place, side)


def _language(practice: Practice, which: Edition, own: str) -> str:
    said = words.screens("scheme_translate")
    begun = [each.language for each in practice.translating.begun(which)]
    known = dict.fromkeys(
        (*filter(None, [state.word("language")]), *begun, *words.screens("languages"))
    )
    options = [each for each in known if each != own]
    now = state.word("language")
    one, other = st.columns(2, vertical_alignment="bottom")
    chosen = one.selectbox(
        said["language"],
        [*options, said["other"]],
        index=options.index(now) if now in options else None,
        format_func=language_word,
        key="translate-into",
    )
    if chosen == said["other"]:
        chosen = other.text_input(said["other_code"], max_chars=35).strip()
    if chosen and chosen != now:
        state.stay(language=chosen)
    return chosen or ""


def _parts(document: Mapping[str, object], side: SideBySide) -> dict[str, list[str]]:
    """The places of the texts, family by family; before them what holds for the whole."""
    parts: dict[str, list[str]] = {}
    for place in side.original:
        names = trail(document, path_of(place)[:4])
        parts.setdefault(way_of(names), []).append(place)
    return parts


def _part(part: str, parts: Mapping[str, list[str]], side: SideBySide) -> str:
    left = sum(each in side.missing for each in parts[part])
    label = part or words.screen("scheme_translate.whole")
    return f"{label} ({len(parts[part]) - left}/{len(parts[part])})"


def _bar(practice: Practice, which: Edition, language: str, side: SideBySide) -> None:
    said, every = words.screens("scheme_translate"), len(side.original)
    done = every - len(side.missing)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.progress(done / every, said["of"].format(done=done, all=every), width=300)
        if side.is_finished:
            sign = f'<span class="standing permitted">{said["is_finished"]}</span>'
            st.html(sign, width="content")
        elif st.button(said["finish"], type="primary", disabled=bool(side.missing)):
            frame.kept(lambda: practice.translating.finish(which, language), said["finished"])


def _text(practice: Practice, into: tuple[Edition, str], place: str, side: SideBySide) -> None:
    which, language = into
    original, known = side.original[place], side.said.get(place, "")
    last = [each for each in path_of(place) if isinstance(each, str)][-1]
    names = trail(practice.schemes.document(which), path_of(place))
    label = way_of((*names[2:], member_word(last)))
    one, other = st.columns(2)
    one.caption(label)
    one.text(original)
    field = other.text_area if len(original) > LONG else other.text_input
    now = field(label, known, key=f"say|{which}|{language}|{place}").strip()
    if now != known:
        practice.translating.say(which, language, {place: now})
        st.rerun()

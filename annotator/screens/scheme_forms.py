"""The forms of a draft: for the scheme itself, for a row, a family of codes, and one code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.scheme_editing import (
    added,
    listed,
    removed,
    spelled,
    with_code,
    with_field,
    with_value,
)
from annotator.domain.scheme_keys import free_keys, key_conflicts
from annotator.screens import frame, state
from annotator.screens.scheme_parts import plain_label

if TYPE_CHECKING:
    from annotator.domain.scheme_editing import Path
    from annotator.screens.scheme_hand import Hand

WINDOWS = (
    "bid_response_ms", "distress_response_ms", "gap_merge_ms", "live_backdate_ms", "live_length_ms",
)  # fmt: skip


def scheme_form(hand: Hand) -> None:
    """What holds for the whole scheme."""
    said, parts = words.screens("scheme_edit"), words.screens("scheme_members")
    hand.text(("name",), said["name"])
    hand.text(("licence",), said["licence"], 400)
    st.markdown(f"**{said['times']}**")
    columns = st.columns(3)
    for at, name in enumerate(WINDOWS):
        with columns[at % 3]:
            hand.seconds(("windows", name), parts[name])


def tier_form(hand: Hand, path: Path) -> None:
    """A row of the timeline."""
    said = words.screens("scheme_edit")
    one, other = st.columns(2, vertical_alignment="bottom")
    with one:
        hand.text((*path, "name"), said["name"])
    with other:
        hand.choice((*path, "kind"), said["kind"], words.screens("scheme_kinds"))
    hand.truth((*path, "exclusive"), said["exclusive"], otherwise=False)
    hand.place_buttons(path, ())


def family_form(hand: Hand, path: Path) -> None:
    """A family of codes: how it is drawn, pressed, counted and shown; then its codes."""
    said = words.screens("scheme_edit")
    name, key, shape, colour = st.columns([5, 2, 3, 3], vertical_alignment="bottom")
    with name:
        hand.text((*path, "name"), said["name"])
    with key:
        _key(hand, path)
    with shape:
        hand.choice((*path, "shape"), said["shape"], words.screens("scheme_shapes"))
    with colour:
        hand.choice((*path, "colour"), said["colour"], words.screens("scheme_colours"))
    _key_warning(hand, path)
    hand.long((*path, "definition"), said["definition"])
    one, other = st.columns(2, vertical_alignment="bottom")
    with one:
        hand.text((*path, "family_words"), said["family_words"], optional=True)
        hand.seconds((*path, "min_ms"), said["least"])
    with other:
        hand.choice((*path, "shown_to_family"), said["shown"], words.screens("scheme_shown"))
        hand.truth((*path, "counts"), said["counts"], otherwise=True)
    hand.place_buttons(path, path[:2])
    _codes(hand, path)
    _fields(hand, path)


def _codes(hand: Hand, path: Path) -> None:
    said = words.screens("scheme_edit")
    codes = listed(hand.document, (*path, "codes"))
    with st.container(border=True, key=f"card-codes-{spelled(path)}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{said['codes']}**", width="content")
            if not codes:
                st.caption(said["no_codes"], width="content")
            st.space("stretch")
            if name := hand.new("code", (spelled(path),)):
                there = (*path, "codes", len(codes))
                hand.keep(with_code(hand.document, path, name), there)
        for at, code in enumerate(codes):
            there = (*path, "codes", at)
            if state.word("at") == spelled(there):
                _code(hand, there)
            elif st.button(
                plain_label(code.get("name")), key=f"open|{spelled(there)}", type="tertiary"
            ):
                state.stay(at=spelled(there))
                st.rerun()


def _code(hand: Hand, path: Path) -> None:
    said = words.screens("scheme_edit")
    with st.container(border=True, key=f"card-code-{spelled(path)}"):
        name, key = st.columns([5, 2], vertical_alignment="bottom")
        with name:
            hand.text((*path, "name"), said["name"])
        with key:
            _key(hand, path)
        _key_warning(hand, path)
        hand.long((*path, "definition"), said["definition"], optional=False)
        one, other = st.columns(2)
        with one:
            hand.long((*path, "feeding"), said["feeding"])
        with other:
            hand.long((*path, "bedtime"), said["bedtime"])
        hand.lines((*path, "near_misses"), said["near_misses"])
        one, two, three = st.columns(3, vertical_alignment="bottom")
        with one:
            hand.seconds((*path, "min_ms"), said["least"])
        with two:
            hand.whole((*path, "min_turns"), said["turns"])
        with three:
            shown = {"": said["shown_as_family"], **words.screens("scheme_shown")}
            hand.choice((*path, "shown_to_family"), said["shown"], shown)
        hand.truth((*path, "counts"), said["counts"], otherwise=True)
        _stills(hand, path)
        hand.place_buttons(path, path[:4])


def _key(hand: Hand, path: Path) -> None:
    said = words.screens("scheme_edit")
    known = str(hand.at((*path, "key")) or "")
    now = st.text_input(
        said["key"],
        known,
        max_chars=1,
        key=hand.key((*path, "key")),
    )
    if now.strip().lower() != known:
        hand.put((*path, "key"), now.strip().lower() or None)


def _key_warning(hand: Hand, path: Path) -> None:
    key = hand.at((*path, "key"))
    with st.container():
        for sentence in key_sentences(hand, str(key or "")):
            st.warning(sentence)


def key_sentences(hand: Hand, only: str | None = None) -> list[str]:
    """What is wrong with the keys, each in a sentence; or with one key only."""
    said = words.screens("scheme_edit")
    free = " ".join(free_keys(hand.document))
    return [
        said["key_players" if each.is_players else "key_double"].format(
            key=each.key, bearers=said["and"].join(names[-1] for names in each.bearers), free=free
        )
        for each in key_conflicts(hand.document)
        if only is None or each.key == only
    ]


def _fields(hand: Hand, path: Path) -> None:
    said = words.screens("scheme_edit")
    codes = listed(hand.document, (*path, "codes"))
    names = {str(each.get("id")): str(each.get("name")) for each in codes}
    with st.expander(said["fields"]):
        for at in range(len(listed(hand.document, (*path, "fields")))):
            _field(hand, (*path, "fields", at), names)
        if name := hand.new("field", (spelled(path),)):
            hand.keep(with_field(hand.document, path, name))


def _field(hand: Hand, path: Path, codes: dict[str, str]) -> None:
    said = words.screens("scheme_edit")
    with st.container(border=True, key=f"card-field-{spelled(path)}"):
        one, other = st.columns(2, vertical_alignment="bottom")
        with one:
            hand.text((*path, "name"), said["name"])
        with other:
            hand.truth((*path, "required"), said["required"], otherwise=False)
        if codes:
            hand.several((*path, "codes"), said["only_for"], codes)
        st.caption(said["values"])
        for at in range(len(listed(hand.document, (*path, "values")))):
            _value(hand, (*path, "values", at))
        with st.container(horizontal=True):
            if name := hand.new("value", (spelled(path),)):
                hand.keep(with_value(hand.document, path, name))
            with st.popover(said["remove"]):
                sure = said["remove_sure"].format(name=hand.name(path))
                if st.button(sure, key=f"away|{spelled(path)}"):
                    hand.keep(removed(hand.document, path))


def _value(hand: Hand, path: Path) -> None:
    said = words.screens("scheme_edit")
    one, other = st.columns([5, 2], vertical_alignment="bottom")
    with one:
        hand.text((*path, "name"), said["name"])
    with other.popover(said["remove"]):
        sure = said["remove_sure"].format(name=hand.name(path))
        if st.button(sure, key=f"away|{spelled(path)}"):
            hand.keep(removed(hand.document, path))


def _stills(hand: Hand, path: Path) -> None:
    said = words.screens("scheme_edit")
    where = (*path, "example_stills")
    with st.expander(said["stills"]):
        for at, each in enumerate(listed(hand.document, where)):
            picture, away = st.columns([4, 1])
            picture.html(frame.still(each.get("clip"), each.get("frame")))
            if away.button(said["still_remove"], key=f"still|{hand.key((*where, at))}"):
                hand.keep(removed(hand.document, (*where, at)))
        _new_still(hand, where)


def _new_still(hand: Hand, where: Path) -> None:
    said = words.screens("scheme_edit")
    clips = {each.id: each for each in hand.practice.stills.clips()}
    if not clips:
        st.caption(said["stills_none"])
        return
    with st.form(f"still|{hand.key(where)}", border=False):
        one, two = st.columns(2, vertical_alignment="bottom")
        clip = one.selectbox(
            said["still_clip"],
            list(clips),
            format_func=lambda each: (
                f"{frame.context_word(clips[each].card.context)}, "
                f"{frame.on_paper(clips[each].card.on)}"
            ),
        )
        second = two.number_input(said["still_at"], min_value=0.0, value=0.0, step=0.5)
        made = st.form_submit_button(said["still_add"])
    if made and clip is not None:
        near = hand.practice.picture_near(clip, second)
        hand.keep(added(hand.document, where, hand.practice.stills.reference(clip, near)))

"""The hand that writes a draft: every field keeps what it says at once, one step at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.errors import Refusal
from annotator.domain.scheme_editing import NoSuchPlace, found, moved, put, removed, spelled
from annotator.domain.scheme_file import read_file
from annotator.screens import state

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.domain.scheme_editing import Document, Path
    from annotator.journey.scheme_books import Draft
    from annotator.wiring import Practice


class Hand:
    """One redraw of the page: shows what the draft says, and keeps the one thing that changed."""

    def __init__(self, practice: Practice, draft: Draft) -> None:
        self.practice = practice
        self.draft = draft
        self.document: Document = read_file(draft.document)
        self._epoch = state.epoch(draft.scheme, draft.revision)

    def at(self, path: Path, otherwise: object = None) -> object:
        """What stands at a place, or what is meant where nothing does."""
        try:
            return found(self.document, path)
        except NoSuchPlace:
            return otherwise

    def name(self, path: Path) -> str:
        """What the thing at a place is called."""
        return str(self.at((*path, "name"), ""))

    def key(self, path: Path) -> str:
        """What a field is called for Streamlit: another one after anything else changed it."""
        return f"{self.draft.scheme}|{self._epoch}|{spelled(path)}"

    def text(self, path: Path, label: str, longest: int = 80, *, optional: bool = False) -> None:
        """A line of text; an optional one that is empty is taken away."""
        said = str(self.at(path) or "")
        now = st.text_input(label, said, max_chars=longest, key=self.key(path)).strip()
        if now != said.strip():
            self.put(path, now or (None if optional else ""))

    def long(self, path: Path, label: str, *, optional: bool = True) -> None:
        """Some sentences."""
        said = str(self.at(path) or "")
        now = st.text_area(label, said, max_chars=4000, height=90, key=self.key(path)).strip()
        if now != said.strip():
            self.put(path, now or (None if optional else ""))

    def lines(self, path: Path, label: str) -> None:
        """Several sentences, one on each line."""
        many = self.at(path, [])
        said = "\n".join(map(str, many)) if isinstance(many, list) else ""
        now = [
            line.strip()
            for line in st.text_area(label, said, height=90, key=self.key(path)).splitlines()
            if line.strip()
        ]
        if now != said.splitlines():
            self.put(path, now or None)

    def choice(self, path: Path, label: str, options: Mapping[str, str]) -> None:
        """One of a closed list; the empty one takes the member away."""
        said = str(self.at(path) or "")
        known = list(options)
        now = st.selectbox(
            label,
            known,
            index=known.index(said) if said in options else None,
            format_func=lambda each: options[each],
            key=self.key(path),
        )
        if now is not None and now != said:
            self.put(path, now or None)

    def truth(self, path: Path, label: str, *, otherwise: bool) -> None:
        """Yes or no."""
        said = bool(self.at(path, otherwise))
        now = st.checkbox(label, said, key=self.key(path))
        if now != said:
            self.put(path, now)

    def seconds(self, path: Path, label: str) -> None:
        """A length in seconds, kept in whole milliseconds; empty takes it away."""
        ms = self.at(path)
        said = ms / 1000 if isinstance(ms, int) else None
        now = st.number_input(
            label, min_value=0.0, max_value=3600.0, value=said, step=0.5, key=self.key(path)
        )
        if now != said:
            self.put(path, None if now is None else round(now * 1000))

    def whole(self, path: Path, label: str) -> None:
        """A small whole number; empty takes it away."""
        had = self.at(path)
        said = had if isinstance(had, int) else None
        now = st.number_input(
            label, min_value=1, max_value=99, value=said, step=1, key=self.key(path)
        )
        if now != said:
            self.put(path, now)

    def several(self, path: Path, label: str, options: Mapping[str, str]) -> None:
        """Some of a list; none takes the member away."""
        had = self.at(path, [])
        said = [str(each) for each in had if each in options] if isinstance(had, list) else []
        now = st.multiselect(
            label, list(options), said, format_func=lambda each: options[each], key=self.key(path)
        )
        if now != said:
            self.put(path, now or None)

    def put(self, path: Path, value: object) -> None:
        """Keep one change; the fields of this window stay as they are."""
        state.writing(self.draft.scheme, self.draft.revision + 1)
        try:
            self.practice.schemes.keep(self.draft, put(self.document, path, value))
        except Refusal:
            state.not_written(self.draft.scheme)
            raise
        st.rerun()

    def keep(self, document: Mapping[str, object], at: Path | None = None) -> None:
        """Keep the draft as something other than one field has made it."""
        self.practice.schemes.keep(self.draft, document)
        if at is not None:
            state.stay(at=spelled(at))
        st.rerun()

    def new(self, kind: str, make: Sequence[str]) -> str:
        """A small form for the name of something new; the name, once it is given."""
        said = words.screens("scheme_edit")
        place = "|".join(make)
        with (
            st.popover(said[f"add_{kind}"]),
            st.form(f"new|{kind}|{place}", border=False, clear_on_submit=True),
        ):
            name = st.text_input(said[f"add_{kind}_name"], max_chars=80)
            made = st.form_submit_button(said["add"])
        return name.strip() if made else ""

    def place_buttons(self, path: Path, back_to: Path) -> None:
        """Earlier, later, and away, for the thing at a place."""
        said, name = words.screens("scheme_edit"), self.name(path)
        at = path[-1]
        with st.container(horizontal=True):
            for by, label in ((-1, said["up"]), (1, said["down"])):
                if st.button(label, key=f"{by}|{spelled(path)}") and isinstance(at, int):
                    to = max(0, at + by)
                    self.keep(moved(self.document, path, by), self._within((*path[:-1], to)))
            with st.popover(said["remove"]):
                st.caption(said["remove_lead"])
                sure = said["remove_sure"].format(name=name)
                if st.button(sure, key=f"away|{spelled(path)}"):
                    self.keep(removed(self.document, path), back_to)

    def _within(self, path: Path) -> Path:
        many = self.at(path[:-1], [])
        last = len(many) - 1 if isinstance(many, list) else 0
        at = path[-1]
        return (*path[:-1], min(at, last) if isinstance(at, int) else at)

"""A draft looked over for the last time: its faults, or what is new and the number it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.scheme_difference import How
from annotator.domain.scheme_file import read_file
from annotator.screens import frame, state
from annotator.screens.scheme_parts import fault_lines, member_word, way_of

if TYPE_CHECKING:
    from annotator.domain.scheme_difference import Change
    from annotator.journey.scheme_books import Draft
    from annotator.journey.scheme_desk import Proof
    from annotator.wiring import Practice


def show(practice: Practice) -> None:
    """What publishing would make of the draft."""
    said = words.screens("scheme_publish")
    draft = practice.schemes.draft(state.word("scheme"))
    name = str(read_file(draft.document).get("name", ""))
    frame.begin(said["title"].format(name=name))
    proof = practice.schemes.proof(draft.scheme)
    with st.container(border=True, key="card-proof"):
        if proof.faults:
            st.warning(words.screen("scheme_edit.faults"))
            st.html(fault_lines(proof.faults))
        else:
            _differences(proof, draft, practice)
    back = frame.way("schemes", said["back"], kind="quiet", do="edit", scheme=draft.scheme)
    st.html(back)


def _differences(proof: Proof, draft: Draft, practice: Practice) -> None:
    said = words.screens("scheme_publish")
    since = "" if proof.since is None else proof.since.version
    if proof.version is None:
        st.text(said["unchanged"].format(since=since))
        return
    first = proof.since is not None and proof.since.scheme != draft.scheme
    facts = {"version": proof.version, "since": since, "name": _name(practice, proof)}
    st.text(said["first" if first else "next"].format(**facts))
    if proof.changes is not None and not first:
        how = "breaking" if proof.changes.breaks else "compatible"
        st.text(said[how].format(since=since))
    if proof.changes is not None:
        lines = "".join(_line(each) for each in proof.changes.changes)
        st.html(f'<ul class="changes">{lines}</ul>')
        if proof.changes.breaks:
            st.caption(said["legend"])
    _publish(practice, draft, proof.version)


def _publish(practice: Practice, draft: Draft, version: str) -> None:
    said = words.screens("scheme_publish")
    use = st.checkbox(said["use"], value=True)
    if st.button(said["publish"].format(version=version), type="primary"):
        with frame.refusals_shown():
            kept = practice.schemes.publish(draft.scheme, draft.revision)
            if use:
                practice.schemes.use(kept)
            name = practice.schemes.scheme(kept).name
            state.say_next(said["published"].format(name=name, version=kept.version))
            state.go("schemes")


def _name(practice: Practice, proof: Proof) -> str:
    return "" if proof.since is None else practice.schemes.scheme(proof.since).name


def _line(change: Change) -> str:
    said = words.screens("scheme_publish")
    key = change.how.value
    if change.how is How.CHANGED and (change.before or change.after):
        key = "changed_to" if change.before and change.after else _one_sided(change)
    told = said[key].format(
        where=way_of(change.where) or said["whole"],
        member=member_word(change.member),
        before=change.before,
        after=change.after,
    )
    sign = '<span class="sign breaks">◆</span>' if change.breaks else _plain_sign(change)
    return f"<li>{sign}{frame.plain(told)}</li>"


def _one_sided(change: Change) -> str:
    return "given" if change.after else "emptied"


def _plain_sign(change: Change) -> str:
    return f'<span class="sign">{words.screens("scheme_signs")[change.how.value]}</span>'

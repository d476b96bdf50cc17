"""The words of one moment in Prepare: its question, the details only she can know, the sentence,
and the service's own sentences, which are offered first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.screens import frame
from annotator.timeline.writing import WritingWords, writing

if TYPE_CHECKING:
    from annotator.domain.identity import VisitId
    from annotator.journey.visit import PlanItem
    from annotator.wiring import Practice


def show_words(practice: Practice, visit: VisitId, item: PlanItem) -> None:
    """The question and the sentence, with what is to be said of them while they are written."""
    within = f"words-{item.key.replace('.', '-')}"
    with st.container(key=within):
        _question(practice, visit, item)
        if not item.needs_code:
            _details(practice, visit, item)
            _sentence(practice, visit, item)
            _bank(practice, visit, item)
    said, theirs = words.screens("prepare_words"), practice.speech_of(visit).words
    about = WritingWords(
        said["stays_out"], said["second_look"], said["instead"], said["reading"], said["fine"],
        theirs.language, theirs.direction,
    )  # fmt: skip
    writing(visit, about, within=within, key=f"writing-{item.key}")


def show_bank(practice: Practice) -> None:
    """Every sentence of the bank, to be taken out again."""
    said, kept = words.screens("prepare_words"), practice.sharing.bank()
    if not kept:
        return
    with st.expander(said["bank_title"].format(count=len(kept))):
        for each in kept:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(each.text, width="stretch")
                st.caption(each.code.replace("_", " "), width="content")
                if st.button(said["drop"], key=f"drop-{each.id}"):
                    practice.sharing.drop_wording(each.id)
                    st.rerun()


def _question(practice: Practice, visit: VisitId, item: PlanItem) -> None:
    questions = list(dict.fromkeys((item.question, *practice.sharing.questions(visit, item.key))))
    chosen = st.selectbox(
        words.screen("prepare.question"), questions, key=f"question-{item.key}",
        accept_new_options=True, help=words.screen("prepare_words.question_help"),
    )  # fmt: skip
    if chosen and chosen != item.question:
        frame.kept(lambda: practice.sharing.edit_question(visit, item.key, chosen))


def _details(practice: Practice, visit: VisitId, item: PlanItem) -> None:
    """Each detail in a small field of its own: to change it is to confirm it."""
    if not item.details:
        return
    said, given = words.screens("prepare_words"), {}
    if item.to_confirm:
        st.caption(said["confirm_details"])
    for column, (n, each) in zip(
        st.columns(len(item.details)), enumerate(item.details, 1), strict=True
    ):
        mark = said["confirmed" if each.confirmed else "to_confirm"]
        text = column.text_input(
            said["detail"].format(n=n, mark=mark), each.text,
            key=f"detail-{item.key}-{each.name}-{each.text}",
        )  # fmt: skip
        given[each.name] = text
        if text != each.text:
            changed = {each.name: text}
            frame.kept(partial(practice.sharing.confirm_details, visit, item.key, changed))
    if item.to_confirm and st.button(said["right"], key=f"right-{item.key}"):
        frame.kept(lambda: practice.sharing.confirm_details(visit, item.key, given))


def _sentence(practice: Practice, visit: VisitId, item: PlanItem) -> None:
    said = words.screens("prepare")
    text = st.text_area(
        said["sentence"], item.sentence or "", help=said["sentence_help"], height=80,
        key=f"sentence-{item.key}-{hash(item.sentence)}",
    )  # fmt: skip
    if text.strip() != (item.sentence or "").strip():
        frame.kept(lambda: practice.sharing.edit_sentence(visit, item.key, text))


def _bank(practice: Practice, visit: VisitId, item: PlanItem) -> None:
    said, sharing = words.screens("prepare_words"), practice.sharing
    offers = [each for each in sharing.offers(visit, item.key) if each != item.sentence]
    if offers:
        chosen = st.pills(said["own"], offers, key=f"own-{item.key}", wrap=True)
        if chosen:
            frame.kept(lambda: sharing.edit_sentence(visit, item.key, chosen))
    if item.said and item.edited and st.button(said["keep"], key=f"keep-{item.key}"):
        frame.kept(lambda: sharing.keep_wording(visit, item.key))

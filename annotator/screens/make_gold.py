"""Making a gold of a consensus: why for each moment, what else is right, and who signs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.clip import Context
from annotator.domain.identity import SettlementId
from annotator.domain.policy import Right
from annotator.domain.practising.gold import LEVELS, About, ClipSet, InTheFilm
from annotator.journey.gold_making import TWO, GoldCoder, MomentForm
from annotator.screens import frame, state
from annotator.screens.settle_form import marked

if TYPE_CHECKING:
    from annotator.domain.identity import AnnotationId
    from annotator.journey.gold_making import Draft, DraftMoment, GoldMaking
    from annotator.wiring import Practice

USUALLY = (InTheFilm.CARER, InTheFilm.INFANT)


def show() -> None:
    """The gold that can be made of one consensus."""
    practice, chosen = frame.practice(), state.word("settlement")
    if not chosen:
        state.go("")
        return
    said, settlement = words.screens("make_gold"), SettlementId(chosen)
    back = frame.way("settle", said["back"], kind="quiet", settlement=settlement)
    frame.begin(said["title"], onward=back)
    with frame.refusals_shown():
        draft = practice.review.golds.draft(settlement)
        st.html(f'<p class="lead">{said["lead"]}</p>')
        _signers(practice, draft)
        _form(practice, settlement, draft)


def name_gold_coders(practice: Practice) -> None:
    """For a supervisor: who may make golds until two people are certified."""
    said, golds = words.screens("make_gold"), practice.review.golds
    if not practice.may(Right.ACCEPT):
        return
    here = {each.coder: each for each in golds.gold_coders()}
    if sum(each.stands is GoldCoder.CERTIFIED for each in here.values()) >= TWO:
        return
    with st.expander(said["name"]):
        st.html(f'<p class="lead">{said["name_lead"]}</p>')
        now = [each.coder for each in here.values() if each.stands is GoldCoder.NAMED]
        with st.form("gold-coders", border=False):
            chosen = st.multiselect(
                said["who"], list(here), now, max_selections=TWO,
                format_func=lambda each: here[each].name or words.screen("settle.unnamed"),
            )  # fmt: skip
            is_named = st.form_submit_button(said["name_keep"])
        if is_named:
            frame.kept(partial(golds.name_gold_coders, chosen))


def _signers(practice: Practice, draft: Draft) -> None:
    said = words.screens("make_gold")
    with st.container(border=True, key="card-signers"):
        st.markdown(f"**{said['signed']}**")
        for each in draft.signers:
            name = each.name or words.screen("settle.unnamed")
            st.text(said[f"signer_{each.stands}"].format(name=name))
        if any(each.stands is GoldCoder.NEITHER for each in draft.signers):
            st.caption(said["not_yet"])
    name_gold_coders(practice)


def _form(practice: Practice, settlement: SettlementId, draft: Draft) -> None:
    said = words.screens("make_gold")
    with st.form("gold", border=False):
        about = _about(draft)
        st.header(said["moments"])
        st.html(f'<p class="lead">{said["moments_lead"]}</p>')
        written: dict[AnnotationId, MomentForm] = {}
        for each in draft.moments:
            if each.needs_why:
                written[each.annotation.id] = _moment(draft, each)
        asked = st.form_submit_button(said["keep"], type="primary")
    if asked:
        with frame.refusals_shown():
            _make(practice.review.golds, settlement, about, written)


def _make(
    golds: GoldMaking,
    settlement: SettlementId,
    about: About,
    written: dict[AnnotationId, MomentForm],
) -> None:
    golds.make(settlement, about, written)
    state.say_next(words.screen("make_gold.kept"))
    state.go("practise")


def _about(draft: Draft) -> About:
    said = words.screens("make_gold")
    with st.container(border=True, key="card-about"):
        one, other = st.columns(2)
        kind = ClipSet(
            one.radio(
                said["set"], [each.value for each in ClipSet], horizontal=True,
                format_func=lambda each: said[f"set_{each}"],
            )
        )  # fmt: skip
        level = other.radio(
            said["level"], list(LEVELS), horizontal=True,
            format_func=lambda each: words.screen(f"practise.level_{each}"),
        )  # fmt: skip
        contexts = list(Context)
        context = one.selectbox(
            said["context"], contexts, contexts.index(draft.context),
            format_func=frame.context_word,
        )  # fmt: skip
        who = other.multiselect(
            said["in_it"], list(InTheFilm), USUALLY, format_func=lambda each: said[f"who_{each}"]
        )
        notes = st.text_input(said["notes"], help=said["notes_help"])
    told = tuple(each.strip() for each in notes.split(",") if each.strip())
    return About(kind, level, told, context, tuple(who))


def _moment(draft: Draft, moment: DraftMoment) -> MomentForm:
    said, mark = words.screens("make_gold"), moment.annotation
    with st.container(border=True, key=f"card-{mark.id}"):
        st.markdown(f"**{frame.plain(marked(mark, draft.scheme))}**")
        why, more = st.columns([3, 2])
        rationale = why.text_area(
            said["why"], moment.said, max_chars=400, height=96, key=f"why-{mark.id}"
        )
        question = why.text_input(said["ask"], said["ask_usual"], 200, key=f"ask-{mark.id}")
        codes = [e.id for e in draft.scheme.family(mark.family).codes if e.id != mark.code]
        allowed = more.multiselect(
            said["also"], codes, [each for each in moment.allowed if each in codes],
            format_func=lambda each: draft.scheme.name_of(mark.family, each),
            key=f"also-{mark.id}",
        )  # fmt: skip
        must = more.checkbox(said["must_see"], key=f"must-{mark.id}", help=said["must_help"])
    return MomentForm(rationale, tuple(allowed), must, question)

"""The reveal: what was seen first, then each difference by itself, with why the gold has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.identity import AttemptId
from annotator.domain.interval import Milliseconds
from annotator.domain.practising.feedback import feedback
from annotator.domain.practising.gold import ClipSet
from annotator.screens import frame, state
from annotator.screens.practise import against
from annotator.screens.reveal_codes import show_codes
from annotator.screens.reveal_sentence import show_exercise
from annotator.timeline.stretch import Row, Stretch, stretch

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.practising.reveal import Bar, Reveal, Shown
    from annotator.domain.scheme import Scheme
    from annotator.journey.practise import Practising

BARS = ("saw", "named", "timed")


def show() -> None:
    """A sealed attempt beside its gold, step by step."""
    practice, chosen = frame.practice(), state.word("attempt")
    if not chosen:
        state.go("practise")
        return
    said, attempt = words.screens("reveal"), AttemptId(chosen)
    frame.begin(said["title"], onward=frame.way("practise", said["back"], kind="quiet"))
    with frame.refusals_shown():
        revealed = practice.practising.reveal(attempt)
        st.html(f'<p class="lead">{sentence(revealed)}</p>')
        _bars(revealed)
        if revealed.shown:
            _steps(revealed, attempt)
        else:
            st.text(said["nothing"])
        if revealed.gold.about.set is ClipSet.QUALIFYING:
            _verdict(practice.practising, attempt)
        show_codes(revealed)
        show_exercise(revealed)


def sentence(revealed: Reveal) -> str:
    """What a teacher would say: what went well, and one thing to look at next."""
    saying, scheme = feedback(revealed), revealed.gold.coding.scheme
    names = {str(code.id): code.name for family in scheme.families for code in family.codes}
    names |= {str(family.id): family.name for family in scheme.families}
    slots = {
        name: names.get(said, said) if isinstance(said, str) else said
        for name, said in saying.slots.items()
    }
    if "lag_ms" in slots:
        slots["seconds"] = f"{int(slots['lag_ms']) / 1000:.1f}"
    return words.screens("feedback")[saying.key.value].format(**slots)


def _bars(revealed: Reveal) -> None:
    said = words.screens("reveal")
    for column, name in zip(st.columns(len(BARS)), BARS, strict=True):
        bar: Bar = getattr(revealed, name)
        with column.container(border=True, key=f"card-{name}"):
            st.markdown(f"**{said[name]}**")
            if bar.undefined is None:
                share = round(100 * bar.part / bar.whole)
                st.html(f'<div class="share"><span style="width:{share}%"></span></div>')
                st.text(said["of"].format(part=bar.part, whole=bar.whole))
            else:
                st.text(said["none_of"])
            st.caption(said[f"{name}_help"])


def _steps(revealed: Reveal, attempt: AttemptId) -> None:
    """One difference at a time, both marks beneath the film; the place is kept in the address."""
    said, last = words.screens("reveal"), len(revealed.shown) - 1
    asked = state.word("step")
    at = min(int(asked), last) if asked.isdecimal() else 0
    with st.container(border=True, key="card-step"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{said['step'].format(n=at + 1, of=last + 1)}**", width="content")
            st.space("stretch")
            if st.button(said["before"], disabled=at == 0, key="before", shortcut="p"):
                _to(attempt, at - 1)
            if st.button(
                said["next"], disabled=at == last, key="next", type="primary", shortcut="n"
            ):
                _to(attempt, at + 1)
        film, text = st.columns([3, 2], vertical_alignment="top")
        with film:
            _film(revealed, revealed.shown[at], f"{attempt}-{at}")
        with text:
            _told(revealed.shown[at], revealed.gold.coding.scheme)


def _to(attempt: AttemptId, step: int) -> None:
    state.stay(attempt=attempt, step=str(step))
    st.rerun()


def _film(revealed: Reveal, shown: Shown, key: str) -> None:
    said, gold = words.screens("reveal"), revealed.gold
    pair = shown.paired
    moment = None if pair.moment is None else pair.moment.annotation
    rows = (
        Row(said["yours"], () if pair.mark is None else (pair.mark,), gold.coding.scheme),
        Row(said["golds"], () if moment is None else (moment,), gold.coding.scheme),
    )
    length = Milliseconds(gold.coding.clip_length)
    stretch(
        Stretch(gold.coding.clip, length, shown.window, words.screens("stretch"), rows),
        key=f"step-{key}",
    )


def _told(shown: Shown, scheme: Scheme) -> None:
    said, pair = words.screens("reveal"), shown.paired
    kind = "allowed" if shown.is_allowed else shown.kind.value
    later = 0 if pair.later is None else abs(pair.later) / 1000
    st.header(said[f"kind_{kind}"].format(seconds=f"{later:.1f}"))
    moment = None if pair.moment is None else pair.moment.annotation
    for name, mark in (("yours", pair.mark), ("golds", moment)):
        if mark is not None:
            st.text(f"{said[name]}: {_named(mark, scheme)}")
    if pair.moment is not None and pair.moment.must_see:
        st.caption(said["must_see"])
    if shown.rationale:
        st.text(shown.rationale)
    if shown.question:
        st.html(f'<p class="why">{said["asks"]}</p>')
        st.text(shown.question)


def _named(mark: Annotation, scheme: Scheme) -> str:
    name, onset = scheme.name_of(mark.family, mark.code), frame.clock(mark.onset)
    if mark.offset is None:
        return f"{name}, {onset}"
    span = words.screen("reveal.span", onset=onset, offset=frame.clock(mark.offset))
    return f"{name}, {span}"


def _verdict(practising: Practising, attempt: AttemptId) -> None:
    said, verdict = words.screens("reveal"), practising.verdict(attempt)
    with st.container(border=True, key="card-verdict"):
        st.header(said["passed" if verdict.passed else "not_yet"])
        for each in verdict.rules:
            st.text(against(each))

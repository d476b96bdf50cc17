"""What somebody is about to say: the words, whom they ask, what they point at or allow."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.identity import CoderId
from annotator.domain.remarks import LONGEST
from annotator.domain.talking import Allowed, Kind, Saying
from annotator.screens import frame, state
from annotator.timeline.arrow import Drawing, drawn_arrow

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.arrows import Arrow
    from annotator.domain.identity import ClipId, CodeId
    from annotator.domain.scheme import Scheme
    from annotator.domain.talking import Pin, Remark, Thread
    from annotator.journey.talking import Place
    from annotator.wiring import Practice

# What a colleague is called.
Names = Callable[[CoderId], str]
LINES = 96


def begin(practice: Practice, place: Place, names: Names) -> None:
    """A new thread at this place."""
    talking, form = practice.review.talking, of_beginning(place.clip, place.pin)
    saying = _saying(practice, place, names, form)
    if saying is not None:
        _keep(form, lambda: talking.begin(place.clip, place.pin, saying))


def of_beginning(clip: ClipId, pin: Pin) -> str:
    """What the form is called in which a thread is begun there."""
    return f"begin-{clip}-{pin.at}"


def answer(practice: Practice, place: Place, thread: Thread, names: Names) -> None:
    """One remark more in a thread, folded until somebody wants to say something."""
    talking, form = practice.review.talking, f"answer-{thread.id}"
    key = f"{form}-{state.turn(form)}"
    with st.expander(words.screen("conversation.answer"), key=key):
        saying = _saying(practice, place, names, form)
        if saying is not None:
            _keep(form, lambda: talking.say(thread.id, saying))


def _keep(form: str, say: Callable[[], object]) -> None:
    """Kept first; only then are the fields empty."""

    def said() -> None:
        say()
        state.sent(form)

    frame.kept(said)


def another_wording(practice: Practice, place: Place, thread: Thread, remark: Remark) -> None:
    """One's own remark in other words, or taken back."""
    said, talking = words.screens("conversation"), practice.review.talking
    key = f"{remark.id}-{len(remark.versions)}"
    with st.popover(said["change"], key=f"change-{key}", type="tertiary"):
        with st.form(f"reword-{key}", border=False):
            before = remark.saying.words
            typed = st.text_area(said["words"], before, LINES, LONGEST, key=f"words-{key}")
            with st.container(horizontal=True):
                is_kept = st.form_submit_button(said["keep"], key=f"keep-{key}", type="primary")
                is_taken_back = st.form_submit_button(said["take_back"], key=f"back-{key}")
        if is_kept:
            again = Saying(typed, mentions=remark.saying.mentions)
            frame.kept(lambda: talking.change(thread.id, remark.id, again))
        if is_taken_back:
            frame.kept(lambda: talking.take_back(thread.id, remark.id))


def _saying(practice: Practice, place: Place, names: Names, form: str) -> Saying | None:
    """The fields, and what was said by them once somebody presses the button.

    Words and choices are told together, at the press: a field left does not draw the screen anew
    while the next one is being opened.
    """
    said, key = words.screens("conversation"), f"{form}-{state.turn(form)}"
    kind = _kind(place, key)
    arrow = _arrow(practice, place, key)
    with st.form(f"form-{key}", border=False):
        allows = _allows(place, names, key) if kind is Kind.BOTH_DEFENSIBLE else ()
        label = said[f"words_{kind.value}"]
        typed = st.text_area(label, height=LINES, max_chars=LONGEST, key=f"say-{key}")
        mentions = () if kind is Kind.PRIVATE else _mentions(practice, place, key)
        if not st.form_submit_button(said[f"button_{kind.value}"], type="primary"):
            return None
    return Saying(typed, kind, mentions, allows, arrow)


def _kind(place: Place, key: str) -> Kind:
    said = words.screens("conversation")
    kinds = [Kind.SAID]
    if place.may_review:
        kinds += [Kind.BOTH_DEFENSIBLE] if any(_codable(place)) else []
        kinds.append(Kind.PRIVATE)
    if len(kinds) == 1:
        return Kind.SAID
    chosen = st.pills(
        said["kind"],
        kinds,
        default=Kind.SAID,
        format_func=lambda each: said[f"choose_{each.value}"],
        key=f"kind-{key}",
        label_visibility="collapsed",
        required=True,
    )
    return chosen or Kind.SAID


def _codable(place: Place) -> list[tuple[Annotation, Scheme, CoderId]]:
    """The marks of this place that could have another code."""
    return [
        (each.mark, each.scheme, each.coder)
        for each in place.marked
        if each.mark is not None and len(each.scheme.family(each.mark.family).codes) > 1
    ]


def _allows(place: Place, names: Names, key: str) -> tuple[Allowed, ...]:
    """For each mark of the place the other code that may stand for its own; of two codings that
    differ within one family each begins with the other's."""
    said, found = words.screens("conversation"), []
    marks = _codable(place)
    for mark, scheme, coder in marks:
        codes = [each.id for each in scheme.family(mark.family).codes if each.id != mark.code]
        others = [m.code for m, _, _ in marks if m.id != mark.id and m.family == mark.family]
        offered = codes.index(others[0]) if others and others[0] in codes else None
        own = scheme.name_of(mark.family, mark.code)
        chosen = st.selectbox(
            said["other_code"].format(own=own, who=names(coder)),
            codes,
            offered,
            format_func=_code_name(scheme, mark),
            key=f"code-{key}-{mark.id}",
            placeholder=said["choose_code"],
        )
        if chosen is not None:
            found.append(Allowed(mark.id, chosen))
    return tuple(found)


def _code_name(scheme: Scheme, mark: Annotation) -> Callable[[CodeId], str]:
    return lambda code: scheme.name_of(mark.family, code)


def _mentions(practice: Practice, place: Place, key: str) -> tuple[CoderId, ...]:
    """Whom to ask: only colleagues who may see this place are on the list."""
    said = words.screens("conversation")
    colleagues = practice.review.talking.colleagues(place.clip, place.pin)
    if not colleagues:
        return ()
    chosen = st.multiselect(
        said["mention"],
        list(colleagues),
        format_func=lambda each: colleagues[each],
        key=f"mention-{key}",
        placeholder=said["mention_none"],
    )
    return tuple(chosen)


def _arrow(practice: Practice, place: Place, key: str) -> Arrow | None:
    """An arrow over the still of this place's frame, for whoever may watch it."""
    if not place.picture:
        return None
    if not st.toggle(words.screen("arrow.point"), key=f"point-{key}"):
        return None
    near = practice.frame_near(place.clip, place.pin.at)
    return drawn_arrow(Drawing(place.clip, near), key=f"draw-{key}")

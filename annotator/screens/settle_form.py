"""One place that is settled: what can be made of it, why, and what was decided before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.errors import Refusal
from annotator.domain.identity import CodeId, FamilyId
from annotator.domain.interval import Milliseconds
from annotator.domain.settling import LONGEST_SAID, Because, Choice, Decision, Wording
from annotator.domain.settling_points import is_settled_here
from annotator.screens import frame

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import CoderId, SessionId
    from annotator.domain.scheme import Scheme
    from annotator.journey.settled_places import OpenSettlement, Place
    from annotator.wiring import Practice

Option = tuple[Choice, "SessionId | None"]


def decide(
    practice: Practice, opened: OpenSettlement, place: Place, *, beside: bool = False
) -> bool:
    """The form of one place; whether it was settled just now. What is kept is only shown. Beside
    what shows the marks already they are said again only where a coding has changed since, and
    what was settled has to be taken back before it is settled otherwise."""
    said, known = words.screens("settle"), opened.settlement
    if not beside or opened.changed:
        _marks(practice, opened, place)
    _now(practice, opened, place)
    if known.session is not None:
        return False
    if place.decision is not None and st.button(said["undo"], key=f"undo-{place.point.id}"):
        frame.kept(partial(practice.review.settling.undo, known.id, place.point.id))
    if beside and place.decision is not None:
        return False
    decision = _form(practice, opened, place)
    if decision is None:
        return False
    try:
        practice.review.settling.settle(known.id, place.point.id, decision)
    except Refusal as no:
        st.warning(words.say(no))
        return False
    return True


def stands(place: Place) -> bool:
    """Whether a moment stands at the place."""
    return place.now is not None and place.now.moment is not None


def marked(mark: Annotation, scheme: Scheme) -> str:
    """A mark in one line: its name and its times, with tenths of a second."""
    name = scheme.name_of(mark.family, mark.code)
    outcome = "" if mark.outcome is None else f" ({_outcome(mark, scheme)})"
    if mark.offset is None:
        return f"{name}{outcome}, {tenths(mark.onset)}"
    span = words.screen("reveal.span", onset=tenths(mark.onset), offset=tenths(mark.offset))
    return f"{name}{outcome}, {span}"


def tenths(ms: int) -> str:
    """A time of the clip to a tenth of a second: 1:07.4."""
    return f"{frame.clock(ms)}.{ms % 1000 // 100}"


def _outcome(mark: Annotation, scheme: Scheme) -> str:
    field = scheme.family(mark.family).field("outcome")
    names = {} if field is None else {str(each.id): each.name for each in field.values}
    return names.get(str(mark.outcome), str(mark.outcome)).partition(":")[0]


def _name(practice: Practice, coder: CoderId) -> str:
    return practice.people.name_of(coder) or words.screen("settle.unnamed")


def _marks(practice: Practice, opened: OpenSettlement, place: Place) -> None:
    """Each coder's mark in words, as it was when settling began."""
    said, lines = words.screens("settle"), []
    for each in opened.settlement.sources:
        mark = place.point.marks.get(each.session)
        there = said["nothing_there"] if mark is None else marked(mark, opened.scheme)
        lines.append(f"<li>{frame.plain(f'{_name(practice, each.coder)}: {there}')}</li>")
    st.html(f'<ul class="marks">{"".join(lines)}</ul>')


def _now(practice: Practice, opened: OpenSettlement, place: Place) -> None:
    """What stands, and everything decided before it."""
    said = words.screens("settle")
    if place.decision is not None:
        st.text(said["stands"].format(what=_said_of(practice, opened, place)))
    if place.decided:
        with st.expander(said["history"].format(n=len(place.decided))):
            for step in reversed(place.decided):
                by, on = _name(practice, step.by), frame.on_paper(step.at)
                st.text(said["step_by"].format(what=_told(step.decision), name=by, on=on))


def _said_of(practice: Practice, opened: OpenSettlement, place: Place) -> str:
    del practice
    said = words.screens("settle")
    if place.now is None or place.now.moment is None:
        return said["no_moment"]
    line = marked(place.now.moment, opened.scheme)
    family = place.now.moment.family
    also = [opened.scheme.name_of(family, each) for each in place.now.allowed]
    return said["also"].format(what=line, names=", ".join(also)) if also else line


def _told(decision: Decision | None) -> str:
    said = words.screens("settle")
    if decision is None:
        return said["taken_back"]
    parts = (said[f"choice_{decision.choice}"], said[f"because_{decision.because}"], decision.said)
    return " · ".join(each for each in parts if each)


def _form(practice: Practice, opened: OpenSettlement, place: Place) -> Decision | None:
    said, key = words.screens("settle"), f"{place.point.id}-{len(place.decided)}"
    options = _options(opened, place)
    labels = [_label(practice, opened, place, each) for each in options]
    chosen = st.radio(
        said["make"], range(len(options)), None, format_func=labels.__getitem__, key=f"make-{key}"
    )
    if chosen is None:
        return None
    choice, taken = options[chosen]
    wording = _wording(opened, place, key) if choice is Choice.OWN else None
    because = st.selectbox(
        said["why"], list(Because), format_func=lambda each: said[f"because_{each}"],
        key=f"why-{key}", index=None,
    )  # fmt: skip
    with st.form(f"said-{key}", border=False):
        typed = st.text_area(
            said["say"], key=f"say-{key}", max_chars=LONGEST_SAID, height=80,
            help=said["say_help"],
        )  # fmt: skip
        if not st.form_submit_button(
            said["settle"], type="primary", key=f"settle-{key}", disabled=because is None
        ):
            return None
    return Decision(choice, because or Because.OTHER, typed.strip(), taken, wording)


def _options(opened: OpenSettlement, place: Place) -> list[Option]:
    """Each mark there; each with the others allowed, where there are two names; or neither."""
    marks = place.point.marks
    there = [each.session for each in opened.settlement.sources if each.session in marks]
    found: list[Option] = [(Choice.TAKE, each) for each in there]
    for each in there:
        names = {m.code for m in marks.values() if m.family == marks[each].family and m.code}
        if names - {marks[each].code}:
            found.append((Choice.BOTH, each))
    return [*found, (Choice.NEITHER, None), (Choice.OWN, None)]


def _label(practice: Practice, opened: OpenSettlement, place: Place, option: Option) -> str:
    said, (choice, session) = words.screens("settle"), option
    if session is None:
        return said[f"choice_{choice}"]
    mark = place.point.marks[session]
    coder = next(each.coder for each in opened.settlement.sources if each.session == session)
    what = opened.scheme.name_of(mark.family, mark.code)
    return said[f"option_{choice}"].format(name=_name(practice, coder), what=what)


def _wording(opened: OpenSettlement, place: Place, key: str) -> Wording:
    """A moment in one's own words; it begins from the first of the marks there."""
    said, scheme = words.screens("settle"), opened.scheme
    first = next(iter(place.point.marks.values()))
    here = dict.fromkeys(each.family for each in place.point.marks.values())
    families = [*here, *(each for each in _families(scheme) if each not in here)]
    family = FamilyId(
        st.selectbox(
            said["family"], families, format_func=lambda each: scheme.family(each).name,
            key=f"family-{key}",
        )
    )  # fmt: skip
    codes = [each.id for each in scheme.family(family).codes]
    code = st.selectbox(
        said["code"], codes, codes.index(first.code) if first.code in codes else None,
        format_func=lambda each: scheme.name_of(family, each), key=f"code-{key}-{family}",
    ) if codes else None  # fmt: skip
    end = first.onset + 1000 if first.offset is None else first.offset
    one, other = st.columns(2)
    with one:
        onset = _seconds(said["from"], first.onset, opened, f"from-{key}")
    offset = None
    if not scheme.is_instant(family):
        with other:
            offset = _seconds(said["until"], end, opened, f"until-{key}")
    values = _ended(scheme, family, first, key)
    return Wording(family, None if code is None else CodeId(code), onset, offset, values)


def _families(scheme: Scheme) -> list[FamilyId]:
    return [each.id for each in scheme.families if is_settled_here(scheme, each.id)]


def _ended(scheme: Scheme, family: FamilyId, first: Annotation, key: str) -> dict[str, str]:
    """How a repair ended, where it is one."""
    field = scheme.family(family).field("outcome")
    if field is None:
        return {}
    names = {str(each.id): each.name for each in field.values}
    now = list(names).index(first.outcome) if first.outcome in names else None
    ended = st.selectbox(
        words.screen("settle.ended"), list(names), now, format_func=names.__getitem__,
        key=f"ended-{key}",
    )  # fmt: skip
    return {} if ended is None else {"outcome": ended}


def _seconds(label: str, now: int, opened: OpenSettlement, key: str) -> Milliseconds:
    most = opened.settlement.clip_length / 1000
    typed = st.number_input(label, 0.0, most, now / 1000, step=0.1, format="%.1f", key=key)
    return Milliseconds(round(typed * 1000))

"""What hypothesis may come up with: intervals, annotations, and whole streams of operations."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.coding import Changes, CodingSession, Operation
from annotator.domain.errors import Refusal
from annotator.domain.identity import AnnotationId, CodeId, FamilyId
from annotator.domain.interval import Interval, Milliseconds, Stretches
from tests.builders import (
    A_MINUTE,
    a_session,
    add,
    an_annotation,
    change,
    link,
    remove,
    star,
    the_scheme,
    undo,
)

FAMILIES = ("attunement", "rupture", "repair", "infant_bid", "mind_comment", "infant_state")
ANNOTATIONS = tuple(f"a{number}" for number in range(4))


@st.composite
def intervals(draw: st.DrawFn, within: int = 100, longest: int = 40) -> Interval:
    """A stretch of a short clip; short, so that two of them often meet."""
    onset = draw(st.integers(0, within - 1))
    offset = draw(st.integers(onset + 1, min(within, onset + longest)))
    return Interval(Milliseconds(onset), Milliseconds(offset))


def stretches(within: int = 100) -> st.SearchStrategy[Stretches]:
    """A set of time."""
    return st.lists(intervals(within), max_size=6).map(Stretches.of)


@st.composite
def any_annotation(draw: st.DrawFn, id: str = "a0", clip_length: int = A_MINUTE) -> Annotation:
    """An annotation the default scheme allows."""
    family = the_scheme().family(FamilyId(draw(st.sampled_from(FAMILIES))))
    onset = draw(st.integers(0, clip_length - 1))
    instant = the_scheme().is_instant(family.id)
    offset = None if instant else draw(st.integers(onset + 1, clip_length))
    codes: list[str | None] = [None, *(code.id for code in family.codes)]
    code = draw(st.sampled_from(codes))
    fields = [each for each in family.fields if each.is_for(None if code is None else CodeId(code))]
    values = {
        each.id: draw(st.sampled_from(each.values)).id for each in fields if draw(st.booleans())
    }
    return an_annotation(
        id,
        family.id,
        onset,
        offset,
        code,
        values=values,
        confidence=draw(st.integers(1, 3)),
        note=draw(st.text(max_size=10)),
    )


@st.composite
def changes(draw: st.DrawFn) -> Changes:
    """A change that may or may not be allowed."""
    whole = Changes(
        code=draw(st.sampled_from([None, CodeId("shared_gaze"), CodeId("cue_met")])),
        onset=Milliseconds(draw(st.integers(0, A_MINUTE))),
        offset=Milliseconds(draw(st.integers(0, A_MINUTE + 1000))),
        confidence=draw(st.integers(1, 3)),
        note=draw(st.text(max_size=10)),
    )
    names = draw(st.sets(st.sampled_from(["code", "onset", "offset", "confidence", "note"])))
    return Changes(**{name: getattr(whole, name) for name in names | {"note"}})


@st.composite
def operations(draw: st.DrawFn, session: CodingSession, op: str) -> Operation:
    """An operation made by somebody who knows the session as it stands; it may be refused."""
    which = AnnotationId(draw(st.sampled_from(ANNOTATIONS)))
    version = session.versions.get(which, 0)
    if version == 0:
        return add(draw(any_annotation(which)), op)
    kinds = ["undo"] if which not in session.annotations else ["change", "remove", "link", "star"]
    kind = draw(st.sampled_from([*kinds, "undo"]))
    mine = [each for each, done in session.done.items() if done.operation.annotation == which]
    ways: dict[str, Callable[[], Operation]] = {
        "change": lambda: change(which, version, draw(changes()), op),
        "remove": lambda: remove(which, version, op),
        "link": lambda: link(which, version, draw(st.sampled_from([None, *ANNOTATIONS])), op),
        "star": lambda: star(which, version, op, starred=draw(st.booleans())),
        "undo": lambda: undo(which, version, draw(st.sampled_from(mine)), op),
    }
    return ways[kind]()


@st.composite
def sessions(draw: st.DrawFn, longest: int = 25) -> CodingSession:
    """A session after any stream of operations, those refused left out."""
    session = a_session()
    for number in range(draw(st.integers(0, longest))):
        operation = draw(operations(session, f"o{number}"))
        try:
            session = session.take(operation)
        except Refusal:
            continue
    return session

"""Sensible values to begin from; a test names only what matters to it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from annotator.domain.annotation import Annotation
from annotator.domain.attachment import Attachment, AttachmentKind, Form
from annotator.domain.clip import Clip, ClipCard, ClipFacts, ClipState, Context
from annotator.domain.coding import (
    Add,
    Change,
    Changes,
    CodingSession,
    Link,
    Remove,
    Star,
    Surroundings,
    Undo,
)
from annotator.domain.consent import Consent, Decision, Purpose
from annotator.domain.dyad import Carer, Dyad, Household, Infant
from annotator.domain.identity import (
    AnnotationId,
    AssetId,
    AttachmentId,
    CarerId,
    ClipId,
    CodeId,
    CoderId,
    ConsentId,
    DyadId,
    FamilyId,
    HouseholdId,
    InfantId,
    OperationId,
    PersonId,
    SessionId,
)
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.scheme import Scheme, parse_scheme

ROOT = Path(__file__).resolve().parents[1]
SCHEMES = ROOT / "schemas" / "schemes"
SCHEME_FILE = SCHEMES / "connection-1.0.json"
A_MINUTE = Milliseconds(60_000)
A_DAY = date(2026, 11, 12)


def the_scheme_document(name: str = "connection") -> dict[str, object]:
    """The default scheme as its file holds it, fresh each time, so that a test may spoil it."""
    document = json.loads((SCHEMES / f"{name}-1.0.json").read_text(encoding="utf-8"))
    assert isinstance(document, dict)
    return document


@cache
def the_scheme() -> Scheme:
    """The default scheme."""
    return parse_scheme(the_scheme_document())


@cache
def the_guiding_scheme() -> Scheme:
    """The scheme for films of shared reviews."""
    return parse_scheme(the_scheme_document("guiding"))


def ms(time: float) -> Milliseconds:
    """Milliseconds, however they were written."""
    return Milliseconds(int(time))


def stretch(onset: int, offset: int) -> Interval:
    """An interval from plain numbers."""
    return Interval(Milliseconds(onset), Milliseconds(offset))


def an_annotation(
    id: str = "a1",
    family: str = "attunement",
    onset: int = 2000,
    offset: int | None = 9000,
    code: str | None = None,
    *,
    repairs: str | None = None,
    values: Mapping[str, str] | None = None,
    confidence: int = 2,
    starred: bool = False,
    note: str = "",
    version: int = 1,
) -> Annotation:
    """A moment of attunement, unless said otherwise."""
    return Annotation(
        id=AnnotationId(id),
        version=version,
        family=FamilyId(family),
        onset=Milliseconds(onset),
        offset=None if offset is None else Milliseconds(offset),
        code=None if code is None else CodeId(code),
        confidence=confidence,
        values=dict(values or {}),
        note=note,
        starred=starred,
        repairs=None if repairs is None else AnnotationId(repairs),
    )


def add(new: Annotation, op: str = "o1") -> Add:
    """The operation that adds an annotation."""
    return Add(OperationId(op), new.id, 0, replace(new, version=1, repairs=None, starred=False))


def change(annotation: str, base_version: int, changes: Changes, op: str = "o2") -> Change:
    """The operation that changes an annotation."""
    return Change(OperationId(op), AnnotationId(annotation), base_version, changes)


def remove(annotation: str, base_version: int, op: str = "o2") -> Remove:
    """The operation that removes an annotation."""
    return Remove(OperationId(op), AnnotationId(annotation), base_version)


def link(annotation: str, base_version: int, repairs: str | None, op: str = "o2") -> Link:
    """The operation that links a repair."""
    to = None if repairs is None else AnnotationId(repairs)
    return Link(OperationId(op), AnnotationId(annotation), base_version, to)


def star(annotation: str, base_version: int, op: str = "o2", *, starred: bool = True) -> Star:
    """The operation that stars an annotation."""
    return Star(OperationId(op), AnnotationId(annotation), base_version, starred)


def undo(annotation: str, base_version: int, undoes: str, op: str = "o3") -> Undo:
    """The operation that undoes another."""
    return Undo(OperationId(op), AnnotationId(annotation), base_version, OperationId(undoes))


def a_session(
    *annotations: Annotation, coder: str = "A", clip_length: int = A_MINUTE
) -> CodingSession:
    """A coding session in which the annotations were added, linked and starred."""
    session = CodingSession(
        id=SessionId("s1"),
        clip=ClipId("c1"),
        coder=CoderId(coder),
        scheme=the_scheme(),
        clip_length=Milliseconds(clip_length),
    )
    for each in annotations:
        session = session.take(add(each, op=f"add-{each.id}"))
    for each in annotations:
        version = 1
        if each.repairs is not None:
            session = session.take(link(each.id, version, each.repairs, op=f"link-{each.id}"))
            version += 1
        if each.starred:
            session = session.take(star(each.id, version, op=f"star-{each.id}"))
    return session


def around(*others: Annotation, version: int = 0, clip_length: int = A_MINUTE) -> Surroundings:
    """What stands around an annotation."""
    known = {each.id: each for each in others}
    return Surroundings(the_scheme(), Milliseconds(clip_length), version, known.get)


def a_consent(
    purpose: Purpose = Purpose.RECORD,
    decision: Decision = Decision.PERMIT,
    id: str = "k1",
    person: str = "infant",
    granted_by: str = "mother",
    *,
    on: date = A_DAY,
    valid_to: date | None = None,
    clip: str | None = None,
    withdrawn_on: date | None = None,
) -> Consent:
    """A mother's permission to record, unless said otherwise."""
    return Consent(
        id=ConsentId(id),
        household=HouseholdId("h1"),
        purpose=purpose,
        decision=decision,
        person=PersonId(person),
        granted_by=granted_by,
        basis="parental_responsibility",
        method="signed_form",
        form_version="1",
        on=on,
        valid_to=valid_to,
        clip=None if clip is None else ClipId(clip),
        withdrawn_on=withdrawn_on,
        lawful_basis="health_care",
    )


def a_dyad(pseudonym: str = "Wren", infant: str = "Ava", goal: str = "") -> Dyad:
    """An infant and her mother."""
    return Dyad(
        id=DyadId("d1"),
        household=Household(HouseholdId("h1"), pseudonym),
        infant=Infant(infant, date(2026, 5, 2), InfantId("d1")),
        carer=Carer("mother", "Mama", CarerId("d1")),
        go_gently=False,
        goal=goal,
    )


def some_facts() -> ClipFacts:
    """A phone's film that any browser plays and steps through: change it with `replace`."""
    return ClipFacts(
        container="mov",
        video_codec="h264",
        audio_codec="aac",
        width=1280,
        height=720,
        rotation=0,
        frame_count=1800,
        length=A_MINUTE,
        first_ms=0,
        last_ms=59_967,
        constant_rate=True,
        nominal_fps=30.0,
        keyframe_every=15,
        has_b_frames=False,
        bytes=6_000_000,
    )


def a_clip(id: str = "c1", state: ClipState = ClipState.READY) -> Clip:
    """A ready clip of a feed."""
    return Clip(
        id=ClipId(id),
        household=HouseholdId("h1"),
        dyad=DyadId("d1"),
        card=ClipCard(A_DAY, Context.FEEDING, ("mother", "infant")),
        state=state,
        playable=state is ClipState.READY,
        facts=some_facts() if state is ClipState.READY else None,
    )


def an_attachment(
    name: str = "p1", clip: ClipId | None = None, form: Form = Form.JPEG, label: str = "Kitchen"
) -> Attachment:
    """A paper of the household `a_dyad` is of."""
    kind = AttachmentKind.SETUP_SHEET if clip else AttachmentKind.CONSENT_FORM
    return Attachment(
        id=AttachmentId(name),
        household=a_dyad().household.id,
        clip=clip,
        kind=kind,
        label=label,
        form=form,
        original=AssetId(f"original-{name}"),
        shown=AssetId(f"shown-{name}") if form.is_picture else None,
        small=b"small" if form.is_picture else b"",
        sha256="5" * 64,
        size=1234,
        by=CoderId("me"),
        at=datetime(2026, 11, 12, 12, tzinfo=UTC),
    )

"""Operations and annotations as JSON carries them (schemas/operation.schema.json)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar, assert_never

from typing_extensions import override

from annotator.domain.annotation import CONFIDENCE, Annotation
from annotator.domain.door import Fault, Place
from annotator.domain.errors import Refusal
from annotator.domain.identity import AnnotationId, CodeId, FamilyId, OperationId
from annotator.domain.operation import (
    UNCHANGED,
    Add,
    Change,
    Changes,
    Kind,
    Link,
    Operation,
    Remove,
    Star,
    Unchanged,
    Undo,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.interval import Milliseconds

T = TypeVar("T")

CHANGE_PARTS = frozenset(
    {
        "code",
        "onset_ms",
        "offset_ms",
        "end_unchecked",
        "confidence",
        "note",
        "values",
        "pressed_offset_ms",
    }
)
OPERATION_PARTS = frozenset({"op", "kind", "annotation", "base_version", "fields", "step"})
ADD_PARTS = CHANGE_PARTS | {"family", "pressed_onset_ms"}


ANNOTATION_PARTS = ADD_PARTS | {"id", "version", "starred", "repairs"}


@dataclass
class NotAnOperation(Refusal):
    """What came up from the timeline is not an operation; every reason at once."""

    faults: tuple[Fault, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The faults as one line."""
        return {"faults": "; ".join(str(fault) for fault in self.faults)}


@dataclass
class NotAnAnnotation(Refusal):
    """What was read is not an annotation; every reason at once."""

    faults: tuple[Fault, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The faults as one line."""
        return {"faults": "; ".join(str(fault) for fault in self.faults)}


def operation_from(document: object) -> Operation:
    """The operation a document holds; refused with every fault where it holds none."""
    faults: list[Fault] = []
    part = Place(document, faults).parts(OPERATION_PARTS)
    start = _Start(
        OperationId(part["op"].identity()),
        AnnotationId(part["annotation"].identity()),
        part["base_version"].whole(),
    )
    kind = part["kind"].one_of(Kind)
    operation = None if kind is None else _read(kind, start, part["fields"])
    step = OperationId(part["step"].identity()) if part["step"].there() else None
    if faults or operation is None:
        raise NotAnOperation(tuple(faults))
    return operation if step is None else replace(operation, step=step)


def operation_to_document(operation: Operation) -> dict[str, object]:
    """The operation as JSON carries it (schemas/operation.schema.json), every part written out."""
    return {
        "op": operation.id,
        "kind": str(operation.kind),
        "annotation": operation.annotation,
        "base_version": operation.base_version,
        "fields": fields_of(operation),
        **({} if operation.step is None else {"step": operation.step}),
    }


def annotation_from(document: object) -> Annotation:
    """The annotation a document holds; refused with every fault where it holds none."""
    faults: list[Fault] = []
    annotation = read_annotation(Place(document, faults))
    if faults:
        raise NotAnAnnotation(tuple(faults))
    return annotation


def annotation_to_document(annotation: Annotation) -> dict[str, object]:
    """The annotation as JSON carries it (schemas/coding-session.schema.json)."""
    return {
        "id": annotation.id,
        "version": annotation.version,
        "family": annotation.family,
        "code": annotation.code,
        "onset_ms": annotation.onset,
        "offset_ms": annotation.offset,
        "end_unchecked": annotation.end_unchecked,
        "confidence": annotation.confidence,
        "values": dict(annotation.values),
        "note": annotation.note,
        "starred": annotation.starred,
        "repairs": annotation.repairs,
        "pressed_onset_ms": annotation.pressed_onset,
        "pressed_offset_ms": annotation.pressed_offset,
    }


@dataclass(frozen=True, slots=True)
class _Start:
    id: OperationId
    annotation: AnnotationId
    base_version: int


def _read(kind: Kind, start: _Start, fields: Place) -> Operation:
    head = (start.id, start.annotation, start.base_version)
    match kind:
        case Kind.ADD:
            read: Operation = Add(*head, _added(start.annotation, fields))
        case Kind.CHANGE:
            read = Change(*head, _changes(fields))
        case Kind.REMOVE:
            fields.parts(())
            read = Remove(*head)
        case Kind.LINK:
            read = Link(*head, _other(fields.parts({"repairs"})["repairs"].needed()))
        case Kind.STAR:
            read = Star(*head, fields.parts({"starred"})["starred"].truth())
        case Kind.UNDO:
            read = Undo(*head, OperationId(fields.parts({"undoes"})["undoes"].identity()))
        case _:
            assert_never(kind)
    return read


def _added(annotation: AnnotationId, fields: Place) -> Annotation:
    part = fields.parts(ADD_PARTS)
    return Annotation(
        id=annotation,
        version=1,
        family=FamilyId(part["family"].identity()),
        onset=part["onset_ms"].milliseconds(),
        offset=_time(part["offset_ms"]),
        code=_code(part["code"]),
        end_unchecked=part["end_unchecked"].there() and part["end_unchecked"].truth(),
        confidence=_confidence(part["confidence"]) if part["confidence"].there() else 2,
        values=_values(part["values"]) if part["values"].there() else {},
        note=part["note"].text() if part["note"].there() else "",
        pressed_onset=_time(part["pressed_onset_ms"]),
        pressed_offset=_time(part["pressed_offset_ms"]),
    )


def _changes(fields: Place) -> Changes:
    part = fields.parts(CHANGE_PARTS)
    if fields.value == {}:
        fields.fault("changes nothing")
    return Changes(
        code=_unless_absent(part["code"], _code),
        onset=_unless_absent(part["onset_ms"], Place.milliseconds),
        offset=_unless_absent(part["offset_ms"], _time),
        end_unchecked=_unless_absent(part["end_unchecked"], Place.truth),
        confidence=_unless_absent(part["confidence"], _confidence),
        note=_unless_absent(part["note"], Place.text),
        values=_unless_absent(part["values"], _values),
        pressed_offset=_unless_absent(part["pressed_offset_ms"], _time),
    )


def _unless_absent(place: Place, read: Callable[[Place], T]) -> T | Unchanged:
    return read(place) if place.there() else UNCHANGED


def fields_of(operation: Operation) -> dict[str, object]:
    """What the operation gives its annotation, by name."""
    match operation:
        case Add():
            whole = annotation_to_document(operation.new)
            named = {name: whole[name] for name in whole if name in ADD_PARTS}
        case Change():
            named = _changed_fields(operation.changes)
        case Remove():
            named = {}
        case Link():
            named = {"repairs": operation.repairs}
        case Star():
            named = {"starred": operation.starred}
        case Undo():
            named = {"undoes": operation.undoes}
        case _:
            assert_never(operation)
    return named


def _changed_fields(changes: Changes) -> dict[str, object]:
    values = changes.values
    named = {
        "code": changes.code,
        "onset_ms": changes.onset,
        "offset_ms": changes.offset,
        "end_unchecked": changes.end_unchecked,
        "confidence": changes.confidence,
        "note": changes.note,
        "values": values if isinstance(values, Unchanged) else dict(values),
        "pressed_offset_ms": changes.pressed_offset,
    }
    return {name: value for name, value in named.items() if value is not UNCHANGED}


def read_annotation(place: Place) -> Annotation:
    """The annotation that stands at a place of a document; faults are noted there."""
    part = place.parts(ANNOTATION_PARTS)
    return Annotation(
        id=AnnotationId(part["id"].identity()),
        version=part["version"].whole(least=1),
        family=FamilyId(part["family"].identity()),
        onset=part["onset_ms"].milliseconds(),
        offset=_time(part["offset_ms"].needed()),
        code=_code(part["code"].needed()),
        end_unchecked=part["end_unchecked"].truth(),
        confidence=_confidence(part["confidence"]),
        values=_values(part["values"]),
        note=part["note"].text(),
        starred=part["starred"].truth(),
        repairs=_other(part["repairs"].needed()),
        pressed_onset=_time(part["pressed_onset_ms"].needed()),
        pressed_offset=_time(part["pressed_offset_ms"].needed()),
    )


def _confidence(place: Place) -> int:
    return place.whole(least=CONFIDENCE.start, most=CONFIDENCE.stop - 1)


def _time(place: Place) -> Milliseconds | None:
    """A time, or None where the document says null or nothing."""
    return place.milliseconds() if place.given() else None


def _code(place: Place) -> CodeId | None:
    """A code's id, or None where none is chosen yet."""
    return CodeId(place.identity()) if place.given() else None


def _other(place: Place) -> AnnotationId | None:
    """Another annotation's id, or None."""
    return AnnotationId(place.identity()) if place.given() else None


def _values(place: Place) -> dict[str, str]:
    """The values of a family's fields, by the field's id."""
    return {name: each.identity() for name, each in place.members().items()}

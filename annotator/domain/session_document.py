"""A coding session as a file holds it (schemas/coding-session.schema.json): what stands, no log."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.applying import REPAIR, Surroundings, answers, checked, linked
from annotator.domain.coding import CodingSession
from annotator.domain.door import Fault, Place, note_doubles
from annotator.domain.errors import Refusal
from annotator.domain.identity import ClipId, CoderId, SessionId
from annotator.domain.reading import ids
from annotator.domain.wire import annotation_to_document, read_annotation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId
    from annotator.domain.scheme import Scheme

FORMAT: Final = "glimmer-coding/1"


@dataclass
class NotACodingSession(Refusal):
    """A file that is no coding session by this scheme; every fault at once."""

    faults: tuple[Fault, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The faults as one line."""
        return {"faults": "; ".join(str(fault) for fault in self.faults)}


def session_to_document(session: CodingSession) -> dict[str, object]:
    """The session as a file holds it: its annotations by onset, and links only where they count."""
    standing = sorted(session.annotations.values(), key=lambda each: (each.onset, each.id))
    return {
        "format": FORMAT,
        "session": session.id,
        "clip": session.clip,
        "coder": session.coder,
        "scheme": {"id": session.scheme.id, "version": session.scheme.version},
        "clip_length_ms": session.clip_length,
        "annotations": [
            annotation_to_document(_with_links_that_count(each, session.annotations))
            for each in standing
        ],
    }


def session_from(document: object, scheme: Scheme) -> CodingSession:
    """The session a file holds; refused with every fault, or with what its scheme refuses."""
    faults: list[Fault] = []
    session = _session(Place(document, faults), scheme)
    if faults:
        raise NotACodingSession(tuple(faults))
    _refuse_what_cannot_stand(session)
    return session


def _session(place: Place, scheme: Scheme) -> CodingSession:
    part = place.parts(
        {"format", "session", "clip", "coder", "scheme", "clip_length_ms", "annotations"}
    )
    part["format"].exactly(FORMAT)
    which = part["scheme"].parts({"id", "version"})
    which["id"].exactly(scheme.id)
    which["version"].exactly(scheme.version)
    items = part["annotations"].items()
    note_doubles(ids(items), "two annotations are called “{name}”")
    found = [read_annotation(each) for each in items]
    return CodingSession(
        id=SessionId(part["session"].identity()),
        clip=ClipId(part["clip"].identity()),
        coder=CoderId(part["coder"].identity()),
        scheme=scheme,
        clip_length=part["clip_length_ms"].milliseconds(least=1),
        annotations={each.id: each for each in found},
        versions={each.id: each.version for each in found},
    )


def _refuse_what_cannot_stand(session: CodingSession) -> None:
    around = Surroundings(session.scheme, session.clip_length, 1, session.annotations.get)
    for each in session.annotations.values():
        checked(each, around)
        if each.repairs is not None:
            linked(each, each.repairs, around)


def _with_links_that_count(
    annotation: Annotation, others: Mapping[AnnotationId, Annotation]
) -> Annotation:
    if annotation.family != REPAIR or annotation.repairs is None:
        return annotation
    rupture = others.get(annotation.repairs)
    counts = rupture is not None and answers(annotation, rupture)
    return annotation if counts else replace(annotation, repairs=None)

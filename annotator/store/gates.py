"""Gates a therapist opened, as they lie in the body of their visit."""

from __future__ import annotations

from annotator.domain.identity import AnnotationId
from annotator.journey.visit import Gate, GateKind
from annotator.store.times import read_instant, read_instant_if, write_instant, write_instant_if


def write_gate(gate: Gate) -> dict[str, str | None]:
    """The gate as JSON holds it."""
    return {
        "kind": gate.kind.value,
        "annotation": gate.annotation,
        "reason": gate.reason,
        "at": write_instant(gate.at),
        "closed_at": write_instant_if(gate.closed_at),
    }


def read_gate(body: dict[str, str | None]) -> Gate:
    """The gate again."""
    return Gate(
        kind=GateKind(str(body["kind"])),
        annotation=AnnotationId(str(body["annotation"])),
        reason=str(body["reason"]),
        at=read_instant(str(body["at"])),
        closed_at=read_instant_if(body["closed_at"]),
    )

"""Operations taken exactly once, whoever sends them: the timeline, or one tap while preparing."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from annotator.domain.coding import (
    Before,
    OperationReused,
    Surroundings,
    Undo,
    apply,
    operation_to_document,
)
from annotator.domain.errors import Refusal
from annotator.journey.ports import Held, Kept

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from annotator.domain.annotation import Annotation
    from annotator.domain.coding import Operation
    from annotator.domain.identity import AnnotationId, CoderId, OperationId, SessionId
    from annotator.domain.scheme import Scheme
    from annotator.journey.ports import Desk, SessionHead

NEVER = Held(0, None)


@dataclass
class AttemptSealed(Refusal):
    """The session belongs to an attempt that was submitted: it stays as it is."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """An operation that was taken: the annotation's new version, how it then stood (or not), and
    the session's revision it made."""

    op: OperationId
    version: int
    annotation: Annotation | None
    revision: int


@dataclass(frozen=True, slots=True)
class Refused:
    """An operation that was not taken: the name and facts of why, and how the annotation stands."""

    op: OperationId
    refusal: str
    facts: Mapping[str, object]
    current: Annotation | None


Result: TypeAlias = Accepted | Refused


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose hand it was, and when."""

    by: CoderId
    at: datetime


class Taking:
    """One batch at one desk: never reads more than the annotations an operation touches."""

    def __init__(self, desk: Desk, head: SessionHead, scheme: Scheme, hand: Hand) -> None:
        self._desk = desk
        self._head = head
        self._scheme = scheme
        self._hand = hand
        self.revision = head.revision

    def take(self, operation: Operation) -> Result:
        """Take one operation, or answer as it was answered before."""
        mark = fingerprint(self._head.id, operation)
        known = self._desk.coding.operation(operation.id)
        if known is not None:
            return self._again(operation, known, mark)
        held = self._desk.coding.held(self._head.id, operation.annotation) or NEVER
        kept = Kept(operation, self._head.id, mark, self._hand.at, self._hand.by)
        try:
            self._require_unsealed()
            after = apply(operation, held.annotation, self._around(operation, held.version))
        except Refusal as no:
            facts = {name: _plain(fact) for name, fact in no.facts().items()}
            self._desk.coding.append(replace(kept, refusal=type(no).__name__, facts=facts))
            return Refused(operation.id, type(no).__name__, facts, held.annotation)
        self.revision += 1
        version = operation.base_version + 1
        self._desk.coding.append(
            replace(
                kept,
                revision=self.revision,
                version=version,
                before=held.annotation,
                after=after,
            )
        )
        return Accepted(operation.id, version, after, self.revision)

    def _require_unsealed(self) -> None:
        if self._head.sealed_at is not None:
            raise AttemptSealed

    def _again(self, operation: Operation, known: Kept, mark: str) -> Result:
        held = self._desk.coding.held(self._head.id, operation.annotation) or NEVER
        if known.fingerprint != mark:
            facts = OperationReused(operation.id).facts()
            return Refused(operation.id, OperationReused.__name__, facts, held.annotation)
        if known.version is None or known.revision is None:
            return Refused(operation.id, str(known.refusal), known.facts, held.annotation)
        return Accepted(operation.id, known.version, known.after, known.revision)

    def _around(self, operation: Operation, version: int) -> Surroundings:
        return Surroundings(
            scheme=self._scheme,
            clip_length=self._head.clip_length,
            version=version,
            find=self._find,
            undone=self._undone(operation) if isinstance(operation, Undo) else None,
        )

    def _find(self, annotation: AnnotationId) -> Annotation | None:
        held = self._desk.coding.held(self._head.id, annotation)
        return None if held is None else held.annotation

    def _undone(self, undo: Undo) -> Before | None:
        known = self._desk.coding.operation(undo.undoes)
        if known is None or known.session != self._head.id or known.revision is None:
            return None
        return Before(known.operation.annotation, known.before)


def fingerprint(session: SessionId, operation: Operation) -> str:
    """What tells one operation from another under the same id: its whole content and session."""
    content = {"session": session, **operation_to_document(operation)}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(fact: object) -> object:
    return fact if isinstance(fact, int | str | None) else str(fact)

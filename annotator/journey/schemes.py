"""Coding schemes as sessions use them: each parsed once, for a version never changes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal
from annotator.domain.scheme import parse_scheme

if TYPE_CHECKING:
    from annotator.domain.scheme import Scheme
    from annotator.journey.ports import Desk, SessionHead


@dataclass
class SchemeGone(Refusal):
    """The scheme a session was coded by is not kept here."""

    scheme: str
    version: str


@dataclass(frozen=True, slots=True)
class Schemes:
    """The scheme new sessions begin with, and every scheme an old one was coded by."""

    newest_document: str
    _known: dict[tuple[str, str], Scheme] = field(default_factory=dict, repr=False)

    def newest(self) -> Scheme:
        """The scheme of new sessions; refused with every fault where the document has any."""
        return parse_scheme(json.loads(self.newest_document))

    def document(self, desk: Desk, head: SessionHead) -> str:
        """The document of the session's scheme."""
        document = desk.coding.scheme(head.scheme, head.scheme_version)
        if document is None:
            raise SchemeGone(head.scheme, head.scheme_version)
        return document

    def of(self, desk: Desk, head: SessionHead) -> Scheme:
        """The session's scheme."""
        wanted = (head.scheme, head.scheme_version)
        known = self._known.get(wanted)
        if known is None:
            known = self._known[wanted] = parse_scheme(json.loads(self.document(desk, head)))
        return known

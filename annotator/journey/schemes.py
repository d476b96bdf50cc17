"""Coding schemes as sessions use them: each parsed once, for a version never changes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_file import write_file
from annotator.domain.scheme_translation import translated
from annotator.journey.scheme_books import Edition

if TYPE_CHECKING:
    from annotator.domain.clip import ClipCard
    from annotator.domain.scheme import Scheme
    from annotator.journey.ports import Desk, SessionHead

IN_USE: Final = "scheme_in_use"
IN_MEETINGS: Final = "scheme_in_meetings"
LANGUAGE: Final = "scheme_language"


@dataclass
class SchemeGone(Refusal):
    """The scheme a session was coded by is not kept here."""

    scheme: str
    version: str


@dataclass(frozen=True, slots=True)
class Schemes:
    """The schemes that come with Glimmer, those new sessions begin with, and every other.

    One is for clips of a family, the other for what the guider does in films of meetings.
    """

    shipped_document: str
    guiding_document: str | None = None
    _known: dict[Edition, Scheme] = field(default_factory=dict, repr=False)

    def shipped(self) -> Scheme:
        """The scheme that comes with Glimmer; refused with every fault where it has any."""
        return parse_scheme(json.loads(self.shipped_document))

    @property
    def shipped_edition(self) -> Edition:
        """Which version of which scheme comes with Glimmer."""
        return _edition_in(self.shipped_document)

    def in_use(self, desk: Desk) -> Edition:
        """What new sessions are coded by: what the practice chose, else what came with Glimmer."""
        return _chosen(desk, IN_USE) or self.shipped_edition

    def in_meetings(self, desk: Desk) -> Edition:
        """What films of meetings are coded by: what the practice chose, else what came along."""
        return _chosen(desk, IN_MEETINGS) or self.with_glimmer[-1]

    def in_use_for(self, desk: Desk, card: ClipCard) -> Edition:
        """What a new session on such a film is coded by."""
        return self.in_meetings(desk) if card.meeting else self.in_use(desk)

    @property
    def with_glimmer(self) -> tuple[Edition, ...]:
        """Every version that comes with Glimmer, the family's first."""
        return tuple(self._shipped)

    @property
    def _shipped(self) -> dict[Edition, str]:
        documents = (self.shipped_document, self.guiding_document)
        return {_edition_in(each): each for each in documents if each is not None}

    def language(self, desk: Desk) -> str:
        """The language schemes are shown in where they are translated; empty: each in its own."""
        return desk.settings.get(LANGUAGE) or ""

    def original(self, desk: Desk, edition: Edition) -> str:
        """The document of a version as it was published."""
        document = desk.coding.scheme(edition.scheme, edition.version)
        if document is None:
            document = self._shipped.get(edition)
        if document is None:
            raise SchemeGone(edition.scheme, edition.version)
        return document

    def document(self, desk: Desk, head: SessionHead) -> str:
        """The document of the session's scheme, in the language of the practice if there is one."""
        edition = edition_of(head)
        original = self.original(desk, edition)
        language = self.language(desk)
        found = desk.schemes.translation(edition, language) if language else None
        if found is None or found.finished_at is None:
            return original
        return write_file(translated(json.loads(original), language, json.loads(found.texts)))

    def edition(self, desk: Desk, edition: Edition) -> Scheme:
        """A version, parsed."""
        known = self._known.get(edition)
        if known is None:
            known = parse_scheme(json.loads(self.original(desk, edition)))
            self._known[edition] = known
        return known

    def of(self, desk: Desk, head: SessionHead) -> Scheme:
        """The session's scheme."""
        return self.edition(desk, edition_of(head))


def edition_of(head: SessionHead) -> Edition:
    """The version a session is coded by."""
    return Edition(head.scheme, head.scheme_version)


def _edition_in(document: str) -> Edition:
    said = json.loads(document)
    return Edition(str(said["id"]), str(said["version"]))


def _chosen(desk: Desk, setting: str) -> Edition | None:
    chosen = desk.settings.get(setting)
    if chosen is None:
        return None
    said = json.loads(chosen)
    return Edition(str(said["scheme"]), str(said["version"]))

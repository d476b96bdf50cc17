"""What is kept of coding schemes: published versions, drafts, translations, carried codings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from annotator.domain.identity import SessionId
    from annotator.journey.kept import SessionHead


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """One version of one scheme."""

    scheme: str
    version: str


@dataclass(frozen=True, slots=True)
class KeptScheme:
    """A published version; `published_at` is not known of one that came with a coding."""

    edition: Edition
    document: str
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A scheme somebody is writing; `before` is what it was one step ago.

    `revision` counts its changes, so that two windows do not write over each other.
    """

    scheme: str
    base: Edition | None
    document: str
    before: str | None
    revision: int
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Translation:
    """A version in another language: what is said at which place, finished or not yet."""

    edition: Edition
    language: str
    texts: str
    finished_at: datetime | None = None


class SchemeRecords(Protocol):
    """Schemes as they are kept; a published version is never changed and never removed."""

    def publish(self, kept: KeptScheme) -> None:
        """Keep a new version; there may be none of this number yet."""
        ...

    def all(self) -> tuple[KeptScheme, ...]:
        """Every version that is kept."""
        ...

    def uses(self) -> Mapping[Edition, int]:
        """How many coding sessions were coded by which version."""
        ...

    def sessions(self, edition: Edition) -> tuple[SessionHead, ...]:
        """The coding sessions coded by a version, oldest first."""
        ...

    def drafts(self) -> tuple[Draft, ...]:
        """Every draft, the one changed last first."""
        ...

    def draft(self, scheme: str) -> Draft | None:
        """The draft of a scheme, or None."""
        ...

    def keep_draft(self, draft: Draft) -> None:
        """Keep a draft as it is now; there is one for each scheme."""
        ...

    def drop_draft(self, scheme: str) -> None:
        """Forget a draft."""
        ...

    def translations(self) -> tuple[Translation, ...]:
        """Every translation, by language."""
        ...

    def translation(self, edition: Edition, language: str) -> Translation | None:
        """The translation of a version into a language, or None."""
        ...

    def keep_translation(self, translation: Translation) -> None:
        """Keep a translation as it is now."""
        ...

    def keep_map(self, session: SessionId, scheme_map: str) -> None:
        """Keep the map by which a session was made from the one it names."""
        ...

    def map_of(self, session: SessionId) -> str | None:
        """The map by which a session was made from another, or None."""
        ...

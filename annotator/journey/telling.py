"""What may be said to a family: the words come from outside, the steps only ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import CodeId


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence is chosen by: the coded moment, where it was, and how people are named.

    `after` is the code of the rupture a repair answers.
    """

    annotation: Annotation
    context: str
    infant: str
    carer: str
    after: CodeId | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A sentence to offer; `to_confirm` while it holds a detail only the therapist can know."""

    text: str
    to_confirm: bool = False


@dataclass(frozen=True, slots=True)
class Blocked:
    """A word that does not reach a family, and what to say instead."""

    word: str
    instead: str = ""


class Sentences(Protocol):
    """The family's words. Keys are paths into its file: `cards.hello.title`, `controls`, `S31`."""

    def sentence_for(self, told: Told) -> Proposed | None:
        """The sentence for a coded moment, names filled in; None when there is none to offer."""
        ...

    def questions(self, told: Told) -> Sequence[str]:
        """Open questions to ask before any comment; never none."""
        ...

    def text(self, key: str, names: Mapping[str, str]) -> str:
        """One line, names filled in."""
        ...

    def texts(self, key: str, names: Mapping[str, str]) -> Sequence[str]:
        """Several lines, names filled in."""
        ...

    def table(self, key: str, names: Mapping[str, str]) -> Mapping[str, str]:
        """All the lines under a key by name, in their order."""
        ...


class Careful(Protocol):
    """The avoid-list and the reading age, for anything that can reach a family (PR-27)."""

    def blocked(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        """Every word or habit of a sentence that stays out; names count as easy words."""
        ...

    def blocked_idea(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        """The same for an idea to take home, which may be longer and hold a number."""
        ...

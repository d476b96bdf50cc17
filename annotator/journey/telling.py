"""What may be said to a family: the words come from outside, the steps only ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import CodeId


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence is chosen by: the coded moment, where it was, and how people are named.

    `after` is the code of the rupture a repair answers; `partner` is empty where nobody was named.
    """

    annotation: Annotation
    context: str
    infant: str
    carer: str
    after: CodeId | None = None
    partner: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """A detail of a sentence that only the therapist can know: a proposal until confirmed."""

    name: str
    text: str
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Proposed:
    """A sentence to offer; `to_confirm` while it holds a detail only the therapist can know.

    `template` names the sentence of the bank its details are filled into.
    """

    text: str
    to_confirm: bool = False
    template: str = ""
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something in what is being written: whether it stays out, or asks for a second look."""

    word: str
    group: str
    blocks: bool
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What the check sees in words as they stand, and how easy they are to read."""

    noticed: tuple[Noticed, ...]
    reading: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """A word that does not reach a family, and what to say instead."""

    word: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Shares:
    """What is said, taken apart: what the carer did, and what the infant did."""

    carer: tuple[str, ...] = ()
    infant: tuple[str, ...] = ()


class Sentences(Protocol):
    """The family's words. Keys are paths into its file: `cards.hello.title`, `controls`, `S31`."""

    def of(self, language: str, ticked: str) -> Sentences:
        """The words in a family's own language; `ticked` names the exact words somebody looked
        at. Refused for a draft, and never another language in its place (rulings 8)."""
        ...

    def sentence_for(self, told: Told) -> Proposed | None:
        """The sentence for a coded moment, names filled in; None when there is none to offer."""
        ...

    def with_details(
        self, template: str, names: Mapping[str, str], details: Mapping[str, str]
    ) -> str:
        """A sentence of the bank with these details in it; refused while one is missing."""
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

    def idea(self, which: str, names: Mapping[str, str]) -> str | None:
        """A small thing to offer, names filled in; None where nothing goes by that id."""
        ...

    def day(self, on: date) -> str:
        """A day as this family writes it."""
        ...

    def shares(self, said: str, names: Mapping[str, str]) -> Shares:
        """What was said of a moment, sentence by sentence, by whose doing it tells."""
        ...


class Careful(Protocol):
    """The avoid-list and the reading age, for anything that can reach a family (PR-27)."""

    def of(self, language: str) -> Careful:
        """The same for what is written in another language."""
        ...

    def blocked(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        """Every word or habit of a sentence that stays out; names count as easy words."""
        ...

    def look(self, text: str, names: Sequence[str]) -> Looked:
        """Everything to be said of a sentence as it is being written; refuses nothing."""
        ...

    def blocked_idea(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        """The same for an idea to take home, which may be longer and hold a number."""
        ...

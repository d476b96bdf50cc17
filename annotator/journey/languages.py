"""The languages families are spoken to in: a draft stays here until a person has ticked it.

A tick is the practice's own record of who looked at exactly these words, and when. Words that
change, by a single letter, are a draft again until somebody ticks them anew (rulings 8).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from annotator.domain.errors import Refusal
from annotator.journey.ports import Deed

if TYPE_CHECKING:
    from annotator.journey.ports import Clock, Desk, Identities, Records

SETTING: Final = "family_words/{language}"
LONGEST_NAME: Final = 120


@dataclass
class LanguageNotTicked(Refusal):
    """The words in this language are a draft nobody has ticked, or they changed since."""

    language: str


@dataclass
class NobodyNamed(Refusal):
    """A tick says who looked at the words; nobody was named, or at too great a length."""


@dataclass
class WordsChanged(Refusal):
    """The words are not the ones that were read through; they changed meanwhile."""


class Status(StrEnum):
    """Where the words of a language stand."""

    ORIGINAL = "original"
    TICKED = "ticked"
    CHANGED = "changed"
    DRAFT = "draft"

    @property
    def may_be_spoken(self) -> bool:
        """Whether a family may be spoken to in these words."""
        return self in {Status.ORIGINAL, Status.TICKED}


@dataclass(frozen=True, slots=True)
class Wording:
    """The words there are in a language; the digest names exactly these."""

    language: str
    own_name: str
    direction: str
    is_original: bool
    digest: str


@dataclass(frozen=True, slots=True)
class Tick:
    """Who looked at which exact words, and on which day."""

    by: str
    on: date
    digest: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The words of a language, where they stand, and the last tick there was."""

    wording: Wording
    status: Status
    tick: Tick | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A language to choose for a family; one nobody has ticked is shown and cannot be chosen."""

    language: str
    own_name: str
    status: Status

    @property
    def may_be_chosen(self) -> bool:
        """Whether a family may be spoken to in it."""
        return self.status.may_be_spoken


@dataclass(frozen=True, slots=True)
class Line:
    """One text of the original beside the draft, by where it stands."""

    part: str
    id: str
    original: str
    draft: str


class Library(Protocol):
    """The words there are, whoever has looked at them."""

    def wordings(self) -> tuple[Wording, ...]:
        """Every language there are words in, the original first."""
        ...

    def lines(self, language: str) -> tuple[Line, ...]:
        """Every text beside the original, the words to avoid included; in the file's order."""
        ...


@dataclass(frozen=True, slots=True)
class Languages:
    """Where drafts are read through, ticked and unticked, and a family's language is chosen."""

    records: Records
    clock: Clock
    identities: Identities
    library: Library

    def all(self) -> tuple[Standing, ...]:
        """Every language and where its words stand."""
        with self.records.reading() as desk:
            return tuple(_standing(desk, each) for each in self.library.wordings())

    def standing(self, language: str) -> Standing:
        """Where one language stands; refused where there are no words in it."""
        for each in self.all():
            if each.wording.language == language:
                return each
        raise LanguageNotTicked(language)

    def choices(self) -> tuple[Choice, ...]:
        """Every language for a family's form: those that may be chosen, and the drafts."""
        return tuple(
            Choice(each.wording.language, each.wording.own_name, each.status) for each in self.all()
        )

    def lines(self, language: str) -> tuple[Line, ...]:
        """The whole draft beside the original, to be read through."""
        self.standing(language)
        return self.library.lines(language)

    def tick(self, language: str, by: str, digest: str) -> None:
        """Somebody has looked at exactly these words: from now on families may read them."""
        name = " ".join(by.split())
        if not name or len(name) > LONGEST_NAME:
            raise NobodyNamed
        known = self.standing(language).wording
        if known.is_original:
            return
        if known.digest != digest:
            raise WordsChanged
        said = {"by": name, "on": self.clock.today().isoformat(), "digest": digest}
        with self.records.writing() as desk:
            desk.settings.keep(_setting(language), json.dumps(said))
            self._note(desk, known, "ticked")

    def untick(self, language: str) -> None:
        """The words are a draft again; no page opens with them from now on."""
        known = self.standing(language)
        if known.tick is None:
            return
        with self.records.writing() as desk:
            desk.settings.keep(_setting(language), "")
            self._note(desk, known.wording, "taken_back")

    def _note(self, desk: Desk, wording: Wording, what: str) -> None:
        on = {"language": wording.language, "words": wording.digest, "tick": what}
        desk.audit.note(Deed.LANGUAGE_TICKED, self.identities.acting(), self.clock.now(), on)


def tick_of(desk: Desk, language: str) -> Tick | None:
    """The tick that was kept for a language, whether or not its words are still the same."""
    kept = desk.settings.get(_setting(language))
    if not kept:
        return None
    said = json.loads(kept)
    return Tick(str(said["by"]), date.fromisoformat(said["on"]), str(said["digest"]))


def ticked(desk: Desk, language: str) -> str:
    """The digest of the words that were ticked, or nothing: what opens a translation."""
    found = tick_of(desk, language)
    return "" if found is None else found.digest


def _standing(desk: Desk, wording: Wording) -> Standing:
    tick = tick_of(desk, wording.language)
    if wording.is_original:
        return Standing(wording, Status.ORIGINAL)
    if tick is None:
        return Standing(wording, Status.DRAFT)
    same = tick.digest == wording.digest
    return Standing(wording, Status.TICKED if same else Status.CHANGED, tick)


def _setting(language: str) -> str:
    return SETTING.format(language=language)

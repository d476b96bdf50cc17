"""What a person has chosen about the workbench: keys, rows, ways of tagging and looking."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.identity import CoderId
    from annotator.journey.ports import Desk, Records

SECTIONS: Final = ("checks", "keys", "looking", "rows", "tagging")
LONGEST: Final = 64 * 1024
SLOWEST_MS: Final = 5000


@dataclass
class NoSuchPreference(Refusal):
    """Nothing of that name can be chosen."""

    section: str


@dataclass
class TooMuchChosen(Refusal):
    """More than a choice can hold."""

    section: str


@dataclass(frozen=True, slots=True)
class Preferences:
    """Kept for each person, section by section: two windows never overwrite each other's whole."""

    records: Records

    def of(self, coder: CoderId) -> Mapping[str, object]:
        """Everything the person has chosen, by section."""
        with self.records.reading() as desk:
            return chosen_by(desk, coder)

    def keep(self, coder: CoderId, section: str, value: object) -> None:
        """Keep one section; what was there before is gone."""
        if section not in SECTIONS:
            raise NoSuchPreference(section)
        text = json.dumps(value, separators=(",", ":"))
        if len(text) > LONGEST:
            raise TooMuchChosen(section)
        with self.records.writing() as desk:
            desk.settings.keep(_name(coder, section), text)


def reaction_of(preferences: Mapping[str, object], otherwise: int) -> int:
    """The person's own reaction time in whole ms where it was measured, else the scheme's."""
    tagging = preferences.get("tagging")
    measured = tagging.get("reaction_ms") if isinstance(tagging, dict) else None
    if not isinstance(measured, int) or isinstance(measured, bool):
        return otherwise
    return measured if 0 <= measured <= SLOWEST_MS else otherwise


def chosen_by(desk: Desk, coder: CoderId) -> dict[str, object]:
    """Everything the person has chosen, by section, at this desk."""
    kept = {section: desk.settings.get(_name(coder, section)) for section in SECTIONS}
    return {section: json.loads(text) for section, text in kept.items() if text is not None}


def _name(coder: CoderId, section: str) -> str:
    return f"workbench/{section}/{coder}"

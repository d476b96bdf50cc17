"""The wording bank: sentences of the service's own, each with what it was said of."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.journey.ports import Deed
from annotator.journey.preparing import Preparing, item_in, planned
from annotator.journey.visiting import dyad_of, known_visit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.identity import VisitId
    from annotator.journey.planning import Planning
    from annotator.journey.ports import Desk
    from annotator.journey.visit import PlanItem

WORDING: Final = "wording"
MOST_KEPT: Final = 500


@dataclass
class NothingToKeep(Refusal):
    """A moment without a sentence as a family may meet it, or without a code."""


@dataclass
class BankIsFull(Refusal):
    """More sentences than anybody looks through."""

    most: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A sentence of the service's own; the names in it are places to be filled."""

    id: str
    language: str
    family: str
    code: str
    text: str

    def filled(self, names: Mapping[str, str]) -> str:
        """The sentence for these people."""
        said = self.text
        for place, name in names.items():
            said = said.replace(f"{{{place}}}", name)
        return said


class WordingBank(Preparing):
    """Sentences kept for another time; offered first, said only when a person takes them."""

    __slots__ = ()

    def bank(self) -> tuple[Kept, ...]:
        """Every sentence kept, the last one first."""
        with self.records.reading() as desk:
            return _read(desk)

    def offers(self, visit: VisitId, key: str) -> tuple[str, ...]:
        """The kept sentences for a moment with this code, names filled in, the last kept first."""
        with self.records.reading() as desk:
            planning = self._planning(desk, known_visit(desk, visit))
            plan, kept = planned(desk, visit), _read(desk)
        about = _about(item_in(plan, key), planning)
        names = _names(planning)
        mine = (each for each in kept if (each.language, each.family, each.code) == about)
        return tuple(dict.fromkeys(each.filled(names) for each in mine))

    def keep_wording(self, visit: VisitId, key: str) -> Kept:
        """Keep the moment's sentence with its code; linted as it was when it was written."""
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            planning = self._planning(desk, found)
            item, kept = item_in(planned(desk, visit), key), _read(desk)
            about = _about(item, planning)
            if item.said is None or not about[2]:
                raise NothingToKeep
            if len(kept) >= MOST_KEPT:
                raise BankIsFull(MOST_KEPT)
            careful = self.careful.of(dyad_of(desk, found).language)
            self._refuse_blocked(careful.blocked(item.said, self._names(desk, found)))
            new = Kept(self.identities.fresh(), *about, _placed(item.said, _names(planning)))
            same = [each for each in kept if _what(each) == _what(new)]
            if same:
                return same[0]
            _keep(desk, (new, *kept))
            self._note(desk, Deed.WORDING_KEPT, found, {"wording": new.id, "code": new.code})
        return new

    def drop_wording(self, which: str) -> None:
        """Take a sentence out of the bank; where it was said already it stays said."""
        with self.records.writing() as desk:
            _keep(desk, [each for each in _read(desk) if each.id != which])


def _about(item: PlanItem, planning: Planning) -> tuple[str, str, str]:
    moment = planning.annotation(item.annotation)
    language = planning.dyad.language
    return (language, "", "") if moment is None else (language, moment.family, moment.code or "")


def _names(planning: Planning) -> Mapping[str, str]:
    dyad = planning.dyad
    return {"baby": dyad.infant.name, "carer": dyad.carer.how_addressed}


def _placed(text: str, names: Mapping[str, str]) -> str:
    for place, name in names.items():
        if name:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", f"{{{place}}}", text)
    return text


def _what(kept: Kept) -> tuple[str, str, str, str]:
    return (kept.language, kept.family, kept.code, kept.text)


def _read(desk: Desk) -> tuple[Kept, ...]:
    return tuple(Kept(**each) for each in json.loads(desk.settings.get(WORDING) or "[]"))


def _keep(desk: Desk, kept: Iterable[Kept]) -> None:
    desk.settings.keep(WORDING, json.dumps([asdict(each) for each in kept]))

"""The words of a plan: the question before, the sentence after, its details, the ideas to offer."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.errors import Refusal
from annotator.journey.preparing import NotInThePlan, Preparing, item_in, planned, with_item
from annotator.journey.telling import Noticed
from annotator.journey.together import names_of
from annotator.journey.visiting import known_visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from annotator.domain.identity import VisitId
    from annotator.domain.scheme import Scheme
    from annotator.journey.planning import Planning
    from annotator.journey.telling import Looked
    from annotator.journey.visit import Plan, PlanItem

MOST_IDEAS: Final = 2
MOST_LOOKED_AT: Final = 2000
PLACE: Final = re.compile(r"[{}]")


@dataclass
class DetailsToConfirm(Refusal):
    """A sentence with details in it that nobody has confirmed or changed."""

    details: tuple[str, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The details as one line."""
        return {"details": ", ".join(f"“{detail}”" for detail in self.details)}


@dataclass
class TooManyIdeas(Refusal):
    """More small things than two, which is a list of duties and no offer."""

    most: int


class Wording(Preparing):
    """What will be asked and said of each moment; everything is checked when it is kept (PR-27)."""

    __slots__ = ()

    def questions(self, visit: VisitId, key: str) -> tuple[str, ...]:
        """The open questions to choose from for one moment of the plan."""
        with self.records.reading() as desk:
            planning = self._planning(desk, known_visit(desk, visit))
            return planning.questions(item_in(planned(desk, visit), key).item)

    def look(self, visit: VisitId, text: str) -> Looked:
        """What the check says of words while they are being written; nothing is kept."""
        with self.records.reading() as desk:
            found = known_visit(desk, visit)
            said = text[:MOST_LOOKED_AT].strip()
            looked = self._careful(desk, found).look(said, self._names(desk, found))
            terms = _terms(self.schemes.of(desk, self._session(desk, found.clip)), said)
        return replace(looked, noticed=(*looked.noticed, *terms))

    def edit_sentence(self, visit: VisitId, key: str, sentence: str) -> Plan:
        """The sentence in the therapist's words; blocked words are refused with what to say
        instead (PR-27), and so is a proposed detail that nobody has confirmed (PR-09)."""

        def edited(item: PlanItem, said: str) -> PlanItem:
            _refuse_unconfirmed(item, said)
            return replace(
                item, sentence=said or None, to_confirm=False, edited=True, template="", details=()
            )

        return self._edit_words(visit, key, sentence, edited)

    def confirm_details(self, visit: VisitId, key: str, given: Mapping[str, str]) -> Plan:
        """These details as the therapist saw them; the sentence is said once all of its details
        are confirmed or changed, never before."""
        for text in given.values():
            if not text.strip() or PLACE.search(text):
                raise DetailsToConfirm((text.strip() or "…",))

        def edited(plan: Plan, planning: Planning) -> Plan:
            return with_item(plan, self._confirmed(item_in(plan, key), given, planning))

        return self._edit(visit, edited)

    def edit_question(self, visit: VisitId, key: str, question: str) -> Plan:
        """The question before the sentence, chosen or written, checked as a sentence is."""

        def edited(item: PlanItem, said: str) -> PlanItem:
            _refuse_unconfirmed(replace(item, details=()), said)
            return replace(item, question=said or item.question)

        return self._edit_words(visit, key, question, edited)

    def offer_ideas(self, visit: VisitId, ideas: tuple[str, ...]) -> Plan:
        """The small things to offer at the end: none, one or two, by their ids."""
        chosen = tuple(dict.fromkeys(ideas))
        if len(chosen) > MOST_IDEAS:
            raise TooManyIdeas(MOST_IDEAS)
        return self._edit(visit, lambda plan, _: replace(plan, ideas=chosen))

    def _confirmed(self, item: PlanItem, given: Mapping[str, str], planning: Planning) -> PlanItem:
        known = {each.name for each in item.details}
        if not item.template or not set(given) <= known:
            raise NotInThePlan
        details = tuple(
            replace(each, text=given[each.name].strip(), confirmed=True)
            if each.name in given
            else each
            for each in item.details
        )
        dyad = planning.dyad
        filled = {each.name: each.text for each in details}
        said = planning.sentences.with_details(item.template, names_of(dyad), filled)
        names = (dyad.infant.name, dyad.carer.how_addressed)
        self._refuse_blocked(self.careful.of(dyad.language).blocked(said, names))
        waits = not all(each.confirmed for each in details)
        return replace(item, sentence=said, details=details, to_confirm=waits)

    def _edit_words(
        self, visit: VisitId, key: str, words: str, edit: Callable[[PlanItem, str], PlanItem]
    ) -> Plan:
        said = words.strip()
        with self.records.reading() as desk:
            found = known_visit(desk, visit)
            names, careful = self._names(desk, found), self._careful(desk, found)
            self._refuse_others(desk, found, said)
        self._refuse_blocked(careful.blocked(said, names))
        return self._edit(visit, lambda plan, _: with_item(plan, edit(item_in(plan, key), said)))


def _terms(scheme: Scheme, said: str) -> Iterator[Noticed]:
    """What coders call things, where it stands in words for a family: she was shown no scheme.

    Only names of two words and more: “repair” or “voice” may be meant as everybody means them.
    """
    for name in dict.fromkeys(code.name for each in scheme.families for code in each.codes):
        if " " in name and (
            found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said, re.IGNORECASE)
        ):
            yield Noticed(found[0], "scheme", blocks=False)


def _refuse_unconfirmed(item: PlanItem, said: str) -> None:
    left = [
        each.text
        for each in item.details
        if not each.confirmed and re.search(rf"(?<!\w){re.escape(each.text)}(?!\w)", said, re.I)
    ]
    if PLACE.search(said):
        left.append("{…}")
    if left:
        raise DetailsToConfirm(tuple(left))

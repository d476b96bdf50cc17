"""The drawn practice set: clips nobody is filmed in, each with a gold, brought in when asked for.

They come as any family's clips do, so that what holds for those holds for these: one household of
their own, permits that can be withdrawn, golds under its key.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, cast

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, Purpose, months_after
from annotator.domain.identity import PersonId
from annotator.journey.consent import Given, HouseholdForm
from annotator.wiring import sample

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import ClipId
    from annotator.journey.practise import PracticeClip
    from annotator.wiring.practice import Practice

FOLDER: Final = sample.FOLDER / "practice"
PSEUDONYM: Final = "Drawn practice set"
SIGNED_BY: Final = "scheme authors"
# Nobody is filmed in them: whoever works here may learn from them.
PERMITTED: Final = (
    Purpose.RECORD,
    Purpose.TRAINING,
    Purpose.SUPERVISION,
    Purpose.TEAM_CARE,
)
PERMITTED_MONTHS: Final = 120


def bring_in(practice: Practice, folder: Path = FOLDER) -> tuple[ClipId, ...]:
    """The clips of the set, each with its gold; brought in before, they are not brought in again.

    A gold that was changed since is the clip's new one. What an earlier, broken off bringing in
    left without a gold is removed first.
    """
    dyad = _dyad(practice)
    _permit(practice, dyad)
    known = _known(practice, dyad)
    for clip in practice.clips.of(dyad.household.id):
        if clip.id not in known.values():
            practice.clips.delete(clip.id)
    there = (each.parent for each in sorted(folder.glob("*/gold.json")))
    whole = (each for each in there if (each / "clip.mp4").is_file())
    return tuple(_bring_in(practice, dyad, each, known) for each in whole)


def brought_in(practice: Practice, folder: Path = FOLDER) -> dict[str, PracticeClip]:
    """Which of the set's clips may be practised on today, by the folder each came from; nothing is
    brought in by asking."""
    here = {each.id: each for each in practice.practising.library()}
    with practice.records.reading() as desk:
        golds = desk.practising.current()
    named = {_name(gold.document): here[clip] for clip, gold in golds.items() if clip in here}
    places = {each.parent.name: _name(_read(each)) for each in sorted(folder.glob("*/gold.json"))}
    return {place: named[name] for place, name in places.items() if name in named}


def _bring_in(practice: Practice, dyad: Dyad, place: Path, known: Mapping[str, ClipId]) -> ClipId:
    gold = _read(place / "gold.json")
    clip = known.get(_name(gold))
    if clip is None:
        card = ClipCard(practice.today(), Context(gold["context"]), tuple(gold["who"]))
        clip = sample.bring_film(practice, dyad, card, (place / "clip.mp4").read_bytes())
    practice.practising.keep_gold(clip, gold)
    return clip


def _known(practice: Practice, dyad: Dyad) -> dict[str, ClipId]:
    """By the coding of its gold, which clip of the set is here."""
    mine = {each.id for each in practice.clips.of(dyad.household.id)}
    with practice.records.reading() as desk:
        golds = desk.practising.current()
    return {_name(each.document): clip for clip, each in golds.items() if clip in mine}


def _read(gold: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(gold.read_text(encoding="utf-8"))
    return read


def _name(gold: Mapping[str, object]) -> str:
    coding = cast("Mapping[str, object]", gold["coding"])
    return str(coding["session"])


def _dyad(practice: Practice) -> Dyad:
    with practice.records.reading() as desk:
        every = desk.households.all()
    found = next((each for each in every if each.household.pseudonym == PSEUDONYM), None)
    form = HouseholdForm(PSEUDONYM, infant="Drawn infants", carer="Drawn carers")
    return found or practice.consents.open_household(form)


def _permit(practice: Practice, dyad: Dyad) -> None:
    """Once only: what was withdrawn stays withdrawn until somebody decides otherwise."""
    household, until = dyad.household.id, months_after(practice.today(), PERMITTED_MONTHS)
    decided = {each.purpose for each in practice.consents.given(household)}
    for purpose in PERMITTED:
        if purpose not in decided:
            given = Given(PersonId("mother"), SIGNED_BY, method="drawn", valid_to=until)
            practice.consents.decide(household, purpose, Decision.PERMIT, given)

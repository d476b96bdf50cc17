"""The made-up family: two drawn clips, their expert coding, and consent for all that is shown."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.domain.clip import ClipCard, Context
from annotator.domain.coding import Add
from annotator.domain.consent import Decision, Purpose, default_expiry
from annotator.domain.identity import OperationId, PersonId
from annotator.domain.operation import Link, Star
from annotator.domain.people import FIRST
from annotator.domain.session_document import session_from
from annotator.journey.consent import Given, HouseholdForm
from annotator.journey.ports import ArtefactKind, Upload
from annotator.media.run import Sealed, found_in
from annotator.wiring.acting import acting_as
from annotator.wiring.practice import shipped
from annotator.wiring.world import RandomIdentities

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from annotator.domain.coding import CodingSession, Operation
    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import ClipId
    from annotator.wiring.practice import Practice

FOLDER: Final = Path(__file__).resolve().parents[2] / "sample_data"
PERMITTED: Final = (
    Purpose.RECORD,
    Purpose.SESSION_REVIEW,
    Purpose.SUPERVISION,
    Purpose.TRAINING,
    Purpose.TAKE_HOME_PAGE,
)


def fill(practice: Practice) -> None:
    """Put the made-up family into an empty practice; its clips prepare themselves at once."""
    with acting_as(FIRST):
        _fill(practice)


def _fill(practice: Practice) -> None:
    today = practice.today()
    dyad = practice.consents.open_household(
        HouseholdForm(
            pseudonym="Wren",
            infant="Robin",
            carer="Mama",
            born=today - timedelta(days=190),
            goal="I would like feeds to be a nice time for us both.",
        )
    )
    for purpose in PERMITTED:
        until = default_expiry(purpose, today)
        given = Given(PersonId("mother"), "mother", "parental_responsibility", valid_to=until)
        practice.consents.decide(dyad.household.id, purpose, Decision.PERMIT, given)
    for name, days in (("feeding", 2), ("bedtime", 9)):
        _bring_in(practice, dyad, name, today - timedelta(days=days))


def coding_of(name: str, who: str = "expert") -> CodingSession:
    """A coding of a sample clip as it lies in the sample folder."""
    document = json.loads((FOLDER / name / f"{who}.json").read_text(encoding="utf-8"))
    return session_from(document, shipped())


def _bring_in(practice: Practice, dyad: Dyad, name: str, on: date) -> None:
    card = ClipCard(on, Context(name), ("carer", "infant"))
    clip = bring_film(practice, dyad, card, (FOLDER / name / "clip.mp4").read_bytes())
    session = practice.tagging.begin(clip, practice.coder)
    practice.tagging.take(session, tuple(_operations(practice, coding_of(name))))


def bring_film(practice: Practice, dyad: Dyad, card: ClipCard, film: bytes) -> ClipId:
    """A film brought in as a person would bring it; it prepares itself behind."""
    clip = practice.clips.begin(dyad.household.id, dyad.id, card)
    practice.clips.begin_upload(clip, len(film))
    with practice.shelf.new(dyad.household.id, ArtefactKind.ORIGINAL.value) as sink:
        sink.write(film)
    practice.clips.note_received(clip, Upload(len(film), len(film), sink.asset_id))
    practice.clips.found(clip, found_in(Sealed(*practice.shelf.path_and_key(sink.asset_id))))
    practice.clips.received(clip, hashlib.sha256(film).hexdigest())
    return clip


def _operations(practice: Practice, coding: CodingSession) -> Iterator[Operation]:
    """The coding as it would have been tagged: moments first, then links and stars."""
    fresh = RandomIdentities().fresh
    moments = sorted(coding.annotations.values(), key=lambda each: each.onset)
    for each in moments:
        new = replace(each, version=1, starred=False, repairs=None)
        yield Add(OperationId(fresh()), each.id, 0, new)
    for each in moments:
        version = 1
        if each.repairs is not None:
            yield Link(OperationId(fresh()), each.id, version, each.repairs)
            version += 1
        if each.starred:
            yield Star(OperationId(fresh()), each.id, version, starred=True)

"""F13: Today, the caseload, a family's history and opening the workbench in a practice of 1,000 clips and 200,000
annotations, against 10 clips.

Both practices are written by a seeded script straight into the store, at 200 annotations a clip: most of them
operations of one coder, the rest changed once. Every household is tagged, and looked for by its tag. Server time is the
screen's own script for Today, the caseload, a history and the workbench's page, and the document the workbench begins
with, up to its bytes; measured in turn, 10 clips, 1,000 clips, 10 clips, …
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Self

from report import p95, say, spread
from sqlalchemy import insert, update
from stage import PASSPHRASE, PROJECT, fresh
from starlette.responses import JSONResponse
from streamlit.testing.v1 import AppTest

from annotator.domain.annotation import Annotation
from annotator.domain.clip import ClipCard, ClipState, Context
from annotator.domain.consent import Decision, Purpose, default_expiry
from annotator.domain.identity import AnnotationId, FamilyId, OperationId, PersonId
from annotator.domain.interval import Milliseconds
from annotator.domain.operation import Add
from annotator.domain.wire import annotation_to_document, operation_to_document
from annotator.journey.consent import Given, HouseholdForm
from annotator.journey.taking import fingerprint
from annotator.media.probe import probe
from annotator.screens import caseload, frame, settings, today
from annotator.store import tables
from annotator.store.times import write_instant
from annotator.web.coding import opened_document
from annotator.wiring import House

if TYPE_CHECKING:
    from annotator.domain.clip import ClipFacts
    from annotator.domain.identity import ClipId, SessionId
    from annotator.wiring import Practice

FEW, MANY = 10, 1_000
CLIPS_EACH, TAGS = 5, 200
Took = tuple[float, float]
ROUNDS, REACH_MS = 40, 300
PAGES = (
    "Today", "the caseload searched", "a family's history", "the workbench's page", "the workbench's document",
)  # fmt: skip
TAGGED = ("first year", "nights", "with an interpreter")
FAMILIES = ("attunement", "rupture", "repair", "infant_bid")
SCRIPT = "from annotator.screens import {0}\n{0}.show()\n"


def filled(
    home: Path, clips: int, facts: ClipFacts, chance: random.Random
) -> tuple[House, list[ClipId]]:
    """A practice with so many clips, five to a household, each with its coding."""
    house = House(home)
    house.set_up(PASSPHRASE)
    practice = house.practice
    assert practice is not None
    made = []
    for number in range(clips // CLIPS_EACH):
        dyad = practice.consents.open_household(
            HouseholdForm(f"Swift {number:03}", "Robin", "Mama")
        )
        practice.review.keeping.keep_tags(dyad.household.id, TAGGED[: number % 4])
        until = default_expiry(Purpose.RECORD, practice.today())
        given = Given(PersonId("mother"), "mother", "parental_responsibility", valid_to=until)
        for purpose in (Purpose.RECORD, Purpose.SESSION_REVIEW, Purpose.SUPERVISION):
            practice.consents.decide(dyad.household.id, purpose, Decision.PERMIT, given)
        for days in range(CLIPS_EACH):
            on = practice.today() - timedelta(days=7 * days + number % 7)
            card = ClipCard(on, Context.FEEDING, ("carer", "infant"))
            clip = practice.clips.begin(dyad.household.id, dyad.id, card)
            with practice.records.writing() as desk:
                begun = desk.clips.get(clip)
                assert begun is not None
                desk.clips.change(replace(begun, state=ClipState.READY, playable=True, facts=facts))
            coded(practice, practice.tagging.begin(clip, practice.coder), int(facts.length), chance)
            made.append(clip)
    return house, made


def coded(practice: Practice, session: SessionId, length_ms: int, chance: random.Random) -> None:
    """Two hundred annotations, row for row as the timeline's operations are kept, but all at once."""
    with practice.records.writing() as desk:
        head, coding = desk.coding.head(session), desk.coding
        assert head is not None
        log, standing = [], []
        for revision in range(1, TAGS + 1):
            new = annotation(length_ms, chance)
            add = Add(OperationId(fresh(chance)), new.id, 0, new)
            document = annotation_to_document(new)
            body = {
                "operation": operation_to_document(add),
                "before": None,
                "after": document,
                "facts": {},
            }

            def sealed(where: str, what: object) -> bytes:
                return coding.sealing.seal(coding.connection, head.household, where, what)

            log.append({
                "id": add.id, "session": session, "revision": revision, "annotation": new.id, "kind": "add",
                "fingerprint": fingerprint(session, add), "at": write_instant(head.begun_at), "by": head.coder,
                "version": 1, "refusal": None, "body": sealed(f"operation|{add.id}", body),
            })  # fmt: skip
            standing.append({
                "session": session, "id": new.id, "version": 1, "onset_ms": new.onset,
                "body": sealed(f"annotation|{session}|{new.id}", document),
            })  # fmt: skip
        coding.connection.execute(insert(tables.operation), log)
        coding.connection.execute(insert(tables.annotation), standing)
        moved = update(tables.coding_session).where(tables.coding_session.c.id == session)
        coding.connection.execute(moved.values(revision=TAGS))


def annotation(length_ms: int, chance: random.Random) -> Annotation:
    """One somewhere in the clip."""
    family = chance.choice(FAMILIES)
    onset = chance.randrange(length_ms - 9_000)
    offset = (
        None if family == "infant_bid" else Milliseconds(onset + chance.randrange(1_000, 8_000))
    )
    return Annotation(
        id=AnnotationId(fresh(chance)), version=1, family=FamilyId(family), code=None,
        onset=Milliseconds(onset), offset=offset,
    )  # fmt: skip


class Timed:
    """The clock on the wall and the processor's own, in milliseconds."""

    def __enter__(self) -> Self:
        """Begin."""
        self._begun = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        wall, own = self._begun
        self.took = (time.perf_counter() - wall) * 1000, (time.process_time() - own) * 1000


def shown(house: House, screen: str, **query: str) -> Took:
    """What a screen's script takes, the first drawing of a fresh page."""
    for module in (frame, settings, today):
        module.house = lambda: house  # type: ignore[attr-defined]
    app = AppTest.from_string(SCRIPT.format(screen), default_timeout=120)
    for name, value in query.items():
        app.query_params[name] = value
    if screen == "caseload":
        app.session_state[caseload.TEXT] = "night swift 00"
    with Timed() as timed:
        app.run()
    assert not app.exception, app.exception
    return timed.took


def opened(house: House, clip: ClipId) -> Took:
    """What the document takes that the workbench begins with, up to its bytes."""
    practice = house.practice
    assert practice is not None
    with Timed() as timed:
        session = practice.tagging.begin(clip, practice.coder)
        answer = JSONResponse(opened_document(practice, session))
    assert len(answer.body) > TAGS * 100
    return timed.took


def main() -> None:
    """Measure and print."""
    chance = random.Random(13)  # noqa: S311 - nothing is sealed with it
    with (PROJECT / "sample_data" / "feeding" / "clip.mp4").open("rb") as film:
        facts = probe(film).facts
    took: dict[tuple[str, int], list[Took]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="glimmer-bench-") as folder:
        many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
        sides = {n: filled(Path(folder) / str(n), n, facts, chance) for n in (FEW, many)}
        for _ in range(ROUNDS):
            for number, (house, clips) in sides.items():
                clip = chance.choice(clips)
                took["Today", number].append(shown(house, "today"))
                took["the caseload searched", number].append(shown(house, "caseload"))
                assert house.practice is not None
                home = house.practice.clips.get(clip).household
                took["a family's history", number].append(shown(house, "history", household=home))
                took["the workbench's page", number].append(shown(house, "tag", clip=clip))
                took["the workbench's document", number].append(opened(house, clip))
        for house, _ in sides.values():
            house.lock()
    lines, worst = [], 0.0
    for what in PAGES:
        few, few_own = zip(*took[what, FEW], strict=True)
        lots, lots_own = zip(*took[what, many], strict=True)
        worst = max(worst, p95(lots))
        lines += [
            f"{what}, {many:,} clips: {spread(lots)}; of it the processor's {spread(lots_own)}",
            f"  {FEW} clips: {spread(few)}; of it the processor's {spread(few_own)}",
            f"  ratio {median(lots) / median(few):.2f}, the processor's {median(lots_own) / median(few_own):.2f}",
        ]
    say(f"F13 {many:,} clips, {many * TAGS:,} annotations", *lines, reached=worst <= REACH_MS)


if __name__ == "__main__":
    main()

from __future__ import annotations

from dataclasses import dataclass, field, fields

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.clip import Clip, ClipCard, ClipFacts
from annotator.domain.coding import CodingSession
from annotator.domain.consent import Consent
from annotator.domain.dyad import Carer, Dyad, Household, Infant
from annotator.domain.reach import Reach, goes, what_may_reach
from tests.builders import a_dyad, an_annotation

RECORDS = (
    Annotation, Carer, Clip, ClipCard, ClipFacts, CodingSession, Consent, Dyad, Household, Infant,
)  # fmt: skip


@dataclass(frozen=True)
class Thing:
    quiet: str = "stays"
    kept: str = field(default="kept", metadata=goes(Reach.STAYS))
    service: str = field(default="service", metadata=goes(Reach.SERVICE))
    family: str = field(default="family", metadata=goes(Reach.FAMILY))
    anyone: str = field(default="anyone", metadata=goes(Reach.ANYONE))


@pytest.mark.parametrize(
    ("reach", "names"),
    [
        (Reach.ANYONE, {"anyone"}),
        (Reach.FAMILY, {"anyone", "family"}),
        (Reach.SERVICE, {"anyone", "family", "service"}),
    ],
)
def test_only_what_says_it_may_travel_so_far_does(reach: Reach, names: set[str]) -> None:
    assert set(what_may_reach(Thing(), reach)) == names


def test_only_a_record_can_be_sieved() -> None:
    with pytest.raises(TypeError):
        what_may_reach("a note", Reach.FAMILY)  # type: ignore[arg-type]


@pytest.mark.parametrize("record", RECORDS, ids=lambda each: each.__name__)
def test_every_field_of_a_record_says_how_far_it_may_travel(record: type) -> None:
    assert [each.name for each in fields(record) if "reach" not in each.metadata] == []


def test_a_note_never_leaves_the_vault() -> None:
    annotation = an_annotation(note="she looked tired", code="shared_gaze")
    assert "note" not in what_may_reach(annotation, Reach.SERVICE)
    assert what_may_reach(annotation, Reach.SERVICE)["code"] == "shared_gaze"


def test_a_family_is_never_sent_a_code_or_a_number() -> None:
    assert what_may_reach(an_annotation(code="shared_gaze"), Reach.FAMILY) == {}


def test_a_family_may_be_sent_its_own_names_and_goal_and_no_more() -> None:
    dyad = a_dyad(infant="Ava", goal="calmer evenings")
    said = {"goal": "calmer evenings", "language": "en", "partner": ""}
    assert what_may_reach(dyad, Reach.FAMILY) == said
    assert what_may_reach(dyad.infant, Reach.FAMILY) == {"name": "Ava"}
    assert what_may_reach(dyad.carer, Reach.FAMILY) == {"how_addressed": "Mama"}
    assert what_may_reach(dyad.household, Reach.FAMILY) == {}

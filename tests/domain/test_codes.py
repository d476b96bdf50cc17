from __future__ import annotations

from annotator.domain.codes import CodedField, Value
from annotator.domain.identity import CodeId, FamilyId
from tests.builders import the_scheme

CUE = CodeId("cue_met")


def test_a_field_takes_its_own_values_only() -> None:
    field = CodedField("outcome", "Outcome", (Value("full", "Full"), Value("partial", "Partial")))
    assert field.takes("full")
    assert not field.takes("splendid")


def test_a_field_may_belong_to_some_codes_only() -> None:
    everywhere = CodedField("goal", "Goal", (Value("yes", "Yes"),))
    somewhere = CodedField("cue", "Cue", (Value("yes", "Yes"),), codes=frozenset({CUE}))
    assert everywhere.is_for(None)
    assert somewhere.is_for(CUE)
    assert not somewhere.is_for(None)
    assert not somewhere.is_for(CodeId("mirroring"))


def test_a_family_finds_its_codes_and_fields_by_id() -> None:
    family = the_scheme().family(FamilyId("attunement"))
    code, field = family.code(CUE), family.field("cue_type")
    assert code is not None
    assert code.name == "Cue met"
    assert field is not None
    assert field.codes == frozenset({CUE})
    assert family.code(CodeId("comfort")) is None
    assert family.field("outcome") is None

from __future__ import annotations

import pytest

from annotator.domain.identity import CodeId, FamilyId
from annotator.domain.scheme import (
    SchemeFaults,
    Shown,
    UnknownCode,
    UnknownFamily,
    parse_scheme,
)
from tests.builders import the_scheme, the_scheme_document

ATTUNEMENT, RUPTURE, REPAIR = FamilyId("attunement"), FamilyId("rupture"), FamilyId("repair")
MIND = FamilyId("mind_comment")


def faults(document: object) -> dict[str, str]:
    with pytest.raises(SchemeFaults) as refused:
        parse_scheme(document)
    assert len({fault.path for fault in refused.value.faults}) == len(refused.value.faults)
    return {fault.path: fault.says for fault in refused.value.faults}


def families(document: dict[str, object], tier: int = 0) -> list[dict[str, object]]:
    tiers = document["tiers"]
    assert isinstance(tiers, list)
    found = tiers[tier]["families"]
    assert isinstance(found, list)
    return found


def test_the_keys_of_the_default_scheme_are_those_of_the_keyboard_map() -> None:
    keys = the_scheme().keys
    assert {key: found[0] for key, found in keys.items() if found[1] is None} == {
        "a": "attunement",
        "r": "rupture",
        "p": "repair",
        "i": "infant_bid",
        "w": "mind_comment",
        "u": "uncodable",
    }
    assert [keys[digit][1] for digit in "123456"] == [
        "deep_sleep",
        "light_sleep",
        "drowsy",
        "quiet_alert",
        "active_fussing",
        "crying",
    ]


@pytest.mark.parametrize(
    ("family", "code", "least"),
    [
        ("attunement", "shared_gaze", 1000),
        ("attunement", "shared_joy", 1000),
        ("attunement", "quiet_togetherness", 5000),
        ("attunement", "mirroring", 2000),
        ("attunement", None, 2000),
        ("rupture", "too_little", 5000),
        ("rupture", "infant_withdraws", 5000),
        ("rupture", None, 2000),
        ("repair", "comfort", 1000),
        ("infant_bid", None, 0),
    ],
)
def test_a_code_is_worth_coding_from_its_own_length_on_else_its_familys(
    family: str, code: str | None, least: int
) -> None:
    found = None if code is None else CodeId(code)
    assert the_scheme().min_ms(FamilyId(family), found) == least


def test_an_interruption_from_outside_does_not_count_as_a_rupture() -> None:
    assert the_scheme().counts(RUPTURE, CodeId("missed_cue"))
    assert not the_scheme().counts(RUPTURE, CodeId("external_interruption"))
    assert not the_scheme().counts(FamilyId("safeguarding"), None)


def test_a_rupture_is_never_shown_and_a_contradicting_comment_neither() -> None:
    shown = the_scheme().shown_to_family
    assert shown(ATTUNEMENT, CodeId("mirroring")) is Shown.YES
    assert shown(RUPTURE, None) is Shown.NO
    assert shown(REPAIR, CodeId("comfort")) is Shown.IF_FULL_OR_STARRED_PARTIAL
    assert shown(MIND, CodeId("unsure")) is Shown.YES
    assert shown(MIND, CodeId("non_attuned")) is Shown.NO


def test_points_in_time_have_no_length_and_states_exclude_each_other() -> None:
    scheme = the_scheme()
    assert scheme.is_instant(FamilyId("infant_bid"))
    assert not scheme.is_instant(ATTUNEMENT)
    assert scheme.tier_of(ATTUNEMENT).id == "moments"
    assert not scheme.tier_of(ATTUNEMENT).exclusive
    assert scheme.tier_of(FamilyId("infant_state")).exclusive


def test_what_a_scheme_does_not_have_is_refused() -> None:
    with pytest.raises(UnknownFamily):
        the_scheme().family(FamilyId("joy"))
    with pytest.raises(UnknownCode):
        the_scheme().code(ATTUNEMENT, CodeId("comfort"))
    assert the_scheme().code(REPAIR, CodeId("comfort")).name == "Comfort"


def test_a_scheme_with_three_faults_is_refused_with_exactly_three() -> None:
    document = the_scheme_document()
    del document["name"]
    families(document)[0]["shape"] = "blob"
    families(document)[1]["key"] = "a"
    found = faults(document)
    assert set(found) == {"$.name", "$.tiers[0].families[0].shape", "$.tiers[0].families[1].key"}
    assert found["$.name"] == "is missing"
    assert "circle" in found["$.tiers[0].families[0].shape"]
    assert "“a”" in found["$.tiers[0].families[1].key"]


def test_two_families_of_one_name_are_a_fault_even_on_two_tiers() -> None:
    document = the_scheme_document()
    families(document, 1)[0]["id"] = "rupture"
    assert set(faults(document)) == {"$.tiers[1].families[0].id"}


def test_a_code_may_not_take_a_key_a_family_has() -> None:
    document = the_scheme_document()
    codes = families(document)[0]["codes"]
    assert isinstance(codes, list)
    codes[0]["key"] = "r"
    assert set(faults(document)) == {"$.tiers[0].families[1].key"}


@pytest.mark.parametrize("document", [None, [], "connection", 1])
def test_what_is_no_object_is_one_fault(document: object) -> None:
    assert faults(document) == {"$": "has to be an object"}


def test_families_that_are_no_list_are_one_fault() -> None:
    document = the_scheme_document()
    tiers = document["tiers"]
    assert isinstance(tiers, list)
    tiers[0]["families"] = "attunement"
    assert set(faults(document)) == {"$.tiers[0].families"}


def test_a_scheme_of_another_format_is_refused() -> None:
    assert set(faults(the_scheme_document() | {"format": "glimmer-scheme/2"})) == {"$.format"}


def test_an_empty_scheme_names_all_that_is_missing() -> None:
    missing = "format id version name language licence windows tiers".split()  # noqa: SIM905
    assert set(faults({})) == {f"$.{name}" for name in missing}


def test_the_facts_of_a_faulty_scheme_count_and_name_the_faults() -> None:
    with pytest.raises(SchemeFaults) as refused:
        parse_scheme(the_scheme_document() | {"name": 3, "colour": "red"})
    assert refused.value.facts()["count"] == 2
    assert "$.name: has to be text" in str(refused.value.facts()["faults"])

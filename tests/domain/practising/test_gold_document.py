from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from annotator.domain.coding import OutsideClip
from annotator.domain.practising.gold import ClipSet
from annotator.domain.practising.gold_document import NotAGold, from_document, to_document
from tests.builders import an_annotation, the_scheme
from tests.domain.practising.trainees import GOLD, LEAD, a_gold, a_gold_document

Spoil = Callable[[Any], object]


def faults_of(document: object) -> dict[str, str]:
    with pytest.raises(NotAGold) as refused:
        from_document(document, the_scheme())
    assert refused.value.facts()["faults"]
    return {fault.path: fault.says for fault in refused.value.faults}


def test_a_gold_is_read_back_as_it_was_under_the_same_digest() -> None:
    gold = a_gold()
    again = from_document(json.loads(json.dumps(to_document(gold))), the_scheme())
    assert again == gold
    assert again.digest == gold.digest
    assert gold.about.set is ClipSet.PRACTICE


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d["moments"]["cue"].update(rationale="other"),
        lambda d: d["moments"]["cue"].update(must_see=False),
        lambda d: d["moments"]["lead"].update(allowed=[]),
        lambda d: d.update(signed_by="somebody else"),
        lambda d: d["coding"]["annotations"][0].update(onset_ms=2_001),
    ],
)
def test_whatever_changes_in_a_gold_changes_its_digest(spoil: Spoil) -> None:
    document = a_gold_document()
    spoil(document)
    assert from_document(document, the_scheme()).digest != a_gold().digest


@pytest.mark.parametrize(
    ("spoil", "at", "says"),
    [
        (lambda d: d.update(format="glimmer-gold/2"), "$.format", "has to be “glimmer-gold/1”"),
        (lambda d: d["scheme"].update(version="9"), "$.scheme.version", "has to be “1.0”"),
        (lambda d: d.update(level=4), "$.level", "is too large"),
        (lambda d: d.update(set="exam"), "$.set", "is not one of: practice, qualifying"),
        (lambda d: d.update(context="bath"), "$.context", "is not one of"),
        (lambda d: d.update(signed_by=""), "$.signed_by", "characters long"),
        (lambda d: d.update(who=["mother", "infant"]), "$.who[0]", "is not one of: carer, infant"),
        (lambda d: d.update(who=["infant"]), "$.who", "needs at least 2"),
        (lambda d: d.update(who=["infant", "infant"]), "$.who[1]", "is said already"),
        (lambda d: d.update(content_notes=["crying", "crying"]), "$.content_notes[1]",
         "is said already"),
        (lambda d: d["moments"]["gaze"].update(question="Look."), "$.moments.gaze.question",
         "does not end as a question"),
        (lambda d: d["moments"]["gaze"].update(question=""), "$.moments.gaze.question",
         "characters long"),
        (lambda d: d.update(more=1), "$.more", "is not known here"),
        (lambda d: d["moments"].update(nobody=d["moments"]["cue"]), "$.moments.nobody",
         "is no annotation of the coding"),
        (lambda d: d["moments"].pop("gaze"), "$.moments", "no rationale for gaze"),
        (lambda d: d["moments"]["gaze"].update(rationale=""), "$.moments.gaze.rationale",
         "characters long"),
        (lambda d: d["moments"]["gaze"].update(rationale=" "), "$.moments.gaze.rationale",
         "says nothing"),
        (lambda d: d["moments"]["gaze"].update(allowed=["too_much"]),
         "$.moments.gaze.allowed[0]", "is a code of another family"),
        (lambda d: d["moments"]["gaze"].update(allowed=["hug"]), "$.moments.gaze.allowed[0]",
         "is not a code of the scheme"),
        (lambda d: d["moments"]["gaze"].update(allowed=["shared_gaze"]),
         "$.moments.gaze.allowed[0]", "is said already"),
        (lambda d: d["moments"]["gaze"].update(must_see="yes"), "$.moments.gaze.must_see",
         "has to be true or false"),
        (lambda d: d["coding"]["annotations"][0].update(onset_ms=-1),
         "$.coding.annotations[0].onset_ms", "has to be 0 or more"),
        (lambda d: d["coding"]["annotations"][0].update(code=None), "$.coding",
         "gaze has no code"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_its_place(spoil: Spoil, at: str, says: str) -> None:
    document = a_gold_document()
    spoil(document)
    assert says in faults_of(document)[at]


def test_every_fault_is_named_at_once() -> None:
    document: Any = a_gold_document()
    document["level"] = 0
    document["moments"]["gaze"]["rationale"] = ""
    document["moments"]["nobody"] = {}
    assert {"$.level", "$.moments.gaze.rationale", "$.moments.nobody"} <= set(faults_of(document))


def test_what_must_be_seen_is_of_a_kind_that_is_compared_and_lies_in_codable_time() -> None:
    state = an_annotation("state", "infant_state", 0, 60_000, "quiet_alert")
    document = a_gold_document((*GOLD, state), must_see=["state"])
    assert "moment by moment" in faults_of(document)["$.moments.state.must_see"]
    dark = an_annotation("dark", "uncodable", 11_000, 19_000)
    document = a_gold_document((*GOLD, dark))
    assert "cannot be coded" in faults_of(document)["$.moments.cue.must_see"]


def test_a_qualifying_clip_has_a_moment_that_must_be_seen_and_any_gold_a_moment() -> None:
    document = a_gold_document(must_see=(), kind="qualifying")
    assert "must be seen" in faults_of(document)["$.moments"]
    assert from_document(a_gold_document(must_see=()), the_scheme()).about.set is ClipSet.PRACTICE
    bids = [each for each in GOLD if each.family == "infant_bid"]
    assert "has no moment" in faults_of(a_gold_document(bids, must_see=()))["$.coding"]


def test_states_and_context_need_no_rationale() -> None:
    document: Any = a_gold_document((*GOLD, an_annotation("dark", "uncodable", 51_000, 55_000)))
    document["moments"].pop("dark")
    assert "dark" not in from_document(document, the_scheme()).moments


def test_a_gold_is_held_to_the_same_rules_as_the_timeline() -> None:
    document: Any = a_gold_document()
    document["coding"]["clip_length_ms"] = 20_000
    with pytest.raises(OutsideClip):
        from_document(document, the_scheme())


@pytest.mark.parametrize("document", [None, [], {}, {"coding": 1, "moments": []}, "gold"])
def test_anything_else_is_refused_and_never_breaks(document: object) -> None:
    with pytest.raises(NotAGold):
        from_document(document, the_scheme())


def test_an_allowed_code_is_kept() -> None:
    lead = a_gold().moments[LEAD.id]
    assert [str(each) for each in lead.allowed] == ["co_regulation"]

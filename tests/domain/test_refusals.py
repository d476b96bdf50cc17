from __future__ import annotations

import pytest

from annotator import words
from annotator.domain import coding
from annotator.domain.coding import OutsideClip, RepairBeforeRupture
from annotator.domain.consent import NotPermitted, Purpose, Standing, Verdict
from annotator.domain.door import Fault
from annotator.domain.errors import Refusal
from annotator.domain.identity import CodeId, FamilyId
from annotator.domain.scheme import SchemeFaults, UnknownCode, UnknownFamily
from tests.builders import ms

ALL = [
    *(
        each
        for name in coding.__all__
        if isinstance(each := getattr(coding, name), type) and issubclass(each, Refusal)
    ),
    NotPermitted,
    SchemeFaults,
    UnknownCode,
    UnknownFamily,
]


@pytest.mark.parametrize("refusal", ALL, ids=lambda each: each.__name__)
def test_each_refusal_has_a_sentence(refusal: type[Refusal]) -> None:
    assert words.has_words_for(refusal)


def test_a_sentence_is_filled_with_the_facts() -> None:
    faults = (Fault("$.name", "is missing"), Fault("$.x", "is not known here"))
    assert "(2): $.name: is missing; $.x: is not known here" in words.say(SchemeFaults(faults))
    assert "“wave” in “repair”" in words.say(UnknownCode(FamilyId("repair"), CodeId("wave")))
    standing = Standing(Verdict.WITHDRAWN)
    assert "take home page (withdrawn)" in words.say(NotPermitted(Purpose.TAKE_HOME_PAGE, standing))


def test_a_sentence_needs_no_fact_it_is_not_given() -> None:
    assert words.say(OutsideClip(ms(61_000), ms(60_000)))
    assert words.say(RepairBeforeRupture(ms(5), ms(4)))

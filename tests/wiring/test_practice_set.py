"""The drawn practice set comes when it is asked for, as any family's clips do, and only once."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AttemptId
from annotator.domain.interval import Milliseconds
from annotator.domain.people import FIRST
from annotator.domain.practising.attempt import Stage
from annotator.domain.session_document import session_from
from annotator.journey.practise import NotForPractice
from annotator.wiring import sample
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from annotator.wiring.practice import Practice
from annotator.wiring.practice_set import PERMITTED, PSEUDONYM, bring_in, brought_in
from tests.builders import add, the_scheme
from tests.golds import a_gold
from tests.opening import CHEAP, PASSPHRASE, wait_until_ready


def a_set(folder: Path, *names: str) -> Path:
    """The sample's clips with a gold made of their expert's coding, laid out as the set is."""
    for name in names:
        place = folder / name
        place.mkdir(parents=True)
        shutil.copy(sample.FOLDER / name / "clip.mp4", place / "clip.mp4")
        gold = json.dumps(a_gold(name))
        (place / "gold.json").write_text(gold, encoding="utf-8")
    return folder


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path / "home", CHEAP)
    house.set_up(PASSPHRASE)
    with acting_as(FIRST):
        yield house
    house.lock()


def practice_of(house: House) -> Practice:
    assert house.practice is not None
    return house.practice


def test_the_set_comes_into_a_household_of_its_own_that_permits_training(
    house: House, tmp_path: Path
) -> None:
    practice, folder = practice_of(house), a_set(tmp_path / "set", "bedtime")
    (clip,) = bring_in(practice, folder)
    (glance,) = practice.consents.households()
    assert glance.dyad.household.pseudonym == PSEUDONYM
    assert {each for each in Purpose if glance.standing[each].permitted} == set(PERMITTED)
    given = practice.consents.given(glance.dyad.household.id)
    assert {each.granted_by for each in given} == {"scheme authors"}
    wait_until_ready(practice)
    assert [each.id for each in practice.practising.library()] == [clip]
    assert bring_in(practice, folder) == (clip,)
    assert [(name, each.id) for name, each in brought_in(practice, folder).items()] == [
        ("bedtime", clip)
    ]


def test_what_is_here_is_not_brought_in_again_and_what_is_missing_comes(
    house: House, tmp_path: Path
) -> None:
    practice, folder = practice_of(house), a_set(tmp_path / "set", "bedtime")
    (bedtime,) = bring_in(practice, folder)
    a_set(folder, "feeding")
    home = practice.clips.get(bedtime).household
    dyad = practice.consents.dyads(home)[0]
    stray = practice.clips.begin(
        home, dyad.id, ClipCard(practice.today(), Context.PLAY, ("carer", "infant"))
    )
    brought = bring_in(practice, folder)
    assert brought[0] == bedtime
    assert {each.id for each in practice.clips.of(home)} == set(brought)
    assert stray not in brought
    assert len(practice.consents.given(home)) == len(PERMITTED)


@pytest.mark.thorough
def test_a_gold_that_was_written_anew_is_the_clips_gold_from_then_on(
    house: House, tmp_path: Path
) -> None:
    practice, folder = practice_of(house), a_set(tmp_path / "set", "bedtime")
    (clip,) = bring_in(practice, folder)
    changed = a_gold("bedtime") | {"level": 3}
    (folder / "bedtime" / "gold.json").write_text(json.dumps(changed), encoding="utf-8")
    assert bring_in(practice, folder) == (clip,)
    wait_until_ready(practice)
    assert [each.about.level for each in practice.practising.library()] == [3]


def test_what_was_withdrawn_is_not_brought_in_behind_anybodys_back(
    house: House, tmp_path: Path
) -> None:
    practice, folder = practice_of(house), a_set(tmp_path / "set", "bedtime")
    (clip,) = bring_in(practice, folder)
    home = practice.clips.get(clip).household
    practice.consents.withdraw(home, Purpose.RECORD, "scheme authors")
    with pytest.raises(NotPermitted):
        bring_in(practice, folder)
    assert practice.practising.library() == ()


def attempted(practice: Practice, clip: str) -> AttemptId:
    (shown,) = practice.practising.library()
    attempt = practice.practising.begin(shown.id)
    practice.practising.watched(attempt, Milliseconds(0), shown.length)
    session = practice.practising.code(attempt)
    coding = session_from(a_gold(clip)["coding"], the_scheme())
    marks = [each for each in coding.annotations.values() if each.family == "attunement"]
    for n, each in enumerate(marks):
        practice.tagging.take(session, (add(each, f"{attempt}-{n}"),))
    return attempt


@pytest.mark.thorough
def test_an_attempt_goes_all_the_way_in_a_real_house_and_over_a_lock(
    house: House, tmp_path: Path
) -> None:
    practice = practice_of(house)
    bring_in(practice, a_set(tmp_path / "set", "bedtime"))
    wait_until_ready(practice)
    attempt = attempted(practice, "bedtime")
    house.lock()
    house.unlock(PASSPHRASE)
    practising = practice_of(house).practising
    assert practising.attempt(attempt).stage is Stage.CODING
    practising.seal(attempt)
    shown = practising.reveal(attempt)
    assert 0 < shown.saw.part < shown.saw.whole
    assert shown.named.part == shown.named.whole == shown.saw.part
    house.lock()
    house.unlock(PASSPHRASE)
    practice = practice_of(house)
    assert practice.practising.reveal(attempt).saw == shown.saw
    assert len(practice.practising.progress()) == 1
    practice.consents.withdraw(
        practice.consents.households()[0].dyad.household.id, Purpose.TRAINING, "scheme authors"
    )
    with pytest.raises(NotForPractice):
        practice.practising.reveal(attempt)
    assert len(practice.practising.progress()) == 1

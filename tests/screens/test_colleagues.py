"""Settings, People: nobody is invited into the made-up family; into one's own practice they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.people import FIRST
from annotator.screens import colleagues, frame
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from tests.opening import CHEAP, PASSPHRASE
from tests.screens.conftest import Shown

SCRIPT = """
from annotator.screens import colleagues
from annotator.wiring.acting import acting_as
with acting_as("clinician"):
    colleagues.show()
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    made = House(tmp_path, CHEAP, end=lambda: None)
    made.set_up(PASSPHRASE)
    for module in (frame, colleagues):
        monkeypatch.setattr(module, "house", lambda: made)
    yield made
    made.lock()


def test_the_made_up_family_invites_nobody(
    show: Shown, sample_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(colleagues, "house", lambda: sample_house)
    app = show("colleagues")
    assert not app.exception
    assert not app.button


def test_a_name_first_then_an_invitation_whose_code_is_shown_once(house: House) -> None:
    app = AppTest.from_string(SCRIPT, default_timeout=60).run()
    assert not app.exception
    assert [each.label for each in app.text_input] == ["Your name here"]
    app.text_input[0].input("Ada")
    app.button[0].click().run()
    app.text_input[1].input("Sam")
    app = next(each for each in app.button if each.label == "Make an invitation").click().run()
    assert not app.exception
    code = app.code[0].value
    assert len(code) == 41
    assert not app.run().code
    assert house.join(code, "eleven brown kettles sing")[1] == "Sam"
    with acting_as(FIRST):
        assert house.practice is not None
        names = [each.name for each in house.practice.people.known()]
    assert names == ["Ada", "Sam"]


def test_leaving_says_honestly_what_it_does_not_reach(house: House) -> None:
    with acting_as(FIRST):
        assert house.practice is not None
        house.practice.people.call_me("Ada")
        from annotator.domain.people import Role

        house.practice.people.invite("Sam", frozenset({Role.TRAINEE}))
    app = AppTest.from_string(SCRIPT, default_timeout=60).run()
    assert any("It does not reach a copy" in each.value for each in app.text)
    next(each for each in app.button if each.label == "Sam leaves").click().run()
    with acting_as(FIRST):
        assert house.practice.people.known()[1].left_at is not None

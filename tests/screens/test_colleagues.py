"""Settings, People: oneself, who else is here, and how somebody comes to be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.people import FIRST, Role
from annotator.journey.sign_ins import SignedIn
from annotator.screens import colleagues, frame
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from tests.fakes.people import RememberedSignIns
from tests.opening import CHEAP, PASSPHRASE
from tests.screens.conftest import html

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


def test_somebody_is_invited_into_the_made_up_family_to_see_it_with_their_eyes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = House(tmp_path, CHEAP, end=lambda: None)
    made.look_around()
    for module in (frame, colleagues):
        monkeypatch.setattr(module, "house", lambda: made)
    app = AppTest.from_string(SCRIPT, default_timeout=60).run()
    app.text_input[0].input("Ada")
    app.button[0].click().run()
    app.text_input[1].input("Sam")
    app = next(each for each in app.button if each.label == "Make an invitation").click().run()
    assert not app.exception
    assert "This is the made-up family." in html(app)
    assert "do=change" not in html(app)
    assert made.join(app.code[0].value, "eleven brown kettles sing")[1] == "Sam"
    made.lock()
    assert list(tmp_path.iterdir()) == []


def test_whoever_is_signed_in_besides_is_said_with_a_way_to_sign_them_out(house: House) -> None:
    now = RememberedSignIns([SignedIn("b" * 32, FIRST, 3, with_a_family=False)])
    house.lock()
    house.attend(now)
    house.unlock(PASSPHRASE)
    practice = house.practice
    assert practice is not None
    with acting_as(FIRST):
        practice.people.call_me("Ada")
        sam = practice.people.invite("Sam", frozenset({Role.TRAINEE})).member.id
    now.now.append(SignedIn("5" * 32, sam, 4, with_a_family=False))
    app = AppTest.from_string(SCRIPT, default_timeout=60).run()
    assert not app.exception
    said = [each.value for each in app.text]
    assert "Sam, for 4 min" in said
    app.button(key=f"end-{'5' * 32}").click().run()
    assert [each.member for each in now.now] == [FIRST]


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
        house.practice.people.invite("Sam", frozenset({Role.TRAINEE}))
    app = AppTest.from_string(SCRIPT, default_timeout=60).run()
    assert any("It does not reach a copy" in each.value for each in app.text)
    next(each for each in app.button if each.label == "Sam leaves").click().run()
    with acting_as(FIRST):
        assert house.practice.people.known()[1].left_at is not None

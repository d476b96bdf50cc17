"""The page of reliability on a small practice in memory, looked at by whoever is chosen."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.dyad import Dyad
from annotator.domain.identity import CoderId
from annotator.domain.people import Role
from annotator.domain.policy import may_ever
from annotator.screens import frame
from annotator.wiring.door import Door
from annotator.wiring.guarded import guarded
from tests.doubled import ADA, BEA, CEM, Doubles
from tests.journey.doubles import a_practice

Look = Callable[..., AppTest]
ROLES = {ADA: Role.THERAPIST, BEA: Role.SUPERVISOR, CEM: Role.TRAINEE}
NAMES = {ADA: "Ada", BEA: "Bea", CEM: "Cem"}


@pytest.fixture
def doubled() -> tuple[Doubles, Dyad]:
    return a_practice()


@pytest.fixture
def look(doubled: tuple[Doubles, Dyad], monkeypatch: pytest.MonkeyPatch) -> Look:
    """Shows the page as somebody sees it; every call goes through the door."""
    doubles, _ = doubled
    monkeypatch.setattr(frame, "house", lambda: SimpleNamespace(is_sample=lambda: False))

    def shown(who: CoderId = BEA, **query: str) -> AppTest:
        doubles.identities.coder = who
        door = Door(doubles.records, doubles.clock, lambda: doubles.identities.coder)
        practice = SimpleNamespace(
            review=SimpleNamespace(reliability=guarded(doubles.reliability, door)),
            people=SimpleNamespace(name_of=lambda coder: NAMES.get(coder, "")),
            coder=who,
            may=lambda right, household=None: may_ever([ROLES[who]], right),
        )
        monkeypatch.setattr(frame, "practice", lambda: practice)
        script = "from annotator.screens import reliability\nreliability.show()\n"
        app = AppTest.from_string(script, default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return shown


def said(app: AppTest) -> str:
    """Every word on the page, as plain text."""
    markup = " ".join(str(each.proto.body) for each in app.get("html"))
    plain = [each.value for kind in (app.text, app.caption, app.header) for each in kind]
    return " ".join([markup, *plain, *(each.label for each in app.button)])

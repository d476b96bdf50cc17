"""Double coding in the real database, the whole way."""

from __future__ import annotations

import json
from pathlib import Path

from annotator.journey.reliability import EVERYBODY
from annotator.journey.schemes import Schemes
from tests.builders import a_dyad, the_scheme_document
from tests.doubled import CEM, Doubles, as_another, spans_of
from tests.fakes.clock import NOON
from tests.store.opening import sql_records


def test_a_record_is_the_same_after_the_practice_was_locked_and_opened(tmp_path: Path) -> None:
    schemes, dyad, ones = Schemes(json.dumps(the_scheme_document())), a_dyad(), spans_of(1)
    with sql_records(tmp_path) as records:
        doubles = Doubles(records, schemes)
        with records.writing() as desk:
            desk.households.add(dyad, NOON)
        doubles.people()
        doubles.permit(dyad)
        for n in range(2):
            doubles.double(dyad, CEM, ones, as_another(ones, n))
        whole = doubles.reliability.record(EVERYBODY).whole
        drawn, plan = doubles.reliability.draw(EVERYBODY, 2), doubles.reliability.plan()
    with sql_records(tmp_path) as records:
        again = Doubles(records, schemes).reliability
        assert again.record(EVERYBODY).whole == whole
        assert (again.draw(EVERYBODY, 2), again.plan()) == (drawn, plan)

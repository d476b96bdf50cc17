"""A practice of three in memory, with one family that permits its codings to be compared."""

from __future__ import annotations

import json

from annotator.domain.dyad import Dyad
from annotator.journey.schemes import Schemes
from tests.builders import a_dyad, the_scheme_document
from tests.doubled import ADA, Doubles
from tests.fakes.clock import NOON
from tests.fakes.records import MemoryRecords


def a_practice() -> tuple[Doubles, Dyad]:
    """Ada's family; Bea supervises, Cem learns."""
    doubles = Doubles(MemoryRecords(), Schemes(json.dumps(the_scheme_document())))
    dyad = a_dyad()
    with doubles.records.writing() as desk:
        desk.households.add(dyad, NOON)
        desk.people.own(dyad.household.id, ADA)
    doubles.people()
    doubles.permit(dyad)
    return doubles, dyad

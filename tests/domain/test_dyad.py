from __future__ import annotations

from dataclasses import replace

from annotator.domain.dyad import Carer, Dyad, Household, Infant
from annotator.domain.identity import DyadId, HouseholdId
from tests.builders import a_dyad


def test_two_carers_of_one_infant_are_two_dyads_of_one_household() -> None:
    with_mother = a_dyad()
    with_father = replace(with_mother, id=DyadId("d2"), carer=Carer("father", "Papa"))
    assert with_father.household == with_mother.household
    assert with_father != with_mother


def test_a_dyad_needs_neither_a_goal_nor_a_birth_date() -> None:
    dyad = Dyad(
        DyadId("d1"), Household(HouseholdId("h1"), "Wren"), Infant("Ava"), Carer("nan", "Nan")
    )
    assert (dyad.goal, dyad.go_gently, dyad.infant.born) == ("", False, None)

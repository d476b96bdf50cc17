"""The one table: what is not in it is denied."""

from __future__ import annotations

from itertools import product

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.people import Role
from annotator.domain.policy import POLICY, Asked, Right, may, may_ever

NOTHING_PERMITTED = frozenset[Purpose]()
FAMILYS = {
    Right.SEE_HOUSEHOLDS, Right.WATCH_CLIPS, Right.CODE, Right.SEE_CODINGS, Right.SHARE,
    Right.BRING_CLIPS,
}  # fmt: skip


@pytest.mark.parametrize("right", Right)
def test_who_has_no_role_may_nothing(right: Right) -> None:
    assert not may((), right, Asked())
    assert not may_ever((), right)


@pytest.mark.parametrize(("role", "right"), list(product(Role, Right)))
def test_what_no_row_grants_is_denied_whatever_is_asked(role: Role, right: Right) -> None:
    if right not in POLICY[role]:
        assert not may([role], right, Asked())
        assert not may_ever([role], right)


@pytest.mark.parametrize("right", sorted(FAMILYS - {Right.CODE}))
def test_a_colleagues_family_is_a_therapists_only_by_team_care(right: Right) -> None:
    role = [Role.THERAPIST]
    assert may(role, right, Asked(own=True, permitted=NOTHING_PERMITTED))
    assert not may(role, right, Asked(False, frozenset(Purpose) - {Purpose.TEAM_CARE}))
    assert may(role, right, Asked(False, frozenset({Purpose.TEAM_CARE})))


@pytest.mark.parametrize(
    ("role", "purpose"),
    [(Role.TRAINEE, Purpose.TRAINING), (Role.SUPERVISOR, Purpose.SUPERVISION)],
)
def test_films_are_shown_to_who_learns_and_who_supervises_by_their_purpose_alone(
    role: Role, purpose: Purpose
) -> None:
    assert may([role], Right.WATCH_CLIPS, Asked(False, frozenset({purpose})))
    others = frozenset(Purpose) - {purpose}
    assert not may([role], Right.WATCH_CLIPS, Asked(own=True, permitted=others))


def test_nobody_codes_in_anothers_session() -> None:
    for role in Role:
        assert not may([role], Right.CODE, Asked(own=False))


def test_the_keeper_of_the_records_sees_no_film() -> None:
    films = (Right.WATCH_CLIPS, Right.CODE, Right.SEE_CODINGS, Right.SHARE)
    assert not any(may_ever([Role.KEEPER], right) for right in films)

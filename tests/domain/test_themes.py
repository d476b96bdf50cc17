from __future__ import annotations

from annotator.domain.themes import CODES, Theme, themes_in, themes_of
from tests.builders import an_annotation, the_scheme


def test_a_moment_is_found_by_her_goal_by_its_code_and_by_repair() -> None:
    joy = an_annotation("a", code="shared_joy", values={"goal_link": "yes"})
    back = an_annotation("b", "repair", 9000, 12_000, "comfort")
    asked = an_annotation("c", "mind_comment", 3000, None, "unsure")
    assert themes_of(joy) == {Theme.GOAL, Theme.SHARED_FEELINGS}
    assert themes_of(back) == {Theme.FINDING_BACK}
    assert themes_of(asked) == {Theme.SMALL_SIGNALS}
    assert themes_of(an_annotation("d")) == frozenset()
    assert themes_in((back, joy)) == (Theme.GOAL, Theme.SHARED_FEELINGS, Theme.FINDING_BACK)


def test_every_code_of_a_theme_is_one_of_the_scheme() -> None:
    every = {code.id for family in the_scheme().families for code in family.codes}
    for theme, codes in CODES.items():
        assert codes <= every, (theme, codes - every)

"""The family's page for professionals, at whatever address: the same page, by its own right."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from annotator.web.preview import PreviewRoutes
from annotator.web.review import POLICY

if TYPE_CHECKING:
    from annotator.web.house import House


def test_every_address_of_a_preview_asks_for_one_visit_by_the_policy_it_was_given() -> None:
    house = cast("House", SimpleNamespace(practice=None))
    made = PreviewRoutes(house, lambda practice: practice.sharing).routes("/somewhere", POLICY)
    assert len(made) == 5
    assert all(each.path.startswith("/somewhere/{visit:id}") for each in made)
    assert all(each.policy is POLICY for each in made)

"""A summary somebody asked to be looked at: the family's page itself, for who accepts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.consent import Purpose
from annotator.domain.policy import Right
from annotator.web.policy import Policy, Who
from annotator.web.preview import PreviewRoutes

if TYPE_CHECKING:
    from annotator.web.house import House
    from annotator.web.policy import Declared

POLICY = Policy(Who.SIGNED_IN, Purpose.SUPERVISION, right=Right.ACCEPT)


class ReviewRoutes:
    """The routes of looking at a summary, for who may accept it and while somebody asked."""

    def __init__(self, house: House) -> None:
        self._preview = PreviewRoutes(house, lambda practice: practice.review.looks)

    def routes(self) -> list[Declared]:
        """Every one of them."""
        return self._preview.routes("/together/review", POLICY)

"""Share, the fourth step: prepare what may be shown, watch it together, take a page home."""

from __future__ import annotations

from annotator.journey.preparing import Preparing, Tapped
from annotator.journey.visit import Wishes
from annotator.journey.watching import Watching

__all__ = ["Sharing", "Tapped", "Wishes"]


class Sharing(Preparing, Watching):
    """Everything about a visit, from the first proposal to the page to take home."""

    __slots__ = ()

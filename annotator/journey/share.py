"""Share, the fourth step: prepare what may be shown, watch it together, take a page home."""

from __future__ import annotations

from annotator.journey.preparing import Tapped
from annotator.journey.previewing import Previewing
from annotator.journey.taking_home import TakingHome
from annotator.journey.trimming import Trimming
from annotator.journey.visit import Wishes
from annotator.journey.watching import Watching
from annotator.journey.wording import Wording
from annotator.journey.wording_bank import WordingBank

__all__ = ["Sharing", "Tapped", "Wishes"]


class Sharing(Trimming, Wording, WordingBank, Previewing, Watching, TakingHome):
    """Everything about a visit, from the first proposal to the page to take home."""

    __slots__ = ()

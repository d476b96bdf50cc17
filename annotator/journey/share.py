"""Share, the fourth step: prepare what may be shown, watch it together, take a page home."""

from __future__ import annotations

from annotator.journey.companion import Companioning
from annotator.journey.preparing import Tapped
from annotator.journey.previewing import Previewing
from annotator.journey.reeling import Reeling
from annotator.journey.trimming import Trimming
from annotator.journey.visit import Wishes
from annotator.journey.wording import Wording
from annotator.journey.wording_bank import WordingBank

__all__ = ["Sharing", "Tapped", "Wishes"]


class Sharing(Trimming, Wording, WordingBank, Previewing, Companioning, Reeling):
    """Everything about a visit, from the first proposal to the page to take home."""

    __slots__ = ()

"""A made-up clip to practise on, and attempts at it, for the tests of its screens."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from annotator.domain.identity import AttemptId, ClipId
from annotator.domain.interval import Milliseconds
from annotator.domain.session_document import session_from
from annotator.wiring.practice import Practice
from tests.builders import add, the_scheme
from tests.golds import a_gold


@dataclass
class Practised:
    """The practice, and its one clip with a gold."""

    practice: Practice
    clip: ClipId

    def watching(self) -> AttemptId:
        """An attempt whose clip is being watched for the first time."""
        return self.practice.practising.begin(self.clip)

    def coding(self, *families: str) -> AttemptId:
        """An attempt at which these families were coded as the gold has them."""
        practising, attempt = self.practice.practising, self.watching()
        practising.watched(attempt, Milliseconds(0), practising.library()[0].length)
        session = practising.code(attempt)
        coding = session_from(a_gold("bedtime")["coding"], the_scheme())
        marks = [each for each in coding.annotations.values() if each.family in families]
        for n, each in enumerate(marks):
            self.practice.tagging.take(session, (add(each, f"{attempt}-{n}"),))
        return attempt

    def sealed(self, *families: str) -> AttemptId:
        """The same, submitted."""
        attempt = self.coding(*families)
        self.practice.practising.seal(attempt)
        return attempt


@pytest.fixture
def practised(practice: Practice, clip: str, as_first: None) -> Practised:
    """The made-up bedtime with its expert's coding for a gold."""
    practice.practising.keep_gold(ClipId(clip), a_gold("bedtime"))
    return Practised(practice, ClipId(clip))

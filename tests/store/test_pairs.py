"""The pair of a visit comes back as it was chosen; an old visit has none."""

from __future__ import annotations

import json
from dataclasses import asdict

from annotator.domain.identity import AnnotationId, ClipId
from annotator.domain.then_now import Pair, Which
from annotator.store.pairs import read_pair


def test_a_pair_comes_back() -> None:
    pair = Pair(Which(ClipId("c0"), AnnotationId("a0")), Which(ClipId("c1"), AnnotationId("a1")))
    assert read_pair(json.loads(json.dumps(asdict(pair)))) == pair


def test_no_pair_is_none() -> None:
    assert read_pair(None) is None

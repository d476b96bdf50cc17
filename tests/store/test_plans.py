"""What a plan was is what it is again."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.identity import AnnotationId, SessionId
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.strengths_sequence import Item, Kind, LeftOut, Reason
from annotator.journey.visit import Plan, PlanItem
from annotator.store.plans import read_plan, write_plan
from tests.fakes.clock import NOON

TIMES = st.integers(0, 600_000).map(Milliseconds)
WINDOWS = st.builds(
    lambda onset, length: Interval(onset, Milliseconds(onset + length)),
    TIMES,
    st.integers(1, 20_000),
)
REASONS = st.lists(st.sampled_from(Reason), max_size=4).map(tuple)
IDS = st.text("abcdef0123456789", min_size=1, max_size=32).map(AnnotationId)
ITEMS = st.builds(Item, IDS, st.sampled_from(Kind), WINDOWS, TIMES, REASONS, st.booleans())
PLAN_ITEMS = st.builds(
    PlanItem,
    ITEMS,
    st.text(max_size=50),
    st.none() | st.text(max_size=50),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
PLANS = st.builds(
    Plan,
    st.just(SessionId("s")),
    st.integers(0, 9999),
    st.lists(PLAN_ITEMS, max_size=4).map(tuple),
    st.lists(st.builds(LeftOut, IDS, REASONS), max_size=3).map(tuple),
    REASONS,
    st.none() | st.just(NOON),
)


@given(PLANS)
def test_a_plan_comes_back_as_it_went(plan: Plan) -> None:
    assert read_plan(json.loads(json.dumps(write_plan(plan))), plan.confirmed_at) == plan

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import ATTUNEMENT
from annotator.domain.interval import Stretches
from annotator.domain.metrics.sequences import sequences
from tests.builders import stretch
from tests.domain.metrics import golden
from tests.strategies import stretches


def test_the_golden_vector_is_cut_where_nobody_could_code() -> None:
    moments = {family: Stretches.of(parts) for family, parts in golden.FIRST.items()}
    assert sequences(moments, golden.CODABLE) == (
        ("none", "attunement", "rupture", "repair", "none", "attunement", "rupture", "repair",
         "none", "attunement", "none"),
        ("none", "rupture"),
    )  # fmt: skip


def test_repair_goes_before_what_it_repairs() -> None:
    moments = {
        RUPTURE: Stretches((stretch(0, 10),)),
        REPAIR: Stretches((stretch(4, 6),)),
        ATTUNEMENT: Stretches(),
    }
    whole = Stretches((stretch(0, 10),))
    assert sequences(moments, whole) == (("rupture", "repair", "rupture"),)


@given(stretches(), stretches(), stretches(), stretches())
def test_nothing_follows_itself(
    one: Stretches, two: Stretches, three: Stretches, codable: Stretches
) -> None:
    found = sequences({ATTUNEMENT: one, RUPTURE: two, REPAIR: three}, codable)
    assert len(found) == len(codable)
    assert all(a != b for part in found for a, b in pairwise(part))

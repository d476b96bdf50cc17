"""A pack holds two codings bare of every word, and works everything out from them alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.agreement.marked import by_family
from annotator.domain.agreement.report import Compared, full_report
from annotator.domain.episodes import SAFEGUARDING, UNCODABLE, stretches_of
from annotator.domain.metrics.attuned import codable_time
from annotator.domain.packs.pack import NotAPair, checked
from annotator.domain.packs.spelling import Value, values_of
from annotator.domain.packs.statistics import FAMILIES
from tests.builders import an_annotation
from tests.domain.packs.made import a_coding, a_pack, sample_codings, sample_pack

JOY = an_annotation("x", onset=10_000, offset=20_000, code="shared_joy", note="CANARY her words")
DARK = an_annotation("u", "uncodable", 30_000, 40_000)
CARE = an_annotation("s", "safeguarding", 35_000, 50_000, note="CANARY facts")


def test_a_pack_of_real_codings_agrees_with_itself_to_the_last_digit() -> None:
    for name in ("feeding", "bedtime"):
        lines = checked(sample_pack(name))
        assert len(lines) > 1000
        assert all(line.agrees for line in lines)


def test_its_statistics_are_the_full_report_on_the_codings_as_they_were() -> None:
    first, second = sample_codings()
    pack = sample_pack()
    import numpy as np

    ones, others = (tuple(each.annotations.values()) for each in (first, second))
    left_out = [stretches_of(e, f) for e in (ones, others) for f in (UNCODABLE, SAFEGUARDING)]
    report = full_report(
        Compared(
            by_family(ones, FAMILIES),
            by_family(others, FAMILIES),
            codable_time(first.clip_length, *left_out),
            np.array(pack.frames, dtype=np.int64),
        )
    )
    expected = values_of(report, "report")
    assert pack.values[: len(expected)] == expected


def test_no_word_no_coder_and_no_safeguarding_is_in_it() -> None:
    starred = replace(JOY, starred=True)
    pack = a_pack(a_coding("ada", starred, DARK), a_coding("sam", JOY, CARE))
    for coding in pack.codings:
        (kept,) = coding.annotations.values()
        assert (kept.note, kept.starred, kept.code) == ("", False, "shared_joy")
        assert set(coding.versions) == {kept.id}
    assert [each.coder for each in pack.codings] == ["coder-1", "coder-2"]
    # Whose stretch is whose, and which of the two it was, is told by nothing.
    assert [(e.onset, e.offset) for e in pack.left_out] == [(30_000, 50_000)]
    assert "CANARY" not in repr(pack)


def test_a_value_that_was_changed_shows_and_no_other() -> None:
    pack = sample_pack()
    at = next(n for n, each in enumerate(pack.values) if each.name.endswith("kappa.value"))
    forged = list(pack.values)
    forged[at] = Value(forged[at].name, "0.99")
    lines = checked(replace(pack, values=tuple(forged)))
    assert [line.name for line in lines if not line.agrees] == [forged[at].name]


def test_a_value_that_was_left_out_or_put_in_shows_too() -> None:
    pack = sample_pack()
    changed = (*pack.values[1:], Value("report.praise", "1"))
    wrong = [line for line in checked(replace(pack, values=changed)) if not line.agrees]
    assert {(line.name, line.stored, line.found is None) for line in wrong} == {
        ("report.praise", "1", True),
        (pack.values[0].name, None, False),
    }


def test_a_changed_coding_changes_what_is_worked_out() -> None:
    pack = sample_pack()
    first, second = pack.codings
    fewer = dict(list(first.annotations.items())[1:])
    bare = replace(first, annotations=fewer, versions=dict.fromkeys(fewer, 1))
    assert not all(line.agrees for line in checked(replace(pack, codings=(bare, second))))


@pytest.mark.parametrize("other", ["same coder", "other clip", "itself"])
def test_only_two_peoples_codings_of_one_clip_make_a_pair(other: str) -> None:
    first, second = a_coding("ada", JOY), a_coding("sam", JOY)
    if other == "same coder":
        second = replace(second, coder=first.coder)
    elif other == "other clip":
        second = replace(second, clip=type(first.clip)("c2"))
    else:
        second = replace(second, id=first.id)
    with pytest.raises(NotAPair):
        a_pack(first, second)

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.interval import Milliseconds
from annotator.journey.deeds import Deed
from annotator.journey.own_log import Day, OwnLog, Row
from annotator.web.own_log import HEAD, csv_of, harmless
from tests.packs import DoubleCoded
from tests.web.house import Practice

ON = date(2026, 11, 12)
CANARIES = ("CANARY", "Wren", "Ava", "Mama", "evenings", "attunement")


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_each_day_is_summed_and_so_are_all() -> None:
    log = OwnLog(
        (Row(ON, Deed.CLIP_OPENED, "c" * 32, "", 2),),
        (Day(ON, Milliseconds(90_000), Milliseconds(5_400_000)), Day(ON.replace(day=13), None,
                                                                     Milliseconds(1_800_000))),
    )  # fmt: skip
    assert rows(csv_of(log)) == [
        list(HEAD),
        ["2026-11-12", "clip_opened", "c" * 32, "", "2", "", ""],
        ["2026-11-12", "day", "", "", "", "1.5", "1.50"],
        ["2026-11-13", "day", "", "", "", "", "0.50"],
        ["", "total", "", "", "", "1.5", "2.00"],
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    log = OwnLog((Row(ON, Deed.CLIP_OPENED, cell, cell, 1),), (Day(ON, None, Milliseconds(0)),))
    assert rows(csv_of(log))[1][2] == f"'{cell}"
    assert harmless("clip_opened") == "clip_opened"


def test_whoever_asks_is_given_their_own_without_a_word_of_a_family() -> None:
    coded = DoubleCoded()
    coded.world.clips.note_opened(coded.clip, Purpose.RECORD)
    practice = Practice()
    practice.house.inside.review = coded.review
    answer = practice.signed_in().get("/supervision-log.csv?since=2026-11-01")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert 'filename="supervision-log.csv"' in answer.headers["content-disposition"]
    assert answer.headers["cache-control"] == "no-store"
    assert "clip_opened" in answer.text
    assert [each for each in CANARIES if each in answer.text] == []
    household = coded.world.clips.get(coded.clip).household
    assert household not in answer.text


def test_a_day_that_is_none_is_not_understood() -> None:
    practice = Practice()
    practice.house.inside.review = DoubleCoded().review
    browser = practice.signed_in()
    assert browser.get("/supervision-log.csv?since=soon").status_code == 400
    assert browser.get("/supervision-log.csv?since=0001-01-01").status_code == 200
    assert practice.browser().get("/supervision-log.csv").status_code == 401

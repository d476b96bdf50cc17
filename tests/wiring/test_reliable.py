from __future__ import annotations

import csv
import io

import pytest

from annotator.domain.agreement.confidence import REPLICATES
from annotator.domain.reliability.figures import DRAWN_BY
from annotator.journey.reliability import EVERYBODY
from annotator.journey.reliability_record import Record
from annotator.wiring.leaving import program_version
from annotator.wiring.reliable import HEAD, figures_csv, paragraph, table_csv
from tests.doubled import ADA, CEM, Doubles, as_another, spans_of
from tests.journey.doubles import a_practice

ONES = spans_of(5)


def recorded(clips: int) -> tuple[Doubles, Record]:
    doubles, dyad = a_practice()
    for n in range(clips):
        doubles.double(dyad, CEM, ONES, as_another(ONES, n))
    return doubles, doubles.reliability.record(CEM)


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_paragraph_names_every_parameter() -> None:
    _, record = recorded(6)
    said = paragraph(record)
    for parameter in (
        "6 clips", "60.0 min", "units of 1 s", "±2 s", "1 s apart", "probability 1/6",
        record.chosen.fingerprint, f"{REPLICATES} replicates, seed {DRAWN_BY}", "60 s",
        "connection 1.0", f"Glimmer {program_version()}", "every 8 weeks", "ICC(2,1)", "ICC(3,1)",
        "two of 2 coders",
    ):  # fmt: skip
        assert parameter in said, parameter
    assert said.count("\n") == 1


def test_its_results_are_the_records_own() -> None:
    _, record = recorded(6)
    kappa = next(e.sure for e in record.whole if e.measure == "kappa" and e.kind is None)
    told = f"κ (all kinds) {kappa.value:.2f} [{kappa.lower:.2f}, {kappa.upper:.2f}]"
    assert told in paragraph(record)


def test_one_short_clip_is_said_to_be_too_short_for_an_interval() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad, 60_000)  # type: ignore[arg-type]
    spans = [each for each in ONES if each[2] < 60_000]
    doubles.coded(clip, ADA, spans)
    doubles.hand_in(doubles.ask(clip, CEM), CEM, spans[1:])
    assert "(too short for an interval)" in paragraph(doubles.reliability.record(CEM))


def test_without_a_clip_it_says_that_there_is_nothing_to_report() -> None:
    doubles, _ = a_practice()
    assert paragraph(doubles.reliability.record(EVERYBODY)).startswith("No clip has been coded")


def test_neither_file_names_a_person_nor_a_family() -> None:
    doubles, record = recorded(5)
    everything = paragraph(record) + figures_csv(record) + table_csv(record)
    ids = [ADA, CEM, *(str(each) for each in doubles.records.state.clips)]  # type: ignore[attr-defined]
    for name in ("Ada", "Bea", "Cem", "Wren", "Ava", *ids):
        assert name not in everything


def test_the_figures_are_read_back_with_what_they_rest_on() -> None:
    _, record = recorded(6)
    rows = rows_of(figures_csv(record))
    assert {len(row) for row in rows} == {len(HEAD)}
    assert None not in {value for row in rows for value in row.values()}
    f1 = next(r for r in rows if (r["scope"], r["measure"], r["kind"]) == ("all", "f1", "all"))
    found, marked = int(f1["events_found"]), int(f1["events_marked"])
    assert float(f1["value"]) == pytest.approx(2 * found / marked, abs=1e-6)
    assert (f1["clips"], f1["seconds"], f1["codable_ms"]) == ("6", "3600", "3600000")
    assert {row["scope"] for row in rows} == {"all", "2026-11"}
    blank = next(row for row in rows if row["kind"] == "attempt_latency")
    assert (blank["value"], blank["clips"]) == ("", "0")
    assert blank["blank_because"]


def test_the_table_adds_up_to_every_second() -> None:
    _, record = recorded(5)
    rows = list(csv.reader(io.StringIO(table_csv(record))))
    assert [row[0] for row in rows[1:]] == rows[0][1:]
    assert sum(int(cell) for row in rows[1:] for cell in row[1:]) == 5 * 600

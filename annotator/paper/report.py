"""The professional's report: marked on every sheet, made in memory, never the family's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import words
from annotator.paper.press import Paper, pdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from annotator.journey.report import Figure, Report

Row = list[str]


def report_pdf(report: Report, paper: Paper) -> bytes:
    """The report as PDF (PDF/UA-1), the mark at the head of every sheet and the id at its foot."""
    return pdf("report", _inputs(report, paper))


def _inputs(report: Report, paper: Paper) -> dict[str, object]:
    said = words.screens("report")
    return {
        "paper": paper.value,
        "export_id": report.export_id,
        "title": said["title"],
        "mark": said["mark"],
        "about": said["about"],
        "export": said["export"].format(id=report.export_id),
        "facts": list(_facts(report)),
        "tables": [
            _table("figures", ("figure", "value", "counted"), map(_figure, report.figures)),
            _table("codes", ("code", "times", "total"), _codes(report)),
        ],
        "lists": [
            {"title": said["gates"], "rows": list(_gates(report)) or [[said["gates_none"], ""]]},
            {"title": said["consents"], "rows": list(_consents(report))},
        ],
        "note": {"title": said["note"], "text": report.note.strip()},
    }


def _table(key: str, columns: tuple[str, ...], rows: Iterator[Row]) -> dict[str, object]:
    said = words.screens("report")
    return {"title": said[key], "columns": [said[each] for each in columns], "rows": list(rows)}


def _facts(report: Report) -> Iterator[Row]:
    said = words.screens("report")
    length = said["length_value"].format(whole=_time(report.length), codable=_time(report.codable))
    yield [said["household"], report.pseudonym]
    yield [said["visit"], str(report.visit)]
    yield [said["filmed"], _day(report.filmed_on)]
    yield [said["context"], words.screens("contexts")[report.context]]
    yield [said["made"], _day(report.on)]
    yield [said["scheme"], report.scheme]
    yield [said["coder"], report.coder]
    yield [said["length"], length]
    yield [said["unsure"], str(report.unsure)]


def _figure(figure: Figure) -> Row:
    said = words.screens("report")
    match figure.unit:
        case "share" if figure.key == "attuned":
            counted = said["n_time"].format(counted=_time(figure.counted), of=_time(figure.of))
        case "per_minute":
            counted = said["n_in"].format(counted=figure.counted, of=_time(figure.of))
        case _:
            counted = said["n_of"].format(counted=figure.counted, of=figure.of)
    if figure.censored:
        counted += "; " + said["censored"].format(censored=figure.censored)
    return [said[figure.key], _value(figure), counted]


def _value(figure: Figure) -> str:
    if figure.value is None:
        return words.screen("report.blank")
    match figure.unit:
        case "share":
            return f"{figure.value * 100:.0f} %"
        case "per_minute":
            return f"{figure.value:.2f} / min"
        case "ms":
            return f"{figure.value / 1000:.1f} s"


def _codes(report: Report) -> Iterator[Row]:
    for each in report.codes:
        yield [each.name, str(each.times), _time(each.total) if each.total else "–"]  # noqa: RUF001


def _gates(report: Report) -> Iterator[Row]:
    said = words.screens("report")
    for each in report.gates:
        yield [f"{said[each.kind.value]}, {_day(each.at.date())}", each.reason]


def _consents(report: Report) -> Iterator[Row]:
    purposes, standings = words.screens("purposes"), words.screens("standings")
    for purpose, stands in report.consents.items():
        until = _day(stands.until) if stands.until else ""
        key = "permitted_until" if stands.permitted and until else stands.verdict.value
        yield [purposes[purpose.value], standings[key].format(until=until)]


def _day(on: date) -> str:
    return f"{on.day} {on:%b %Y}"


def _time(ms: int) -> str:
    return f"{ms // 60_000}:{ms / 1000 % 60:04.1f} min"

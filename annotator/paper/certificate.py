"""The certificate of somebody who codes: one sheet, made in memory, about nobody but them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator import words
from annotator.domain.practising.certifying import Rule
from annotator.paper.press import Paper, pdf
from annotator.words.reasons import why_blank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from annotator.domain.practising.certifying import Certificate, Ruled, Verdict
    from annotator.journey.practise_certificate import Granted

SEAL_DIGITS: Final = 12
Row = list[str]


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose certificate it is, and which version of the program says so.

    Somebody without a name writes it on the line that is left for it.
    """

    name: str
    program: str


def certificate_pdf(granted: Granted, holder: Holder, paper: Paper = Paper.A4) -> bytes:
    """The certificate as one page of PDF (PDF/UA-1); its metadata name nobody."""
    return pdf("certificate", _inputs(granted, holder, paper))


def _inputs(granted: Granted, holder: Holder, paper: Paper) -> dict[str, object]:
    said, certificate = words.screens("certificate"), granted.certificate
    ran_out = said["has_run_out"].format(until=_day(certificate.until))
    return {
        "paper": paper.value,
        "document_title": said["document_title"],
        "title": said["title"],
        "name": holder.name or said["nameless"],
        "says": said["says"].format(n=len(granted.clips)),
        "has_run_out": ran_out if granted.has_run_out else "",
        "facts": list(_facts(granted, holder)),
        "clips": _clips(granted),
        "run": _run(certificate),
        "how": said["how"].format(digits=SEAL_DIGITS),
        "statement": said["statement"],
    }


def _facts(granted: Granted, holder: Holder) -> Iterator[Row]:
    said, certificate = words.screens("certificate"), granted.certificate
    schemes = [
        said["scheme_version"].format(name=each.name, version=each.version)
        for each in granted.schemes
    ]
    yield [said["scheme"], "; ".join(schemes) or said["scheme_gone"]]
    yield [said["granted"], _day(certificate.granted)]
    yield [said["until"], _day(certificate.until)]
    program = said["program_version"].format(version=holder.program)
    yield [said["program"], f"{program}, {said['made'].lower()} {_day(granted.on)}"]


def _clips(granted: Granted) -> dict[str, object]:
    said, bar = words.screens("certificate"), granted.certificate.thresholds.event_f1
    asked = said["asked"].format(bar=said["at_least"].format(bar=f"{bar:.2f}"))
    return {
        "title": said["clips"],
        "columns": [
            [said["clip"], ""],
            [said["f1"], asked],
            [said["must"], said["asked_none"]],
            [said["seal"], ""],
        ],
        "rows": [_clip(n, each) for n, each in enumerate(granted.clips, 1)],
    }


def _clip(n: int, each: Verdict) -> Row:
    said = words.screens("certificate")
    by_rule = {rule.rule: rule for rule in each.rules}
    f1, must = by_rule[Rule.EVENT_F1], by_rule[Rule.MUST_SEE]
    missed = "" if must.value is None else f"{must.value:.0f}"
    return [
        f"{n}, {_day(each.figures.sealed_at.date())}",
        said["value_events"].format(value=_number(f1), n=f1.n),
        said["value_must"].format(missed=missed, n=must.n) if missed else said["must_none"],
        each.figures.seal[:SEAL_DIGITS],
    ]


def _run(certificate: Certificate) -> dict[str, object]:
    said = words.screens("certificate")
    return {
        "title": said["run"],
        "columns": [[said[each], ""] for each in ("rule", "value", "bar", "n")],
        "rows": [
            [
                _name(each),
                _number(each),
                said["at_least"].format(bar=f"{each.bar:.2f}"),
                said["seconds"].format(n=each.n),
            ]
            for each in certificate.rules
        ],
    }


def _name(each: Ruled) -> str:
    """A rule by name; where there is no value, with the reason."""
    said, families = words.screens("certificate"), words.screens("rules")
    family = families.get(f"family_{each.family}", each.family or "")
    name = said[each.rule.value].format(family=family)
    if each.value is None and each.undefined is not None:
        return f"{name}: {why_blank(each.undefined)}"
    return name


def _number(each: Ruled) -> str:
    return words.screen("certificate.dash") if each.value is None else f"{each.value:.2f}"


def _day(on: date) -> str:
    return f"{on.day} {on:%b %Y}"

"""The certificate on paper: one sheet that says how somebody coded, and nothing of a family."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date

import pypdf
import pytest

from annotator.domain.agreement.result import Undefined
from annotator.domain.practising.certifying import Rule
from annotator.domain.practising.thresholds import Thresholds
from annotator.journey.practise_certificate import Granted
from annotator.paper.certificate import Holder, certificate_pdf
from annotator.paper.press import LettersNotOnPaper, Paper
from tests.journey.practice_set import CUE, GOLD, a_practice, practised

NOOR = Holder("Noor Haddad", "0.1.0")
LONGEST = "Maximiliane-Josephine Theodora von Hohenstein-Wittgenstein of Ashdown Forest"


def a_certificate(clips: int = 3) -> Granted:
    """Granted to somebody who left one moment of the last clip away, and was in time with it."""
    world, qualifying = a_practice(*["qualifying"] * clips)
    world.practising.set_thresholds(Thresholds(consecutive=clips))
    for clip in qualifying:
        practised(world, clip, GOLD[:-1] if clip == qualifying[-1] else GOLD)
    return world.practising.certificate()


def read(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    (page,) = read(pdf).pages
    return " ".join(page.extract_text().split())


def test_it_says_who_what_with_and_for_how_long() -> None:
    said = text_of(certificate_pdf(a_certificate(), NOOR))
    assert "Certificate of coding Noor Haddad has coded 3 qualifying clips in a row" in said
    for piece in (
        "Coded with Connection, version 1.0",
        "Granted on 12 Nov 2026",
        "Valid until 12 Nov 2027",
        "Glimmer 0.1.0, printed on 12 Nov 2026",
        "it says nothing about families, and nothing about working with them.",
    ):
        assert piece in said
    assert "run out" not in said


def test_each_rule_stands_with_its_value_its_bar_and_what_it_rests_on() -> None:
    granted = a_certificate()
    said = text_of(certificate_pdf(granted, NOOR))
    assert "asked for ≥ 0.80" in said
    assert "1.00 (n = 10)" in said
    assert "0.89 (n = 9)" in said
    assert said.count("0 of 1") == 3
    for rule in granted.certificate.rules:
        family = "all families" if rule.family is None else rule.family
        assert rule.value is not None
        assert f"κ, {family} {rule.value:.2f} ≥ {rule.bar:.2f} 180 s" in said


def test_each_clip_stands_with_the_first_digits_of_its_seal() -> None:
    granted = a_certificate()
    said = text_of(certificate_pdf(granted, NOOR))
    assert re.findall(r"\b[0-9a-f]{12}\b", said) == [
        each[:12] for each in granted.certificate.seals
    ]
    assert not any(each[:13] in said for each in granted.certificate.seals)


def test_nothing_of_a_family_or_of_a_clip_is_on_it() -> None:
    granted = a_certificate()
    said = text_of(certificate_pdf(granted, NOOR)).lower()
    for each in ("wren", "trainee", CUE.id, "crying", *(c.figures.clip for c in granted.clips)):
        assert str(each).lower() not in said


@pytest.mark.parametrize("paper", Paper)
def test_the_most_clips_and_a_long_name_are_still_one_sheet(paper: Paper) -> None:
    granted = replace(a_certificate(6), on=date(2028, 1, 1))
    pdf = certificate_pdf(granted, Holder(LONGEST, "10.11.12"), paper)
    assert len(read(pdf).pages) == 1
    assert "Ashdown Forest" in text_of(pdf)


def test_one_that_has_run_out_says_so_from_the_day_after() -> None:
    granted = a_certificate()
    last = granted.certificate.until
    assert "run out" not in text_of(certificate_pdf(replace(granted, on=last), NOOR))
    over = replace(granted, on=date(2027, 11, 13))
    assert "This certificate has run out: 12 Nov 2027 was its last day." in text_of(
        certificate_pdf(over, NOOR)
    )


def test_a_family_neither_used_says_why_it_has_no_value() -> None:
    granted = a_certificate()
    rules = tuple(
        replace(each, value=None, undefined=Undefined.CODE_NOT_USED)
        if each.rule is Rule.FAMILY_KAPPA and each.family == "repair"
        else each
        for each in granted.certificate.rules
    )
    blank = replace(granted, certificate=replace(granted.certificate, rules=rules))
    said = text_of(certificate_pdf(blank, NOOR))
    assert re.search(r"κ, repair: [^–]+ – ≥ 0\.50", said)  # noqa: RUF001


def test_where_every_clip_is_gone_what_it_was_coded_with_is_not_made_up() -> None:
    said = text_of(certificate_pdf(replace(a_certificate(), schemes=()), NOOR))
    assert "no longer known" in said
    assert "Connection" not in said


def test_a_clip_without_a_must_see_moment_says_that_there_was_none() -> None:
    granted = a_certificate()
    first = granted.clips[0]
    rules = tuple(
        replace(each, value=None, n=0, undefined=Undefined.NO_ANNOTATIONS)
        if each.rule is Rule.MUST_SEE
        else each
        for each in first.rules
    )
    clips = (replace(first, rules=rules), *granted.clips[1:])
    said = text_of(certificate_pdf(replace(granted, clips=clips), NOOR))
    assert said.count("none in it") == 1


def test_a_name_no_font_has_letters_for_is_refused_not_printed_as_boxes() -> None:
    with pytest.raises(LettersNotOnPaper):
        certificate_pdf(a_certificate(), replace(NOOR, name="𐎠𐎡"))


def test_somebody_without_a_name_has_a_line_to_write_it_on() -> None:
    said = text_of(certificate_pdf(a_certificate(), replace(NOOR, name="")))
    assert "Certificate of coding Name: ____" in said


def test_its_metadata_name_nobody_and_it_is_tagged() -> None:
    made = read(certificate_pdf(a_certificate(), NOOR))
    kept = {name: str(value) for name, value in (made.metadata or {}).items()}
    assert kept["/Title"] == "Certificate of coding"
    assert "Haddad" not in " ".join(kept.values())
    assert "/StructTreeRoot" in made.root_object

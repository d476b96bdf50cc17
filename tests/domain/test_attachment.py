from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.attachment import (
    LONGEST_LABEL,
    WITH_CLIP,
    WITH_CONSENT,
    AttachmentKind,
    Form,
    LabelTooLong,
    NotAPaper,
    form_of,
    may_become,
    tidy_label,
)
from annotator.domain.reach import Reach, what_may_reach
from tests.builders import an_attachment
from tests.photographs import a_jpeg, a_pdf, a_picture, a_png


def told(body: bytes) -> Form:
    return form_of(body[:1024], body[-1024:])


def test_what_it_is_stands_in_its_content() -> None:
    bodies = (a_jpeg(), a_png(a_picture()), a_pdf(), b"\n\n" + a_pdf(), a_pdf() + b"\r\n")
    assert [told(each) for each in bodies] == [Form.JPEG, Form.PNG, Form.PDF, Form.PDF, Form.PDF]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"GIF89a...",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
        b"<html>%PDF</html>",
        a_pdf()[:-7],
        b"x" * 1024 + a_pdf(),
        b"%%EOF then %PDF",
        b"PK\x03\x04",
        b"\0\0\0\x18ftypheic",
    ],
)
def test_anything_else_is_no_paper(body: bytes) -> None:
    with pytest.raises(NotAPaper):
        told(body)


@given(st.text(max_size=60))
def test_a_label_is_one_printable_line(said: str) -> None:
    label = tidy_label(said)
    assert label.isprintable()
    assert label == tidy_label(label) == label.strip()


def test_a_label_that_is_no_label_any_more_is_refused() -> None:
    assert tidy_label("  Kitchen,\n\tlamp \u202e on ") == "Kitchen, lamp on"
    assert tidy_label("a" * LONGEST_LABEL) == "a" * LONGEST_LABEL
    with pytest.raises(LabelTooLong):
        tidy_label("a" * (LONGEST_LABEL + 1))


def test_nothing_of_it_goes_anywhere() -> None:
    paper = an_attachment()
    assert what_may_reach(paper, Reach.SERVICE) == {}
    assert all("reach" in each.metadata for each in fields(paper))


def test_a_consent_form_lies_with_the_consent_and_a_set_up_sheet_with_its_clip() -> None:
    assert AttachmentKind.CONSENT_FORM not in WITH_CLIP
    assert AttachmentKind.SETUP_SHEET not in WITH_CONSENT
    assert {*WITH_CLIP, *WITH_CONSENT} == set(AttachmentKind) - {AttachmentKind.STILL}


def test_only_a_still_is_called_one() -> None:
    for one in AttachmentKind:
        for other in AttachmentKind:
            stills = [each is AttachmentKind.STILL for each in (one, other)]
            assert may_become(one, other) == (stills[0] == stills[1])


def test_its_files_are_those_there_are() -> None:
    assert an_attachment().assets == ("original-p1", "shown-p1")
    assert an_attachment(form=Form.PDF).assets == ("original-p1",)

"""What may be said: words that can be read, people who may see it, codes of the family."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotator.domain.arrows import Arrow, NotAnArrow, Point
from annotator.domain.identity import AnnotationId, CodeId, CoderId, RemarkId
from annotator.domain.remarks import (
    LONGEST,
    NoOtherCode,
    NotAPlace,
    NothingSaid,
    NotToBeNamed,
    NotYourRemark,
    TooLongARemark,
    check_allows,
    check_mentions,
    check_own,
    clean,
    clean_words,
)
from annotator.domain.scheme import UnknownCode
from annotator.domain.talking import Allowed, Kind, Remark, Saying
from tests.builders import an_annotation, the_scheme
from tests.fakes.clock import NOON

ME, KIT = CoderId("me"), CoderId("kit")
ARROW = Arrow(3, Point(0, 0), Point(500, 500))


@pytest.mark.parametrize("words", ["", "  \n\t", "?!…", "\x00\x01", "\ud800"])
def test_without_a_word_nothing_is_said(words: str) -> None:
    with pytest.raises(NothingSaid):
        clean_words(words)


def test_a_remark_has_an_end() -> None:
    assert clean_words("a" * LONGEST) == "a" * LONGEST
    with pytest.raises(TooLongARemark):
        clean_words("a" * (LONGEST + 1))


@given(some.text(some.characters(codec=None), max_size=80))
def test_whatever_is_typed_what_is_kept_can_be_read_and_written(words: str) -> None:
    try:
        kept = clean_words(words)
    except NothingSaid:
        return
    kept.encode("utf-8")
    assert all(each.isprintable() or each == "\n" for each in kept)
    assert clean_words(kept) == kept


def test_each_person_is_named_once_and_nobody_names_themself() -> None:
    said = clean(Saying("hm", mentions=(KIT, ME, KIT)), ME, 10)
    assert said.mentions == (KIT,)


def test_a_private_note_names_nobody_and_allows_nothing() -> None:
    allows = (Allowed(AnnotationId("a"), CodeId("x")),)
    noted = clean(Saying("hm", Kind.PRIVATE, (KIT,), allows), ME, 10)
    assert (noted.mentions, noted.allows) == ((), ())
    assert clean(Saying("hm", Kind.SAID, (), allows), ME, 10).allows == ()


def test_an_arrow_is_over_a_frame_of_the_clip() -> None:
    assert clean(Saying("hm", arrow=ARROW), ME, 4).arrow == ARROW
    with pytest.raises(NotAnArrow):
        clean(Saying("hm", arrow=ARROW), ME, 3)


def test_only_who_may_see_the_place_is_named() -> None:
    check_mentions(Saying("hm", mentions=(KIT,)), {KIT})
    with pytest.raises(NotToBeNamed):
        check_mentions(Saying("hm", mentions=(KIT,)), {ME})


def both(annotation: str, code: str) -> Saying:
    allows = (Allowed(AnnotationId(annotation), CodeId(code)),)
    return Saying("hm", Kind.BOTH_DEFENSIBLE, allows=allows)


@pytest.mark.parametrize(
    ("annotation", "code", "no"),
    [
        ("a1", "following_lead", None),
        ("a1", "shared_gaze", NoOtherCode),
        ("a1", "missed_cue", UnknownCode),
        ("elsewhere", "following_lead", NotAPlace),
    ],
)
def test_another_code_is_one_of_the_marks_own_family(
    annotation: str, code: str, no: type[Exception] | None
) -> None:
    mark = an_annotation("a1", code="shared_gaze")
    marks = {mark.id: (mark, the_scheme())}
    if no is None:
        check_allows(both(annotation, code), marks)
        return
    with pytest.raises(no):
        check_allows(both(annotation, code), marks)


def test_two_readings_need_a_second_one() -> None:
    with pytest.raises(NoOtherCode):
        check_allows(Saying("hm", Kind.BOTH_DEFENSIBLE), {})
    check_allows(Saying("hm"), {})


def test_only_who_said_it_changes_it_and_only_while_it_stands() -> None:
    mine = Remark(RemarkId("r"), ME, ((NOON, Saying("hm")),))
    assert check_own(mine, ME) is mine
    gone = Remark(RemarkId("r"), ME, ((NOON, Saying("hm")),), NOON)
    for remark, who in ((mine, KIT), (gone, ME), (None, ME)):
        with pytest.raises(NotYourRemark):
            check_own(remark, who)

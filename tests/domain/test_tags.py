"""Tags find a household and name nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.dyad import Formerly
from annotator.domain.tags import (
    LONGEST_TAG,
    MOST_TAGS,
    NameInATag,
    NotATag,
    TooManyTags,
    clean_tags,
    names_of,
)
from tests.builders import A_DAY, a_dyad

NAMES = ("Ava Rose", "Mama", "Zoë", "小雨")


def test_tags_keep_their_order_their_spelling_and_lose_spaces_and_doubles() -> None:
    assert clean_tags(["  first   year", "Nights", "", "nights", "2026"], NAMES) == (
        "first year",
        "Nights",
        "2026",
    )


@pytest.mark.parametrize(
    "tag", ["ava", "with Ava's aunt", "ROSE", "mama tired", "zoë", "\uff21\uff36\uff21", "小雨的家"]
)
def test_a_tag_that_calls_somebody_by_name_is_refused_however_it_is_written(tag: str) -> None:
    with pytest.raises(NameInATag):
        clean_tags(["nights", tag], NAMES)


@pytest.mark.parametrize("tag", ["available", "mammal", "primrose", "grosery list", "雨"])
def test_a_word_that_only_holds_the_letters_of_a_name_is_no_name(tag: str) -> None:
    assert clean_tags([tag], NAMES) == (tag,)


def test_an_initial_forbids_no_word() -> None:
    assert clean_tags(["a new start"], ("A", "J. A.")) == ("a new start",)


@pytest.mark.parametrize("tag", ["…", "--", "x" * (LONGEST_TAG + 1), "a\u202eb", "a\x00b"])
def test_what_is_no_word_is_no_tag(tag: str) -> None:
    with pytest.raises(NotATag):
        clean_tags([tag], ())


def test_there_are_at_most_so_many() -> None:
    many = [f"tag {number}" for number in range(MOST_TAGS + 1)]
    assert len(clean_tags(many[:-1], ())) == MOST_TAGS
    with pytest.raises(TooManyTags) as no:
        clean_tags(many, ())
    assert no.value.facts() == {"tags": MOST_TAGS + 1, "most": MOST_TAGS}


def test_names_are_those_of_today_and_of_before() -> None:
    former = Formerly(A_DAY, "Wim", "Mum", "mother", "", "en", "Dad")
    dyad = a_dyad()
    found = names_of([type(dyad)(dyad.id, dyad.household, dyad.infant, dyad.carer,
                                 partner="Papa", formerly=(former,))])  # fmt: skip
    assert found == {dyad.infant.name, dyad.carer.how_addressed, "Papa", "Wim", "Mum", "Dad"}


@given(st.lists(st.text(max_size=20), max_size=6))
def test_what_was_cleaned_stays_as_it_is(typed: list[str]) -> None:
    try:
        once = clean_tags(typed, ())
    except NotATag:
        return
    assert clean_tags(once, ()) == once

# ruff: noqa: RUF001 - the letters of other alphabets are what is tested here
"""Words are found in every script: whole ones, in any case, with or without their marks."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.words.script import (
    ENDS,
    folded,
    length_in_words,
    numbers_in_order,
    pattern_of,
    words_in,
)


def found(words: list[str], text: str, language: str) -> list[str]:
    whole = folded(text, language)
    hits = pattern_of(words, language).finditer(whole.text)
    return [text[slice(*whole.span(*hit.span()))] for hit in hits]


@pytest.mark.parametrize("said", ["kırık", "KIRIK", "Kırık"])
def test_turkish_has_two_letters_i(said: str) -> None:
    assert found(["kırık"], f"bir {said} şey", "tr") == [said]
    assert found(["kirik"], f"bir {said} şey", "tr") == []
    assert found(["iyi"], "İYİ", "tr") == ["İYİ"]


@pytest.mark.parametrize("said", ["فشل", "فَشَل", "فـشـل", "فَشِلَ"])
def test_arabic_is_found_with_or_without_its_vowels(said: str) -> None:
    assert found(["فشل"], f"هذا {said} هنا", "ar") == [said]


def test_arabic_and_urdu_letters_typed_one_for_the_other_are_the_same() -> None:
    assert found(["أخطأ"], "اخطا", "ar") == ["اخطا"]
    assert found(["ناکامی"], "ناكامي", "ur") == ["ناكامي"]


@pytest.mark.parametrize("said", ["нав'язливо", "нав\u2019язливо", "нав\u02bcязливо"])
def test_an_apostrophe_is_one_whichever_is_typed(said: str) -> None:
    assert found(["нав'язлив*"], f"це {said} тут", "uk") == [said]


def test_a_vowel_sign_of_bengali_is_part_of_its_word() -> None:
    assert found(["মন্দ"], "মন্দ কথা", "bn") == ["মন্দ"]
    assert found(["মন"], "মনা", "bn") == []
    assert words_in("তুমি অপেক্ষা করলে", "bn") == ["তুমি", "অপেক্ষা", "করলে"]


def test_chinese_is_found_without_spaces_and_counted_by_character() -> None:
    assert found(["失败"], "你没有失败。", "zh") == ["失败"]
    assert len(words_in("你看着宝宝。", "zh")) == 5
    assert [each for each in ENDS.split("你等了。宝宝笑了！") if each] == ["你等了", "宝宝笑了"]


def test_a_letter_and_its_mark_may_be_typed_as_one_or_two() -> None:
    apart = unicodedata.normalize("NFD", "porażka")
    assert found(["porażk*"], f"to {apart}", "pl") == [apart]
    assert found(["porazk*"], "porażka", "pl") == []


@pytest.mark.parametrize(
    ("word", "text", "hits"),
    [("fail*", "failing", ["failing"]), ("fail*", "fail", ["fail"]), ("fail*", "prefail", []),
     ("*fail", "prefail", ["prefail"]), ("fail", "failing", [])],
)  # fmt: skip
def test_a_star_stands_for_the_rest_of_a_word(word: str, text: str, hits: list[str]) -> None:
    assert found([word], text, "en") == hits


@pytest.mark.parametrize(
    "text", ["Aa? Bb! Cc.", "آپ نے دیکھا۔ ٹھیک؟ ہاں۔", "সে দেখল। তুমি হাসলে। ভালো।"]
)
def test_sentences_end_in_every_script(text: str) -> None:
    assert len([each for each in ENDS.split(text) if each.strip()]) == 3


@given(st.text(max_size=60), st.sampled_from(["en", "tr", "ar", "bn", "zh"]))
def test_a_stretch_of_the_folded_text_is_one_of_the_text(text: str, language: str) -> None:
    whole = folded(text, language)
    assert len(whole.origins) == len(whole.text)
    assert list(whole.origins) == sorted(whole.origins)
    for at in range(len(whole.text)):
        start, end = whole.span(at, at + 1)
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [("You waited. It's fine.", "en", 4), ("你等了等。", "zh", 2), ("你等了Wren。", "zh", 3),
     ("", "zh", 0), ("তুমি অপেক্ষা করলে।", "bn", 3), ("رأيتَ ذلك وانتظرتَ.", "ar", 3),
     ("آپ نے دیکھا۔", "ur", 3), ("Ти п’єш — і все.", "uk", 4)],
)  # fmt: skip
def test_words_are_counted_by_the_rule_of_the_script(text: str, language: str, words: int) -> None:
    assert length_in_words(text, language) == words


@pytest.mark.parametrize(
    "number", ["+44 1632 960 001", "01632-960-001", "(020) 7946 0001", "+4412"]
)
def test_a_number_of_several_parts_keeps_its_order_from_right_to_left(number: str) -> None:
    kept = numbers_in_order(f"هاتف {number}.", "rtl")
    assert kept == f"هاتف \u2066{number}\u2069."
    assert numbers_in_order(f"Ring {number}.", "ltr") == f"Ring {number}."
    assert numbers_in_order("30 سم", "rtl") == "30 سم"

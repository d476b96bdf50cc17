from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.words.careful import (
    IDEA,
    Finding,
    Level,
    Mark,
    Passage,
    Piece,
    WordsToAvoid,
    check,
    reading,
    require,
)
from annotator.words.reading import syllables

LIST = tomllib.loads(files("annotator.words").joinpath("avoid.en.toml").read_text("utf-8"))
BLOCKED = sorted({word for group in LIST["block"].values() for word in group})
WARNED = sorted({word for group in LIST["warn"].values() for word in group})


def found(passage: Passage | str) -> set[tuple[Level, str]]:
    whole = Passage.typed(passage) if isinstance(passage, str) else passage
    return {(each.level, each.group) for each in check(whole)}


def levels(text: str) -> set[Level]:
    return {each.level for each in check(Passage.typed(text))}


def test_what_is_plain_and_warm_passes() -> None:
    assert check(Passage.typed("You saw it and slowed down. Wren leaned in again.")) == ()


@pytest.mark.parametrize("word", BLOCKED)
def test_each_blocked_word_is_blocked_in_any_case_and_at_any_border(word: str) -> None:
    for said in (f"You {word} it.", f"({word.upper()})", f"“{word.title()}”, you said."):
        assert Level.BLOCK in levels(said)


@pytest.mark.parametrize("word", WARNED)
def test_each_word_to_look_at_again_only_warns(word: str) -> None:
    assert levels(f"You {word} it.") == {Level.WARN}


@pytest.mark.parametrize(
    "word", ["decode", "scores", "colder", "chill", "badly", "justice", "button"]
)
def test_a_word_inside_another_is_not_meant(word: str) -> None:
    assert found(f"You {word} it.") == set()


def test_words_may_be_broken_over_lines_or_joined_by_a_hard_space() -> None:
    assert (Level.BLOCK, "verdict") in found("a good\u00a0mother")
    assert (Level.BLOCK, "scare") in found("at\n risk")


def test_words_are_checked_after_names_and_details_are_filled_in() -> None:
    filled = Passage((Piece("You saw "), Piece("the wrong", Mark.WORDS), Piece(" cup.")))
    assert (Level.BLOCK, "verdict") in found(filled)
    across = Passage((Piece("You were a good "), Piece("mother", Mark.NAME), Piece(".")))
    assert (Level.BLOCK, "verdict") in found(across)


def test_her_own_quoted_words_are_exempt_by_their_mark_alone() -> None:
    hers = Piece("I was a bad mother at 3 but only just", Mark.OWN_WORDS)
    assert found(Passage((Piece("You said, “"), hers, Piece("”")))) == set()
    assert Level.BLOCK in levels("You said, “I was a bad mother”")


def test_her_words_do_not_shield_ours_beside_them() -> None:
    beside = Passage((Piece("bad", Mark.OWN_WORDS), Piece(" and bad")))
    assert found(beside) == {(Level.BLOCK, "verdict")}
    reaching_over = Passage((Piece("a good", Mark.OWN_WORDS), Piece(" mother")))
    assert found(reaching_over) == {(Level.BLOCK, "verdict")}


@pytest.mark.parametrize("mark", Mark)
def test_digits_stand_in_dates_contacts_ideas_and_her_own_words_only(mark: Mark) -> None:
    allowed = {Mark.DATE, Mark.CONTACT, Mark.IDEA, Mark.OWN_WORDS}
    numbers = (Level.BLOCK, "numbers") in found(Passage((Piece("at "), Piece("7", mark))))
    assert numbers is (mark not in allowed)


@pytest.mark.parametrize("number", ["٣", "½", "②", "²", "Ⅳ"])
def test_digits_of_any_script_and_shape_are_digits(number: str) -> None:
    assert (Level.BLOCK, "numbers") in found(f"You waited {number} times.")


@pytest.mark.parametrize("sign", ["shared_gaze", "κ", "%", "attunement", "ruptures"])
def test_pr_13_what_only_a_table_or_a_list_of_codes_has_stays_out(sign: str) -> None:
    assert (Level.BLOCK, "professional") in found(f"You saw {sign} here.")
    assert found(Passage((Piece("You saw "), Piece(sign, Mark.OWN_WORDS)))) == set()


def test_a_plain_alternative_is_offered() -> None:
    (finding,) = check(Passage.typed("You missed it."))
    assert finding == Finding(Level.BLOCK, "fault", "missed", "you were busy for a moment")


def test_a_sentence_has_at_most_twelve_words_and_a_card_three_sentences() -> None:
    twelve = "You saw the cup and you put it down for a bit"
    assert found(f"{twelve}.") == set()
    assert found(f"{twelve} more.") == {(Level.BLOCK, "long_sentence")}
    assert found("You sat. You saw. You sang.") == set()
    assert found("You sat. You saw. You sang. You hid.") == {(Level.BLOCK, "many_sentences")}


def test_hard_words_are_blocked_and_long_names_are_not() -> None:
    assert found("Observing intergenerational communication facilitates understanding.") == {
        (Level.BLOCK, "hard_words")
    }
    named = Passage((Piece("You and "), Piece("Oluwaseun Temitope", Mark.NAME), Piece(" smiled.")))
    assert found(named) == set()


def test_an_idea_to_take_home_may_have_more_steps() -> None:
    steps = Passage.typed("Sit. Look. Wait. Sing. Rest. Then look at all that is new to you both.")
    assert check(steps, IDEA) == ()
    assert check(steps) != ()


def test_what_is_blocked_is_refused_with_the_words() -> None:
    with pytest.raises(WordsToAvoid) as refusal:
        require(Passage.typed("You missed it 3 times."))
    assert refusal.value.words == ("missed", "3")
    assert refusal.value.facts() == {"words": "“missed”, “3”"}
    require(Passage.typed("You must wait."))


@pytest.mark.parametrize(
    ("word", "count"),
    [("you", 1), ("baby", 2), ("smile", 1), ("smiled", 1), ("little", 2), ("waited", 2),
     ("voices", 2), ("a", 1), ("mmm", 1), ("looked", 1), ("together", 3), ("reached", 1)],
)  # fmt: skip
def test_syllables_are_counted_simply(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_is_flesch_and_kincaids() -> None:
    found = reading(Passage.typed("You waited. Then you sang for a while."))
    assert (found.words, found.sentences, found.syllables, found.longest) == (8, 2, 9, 6)
    assert found.grade == pytest.approx(0.39 * 8 / 2 + 11.8 * 9 / 8 - 15.59)


def test_no_words_have_no_grade() -> None:
    assert reading(Passage.typed(" … ")).grade is None
    assert check(Passage.typed("")) == ()


@given(st.text(max_size=80), st.sampled_from(BLOCKED), st.text(max_size=80))
def test_a_blocked_word_is_found_whatever_stands_around_it(
    before: str, word: str, after: str
) -> None:
    assert Level.BLOCK in levels(f"{before} {word} {after}")

# ruff: noqa: RUF001 - the letters of other alphabets are what is tested here
"""How easy a text is, by the formula published for its language."""

from __future__ import annotations

import pytest

from annotator.words.reading import EASE, NOT_MEASURED, reading_of, syllables


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [("es", "casa", 2), ("es", "tiempo", 2), ("es", "día", 2), ("es", "poeta", 3), ("es", "rey", 1),
     ("es", "cuchara", 3), ("es", "miraste", 3), ("es", "playa", 2),
     ("fr", "mange", 1), ("fr", "regarde", 2), ("fr", "bébé", 2), ("fr", "visage", 2),
     ("de", "Freude", 2), ("de", "schauen", 2), ("de", "gesehen", 3), ("de", "Bäume", 2),
     ("pt", "mão", 1), ("pt", "olhou", 2), ("pt", "bebê", 2), ("pt", "coração", 3),
     ("tr", "bebek", 2), ("tr", "IŞIK", 2), ("tr", "gördün", 2), ("tr", "İyi", 2)],
)  # fmt: skip
def test_syllables_are_counted_by_the_languages_own_vowels(
    language: str, word: str, count: int
) -> None:
    assert syllables(word, language) == count


def test_the_formulas_are_the_published_ones() -> None:
    # 8 words, 2 sentences: 4 words a sentence.
    text = "la casa es mi casa. la casa mi."
    found = reading_of(text, "es")
    assert (found.words, found.sentences, found.syllables) == (8, 2, 11)
    assert found.ease == pytest.approx(206.835 - 62.3 * 11 / 8 - 4)
    turkish = reading_of("sen bebek sen bebek. sen bebek sen bebek.", "tr")
    assert turkish.ease == pytest.approx(198.825 - 40.175 * 12 / 8 - 2.610 * 4)


def test_a_text_that_is_hard_by_its_own_formula_is_hard() -> None:
    hard = {
        "es": "La intersubjetividad comunicativa posibilita significaciones muy complejas hoy.",
        "fr": "Les interactions intergénérationnelles favorisent la compréhension mutuelle.",
        "de": "Kommunikationsbeobachtungen erleichtern Verständigungsmöglichkeiten überall.",
        "pt": "A intersubjetividade comunicacional possibilita significações extraordinárias.",
        "tr": "Kuşaklararası etkileşimlerin değerlendirilmesi anlaşılabilirliği kolaylaştırır.",
    }
    assert set(hard) == set(EASE)
    for language, text in hard.items():
        assert not reading_of(f"{text} {text}", language).is_easy(5), language


def test_without_a_formula_or_with_few_words_nothing_is_said() -> None:
    assert reading_of("Widzisz to i zwalniasz, a potem czekasz cicho obok.", "pl").ease is None
    assert reading_of("Hola.", "es").ease is None
    assert reading_of("Hola.", "es").is_easy(5)
    assert reading_of("Hola.", "es").said() == ""
    assert reading_of("", "fr").grade is None
    assert reading_of("You waited.", "en").said().startswith("reading grade")


@pytest.mark.parametrize(
    ("language", "text", "longest"),
    [
        ("pl", "Widzisz to i czekasz.", "4 words"),
        ("uk", "Ти це бачиш і чекаєш. {0} усміхається.", "5 words"),
        ("ar", "رأيت ذلك وانتظرت.", "3 words"),
        ("ur", "آپ نے انتظار کیا۔ ٹھیک؟", "4 words"),
        ("bn", "আপনি অপেক্ষা করলেন।", "3 words"),
        ("zh", "你等了等。安安笑了。", "4 characters"),
    ],
)
def test_where_no_formula_is_published_it_is_said_that_nothing_is_measured(
    language: str, text: str, longest: str
) -> None:
    said = reading_of(text, language).said()
    assert said == f"{longest} in the longest sentence; {NOT_MEASURED}"
    assert reading_of("", language).said() == ""

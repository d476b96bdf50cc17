"""The page to take home in every language: one sheet, its own letters, a number in its order."""

from __future__ import annotations

import io
import struct
import unicodedata
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import pairwise

import cv2
import numpy as np
import pypdf
import pytest

from annotator import words as said_by
from annotator.paper.press import LettersNotOnPaper, Paper
from annotator.paper.reel_card import reel_card
from annotator.paper.take_home import TakeHomePage, take_home_pdf
from annotator.words.languages import LANGUAGES
from tests.paper.spoken import CALL, names_in, page_of, words_of

LATIN = ("SourceSerif4_400Regular", "NunitoSans_600SemiBold")
FONTS = {
    "ar": ("Vazirmatn_400Regular", "Vazirmatn_600SemiBold"),
    "ur": ("Vazirmatn_400Regular", "Vazirmatn_600SemiBold"),
    "bn": ("HindSiliguri_400Regular", "HindSiliguri_600SemiBold"),
    "zh": ("NotoSansSC_400Regular",),
}


@cache
def letters_of(font: str) -> frozenset[int]:
    """Every character a font draws, by its table of characters (OpenType cmap, format 4)."""
    held = files("annotator.paper").joinpath("fonts", f"{font}.ttf").read_bytes()
    tables = {held[at : at + 4]: at for at in range(12, 12 + 16 * _u16(held, 4), 16)}
    cmap = struct.unpack(">I", held[tables[b"cmap"] + 8 :][:4])[0]
    found: set[int] = set()
    for number in range(_u16(held, cmap + 2)):
        at = cmap + struct.unpack(">I", held[cmap + 8 + 8 * number :][:4])[0]
        if _u16(held, at) != 4:
            continue
        half = _u16(held, at + 6)
        for segment in range(0, half, 2):
            last = _u16(held, at + 14 + segment)
            first = _u16(held, at + 16 + half + segment)
            found.update(range(first, last + 1))
    return frozenset(found)


def _u16(held: bytes, at: int) -> int:
    return int(struct.unpack(">H", held[at : at + 2])[0])


def plain(text: str) -> str:
    """The text without spaces and marks of direction, its letters in their usual forms."""
    kept = (c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return "".join("".join(kept).split())


def read(page: TakeHomePage, paper: Paper, language: str) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(take_home_pdf(page, paper, words_of(language))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_of_a_language_is_in_the_fonts_that_ship_for_it(language: str) -> None:
    fonts = (*FONTS.get(language, ()), *LATIN)
    drawn = frozenset[int]().union(*map(letters_of, fonts))
    for kind in ("family", "avoid"):
        said = files("annotator.words").joinpath(f"{kind}.{language}.toml").read_text("utf-8")
        # The list of words to avoid is read on a screen, and its stars and arrows on none.
        missing = {each for each in said if each.isprintable() and ord(each) not in drawn}
        assert missing == set(), kind
    assert ord("𝄞") not in drawn


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language_it_is_one_sheet_and_can_be_read_out(language: str) -> None:
    picture = bytes(cv2.imencode(".jpg", np.full((720, 1280, 3), 180, np.uint8))[1])
    for paper in Paper:
        for page in (
            page_of(language),
            page_of(language, picture=picture),
            page_of(language, discreet=True),
        ):
            made = read(page, paper, language)
            assert len(made.pages) == 1
            assert str(made.root_object["/Lang"]) == language
    told = plain(read(page_of(language), Paper.A4, language).pages[0].extract_text())
    assert plain("2026") in told
    if language != "bn":
        # Letters of Bengali that are drawn as one are told twice, or in the order they are drawn.
        said = plain(names_in(language).infant)
        assert said in told or said[::-1] in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language_no_two_lines_lie_on_each_other(language: str) -> None:
    lines: set[int] = set()

    def seen(text: str, drawn_at: list[float], *_rest: object) -> None:
        if text.strip():
            lines.add(round(drawn_at[5]))

    made = read(page_of(language), Paper.LETTER, language)
    made.pages[0].extract_text(visitor_text=seen)
    # Two fonts on one line , or a sign below its letter, may stand a point apart.
    assert min(b - a for a, b in pairwise(sorted(lines)) if b - a > 2) > 9
    assert len(lines) > 12


@pytest.mark.parametrize("language", ["ar", "ur"])
@pytest.mark.parametrize("around", ["{}", "هاتف {}."])
def test_who_to_call_keeps_its_order_where_lines_run_from_right_to_left(
    language: str, around: str
) -> None:
    """The parts of the number as they lie on the sheet, read from left to right."""
    drawn: list[tuple[float, str]] = []

    def seen(text: str, drawn_at: list[float], *_rest: object) -> None:
        if set("4169") & set(text) and not {"12", "2026"} & {text.strip()}:
            drawn.append((drawn_at[4], text))

    page = replace(page_of(language), contact=around.format(CALL), said=None)
    read(page, Paper.A4, language).pages[0].extract_text(visitor_text=seen)
    assert "".join(text for _, text in sorted(drawn)).replace(" ", "").strip("+") == "441632960001"


def test_right_to_left_begins_at_the_right() -> None:
    def ink(language: str) -> tuple[float, float]:
        """How far from the left and from the right the parts of the sheet begin."""
        xs: list[float] = []

        def seen(text: str, drawn_at: list[float], *_rest: object) -> None:
            if text.strip():
                xs.append(drawn_at[4])

        read(page_of(language), Paper.A4, language).pages[0].extract_text(visitor_text=seen)
        return min(xs), max(xs)

    assert ink("en")[0] < 80
    assert ink("ar")[1] > 350


@pytest.mark.parametrize("said", ["She smiled \U0001f476", "नमस्ते"])
def test_letters_no_font_of_ours_has_are_refused_and_never_boxes(said: str) -> None:
    with pytest.raises(LettersNotOnPaper) as no:
        take_home_pdf(replace(page_of("en"), said=said), Paper.A4, words_of("en"))
    assert no.value.letters in said
    assert no.value.letters in said_by.say(no.value)


def test_two_characters_of_chinese_count_as_one_word() -> None:
    page, words = page_of("zh"), words_of("zh")
    more = replace(page, you_did=f"{page.you_did}慢慢来吧")
    assert more.length(words) == page.length(words) + 2
    assert 60 < page.length(words) < 150


@pytest.mark.parametrize("language", ["ar", "bn", "zh", "uk"])
def test_a_card_of_the_reel_is_drawn_in_its_letters(language: str) -> None:
    words = words_of(language)
    png = np.frombuffer(reel_card(words.footer, language, words.direction), np.uint8)
    picture = cv2.imdecode(png, cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    written = np.argwhere(np.abs(picture.astype(int) - int(picture[0, 0])) > 60)
    assert len(written) > 500
    assert written.min() > 60

"""The take-home page: one sheet, words only, made without touching the disk."""

from __future__ import annotations

import builtins
import io
import os
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdf
import pytest

from annotator import words as said_by
from annotator.paper.press import Paper
from annotator.paper.take_home import (
    AT_MOST_WORDS,
    TakeHomeDoesNotFit,
    TakeHomePage,
    TakeHomeTooLong,
    TakeHomeWords,
    take_home_pdf,
)

WORDS = TakeHomeWords(baby_did="Wren did")
PAGE = TakeHomePage(
    title="Wren and Mama: moments from 12 November",
    chosen_sentence="You and Wren looked at each other here. Wren stayed with your face.",
    you_did="You saw Wren lean in, and you waited. Then you gave some more.",
    baby_did="Wren opened wide, looked for you and smiled.",
    finding="You were busy for a moment. Then you looked back, and Wren looked at you.",
    said="I did not know that she looks for me.",
    small_thing="Talk or hum a little while you feed or change Wren.",
    contact="Ring the team on 01632 960 001, any weekday.",
    therapist="Ana Ruiz",
    export_id="7f3c9a2e51d84b0e",
)
LEAST = replace(
    PAGE,
    chosen_sentence=None,
    baby_did=None,
    finding=None,
    said=None,
    small_thing=None,
    contact=None,
)


def read(made: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(made))


def text_of(made: bytes) -> str:
    return " ".join(read(made).pages[0].extract_text().split())


@pytest.mark.parametrize(
    ("paper", "width", "height"), [(Paper.A4, 595, 842), (Paper.LETTER, 612, 792)]
)
def test_it_is_one_sheet_of_the_paper_asked_for(paper: Paper, width: int, height: int) -> None:
    sheets = read(take_home_pdf(PAGE, paper, WORDS)).pages

    assert len(sheets) == 1
    assert round(sheets[0].mediabox.width) == width
    assert round(sheets[0].mediabox.height) == height


def test_every_part_is_on_the_sheet_in_its_order() -> None:
    text = text_of(take_home_pdf(PAGE, Paper.A4, WORDS))

    places = [
        text.index(piece)
        for piece in (
            "Wren and Mama: moments from 12 November",
            "Wren stayed with your face.",
            "You did You saw Wren",
            "Wren did Wren opened",
            "Finding each other again You were busy",
            "What you said “I did not know that she looks for me.”",
            "One small thing for this week Talk or hum",
            "If today stirred things up Ring the team on 01632 960 001",
            "Nobody is in step all the time.",
            "Page made by Ana Ruiz",
        )
    ]
    assert places == sorted(places)


def test_what_was_not_said_or_chosen_leaves_no_heading_behind() -> None:
    text = text_of(take_home_pdf(LEAST, Paper.A4, WORDS))

    for heading in (WORDS.baby_did, WORDS.finding, WORDS.said, WORDS.small_thing, WORDS.contact):
        assert heading not in text
    assert "You did" in text


def test_the_metadata_say_nothing_of_the_family_but_the_opaque_export_id() -> None:
    made = take_home_pdf(PAGE, Paper.A4, WORDS)
    kept = {name: str(value) for name, value in (read(made).metadata or {}).items()}

    assert kept["/Title"] == "A page to take home"
    assert kept["/Keywords"] == PAGE.export_id
    assert not {"/Author", "/Subject", "/CreationDate"} & set(kept)
    assert PAGE.export_id not in text_of(made)
    packet = read(made).xmp_metadata
    assert packet is not None
    for name in (b"Wren", b"Mama", b"Ana", b"November"):
        assert name not in packet.stream.get_data()


def test_it_prints_in_black_and_white() -> None:
    """Every colour on the sheet is a grey or nearly one, so nothing is told by colour alone."""
    content = read(take_home_pdf(PAGE, Paper.A4, WORDS)).pages[0].get_contents()
    assert content is not None

    mixes = re.findall(
        r"([\d.]+) ([\d.]+) ([\d.]+) (?:scn|SCN|rg|RG)\b", content.get_data().decode()
    )
    assert mixes
    for mix in mixes:
        tones = [float(tone) for tone in mix]
        assert max(tones) - min(tones) < 0.1


def test_fonts_travel_inside_the_sheet_and_are_ours() -> None:
    made = take_home_pdf(PAGE, Paper.A4, WORDS)
    names = set(re.findall(rb"/BaseFont\s*/([\w+-]+)", made))

    assert names
    assert all(b"SourceSerif4" in name or b"NunitoSans" in name for name in names)


def test_more_words_than_a_tired_parent_reads_are_refused_with_the_count() -> None:
    long = replace(PAGE, said="word " * 120)

    with pytest.raises(TakeHomeTooLong) as refused:
        take_home_pdf(long, Paper.A4, WORDS)

    assert refused.value.words == long.length(WORDS) > AT_MOST_WORDS
    assert str(AT_MOST_WORDS) in said_by.say(refused.value)


def test_exactly_as_many_words_as_allowed_still_make_one_sheet() -> None:
    room = AT_MOST_WORDS - replace(PAGE, said=None).length(WORDS) - len(WORDS.said.split())
    full = replace(PAGE, said="together " * room)

    assert full.length(WORDS) == AT_MOST_WORDS
    for paper in Paper:
        assert len(read(take_home_pdf(full, paper, WORDS)).pages) == 1


def test_a_page_that_would_run_over_is_refused_and_not_cut() -> None:
    tall = replace(PAGE, said="\n\n".join("word" for _ in range(40)))

    with pytest.raises(TakeHomeDoesNotFit) as refused:
        take_home_pdf(tall, Paper.A4, WORDS)
    assert said_by.say(refused.value)


def test_her_words_are_set_as_words_and_never_run_as_a_programme() -> None:
    said = '#panic() $x$ *no* <b> \\ " [a](b) #sys.inputs'

    assert said.split("$", maxsplit=1)[0].strip() in text_of(
        take_home_pdf(replace(PAGE, said=said), Paper.A4, WORDS)
    )


def test_no_file_is_written_on_the_way(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the compiler might write by itself would show in the empty temp folder."""
    opened: list[str] = []

    def watched(path: object, *_rest: object, **_more: object) -> None:
        opened.append(str(path))

    monkeypatch.setattr(builtins, "open", watched)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    take_home_pdf(PAGE, Paper.A4, WORDS)

    assert opened == []
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - pathlib would open it the watched way


def a_picture(height: int, width: int) -> bytes:
    drawn = np.full((height, width, 3), 180, np.uint8)
    return bytes(cv2.imencode(".jpg", drawn)[1])


@pytest.mark.parametrize("shape", [(720, 1280), (1280, 720)])
@pytest.mark.parametrize("paper", Paper)
def test_with_her_picture_and_as_many_words_as_allowed_nothing_lies_on_anything(
    shape: tuple[int, int], paper: Paper
) -> None:
    pictured = replace(PAGE, picture=a_picture(*shape))
    room = AT_MOST_WORDS - replace(PAGE, said=None).length(WORDS) - len(WORDS.said.split())
    made = take_home_pdf(replace(pictured, said="together " * room), paper, WORDS)
    lines: list[int] = []

    def seen(text: str, drawn_at: list[float], *_rest: object) -> None:
        if text.strip():
            lines.append(round(drawn_at[5]))

    read(made).pages[0].extract_text(visitor_text=seen)
    places = sorted(set(lines))
    assert len(read(made).pages) == 1
    assert len(read(made).pages[0].images) == 1
    assert len(places) > 15
    assert min(b - a for a, b in pairwise(places)) > 9


def told(node: Any) -> list[tuple[str, str]]:
    """Every tag below a node of the structure, with what stands for it where it is no text."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return [each for part in node for each in told(part)]
    if not isinstance(node, dict):
        return []
    mine = [(str(node["/S"]), str(node.get("/Alt", "")))] if "/S" in node else []
    return mine + told(node.get("/K", []))


def test_a_screen_reader_is_told_the_headings_and_what_the_picture_is() -> None:
    made = take_home_pdf(replace(PAGE, picture=a_picture(72, 128)), Paper.A4, WORDS)
    packet = read(made).xmp_metadata
    assert packet is not None
    assert b"pdfuaid" in packet.stream.get_data()
    tags = told(read(made).root_object["/StructTreeRoot"])
    assert ("/Figure", WORDS.picture_says) in tags
    assert [tag for tag, _ in tags].count("/H1") == 1
    assert [tag for tag, _ in tags].count("/H2") == len(PAGE.parts(WORDS))


def test_the_discreet_page_names_nobody_who_made_it() -> None:
    text = text_of(take_home_pdf(replace(PAGE, therapist=""), Paper.A4, WORDS))
    assert "Page made by" not in text

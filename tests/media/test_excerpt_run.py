"""The errands of an excerpt through the real child process: from sealed files to a sealed one."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from annotator.domain.covering import Blur, Box, Key
from annotator.media.excerpt import Look, Piece
from annotator.media.excerpt_run import boxes_followed, excerpt_made
from annotator.media.probe import probe
from annotator.media.refusals import MediaFailed, NothingToCut, WorkCancelled
from annotator.media.run import Sealed
from annotator.paper.reel_card import reel_card
from annotator.paper.reel_mark import reel_mark
from annotator.vault.age import AgeReader, AgeWriter, fresh_asset_key
from tests.builders import stretch
from tests.media.films import Reel, decoded, film, number_on

WINDOW = stretch(300, 1000)


def sealed(folder: Path, name: str, content: bytes) -> Sealed:
    place = Sealed(folder / name, fresh_asset_key())
    with place.path.open("wb") as raw, AgeWriter(raw, place.key) as writer:
        writer.write(content)
    return place


def stored(folder: Path) -> tuple[Sealed, Sealed]:
    content = film(Reel())
    table = probe(io.BytesIO(content)).frames.to_json()
    return sealed(folder, "film", content), sealed(folder, "table", table)


def look(blur: Blur = Blur.NONE) -> Look:
    return Look(reel_mark("For training only"), "0f" * 16, None, fades=False, blur=blur)


def test_a_child_makes_it_sealed_with_cards_and_a_path(tmp_path: Path) -> None:
    out, card = Sealed(tmp_path / "out", fresh_asset_key()), reel_card("One", "en", "ltr")
    box = Box(20, 40, 700, 120)
    path = ((box,),) * 21
    excerpt_made(
        stored(tmp_path), [Piece(WINDOW, card, path)], look(Blur.OUTSIDE), (out, lambda: False)
    )
    assert b"ftyp" not in out.path.read_bytes()
    content = AgeReader(out.path.open("rb"), out.key).read()
    pictures = decoded(content)[1]
    assert len(pictures) == 62 + 21
    assert [number_on(each) for each in pictures[62:]] == list(range(9, 30))


def test_a_child_finds_where_boxes_go(tmp_path: Path) -> None:
    box = Box(100, 100, 200, 200)
    keys = (Key(0, 12, box), Key(0, 20, None))
    path = boxes_followed(stored(tmp_path), WINDOW, (Blur.OUTSIDE, keys))
    assert path == (None,) * 3 + ((box,),) * 8 + ((None,),) * 10
    followed = boxes_followed(stored(tmp_path), WINDOW, (Blur.BOXES, keys[:1]))
    assert followed[:3] == (None,) * 3
    assert followed[3] == (box,)


def test_its_refusals_come_back_with_their_facts(tmp_path: Path) -> None:
    out = Sealed(tmp_path / "out", fresh_asset_key()), lambda: False
    with pytest.raises(NothingToCut):
        excerpt_made(stored(tmp_path), [Piece(stretch(90_000, 91_000))], look(), out)
    with pytest.raises(MediaFailed):
        excerpt_made(stored(tmp_path), [Piece(WINDOW, path=())], look(Blur.BOXES), out)


def test_it_stops_when_it_is_called_off(tmp_path: Path) -> None:
    out = Sealed(tmp_path / "out", fresh_asset_key()), lambda: True
    with pytest.raises(WorkCancelled):
        excerpt_made(stored(tmp_path), [Piece(WINDOW)] * 20, look(), out)

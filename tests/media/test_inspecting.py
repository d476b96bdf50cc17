"""What a film is, in full."""

from __future__ import annotations

import io
import json
from typing import cast

import pytest

from annotator.media.inspecting import inspected
from annotator.media.refusals import NotAFilm
from tests.media.films import Reel, film


def test_everything_about_a_phones_film_can_be_read_as_json() -> None:
    found = inspected(io.BytesIO(film(Reel(rotation=90))))
    assert json.loads(json.dumps(found)) == found
    picture, sound = cast("list[dict[str, object]]", found["streams"])
    assert (picture["codec"], picture["width"], picture["height"]) == ("h264", 320, 240)
    assert (sound["codec"], sound["sample_rate"], sound["channels"]) == ("aac", 48_000, 1)
    assert (found["treatment"], found["why"], found["copy"]) == ("play_as_is", [], None)


def test_a_copy_is_announced_with_its_size_and_why_it_is_made() -> None:
    found = inspected(io.BytesIO(film(Reel(codec="libx265", size=(322, 242), sar=(4, 3)))))
    assert (found["treatment"], found["why"]) == ("convert", ["picture"])
    assert found["copy"] == {"width": 430, "height": 242}


def test_what_is_no_film_is_refused() -> None:
    with pytest.raises(NotAFilm):
        inspected(io.BytesIO(b"no film at all, whatever its name says"))

"""`python -m annotator inspect FILM`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from annotator.cli.inspect import CANNOT, FOUND
from annotator.cli.main import main
from annotator.domain.clip import Treatment, Why
from annotator.words import screens
from tests.media.films import Reel, film, uneven

if TYPE_CHECKING:
    from pathlib import Path

ASKED_FOR = {
    "container", "streams", "codecs", "rotation", "frames", "first_ms", "last_ms", "rate",
    "treatment", "why",
}  # fmt: skip


def test_it_prints_what_was_found_what_will_be_done_and_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "film.mov"
    reel = Reel(times=uneven(60), base=Reel().base, b_frames=2, wrapping="mov", codec="libx265")
    path.write_bytes(film(reel))
    assert main(["inspect", str(path)]) == FOUND
    told = json.loads(capsys.readouterr().out)
    assert set(told) >= ASKED_FOR
    assert (told["codecs"], told["rate"]) == ({"picture": "hevc", "sound": "aac"}, "variable")
    assert (told["frames"], told["first_ms"]) == (60, 0)
    assert told["treatment"] == "convert"
    assert told["why"]["picture"] == "Not every browser plays this kind of picture."


@pytest.mark.parametrize("content", [b"", b"not a film", film()[:3000], None])
def test_what_is_no_film_is_said_in_a_sentence_and_by_the_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    path = tmp_path / "film.mp4"
    if content is not None:
        path.write_bytes(content)
    assert main(["inspect", str(path)]) == CANNOT
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.endswith(".\n")


def test_every_treatment_and_every_reason_has_its_sentence() -> None:
    assert set(screens("treatments")) == {each.value for each in Treatment}
    assert set(screens("treatment_reasons")) == {each.value for each in Why}

from __future__ import annotations

import io
import json
from dataclasses import asdict
from pathlib import Path

import pytest

from annotator.media.errands import Voice, done
from annotator.media.probe import probe
from annotator.media.refusals import NotAFilm
from annotator.media.run import Errand, Sealed
from annotator.vault.age import AgeFailure, AgeReader, AgeWriter, fresh_asset_key
from tests.media.films import Reel, film

CONTENT = film(Reel(sound=None))


def place(folder: Path, name: str, content: bytes | None = None) -> Sealed:
    made = Sealed(folder / name, fresh_asset_key())
    if content is not None:
        with made.path.open("wb") as raw, AgeWriter(raw, made.key) as writer:
            writer.write(content)
    return made


def asked(errand: Errand) -> dict[str, object]:
    return done(json.loads(errand.line()), Voice(lambda far: None, lambda made: None))


def test_what_is_told_can_be_sent_on_as_json(tmp_path: Path) -> None:
    source = place(tmp_path, "film", CONTENT)
    result = asked(Errand("probe", {"source": source}))
    assert json.loads(json.dumps(result)) == {"facts": asdict(probe(io.BytesIO(CONTENT)).facts)}


def test_an_errand_that_is_refused_leaves_no_file_that_opens(tmp_path: Path) -> None:
    facts = asdict(probe(io.BytesIO(CONTENT)).facts)
    source = place(tmp_path, "film", b"no film")
    names = ("frames", "strip", "strip_picture", "sound", "track")
    outputs = {name: place(tmp_path, name) for name in names}
    with pytest.raises(NotAFilm):
        asked(Errand("prepare", {"source": source}, outputs, {"facts": facts}))
    for output in outputs.values():
        with pytest.raises(AgeFailure), output.path.open("rb") as raw:
            AgeReader(raw, output.key)


def test_the_same_errand_twice_seals_with_fresh_nonces(tmp_path: Path) -> None:
    source, output = place(tmp_path, "film", CONTENT), place(tmp_path, "frames")
    sealed = []
    for _ in range(2):
        asked(Errand("probe", {"source": source}, {"frames": output}))
        sealed.append(output.path.read_bytes())
    assert sealed[0] != sealed[1]


def test_an_errand_nobody_knows_is_not_done(tmp_path: Path) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - it has no words
        asked(Errand("dance", {"source": place(tmp_path, "film", CONTENT)}))

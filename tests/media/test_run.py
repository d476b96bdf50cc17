from __future__ import annotations

import os
import time
from fractions import Fraction
from pathlib import Path

import pytest

from annotator.domain.interval import Interval, Milliseconds
from annotator.journey.ports import HowFar
from annotator.media.frame_table import FrameTable
from annotator.media.refusals import CutShort, MediaFailed, NotAFilm, TookTooLong, WorkCancelled
from annotator.media.run import Errand, Sealed, found_in, moment_cut, run_child, still_of
from annotator.media.segments import Done
from annotator.vault.age import AgeReader, AgeWriter, fresh_asset_key
from tests.media.conversions import converted
from tests.media.films import Reel, decoded, film, number_on, steady
from tests.processes import own_children

LONG = Reel(codec="mpeg4", size=(640, 480), times=steady(450), base=Fraction(1, 30))


class Desk:
    """Sealed files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, content: bytes) -> Sealed:
        place = self.new("source")
        with place.path.open("wb") as raw, AgeWriter(raw, place.key) as writer:
            writer.write(content)
        return place

    def new(self, name: str) -> Sealed:
        return Sealed(self.folder / name, fresh_asset_key())

    def places(self, *names: str) -> dict[str, Sealed]:
        return {name: self.new(name) for name in names}


def plain(place: Sealed) -> bytes:
    with AgeReader(place.path.open("rb"), place.key) as reader:
        return reader.read()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_film_goes_through_every_errand_sealed(desk: Desk) -> None:
    source = desk.put(film(Reel(b_frames=2)))
    first = desk.new("first table")
    facts = found_in(source, first)
    assert facts.frame_count == 60
    told: list[HowFar | Done] = []
    places, _ = converted(desk.folder, source, facts, told.append)
    assert [each.frames for each in told if isinstance(each, Done)] == [60]
    assert plain(places["frames"]) == plain(first)
    cut = desk.places("film", "still")
    stretch = Interval(Milliseconds(500), Milliseconds(1000))
    moment_cut((places["working"], places["frames"]), stretch, 700, cut)
    assert [number_on(each) for each in decoded(plain(cut["film"]))[1]] == list(range(15, 30))
    assert plain(cut["still"]).startswith(b"\xff\xd8")
    assert still_of(source, places["frames"], 21)[:2] == b"\xff\xd8"
    assert len(FrameTable.from_json(plain(first))) == 60
    for path in desk.folder.iterdir():
        # A place that was not needed is empty.
        assert path.name.startswith("segment") or path.stat().st_size
        if path.stat().st_size == 0:
            continue
        assert path.read_bytes().startswith(b"age-encryption.org/v1\n")


def test_a_refusal_of_the_child_is_raised_here(desk: Desk) -> None:
    with pytest.raises(NotAFilm):
        found_in(desk.put(b"Dear diary"))
    with pytest.raises(CutShort):
        found_in(desk.put(film(Reel())[:9000]))


def test_a_playlist_in_disguise_goes_nowhere(desk: Desk) -> None:
    other = desk.folder / "other.mp4"
    other.write_bytes(film(Reel()))
    with pytest.raises(NotAFilm):
        found_in(desk.put(f"ffconcat version 1.0\nfile '{other}'\n".encode()))


def test_a_wrong_key_is_an_incident_without_details(desk: Desk) -> None:
    source = desk.put(film(Reel()))
    with pytest.raises(MediaFailed) as fault:
        found_in(Sealed(source.path, fresh_asset_key()))
    assert fault.value.incident.startswith("Age")
    assert str(source.path) not in str(fault.value.facts())


def test_what_is_called_off_ends_and_its_process_with_it(desk: Desk) -> None:
    source = desk.put(film(LONG))
    facts = found_in(source)
    before = own_children()
    began = time.monotonic()
    # Called off from the first look on: how soon a film tells of progress is the machine's affair.
    with pytest.raises(WorkCancelled):
        converted(desk.folder, source, facts, None, lambda: True)
    assert time.monotonic() - began < 20
    assert own_children() == before


def test_what_does_not_end_in_time_is_ended(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.media.run._PROGRAM", ("-c", "input(); input()"))
    with pytest.raises(TookTooLong):
        run_child(Errand("probe", {"source": desk.new("nothing")}, limit_s=0.3))


def test_a_child_that_falls_falls_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    source = desk.put(film(Reel()))
    ways = (("import os; os.abort()", "signal 6"), ("raise SystemExit(3)", "exit 3"))
    for answer, incident in ways:
        monkeypatch.setattr("annotator.media.run._PROGRAM", ("-c", answer))
        with pytest.raises(MediaFailed) as fault:
            run_child(Errand("probe", {"source": source}))
        assert fault.value.incident == incident


def test_an_answer_nobody_knows_is_no_result(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.media.run._PROGRAM", ("-c", "print('[1, 2]')"))
    with pytest.raises(MediaFailed):
        run_child(Errand("probe", {"source": desk.new("nothing")}))


def test_the_child_gets_no_more_of_the_environment_than_it_needs(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLIMMER_SECRET", "canary")
    tell = "import json, os; print(json.dumps({'result': dict(os.environ)}))"
    monkeypatch.setattr("annotator.media.run._PROGRAM", ("-c", tell))
    environment = run_child(Errand("probe", {"source": desk.new("nothing")}))
    assert "GLIMMER_SECRET" not in environment
    assert "HOME" not in environment


def test_no_open_file_of_the_server_reaches_the_child(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell = "import json, os; print(json.dumps({'result': {'n': os.listdir('/proc/self/fd')}}))"
    monkeypatch.setattr("annotator.media.run._PROGRAM", ("-c", tell))
    with (desk.folder / "open").open("wb") as held:
        os.set_inheritable(held.fileno(), True)
        seen = run_child(Errand("probe", {"source": desk.new("nothing")}))["n"]
    assert isinstance(seen, list)
    assert len(seen) <= 4


def test_a_key_is_never_shown_by_accident(desk: Desk) -> None:
    place = desk.new("a")
    assert place.key.hex() not in repr(place)
    assert place.key.hex() not in repr(Errand("probe", {"source": place}))

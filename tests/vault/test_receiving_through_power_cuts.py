"""The power may fail at any time: nothing acknowledged is lost, no chunk is sealed anew."""

from __future__ import annotations

import contextlib
import io
import random
from typing import TYPE_CHECKING, BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from annotator.domain.identity import AssetId
from annotator.vault import promises as promises_module
from annotator.vault import receiving as receiving_module
from annotator.vault.age import AgeReader, fresh_asset_key
from annotator.vault.folder import AssetFolder
from annotator.vault.receiving import Receiving
from annotator.vault.stream import CHUNK, SEALED_CHUNK, sealed_length
from annotator.vault.upload import ReceivingState, UploadChanged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ASSET = AssetId("1" * 32)
KEY = fresh_asset_key()


def plain_in(folder: AssetFolder) -> bytes:
    with AgeReader(folder.open(ASSET), KEY) as reader:
        return reader.read()


class PowerCut(Exception):  # noqa: N818
    pass


# A disk that forgets: it holds what was settled; of the rest any 512 bytes may be there or not.


class Watched(io.FileIO):
    """A real file that notes every write, so that a power cut can be played afterwards."""

    def __init__(self, path: Path, disk: ForgetfulDisk) -> None:
        super().__init__(path, "r+b")
        self.disk, self.path = disk, path

    @override
    def write(self, octets: object, /) -> int:
        at, count = self.tell(), super().write(octets)  # type: ignore[arg-type]
        self.disk.note(self.path, at, bytes(octets))  # type: ignore[call-overload]
        return count


class ForgetfulDisk:
    """Plays power cuts, and says so when a place of the sealed file is given other bytes."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.steps = 0  # the power is cut instead of settling for so-many-th time
        self.settled: dict[Path, bytes] = {}
        self.loose: list[tuple[Path, int, bytes]] = []
        self.ever: dict[int, bytes] = {}

    def note(self, path: Path, at: int, octets: bytes) -> None:
        self.loose.append((path, at, octets))
        if path.suffix == ".part":
            for start in range(0, len(octets), 16):
                piece = octets[start : start + 16]
                before = self.ever.setdefault(at + start, piece)
                assert before == piece, "two different bytes for one place of the sealed file"

    def settle(self, raw: BinaryIO) -> None:
        self.steps -= 1
        if self.steps == 0:
            raise PowerCut
        path = cast("Watched", raw).path
        self.settled[path] = path.read_bytes()
        self.loose = [each for each in self.loose if each[0] != path]

    def end_the_program(self) -> None:
        """The program is killed; and every other time the power fails too."""
        self.steps = 0
        if self.chance.random() < 0.5:
            self._cut_the_power()

    def _cut_the_power(self) -> None:
        for path, octets in self.settled.items():
            there = bytearray(octets)
            for loose_path, at, written in self.loose:
                if loose_path == path:
                    self._tear(there, at, written)
            path.write_bytes(there)
            self.settled[path] = bytes(there)
        self.loose.clear()

    def _tear(self, there: bytearray, at: int, written: bytes) -> None:
        how_much = self.chance.choice([0.0, 0.5, 0.99, 1.0])
        for start in range(0, len(written), 512):
            if self.chance.random() < how_much:
                piece = written[start : start + 512]
                there.extend(bytes(max(0, at + start - len(there))))
                there[at + start : at + start + len(piece)] = piece


class ForgetfulFolder(AssetFolder):
    """The real folder on the disk that forgets."""

    def __init__(self, place: Path, disk: ForgetfulDisk) -> None:
        super().__init__(place)
        self.disk = disk

    def _watched(self, raw: BinaryIO, path: Path) -> BinaryIO:
        raw.close()
        self.disk.settled.setdefault(path, b"")
        return cast("BinaryIO", Watched(path, self.disk))

    @override
    def begin(self, asset: AssetId) -> BinaryIO:
        return self._watched(super().begin(asset), self.arriving_path(asset))

    @override
    def begin_promises(self, asset: AssetId) -> BinaryIO:
        return self._watched(super().begin_promises(asset), self.promises_path(asset))

    @override
    def go_on(self, asset: AssetId) -> tuple[BinaryIO, BinaryIO]:
        raw, promised = super().go_on(asset)
        return (
            self._watched(raw, self.arriving_path(asset)),
            self._watched(promised, self.promises_path(asset)),
        )


def send(
    receiving: Receiving, film: bytes, disk: ForgetfulDisk, notes: list[ReceivingState]
) -> None:
    """Sends on from where it stands, until it is over or the power is cut."""
    while receiving.received < len(film):
        at = receiving.received
        receiving.append(film[at : at + disk.chance.choice([1, 999, CHUNK, 2 * CHUNK + 1])][:CHUNK])
        notes.append(receiving.state)
        if disk.chance.random() < 0.1:
            notes.append(receiving.settle())


def go_through_power_cuts(folder: ForgetfulFolder, films: list[bytes], cuts: int) -> Receiving:
    """Sends one film or another, cut off again and again; gives back the upload as it then is."""
    disk, length = folder.disk, len(films[0])
    receiving = Receiving.begin(folder, ASSET, KEY, length)
    notes = [receiving.state]
    for _ in range(cuts):
        disk.steps = disk.chance.randrange(1, 9)
        with receiving, contextlib.suppress(PowerCut, UploadChanged):
            send(receiving, disk.chance.choice(films), disk, notes)
        disk.end_the_program()
        noted = disk.chance.choice(notes)
        receiving = Receiving.resume(folder, ASSET, KEY, noted)
        assert receiving.state.offset >= max(note.offset for note in notes)
        notes.append(receiving.state)
        there = folder.arriving_path(ASSET).stat().st_size - noted.header
        whole = receiving.state.counter * SEALED_CHUNK
        assert there == (sealed_length(length) if receiving.state.is_complete else whole)
    return receiving


@pytest.fixture(scope="module")
def forgetful() -> Iterator[Callable[[int, Path], ForgetfulFolder]]:
    with pytest.MonkeyPatch.context() as patch:

        def made(seed: int, place: Path) -> ForgetfulFolder:
            disk = ForgetfulDisk(random.Random(seed))  # noqa: S311 - films are not secrets
            patch.setattr(receiving_module, "BATCH", 2 * CHUNK)
            patch.setattr(receiving_module, "settle", disk.settle)
            patch.setattr(promises_module, "settle", disk.settle)
            return ForgetfulFolder(place, disk)

        yield made


film_lengths = st.sampled_from([0, CHUNK, 3 * CHUNK + 5, 6 * CHUNK])


@given(seed=st.integers(0, 2**32), length=film_lengths)
def test_no_power_cut_loses_a_byte(
    seed: int,
    length: int,
    tmp_path_factory: pytest.TempPathFactory,
    forgetful: Callable[[int, Path], ForgetfulFolder],
) -> None:
    folder = forgetful(seed, tmp_path_factory.mktemp("disk"))
    film = folder.disk.chance.randbytes(length)
    with go_through_power_cuts(folder, [film], cuts=4) as receiving:
        send(receiving, film, folder.disk, [])
        receiving.finish()
    assert plain_in(folder) == film


@given(seed=st.integers(0, 2**32), length=film_lengths)
def test_no_chunk_is_ever_sealed_with_other_bytes_whatever_is_sent(
    seed: int,
    length: int,
    tmp_path_factory: pytest.TempPathFactory,
    forgetful: Callable[[int, Path], ForgetfulFolder],
) -> None:
    folder = forgetful(seed, tmp_path_factory.mktemp("disk"))
    films = [folder.disk.chance.randbytes(length) for _ in range(3)]
    go_through_power_cuts(folder, films, cuts=6).close()

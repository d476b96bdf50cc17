from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.identity import HouseholdId
from annotator.vault.age import AgeFailure, AgeWriter, SealedMuxSink

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.vault.shelf import Shelf
    from annotator.vault.sink import SealedSink

WRENS = HouseholdId("a" * 32)


def nothing_is_left(tmp_path: Path, rows: Any) -> bool:
    return not rows.kept and not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_what_is_published_is_on_the_shelf(shelf: Shelf) -> None:
    sink = shelf.new(WRENS, "strip")
    sink.write(b"one ")
    sink.write(b"heron")
    assert sink.publish() == sink.asset_id
    with shelf.open(sink.asset_id) as reader:
        assert reader.read() == b"one heron"


def test_before_it_is_published_nobody_knows_it(shelf: Shelf, rows: Any) -> None:
    sink = shelf.new(WRENS, "strip")
    sink.write(b"one heron")
    sink.close()
    assert not rows.kept
    sink.abandon()


def test_an_abandoned_sink_leaves_nothing(shelf: Shelf, rows: Any, tmp_path: Path) -> None:
    sink = shelf.new(WRENS, "strip")
    sink.write(b"one heron")
    sink.abandon()
    sink.abandon()
    assert nothing_is_left(tmp_path, rows)
    for act in (lambda: sink.write(b"more"), sink.publish):
        with pytest.raises(ValueError, match="finished"):
            act()


def test_leaving_by_an_exception_abandons(shelf: Shelf, rows: Any, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), shelf.new(WRENS, "strip") as sink:  # noqa: PT012
        sink.write(b"half")
        raise RuntimeError
    assert nothing_is_left(tmp_path, rows)


@pytest.mark.parametrize("writer", [AgeWriter, SealedMuxSink])
def test_a_child_may_seal_the_file(shelf: Shelf, writer: type) -> None:
    sink = shelf.new(WRENS, "film")
    name = f"{writer.__module__}:{writer.__name__}"
    child = """
import importlib, sys
module, name = sys.argv[1].split(":")
with open(sys.argv[2], "r+b") as raw:
    key = bytes.fromhex(sys.stdin.read())
    with getattr(importlib.import_module(module), name)(raw, key) as writer:
        writer.write(b"one heron" * 20_000)
"""
    command = [sys.executable, "-c", child, name, str(sink.path)]
    subprocess.run(command, input=sink.key.hex(), text=True, check=True)
    assert shelf.adopt(sink) == sink.asset_id
    with shelf.open(sink.asset_id) as reader:
        assert reader.read() == b"one heron" * 20_000


def fill_nothing(_: SealedSink) -> None:
    return


def fill_half(sink: SealedSink) -> None:
    with sink.path.open("r+b") as raw:
        AgeWriter(raw, sink.key).write(bytes(200_000))


def fill_with_words(sink: SealedSink) -> None:
    sink.path.write_bytes(b"not sealed at all")


def fill_under_another_key(sink: SealedSink) -> None:
    with sink.path.open("r+b") as raw, AgeWriter(raw, bytes(range(32))) as writer:
        writer.write(b"one heron")


@pytest.mark.parametrize("fill", [fill_nothing, fill_half, fill_with_words, fill_under_another_key])
def test_what_a_child_left_half_done_is_not_put_away(
    shelf: Shelf, rows: Any, tmp_path: Path, fill: Any
) -> None:
    sink = shelf.new(WRENS, "film")
    fill(sink)
    with pytest.raises(AgeFailure):
        sink.publish()
    assert nothing_is_left(tmp_path, rows)

"""The errands a child process can be sent on, from sealed files to sealed files."""

from __future__ import annotations

import base64
import os
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import av

from annotator.domain.clip import ClipFacts
from annotator.domain.interval import Interval, Milliseconds
from annotator.media.cut import cut
from annotator.media.frame_table import FrameTable
from annotator.media.inspecting import inspected
from annotator.media.photograph import photograph
from annotator.media.prepare import Sinks, prepare
from annotator.media.probe import probe
from annotator.media.reel import Cards, reel
from annotator.media.self_test import exactness
from annotator.media.stills import still
from annotator.media.working_copy import verify
from annotator.vault.age import AgeReader, SealedMuxSink

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from annotator.media.pace import Tell

    Place = Mapping[str, str]
    Errand = Mapping[str, object]


def done(errand: Errand, tell: Tell) -> dict[str, object]:
    """What came of the errand; refusals and faults go up."""
    av.logging.set_level(None)
    name = str(errand["do"])
    if name == "prepare":
        return _prepare(errand, tell)
    if name not in _ERRANDS:
        raise ValueError(name)
    return _ERRANDS[name](errand)


def _probe(errand: Errand) -> dict[str, object]:
    with _opened(errand, "source") as source:
        found = probe(source)
    outputs = _outputs(errand)
    if "frames" in outputs:
        with _sealed(outputs["frames"]) as sink:
            sink.write(found.frames.to_json())
    return {"facts": asdict(found.facts)}


def _inspect(errand: Errand) -> dict[str, object]:
    with Path(str(errand["path"])).open("rb") as source:
        return inspected(source)


def _prepare(errand: Errand, tell: Tell) -> dict[str, object]:
    facts = ClipFacts(**cast("dict[str, object]", errand["facts"]))  # type: ignore[arg-type]
    outputs = _outputs(errand)
    with _opened(errand, "source") as source, ExitStack() as stack:
        sinks = {name: stack.enter_context(_sealed(place)) for name, place in outputs.items()}
        made = prepare(source, facts, Sinks(**sinks), tell)
    if "working" in outputs:
        with _reader(outputs["working"]) as copy:
            verify(copy, made.frames)
    played = _reader(outputs["working"]) if "working" in outputs else _opened(errand, "source")
    with played as film:
        exact = exactness(film, made.frames, made.samples, made.seen_at)
    return {
        "frames": len(made.frames),
        "heard": made.heard,
        "strip": asdict(made.strip),
        "exact": asdict(exact),
    }


def _cut(errand: Errand) -> dict[str, object]:
    table, outputs = _table(errand), _outputs(errand)
    onset, offset = cast("list[int]", errand["window"])
    window = Interval(Milliseconds(onset), Milliseconds(offset))
    with _opened(errand, "source") as source:
        with _sealed(outputs["film"]) as sink:
            made = cut(source, table, window, sink)
        inside = table.within(window)
        nearest = table.nearest(Milliseconds(cast("int", errand["still_ms"])))
        with _sealed(outputs["still"]) as sink:
            sink.write(still(source, table, min(max(nearest, inside[0]), inside[-1])))
    return {"frames": made.frames, "length_ms": made.length}


def _reel(errand: Errand) -> dict[str, object]:
    count = cast("int", errand["films"])
    opening, closing = (base64.b64decode(each) for each in cast("list[str]", errand["cards"]))
    mark = cast("str", errand["mark"])
    with ExitStack() as stack:
        films = [stack.enter_context(_opened(errand, f"film{n}")) for n in range(count)]
        sink = stack.enter_context(_sealed(_outputs(errand)["reel"]))
        made = reel(films, Cards(opening, closing), sink, mark)
    return {"frames": made.frames, "length_ms": made.length}


def _still(errand: Errand) -> dict[str, object]:
    table = _table(errand)
    frame, width = cast("int", errand["frame"]), cast("int", errand["max_width"])
    with _opened(errand, "source") as source:
        picture = still(source, table, frame, width)
    return {"jpeg": base64.b64encode(picture).decode("ascii")}


def _photograph(errand: Errand) -> dict[str, object]:
    with _opened(errand, "source") as source:
        shown, small = photograph(source, cast("str", errand["form"]))
    with _sealed(_outputs(errand)["shown"]) as sink:
        sink.write(shown)
    return {"small": base64.b64encode(small).decode("ascii")}


def _table(errand: Errand) -> FrameTable:
    with _opened(errand, "table") as source:
        return FrameTable.from_json(source.read())


def _outputs(errand: Errand) -> Mapping[str, Place]:
    return cast("Mapping[str, Place]", errand.get("outputs", {}))


def _opened(errand: Errand, name: str) -> AgeReader:
    return _reader(cast("Place", errand[name]))


def _reader(place: Place) -> AgeReader:
    return AgeReader(Path(place["path"]).open("rb"), bytes.fromhex(place["key_hex"]))


@contextmanager
def _sealed(place: Place) -> Iterator[SealedMuxSink]:
    """A place to write to, sealed on the way and settled on the disk at the end."""
    with Path(place["path"]).open("w+b") as raw:
        with SealedMuxSink(raw, bytes.fromhex(place["key_hex"])) as sink:
            yield sink
        os.fsync(raw.fileno())


_ERRANDS: Final[Mapping[str, Callable[[Errand], dict[str, object]]]] = {
    "probe": _probe,
    "inspect": _inspect,
    "cut": _cut,
    "reel": _reel,
    "still": _still,
    "photograph": _photograph,
}

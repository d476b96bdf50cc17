"""The errands a child process can be sent on, from sealed files to sealed files."""

from __future__ import annotations

import base64
import os
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import av

from annotator.domain.clip import ClipFacts, Part
from annotator.domain.covering import Blur, keys_from, path_from, path_to_document
from annotator.domain.interval import Interval, Milliseconds
from annotator.media.cut import cut
from annotator.media.excerpt import Look, Piece, excerpt
from annotator.media.following import path_of
from annotator.media.frame_table import FrameTable
from annotator.media.inspecting import inspected
from annotator.media.join import join
from annotator.media.movement import movement_of
from annotator.media.parts import ALWAYS, Doubtful, part
from annotator.media.photograph import photograph
from annotator.media.prepare import Sinks, prepare
from annotator.media.probe import probe
from annotator.media.reel import Cards, reel
from annotator.media.refusals import PartFailed
from annotator.media.segments import Done, Segments, joined, segment_seconds, times_in
from annotator.media.self_test import Samples, exactness
from annotator.media.stills import still
from annotator.media.upright import Size
from annotator.media.working_copy import verify
from annotator.vault.age import AgeReader, SealedMuxSink

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from annotator.media.film import Sink
    from annotator.media.pace import Tell

    Place = Mapping[str, str]
    Errand = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Voice:
    """Whom to tell on the way: how far the work is, and that one more segment is done."""

    far: Tell
    segment: Callable[[Done], None]


def done(errand: Errand, voice: Voice) -> dict[str, object]:
    """What came of the errand; refusals and faults go up."""
    av.logging.set_level(None)
    match str(errand["do"]):
        case name if name in _ERRANDS:
            return _ERRANDS[name](errand)
        case name if name in _TOLD_ERRANDS:
            return _TOLD_ERRANDS[name](errand, voice)
        case name:
            raise ValueError(name)


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


def _movement(errand: Errand, voice: Voice) -> dict[str, object]:
    with _opened(errand, "source") as source, _sealed(_outputs(errand)["movement"]) as sink:
        movement_of(source, _facts(errand), sink, voice.far)
    return {}


def _facts(errand: Errand) -> ClipFacts:
    return ClipFacts(**cast("dict[str, object]", errand["facts"]))  # type: ignore[arg-type]


def _prepare(errand: Errand, voice: Voice) -> dict[str, object]:
    """Everything from one decode. A copy comes in segments, to be joined by another errand."""
    facts = _facts(errand)
    outputs = _outputs(errand)
    names = [each for each in ALWAYS if each in outputs]
    with _opened(errand, "source") as source, ExitStack() as stack:
        sinks = {name: stack.enter_context(_sealed(outputs[name])) for name in names}
        if "track" in outputs:
            track = stack.enter_context(_sealed(outputs["track"]))
            sinks["working"] = _segments(errand, track, voice)  # type: ignore[assignment]
        made = prepare(source, facts, Sinks(**sinks), voice.far)
    told = {
        "frames": len(made.frames),
        "heard": made.heard,
        "strip": asdict(made.strip),
        "lacks": [each.value for each in made.lacks],
    }
    if "track" in outputs:
        return {**told, "samples": made.samples.told(), "seen_at": asdict(made.seen_at)}
    with _opened(errand, "source") as film:
        return {**told, **_tested(film, made.frames, made.samples, made.seen_at)}


def _segments(errand: Errand, track: Sink, voice: Voice) -> Segments:
    outputs, facts = _outputs(errand), cast("Mapping[str, object]", errand["facts"])
    known = [Done(*each) for each in cast("list[list[int]]", errand.get("segments", []))]

    @contextmanager
    def opened(n: int) -> Iterator[SealedMuxSink]:
        if f"segment{n}" not in outputs:
            raise PartFailed(Part.COPY.value, "more segments than places")
        with _sealed(outputs[f"segment{n}"]) as sink:
            yield sink

    every = segment_seconds(cast("int", facts["length"]))
    return Segments(every, track, opened, voice.segment, {each.n: each for each in known})


def _join(errand: Errand) -> dict[str, object]:
    """The segments as one copy, read back and tried out."""
    table, outputs = _table(errand), _outputs(errand)
    known = [Done(*each) for each in cast("list[list[int]]", errand["segments"])]
    samples = Samples.from_told(cast("Mapping[str, object]", errand["samples"]))
    seen_at = Size(**cast("dict[str, int]", errand["seen_at"]))
    with part(Part.COPY), ExitStack() as stack:
        pieces = [(partial(_opened, errand, f"segment{each.n}"), each) for each in known]
        track = stack.enter_context(_opened(errand, "track")) if "track" in errand else None
        with _sealed(outputs["working"]) as sink:
            joined(pieces, track, sink)
    with part(Part.COPY), _reader(outputs["working"]) as copy:
        verify(copy, table)
    with _reader(outputs["working"]) as film:
        return _tested(film, table, samples, seen_at)


def _tested(film: AgeReader, table: FrameTable, samples: Samples, size: Size) -> dict[str, object]:
    """How the frames stood the test; where the test itself fell, nothing is said of them."""
    testing = Doubtful(Part.TEST)
    with testing:
        return {"exact": asdict(exactness(film, table, samples, size)), "untested": False}
    return {"exact": None, "untested": True}


def _join_parts(errand: Errand, voice: Voice) -> dict[str, object]:
    count, convert = cast("int", errand["parts"]), bool(errand["convert"])
    place = _outputs(errand)["film"]
    with ExitStack() as stack:
        parts = [stack.enter_context(_opened(errand, f"part{n}")) for n in range(count)]
        sink = stack.enter_context(_sealed(place))
        made = join(parts, sink, voice.far, convert=convert)
    with _reader(place) as film:
        verify(film, made.frames)
    return {"begins": list(made.begins), "recorded": list(made.recorded), "copied": made.copied}


def _cut(errand: Errand) -> dict[str, object]:
    table, outputs = _table(errand), _outputs(errand)
    window = _window(errand)
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


def _excerpt(errand: Errand) -> dict[str, object]:
    table = _table(errand)
    pieces = [_piece(each) for each in cast("list[Errand]", errand["pieces"])]
    said = cast("Mapping[str, object]", errand["look"])
    look = Look(
        mark=base64.b64decode(str(said["mark"])),
        export_id=str(said["export_id"]),
        opening=_card(said["opening"]),
        fades=bool(said["fades"]),
        sounds=bool(said["sounds"]),
        blur=Blur(str(said["blur"])),
    )
    with _opened(errand, "source") as source, _sealed(_outputs(errand)["excerpt"]) as sink:
        made = excerpt((source, table), pieces, look, sink)
    return {"frames": made.frames, "length_ms": made.length}


def _piece(said: Errand) -> Piece:
    path = said["path"]
    return Piece(_window(said), _card(said["card"]), None if path is None else path_from(path))


def _card(said: object) -> bytes | None:
    return None if said is None else base64.b64decode(str(said))


def _follow(errand: Errand) -> dict[str, object]:
    table, drawn = _table(errand), (Blur(str(errand["blur"])), keys_from(errand["keys"]))
    with _opened(errand, "source") as source:
        path = path_of(source, table, _window(errand), drawn)
    return {"path": path_to_document(path)}


def _window(errand: Errand) -> Interval:
    onset, offset = cast("list[int]", errand["window"])
    return Interval(Milliseconds(onset), Milliseconds(offset))


def _still(errand: Errand) -> dict[str, object]:
    table = _table(errand)
    frame, width = cast("int", errand["frame"]), cast("int", errand["max_width"])
    with _opened(errand, "source") as source:
        picture = still(source, table, frame, width)
    return {"jpeg": base64.b64encode(picture).decode("ascii")}


def _times(errand: Errand) -> dict[str, object]:
    with _opened(errand, "source") as source:
        return {"times": times_in(source, Done(*cast("list[int]", errand["segment"])))}


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
    "join": _join,
    "cut": _cut,
    "reel": _reel,
    "excerpt": _excerpt,
    "follow": _follow,
    "still": _still,
    "times": _times,
    "photograph": _photograph,
}
_TOLD_ERRANDS: Final[Mapping[str, Callable[[Errand, Voice], dict[str, object]]]] = {
    "prepare": _prepare,
    "movement": _movement,
    "join_parts": _join_parts,
}

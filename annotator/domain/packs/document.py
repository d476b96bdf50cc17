"""A pack as a file holds it (`glimmer-pack/1`), read at the door with every fault named.

The digest shows a change by somebody who does not know of it. Whoever can write both could forge
it: that is what working everything out again is for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from typing_extensions import override

from annotator.domain.agreement.report import Choices
from annotator.domain.agreement.time_unit import Window
from annotator.domain.door import Fault, Place
from annotator.domain.errors import Refusal
from annotator.domain.identity import CoderId
from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.packs.pack import Made, Pack, require_pair
from annotator.domain.packs.spelling import Value
from annotator.domain.practising.canon import digest_of
from annotator.domain.practising.sealed import instant
from annotator.domain.scheme import parse_scheme
from annotator.domain.session_document import session_from, session_to_document

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT: Final = "glimmer-pack/1"
ANY_VERSION: Final = re.compile(r"glimmer-pack/(\d{1,9})")
MADE: Final = frozenset({"pack", "made_at", "made_by", "program", "film_sha256"})
INSIDE: Final = frozenset({"scheme", "codings", "left_out_ms", "frames_ms", "choices", "values"})
PARTS: Final = frozenset({"format", "digest"}) | MADE | INSIDE
WHOLE_CHOICES: Final = {
    "onset_tolerance_ms": 60_000,
    "alignment_tolerance_ms": 60_000,
    "unitized_unit_ms": 10_000,
    "merged_gap_ms": 60_000,
}
SHARES: Final = ("alignment_overlap", "least_overlap", "level")
MOST_FRAMES: Final = 2_000_000


@dataclass
class NotAPack(Refusal):
    """A file that is no pack; every fault at once."""

    faults: tuple[Fault, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The faults as one line."""
        return {"faults": "; ".join(str(fault) for fault in self.faults)}


@dataclass
class PackChanged(Refusal):
    """A pack that is no longer what was made: its digest is another's."""


@dataclass
class PackOfAnotherVersion(Refusal):
    """A pack of a form this program does not know."""

    version: str


def pack_to_document(pack: Pack) -> dict[str, object]:
    """The pack as a file holds it, its digest last."""
    made, choices = pack.made, pack.choices
    body: dict[str, object] = {
        "format": FORMAT,
        "pack": made.id,
        "made_at": made.at.isoformat(),
        "made_by": made.by,
        "program": made.program,
        "film_sha256": made.film,
        "scheme": dict(pack.scheme),
        "codings": [session_to_document(each) for each in pack.codings],
        "left_out_ms": [[part.onset, part.offset] for part in pack.left_out],
        "frames_ms": list(pack.frames),
        "choices": {
            "onset_tolerance_ms": choices.onset_tolerance,
            "alignment_tolerance_ms": choices.alignment_tolerance,
            "alignment_overlap": str(choices.alignment_overlap),
            "least_overlap": str(choices.least_overlap),
            "unitized_unit_ms": choices.unitized_unit_ms,
            "merged_gap_ms": choices.merged_gap,
            "window": choices.window.value,
            "level": str(choices.level),
        },
        "values": [[each.name, each.spelt] for each in pack.values],
    }
    return {**body, "digest": digest_of(body)}


def pack_from(document: object) -> Pack:
    """The pack a file holds; refused where it is none, of another form, or changed."""
    _require_known(document)
    faults: list[Fault] = []
    part = Place(document, faults).parts(PARTS)
    found = (_made(part), _left_out(part["left_out_ms"]), _frames(part["frames_ms"]),
             _choices(part["choices"]), _values(part["values"]))  # fmt: skip
    codings, digest = part["codings"].items(least=2), part["digest"].text(64, 64)
    if len(codings) > 2:
        part["codings"].fault("has to hold two codings")
    if faults or not isinstance(document, dict):
        raise NotAPack(tuple(faults))
    if digest_of({name: document[name] for name in document if name != "digest"}) != digest:
        raise PackChanged
    scheme = parse_scheme(document["scheme"])
    first, second = (session_from(each.value, scheme) for each in codings)
    require_pair(first, second)
    made, left_out, frames, choices, values = found
    kept = cast("Mapping[str, object]", document["scheme"])
    return Pack(made, kept, (first, second), left_out, frames, choices, values)


def digest_in(document: Mapping[str, object]) -> str:
    """The digest a pack's document ends with."""
    return str(document["digest"])


def _require_known(document: object) -> None:
    said = document.get("format") if isinstance(document, dict) else None
    known = ANY_VERSION.fullmatch(said) if isinstance(said, str) else None
    if known is not None and said != FORMAT:
        raise PackOfAnotherVersion(known[1])


def _made(part: Mapping[str, Place]) -> Made:
    part["format"].exactly(FORMAT)
    film = part["film_sha256"].text(64)
    if film and re.fullmatch("[0-9a-f]{64}", film) is None:
        part["film_sha256"].fault("is not a SHA-256")
    return Made(
        part["pack"].identity(),
        instant(part["made_at"]),
        CoderId(part["made_by"].identity()),
        part["program"].text(40),
        film,
    )


def _left_out(place: Place) -> Stretches:
    found: list[Interval] = []
    for each in place.items():
        ends = [edge.whole() for edge in each.items(least=2)]
        if len(ends) == 2 and ends[0] < ends[1]:
            found.append(Interval(Milliseconds(ends[0]), Milliseconds(ends[1])))
        else:
            each.fault("is not a stretch")
    return Stretches.of(found)


def _frames(place: Place) -> tuple[Milliseconds, ...]:
    said = place.value
    if not isinstance(said, list) or len(said) > MOST_FRAMES:
        place.fault("has to be a list of times")
        return ()
    if any(type(each) is not int or not 0 <= each < 2**53 for each in said):
        place.fault("has to hold whole milliseconds")
        return ()
    return tuple(map(Milliseconds, said))


def _choices(place: Place) -> Choices:
    part = place.parts({*WHOLE_CHOICES, *SHARES, "window"})
    whole = {
        name: Milliseconds(part[name].whole(least=0 if "unit" not in name else 1, most=most))
        for name, most in WHOLE_CHOICES.items()
    }
    share = {name: _share(part[name]) for name in SHARES}
    return Choices(
        onset_tolerance=whole["onset_tolerance_ms"],
        alignment_tolerance=whole["alignment_tolerance_ms"],
        alignment_overlap=share["alignment_overlap"],
        least_overlap=share["least_overlap"],
        unitized_unit_ms=whole["unitized_unit_ms"],
        merged_gap=whole["merged_gap_ms"],
        window=part["window"].one_of(Window) or Window.WHOLE,
        level=share["level"],
    )


def _share(place: Place) -> float:
    said = place.text(20)
    if re.fullmatch(r"0\.[0-9]{1,9}", said) is None or float(said) == 0:
        place.fault("is not between 0 and 1")
        return 0.5
    return float(said)


def _values(place: Place) -> tuple[Value, ...]:
    found = []
    for each in place.items():
        said = each.value
        if isinstance(said, list) and len(said) == 2 and all(isinstance(one, str) for one in said):
            found.append(Value(said[0], said[1]))
        else:
            each.fault("is not a name and a value")
    return tuple(found)

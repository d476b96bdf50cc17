"""The figures of an attempt as they are kept when its clip is gone (`glimmer-figures/1`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.door import Fault, Place
from annotator.domain.errors import Refusal
from annotator.domain.identity import ClipId, CoderId
from annotator.domain.practising.examined import FAMILIES, Figures
from annotator.domain.practising.gold import ClipSet
from annotator.domain.practising.sealed import instant

if TYPE_CHECKING:
    from annotator.domain.practising.examined import Seconds

FORMAT: Final = "glimmer-figures/1"
COUNTS: Final = ("found", "reference", "marked", "must_see", "must_seen")
PARTS: Final = frozenset(
    {"format", "coder", "clip", "set", "sealed_at", "seal", "seconds", *COUNTS}
)


@dataclass
class NotFigures(Refusal):
    """A file that holds no figures of an attempt; every fault at once."""

    faults: tuple[Fault, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The faults as one line."""
        return {"faults": "; ".join(str(fault) for fault in self.faults)}


def figures_to_document(figures: Figures) -> dict[str, object]:
    """The figures as a file holds them: numbers, ids and a seal; nothing of what was coded."""
    return {
        "format": FORMAT,
        "coder": figures.coder,
        "clip": figures.clip,
        "set": figures.set.value,
        "sealed_at": figures.sealed_at.isoformat(),
        "seal": figures.seal,
        "found": figures.found,
        "reference": figures.reference,
        "marked": figures.marked,
        "seconds": [list(row) for row in figures.seconds],
        "must_see": figures.must_see,
        "must_seen": figures.must_seen,
    }


def figures_from(document: object) -> Figures:
    """The figures a file holds; refused with every fault where they do not add up."""
    faults: list[Fault] = []
    part = Place(document, faults).parts(PARTS)
    part["format"].exactly(FORMAT)
    kind = part["set"].one_of(ClipSet)
    count = {name: part[name].whole() for name in COUNTS}
    if count["found"] > min(count["reference"], count["marked"]):
        part["found"].fault("is more than there were")
    if count["must_seen"] > count["must_see"]:
        part["must_seen"].fault("is more than there were")
    coder, clip = CoderId(part["coder"].identity()), ClipId(part["clip"].identity())
    sealed_at, seal = instant(part["sealed_at"]), part["seal"].text(64, 64)
    seconds = _seconds(part["seconds"])
    if faults or kind is None:
        raise NotFigures(tuple(faults))
    return Figures(coder, clip, kind, sealed_at, seal, seconds=seconds, **count)


def _seconds(place: Place) -> Seconds:
    size = len(FAMILIES) + 1
    rows = tuple(tuple(cell.whole() for cell in row.items()) for row in place.items())
    if len(rows) != size or any(len(row) != size for row in rows):
        place.fault(f"has to be {size} rows of {size}")
    return rows

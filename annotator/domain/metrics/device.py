"""How much of the time a device was in use, and what the infant did meanwhile. No blame is in it:
distraction is ordinary."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.identity import FamilyId
from annotator.domain.metrics.attuned import Share
from annotator.domain.metrics.bids import covered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.interval import Milliseconds, Stretches
    from annotator.domain.metrics.bids import Responsiveness

DEVICE: Final = FamilyId("device")
USES: Final = ("glance", "use", "absorbed")
CODES: Final = ("none", "present_idle", *USES, "shared_use")


@dataclass(frozen=True, slots=True)
class DeviceUse:
    """Time by kind of use, of the time in which that was coded; and bids made meanwhile."""

    times: Mapping[str, Milliseconds] = field(hash=False)
    coded: Milliseconds
    absorbed: int
    bids: int
    met: int
    unknown: int

    def share(self, use: str) -> Share:
        """The share of the coded time in one kind of use."""
        return Share(self.times[use], self.coded)

    @property
    def value(self) -> float | None:
        """The share in any use that is the carer's own; None where it was not coded."""
        own = sum(self.times[use] for use in USES)
        return own / self.coded if self.coded else None


def device_use(
    annotations: Iterable[Annotation], codable: Stretches, bids: Responsiveness
) -> DeviceUse:
    """Reads the device track. Using it for the infant or with somebody counts as coded time, and
    in no kind of use."""
    kept = tuple(annotations)
    times = {use: (covered(kept, DEVICE, (use,)) & codable).total for use in USES}
    coded = covered(kept, DEVICE, CODES) & codable
    using = covered(kept, DEVICE, ("use", "absorbed")) & codable
    meanwhile = [bid for bid in bids.bids if any(part.contains(bid.at) for part in using)]
    return DeviceUse(
        times,
        coded.total,
        len(covered(kept, DEVICE, ("absorbed",)) & codable),
        len(meanwhile),
        sum(bid.answered is True for bid in meanwhile),
        sum(bid.answered is None for bid in meanwhile),
    )

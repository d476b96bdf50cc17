"""Everything that was ever granted, worked out again from the sealed attempts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal
from annotator.domain.practising.examined import figures_of
from annotator.domain.practising.opened import Opened
from annotator.domain.practising.sealed import sealed_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.practising.examined import Figures
    from annotator.domain.practising.gold import Gold


@dataclass
class GoldGone(Refusal):
    """The gold an attempt was sealed for is not kept any more."""

    gold: str


def recompute(documents: Iterable[object], golds: Mapping[str, Gold]) -> tuple[Figures, ...]:
    """The figures of sealed attempts as files hold them, with the golds by their digests.

    The same documents give the same figures, and so the same verdicts and standing. Refused as soon
    as one seal is broken or one gold is not the one that was sealed for.
    """
    return tuple(figures_of(_opened(each, golds)) for each in documents)


def _opened(document: object, golds: Mapping[str, Gold]) -> Opened:
    named = document.get("gold") if isinstance(document, dict) else None
    gold = golds.get(named) if isinstance(named, str) else None
    if gold is None:
        raise GoldGone(str(named))
    return Opened(sealed_from(document, gold.coding.scheme), gold)

"""What left the practice from a visit, as it lies in the body of that visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from annotator.domain.identity import AnnotationId, ConsentId
from annotator.journey.visit import Export, ExportKind
from annotator.store.times import read_instant, write_instant

if TYPE_CHECKING:
    from collections.abc import Mapping


def write_export(export: Export) -> dict[str, object]:
    """The export as JSON holds it."""
    return {
        "id": export.id,
        "kind": export.kind.value,
        "at": write_instant(export.at),
        "language": export.language,
        "moments": list(export.moments),
        "consents": list(export.consents),
    }


def read_export(body: Mapping[str, object]) -> Export:
    """The export again."""
    return Export(
        id=str(body["id"]),
        kind=ExportKind(str(body["kind"])),
        at=read_instant(str(body["at"])),
        language=str(body["language"]),
        moments=tuple(map(AnnotationId, cast("list[str]", body["moments"]))),
        consents=tuple(map(ConsentId, cast("list[str]", body["consents"]))),
    )

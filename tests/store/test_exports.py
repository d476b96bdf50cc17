"""An export comes back from its JSON as it was made."""

from __future__ import annotations

import json

from annotator.domain.identity import AnnotationId, ConsentId
from annotator.journey.visit import Export, ExportKind
from annotator.store.exports import read_export, write_export
from tests.fakes.clock import NOON


def test_an_export_comes_back_with_its_lineage() -> None:
    for kind in ExportKind:
        made = Export("0f", kind, NOON, "tr", (AnnotationId("a"),), (ConsentId("c"),))
        assert read_export(json.loads(json.dumps(write_export(made)))) == made

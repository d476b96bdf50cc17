"""A gate comes back from its JSON as it was opened, and as it was closed."""

from __future__ import annotations

import json
from dataclasses import replace

from annotator.domain.identity import AnnotationId
from annotator.journey.visit import Gate, GateKind
from annotator.store.gates import read_gate, write_gate
from tests.fakes.clock import NOON

OPENED = Gate(GateKind.GROWTH, AnnotationId("a1"), "she asked for it", NOON)


def test_a_gate_comes_back_open_or_closed() -> None:
    for gate in (OPENED, replace(OPENED, kind=GateKind.EXPOSURE, closed_at=NOON)):
        assert read_gate(json.loads(json.dumps(write_gate(gate)))) == gate

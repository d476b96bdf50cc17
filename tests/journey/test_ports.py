"""What the steps are handed keeps what the ports promise."""

from __future__ import annotations

import pytest

from annotator.journey import ports
from annotator.store.audit import SqlAudit
from annotator.store.records import SqlRecords
from annotator.vault.shelf import Shelf
from tests.fakes.clock import StoppedClock
from tests.fakes.identities import CountedIdentities
from tests.fakes.jobs import NotedProgress, RememberedBell
from tests.fakes.records import Deeds, MemoryRecords
from tests.fakes.shelf import RememberedShelf
from tests.journey.promises import kept, promised


@pytest.mark.parametrize(
    ("port", "neighbour"),
    [
        (ports.Clock, StoppedClock),
        (ports.Identities, CountedIdentities),
        (ports.Shelf, RememberedShelf),
        (ports.Shelf, Shelf),
        (ports.Bell, RememberedBell),
        (ports.Progress, NotedProgress),
        (ports.Audit, SqlAudit),
        (ports.Audit, Deeds),
        (ports.Records, SqlRecords),
        (ports.Records, MemoryRecords),
    ],
)
def test_a_neighbour_keeps_what_its_port_promises(port: type, neighbour: type) -> None:
    assert kept(neighbour, port) == promised(port)


def test_a_fresh_identity_is_32_hex_digits() -> None:
    assert int(CountedIdentities().fresh(), 16) == 1
    assert len(CountedIdentities().fresh()) == 32

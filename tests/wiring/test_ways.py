"""The ways into one vault, by its open root key."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from annotator.vault.slots import FIRST, create_vault
from annotator.vault.ways import join, people_in
from annotator.wiring.ways import VaultWays
from tests.opening import CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path


def test_somebody_is_invited_comes_in_and_is_let_go(tmp_path: Path) -> None:
    root, _ = create_vault(tmp_path, PASSPHRASE, CHEAP)
    ways, now = VaultWays(tmp_path, root), datetime(2026, 11, 20, tzinfo=UTC)
    ways.rename(FIRST, "Ada")
    code = ways.invite("s", "Sam", now + timedelta(days=1))
    assert ways.invited_until() == {"s": now + timedelta(days=1)}
    join(tmp_path, code, PASSPHRASE, now, CHEAP)
    assert people_in(tmp_path) == {FIRST, "s"}
    ways.let_go("s")
    assert people_in(tmp_path) == {FIRST}

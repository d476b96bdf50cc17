from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.domain.identity import HouseholdId

if TYPE_CHECKING:
    from annotator.vault.rows import KeyRows
    from annotator.vault.shelf import Shelf

WRENS = HouseholdId("a" * 32)


def test_the_shelf_keeps_no_key_but_in_the_rows_and_none_unsealed(shelf: Shelf, rows: Any) -> None:
    kept: KeyRows = rows
    with shelf.new(WRENS, "film") as sink:
        sink.write(b"one heron")
    (asset,) = kept.assets()
    row = kept.asset_key(asset)
    assert row is not None
    assert (row.household, row.kind) == (WRENS, "film")
    assert sink.key not in row.wrapped
    kept.forget_asset_key(asset)
    kept.forget_asset_key(asset)
    assert kept.asset_key(asset) is None

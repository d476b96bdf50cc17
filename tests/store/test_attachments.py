"""What of an attachment lies open in the database, and whose keys are kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import text

from annotator.domain.identity import AssetId
from annotator.store.records import SqlRecords
from annotator.vault.folder import AssetFolder
from annotator.vault.shelf import Shelf
from tests.builders import a_clip, a_dyad, an_attachment
from tests.fakes.clock import NOON
from tests.ports.kept import C1
from tests.store.opening import ROOT_KEY, sql_records

HOME = a_dyad().household.id


def keyed(records: SqlRecords, *assets: AssetId) -> None:
    for each in assets:
        records.keys.keep_asset_key(each, HOME, "attachment", b"wrapped")


def filled(records: SqlRecords) -> None:
    with records.writing() as desk:
        desk.households.add(a_dyad(), NOON)
        desk.clips.add(a_clip(), NOON)
        desk.attachments.add(an_attachment("p1", C1, label="the blue chair"))
    keyed(records, *an_attachment("p1").assets, AssetId("lost"))


def test_what_it_is_called_and_looks_like_is_sealed(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        filled(records)
        with records.reading() as desk:
            row = desk.connection.execute(text("SELECT * FROM attachment")).one()
    open_columns = "".join(str(each) for each in row if not isinstance(each, bytes))
    for word in ("chair", "5" * 64, "small"):
        assert word not in open_columns
        assert word.encode() not in row.body


def test_only_what_nobody_names_is_swept(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        filled(records)
        assert records.keys.unowned() == ("lost",)


def test_removed_its_keys_are_destroyed_in_the_same_breath(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        filled(records)
        with records.writing() as desk:
            desk.attachments.remove(an_attachment("p1").id)
        assert set(records.keys.assets()) == {"lost"}


def test_a_deleted_clip_destroys_the_keys_of_its_papers(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        filled(records)
        with records.writing() as desk:
            desk.clips.remove(C1)
        assert set(records.keys.assets()) == {"lost"}


def test_a_real_file_outlives_the_sweep_of_the_next_start(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
        shelf = Shelf(AssetFolder(tmp_path / "assets"), records.keys, ROOT_KEY)
        sink = shelf.new(HOME, "attachment")
        sink.write(b"a form")
        asset = sink.publish()
        assert records.keys.unowned() == (asset,)
        with records.writing() as desk:
            desk.attachments.add(replace(an_attachment("p2"), original=asset, shown=None))
        assert records.keys.unowned() == ()

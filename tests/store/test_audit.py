"""The book of deeds: whoever changes an entry from outside is noticed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from annotator.journey.ports import Deed
from annotator.store.audit import AuditBroken, Head
from annotator.store.records import SqlRecords
from tests.fakes.clock import NOON
from tests.store.opening import sql_records


def noted(records: SqlRecords, count: int = 4) -> Head:
    with records.writing() as desk:
        for n in range(count):
            desk.audit.note(Deed.CLIP_OPENED, "A", NOON, {"clip": f"c{n}"})
        return desk.audit.head()


def test_every_entry_follows_from_the_one_before(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        head = noted(records)
        with records.reading() as desk:
            assert desk.audit.verify() == head
            assert desk.audit.verify(head) == head
            assert [each.on["clip"] for each in desk.audit.entries()] == ["c0", "c1", "c2", "c3"]


def test_an_empty_book_is_whole(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records, records.reading() as desk:
        assert desk.audit.verify().n == 0


def _edit(connection: Connection) -> None:
    connection.execute(text("""UPDATE audit SET "on" = '{"clip": "cX"}' WHERE n = 2"""))


def _change_the_time(connection: Connection) -> None:
    connection.execute(text("UPDATE audit SET at = '2020-01-01' WHERE n = 2"))


def _delete(connection: Connection) -> None:
    connection.execute(text("DELETE FROM audit WHERE n = 2"))


def _insert(connection: Connection) -> None:
    connection.execute(
        text("""INSERT INTO audit VALUES (5, 'now', 'A', 'clip_opened', '{}', zeroblob(32))""")
    )


def _swap(connection: Connection) -> None:
    connection.execute(text("UPDATE audit SET n = 99 WHERE n = 2"))
    connection.execute(text("UPDATE audit SET n = 2 WHERE n = 3"))
    connection.execute(text("UPDATE audit SET n = 3 WHERE n = 99"))


@pytest.mark.parametrize("tamper", [_edit, _change_the_time, _delete, _insert, _swap])
def test_tampering_is_noticed(tamper: Callable[[Connection], None], tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        noted(records)
        with records.alone() as connection:
            connection.execute(text("DROP TRIGGER deeds_are_never_rewritten"))
            connection.execute(text("DROP TRIGGER deeds_are_never_removed"))
            tamper(connection)
        with records.reading() as desk, pytest.raises(AuditBroken):
            desk.audit.verify()


def test_a_cut_off_end_is_noticed_by_who_kept_the_head_elsewhere(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        head = noted(records)
        with records.alone() as connection:
            connection.execute(text("DROP TRIGGER deeds_are_never_removed"))
            connection.execute(text("DELETE FROM audit WHERE n = 4"))
        with records.reading() as desk:
            desk.audit.verify()
            with pytest.raises(AuditBroken):
                desk.audit.verify(head)


def test_an_older_head_lies_on_a_longer_chain(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        older = noted(records)
        noted(records)
        with records.reading() as desk:
            assert desk.audit.verify(older).n == 8


@pytest.mark.parametrize("words", ["Ava smiled", "", "a\nb", "\x1b[31m", "x" * 81])
def test_a_persons_words_have_no_place_in_the_audit(words: str, tmp_path: Path) -> None:
    no = pytest.raises(ValueError, match="ids and closed words")
    with sql_records(tmp_path) as records, no, records.writing() as desk:
        desk.audit.note(Deed.CLIP_OPENED, "A", NOON, {"clip": words})


def test_a_deed_and_its_entry_are_kept_together_or_not_at_all(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:

        def interrupted() -> None:
            with records.writing() as desk:
                desk.settings.keep("idle", "10")
                desk.audit.note(Deed.CLIP_OPENED, "A", NOON, {"clip": "not an id"})

        with pytest.raises(ValueError, match="ids"):
            interrupted()
        with records.reading() as desk:
            assert desk.settings.get("idle") is None

from __future__ import annotations

from pathlib import Path

from tests.store.opening import sql_records


def test_the_last_that_was_set_stands_and_what_was_never_set_is_none(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.settings.keep("name", "one")
            desk.settings.keep("name", "two")
        with records.reading() as desk:
            assert (desk.settings.get("name"), desk.settings.get("other")) == ("two", None)

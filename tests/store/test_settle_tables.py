"""What the tables of settling refuse, whoever writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from annotator.store import settle_tables as tables
from tests.store.opening import an_engine

NEW = "INSERT INTO settlement VALUES ('x', 'c1', 's', '1', 1, 'now', 'me', {})"
REFUSED = [
    NEW.format("NULL, 'now', 'me'"),
    NEW.format("'s1', NULL, NULL"),
    "INSERT INTO settlement_source VALUES ('no settlement', 0, 's1', 1, 'A')",
    "INSERT INTO settlement_decision VALUES (1, 'x', 'p', 'me', 'now', 'take', NULL, 's', x'00')",
    "INSERT INTO settlement_decision VALUES (1, 'x', 'p', 'me', 'now', 'no', 'film', 's', x'00')",
    "INSERT INTO acceptance VALUES (1, 'no session', 1, 'accepted', 'me', 'now', x'00')",
    "INSERT INTO chosen_coding VALUES ('no clip', 'no session')",
    "INSERT INTO summary_look VALUES (1, 'no visit', 'page', 'asked', 'me', 'now', x'00')",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_half_of_it_is_refused_by_the_database_too(statement: str, tmp_path: Path) -> None:
    no = pytest.raises(DatabaseError)
    with an_engine(tmp_path) as engine, no, engine.begin() as connection:
        connection.execute(text(statement))


def test_all_but_who_was_named_goes_with_a_clip_or_a_visit() -> None:
    every = (
        tables.settlement, tables.settlement_source, tables.settlement_decision,
        tables.acceptance, tables.chosen_coding, tables.summary_look, tables.gold_coder,
    )  # fmt: skip
    for each in every:
        ways = {key.ondelete for key in each.foreign_keys}
        assert ways == (set() if each is tables.gold_coder else {"CASCADE"}), each.name

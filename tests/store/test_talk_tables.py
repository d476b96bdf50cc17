"""What the tables of conversations refuse, whoever writes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError

from annotator.store import talk_tables as tables
from tests.store.opening import an_engine
from tests.store.test_migrating import A_FIRST_PRACTICE

THREAD = "INSERT INTO talk_thread VALUES ('t', 'c1', 5, NULL, {}, NULL, NULL)"
ENTRY = "INSERT INTO talk_entry VALUES ({}, 't', {}, '{}', 'me', 'now', {}, {})"
GOOD = [THREAD.format("'s', 'a'"), ENTRY.format("'e'", 1, "said", "NULL", "x'00'")]
REFUSED = {
    "no clip": "INSERT INTO talk_thread VALUES ('u', 'no', 5, NULL, NULL, NULL, NULL, NULL)",
    "a mark of nobody": THREAD.replace("'t'", "'u'").format("NULL, 'a'"),
    "before the clip": THREAD.replace("'t', 'c1', 5", "'u', 'c1', -1").format("NULL, NULL"),
    "an unknown step": ENTRY.format("'f'", 2, "shouted", "NULL", "x'00'"),
    "two at one place": ENTRY.format("'f'", 1, "said", "NULL", "x'00'"),
    "said without words": ENTRY.format("'f'", 2, "said", "NULL", "NULL"),
    "resolved in words": ENTRY.format("'f'", 2, "resolved", "NULL", "x'00'"),
    "nothing changed": ENTRY.format("'f'", 2, "changed", "NULL", "x'00'"),
    "words changed": "UPDATE talk_entry SET body = x'01'",
    "time changed": "UPDATE talk_entry SET at = 'then'",
    "moved": "UPDATE talk_thread SET at_ms = 9",
    "named in nothing": "INSERT INTO talk_mention VALUES ('no', 'me')",
}


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with an_engine(tmp_path) as opened:
        with opened.begin() as connection:
            for statement in (*A_FIRST_PRACTICE[:5], *GOOD):
                connection.execute(text(statement))
        yield opened


@pytest.mark.parametrize("statement", REFUSED.values(), ids=REFUSED)
def test_what_makes_no_sense_or_rewrites_what_was_said_is_refused_by_the_database_too(
    engine: Engine, statement: str
) -> None:
    with pytest.raises(DatabaseError), engine.begin() as connection:
        connection.execute(text(statement))


def test_a_conversation_goes_with_its_clip_to_the_last_mention(engine: Engine) -> None:
    every = (tables.talk_thread, tables.talk_entry, tables.talk_mention)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO talk_mention VALUES ('e', 'me')"))
        assert all(connection.execute(each.select()).all() for each in every)
        connection.execute(text("DELETE FROM clip"))
        assert not any(connection.execute(each.select()).all() for each in every)

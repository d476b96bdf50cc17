"""The log on the disk: what was acknowledged survives the program being killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import event, text

from annotator.domain.coding import CodingSession
from annotator.domain.identity import SessionId
from annotator.store.records import SqlRecords
from tests.builders import A_MINUTE, add, an_annotation, star, the_scheme
from tests.journey.world import World
from tests.store.opening import AUDIT_KEY, Keys, an_engine, sql_records

WRITER = """
import sys
from pathlib import Path
from tests.builders import add, an_annotation
from tests.journey.world import World
from tests.store.opening import sql_records
with sql_records(Path(sys.argv[1])) as records:
    world = World(records)
    session = world.a_coding(world.a_ready_clip(world.a_household()))
    print(session, flush=True)
    for n in range(100_000):
        world.take(session, add(an_annotation(f"a{n}"), f"o{n}"))
        print(f"o{n}", flush=True)
"""


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path, root: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)],
        cwd=root,
        env={"PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        session = SessionId(writer.stdout.readline().strip())
        acknowledged = [writer.stdout.readline().strip() for _ in range(25)]
        writer.send_signal(signal.SIGKILL)
        acknowledged += [line.strip() for line in writer.stdout if line.endswith("\n")]
    with sql_records(tmp_path) as records, records.reading() as desk:
        log = desk.coding.log(session)
        kept = [each.operation.id for each in log]
        assert kept[: len(acknowledged)] == acknowledged
        assert [each.revision for each in log] == list(range(1, len(log) + 1))
        desk.audit.verify()
        head = desk.coding.head(session)
        assert head is not None
        empty = CodingSession(session, head.clip, head.coder, the_scheme(), A_MINUTE)
        folded = empty.take_all(each.operation for each in log)
        standing = desk.coding.standing(session)
        assert {each.id: each for each in standing} == dict(folded.annotations)


@pytest.mark.parametrize("loaded", [10, 400])
def test_a_press_reads_no_more_in_a_long_session_than_in_a_short_one(
    loaded: int, tmp_path: Path
) -> None:
    with an_engine(tmp_path) as engine:
        records = SqlRecords(engine, Keys(), AUDIT_KEY)
        world = World(records)
        session = world.a_coding(world.a_ready_clip(world.a_household()))
        world.take(session, *(add(an_annotation(f"a{n}"), f"o{n}") for n in range(loaded)))
        statements: list[str] = []
        event.listen(engine, "before_cursor_execute", lambda *asked: statements.append(asked[2]))
        world.take(session, star("a3", 1, "press"))
        assert len(statements) < 20


def test_every_lookup_of_a_press_goes_by_an_index(tmp_path: Path) -> None:
    lookups = [
        "SELECT * FROM operation WHERE id = 'x'",
        "SELECT * FROM annotation WHERE session = 'x' AND id = 'y'",
        "SELECT * FROM coding_session WHERE id = 'x'",
        "SELECT * FROM consent WHERE household = 'x' ORDER BY place",
        "SELECT * FROM audit ORDER BY n DESC LIMIT 1",
    ]
    with an_engine(tmp_path) as engine, engine.begin() as connection:
        for lookup in lookups:
            plan = connection.execute(text(f"EXPLAIN QUERY PLAN {lookup}")).fetchall()
            told = " ".join(row[3] for row in plan)
            assert "SEARCH" in told or "USING" in told or lookup.endswith("LIMIT 1"), told
            assert "TEMP B-TREE" not in told

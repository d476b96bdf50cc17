"""The flags on the disk: always what counting would say, whatever was done and whatever failed."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from annotator.domain.coding import Operation
from annotator.domain.identity import AnnotationId, ClipId, CoderId, SessionId
from annotator.journey.flag_books import Flags, flags_in
from annotator.journey.ports import Desk, Edition, Records
from annotator.store.records import SqlRecords
from tests.builders import add, an_annotation, remove, star, undo
from tests.journey.world import World
from tests.store.opening import AUDIT_KEY, Keys, an_engine, sql_records

FAMILIES = ("safeguarding", "review_flag", "rupture")
STEPS = st.tuples(
    st.sampled_from(["add", "remove", "undo", "star", "late"]),
    st.sampled_from(["a", "b", "c", "d"]),
    st.sampled_from(FAMILIES),
)
FLAG = an_annotation("x", "review_flag", 5000, None)
WRITER = """
import sys
from pathlib import Path
from tests.builders import add, an_annotation, remove
from tests.journey.world import World
from tests.store.opening import sql_records
with sql_records(Path(sys.argv[1])) as records:
    world = World(records)
    session = world.a_coding(world.a_ready_clip(world.a_household()))
    print(session, flush=True)
    for n in range(100_000):
        world.take(session, add(an_annotation(f"a{n}", "review_flag", 5000, None), f"o{n}"))
        if n % 3 == 0:
            world.take(session, remove(f"a{n}", 1, f"r{n}"))
        print(n, flush=True)
"""


class Scene:
    """A practice on the disk and a clip in it; no dataclass, or hypothesis prints all of it."""

    def __init__(self, world: World, clip: ClipId) -> None:
        self.world, self.clip = world, clip


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """A practice on the disk with a family, and a scheme of our own beside the shipped one."""
    with sql_records(tmp_path_factory.mktemp("flags")) as records:
        world = World(records)
        clip = world.a_ready_clip(world.a_household())
        draft = world.scheme_desk.copy(Edition("connection", "1.0"), "Ours")
        world.scheme_desk.publish("ours", draft.revision)
        yield Scene(world, clip)


def an_operation(world: World, session: SessionId, step: tuple[str, str, str]) -> Operation:
    """What somebody does who knows how the coding stands; `late` is for who does not."""
    kind, which, family = step
    with world.records.reading() as desk:
        held = desk.coding.held(session, AnnotationId(which))
        log = desk.coding.log_of(session, AnnotationId(which))
    version = 0 if held is None else held.version
    if kind == "undo" and log:
        return undo(which, version, log[-1].operation.id, world.op())
    if kind == "remove":
        return remove(which, version, world.op())
    if kind == "star":
        return star(which, version, world.op())
    offset = None if family == "review_flag" else 9000
    base = add(an_annotation(which, family, 5000, offset), world.op())
    return base if kind == "add" else star(which, version + 3, world.op())


def counted(desk: Desk, session: SessionId) -> Flags:
    return flags_in(desk.coding.standing(session))


@given(steps=st.lists(STEPS, max_size=14))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_flags_are_what_counting_says_after_anything_also_where_a_scheme_is_migrated(
    scene: Scene, steps: list[tuple[str, str, str]]
) -> None:
    world = scene.world
    session = world.tagging.begin(scene.clip, CoderId(world.op()))
    world.tag(session, an_annotation("r"))
    for step in steps:
        world.take(session, an_operation(world, session, step))
        with world.records.reading() as desk:
            assert desk.flags.of(session) == counted(desk, session)
    ours, migrating = Edition("ours", "1.0"), world.migrating
    plan = migrating.look(session, ours).proposed
    revision = world.tagging.session(session).revision
    new = migrating.migrate(session, ours, plan, revision)
    with world.records.reading() as desk:
        assert desk.flags.of(new) == counted(desk, new) == counted(desk, session)


def test_a_kill_between_leaves_flags_and_annotations_as_one(tmp_path: Path, root: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)],
        cwd=root,
        env={"PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        session = SessionId(writer.stdout.readline().strip())
        for _ in range(20):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
    with sql_records(tmp_path) as records, records.reading() as desk:
        flags = desk.flags.of(session)
        assert flags == counted(desk, session)
        assert flags is not None
        assert flags.review_flag >= 13


def test_where_the_flags_cannot_be_kept_the_annotation_is_not_either(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine:
        records: Records = SqlRecords(engine, Keys(), AUDIT_KEY)
        world = World(records)
        session = world.a_coding(world.a_ready_clip(world.a_household()))

        def broken(*asked: object) -> None:
            if "UPDATE coding_flags" in str(asked[2]):
                raise OSError

        event.listen(engine, "before_cursor_execute", broken)
        with pytest.raises(OSError):  # noqa: PT011 - nothing is said with it
            world.take(session, add(FLAG, "o1"))
        event.remove(engine, "before_cursor_execute", broken)
        with records.reading() as desk:
            assert desk.coding.standing(session) == ()
            assert desk.flags.of(session) == Flags()
            assert desk.coding.log(session) == ()

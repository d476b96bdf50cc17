"""What she said and what the therapist noted are sealed."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from tests.journey.scene import a_scene
from tests.journey.world import World
from tests.store.opening import sql_records


def test_no_word_of_hers_is_plain_in_its_row(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        scene = a_scene(world=World(records))
        ticket = scene.begun()
        sent = [{"id": "answer-1", "kind": "words", "card": 2, "value": "She looked at me"}]
        scene.world.sharing.answer(ticket, sent)
        scene.world.sharing.keep_note(scene.visit, "tired, brave")
        with records.looking() as connection:
            told = [
                bytes(body)
                for table in ("answer", "visit", "plan")
                for body in connection.execute(text(f"SELECT body FROM {table}")).scalars()  # noqa: S608 - names from the line above
            ]
        assert len(told) == 3
        assert not any(b"looked" in each or b"brave" in each for each in told)

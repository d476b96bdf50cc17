"""The records in memory and in the database have all that conversations may ask of them."""

from __future__ import annotations

import pytest

from annotator.domain.identity import ClipId, SessionId
from annotator.domain.interval import Milliseconds
from annotator.domain.talking import Mark, Pin
from annotator.journey import talk_books
from annotator.journey.talk_books import Whereabouts, whereabouts
from annotator.store.talking import SqlTalking
from tests.fakes import records
from tests.journey.promises import kept, promised
from tests.journey.talkers import SAM, a_scene


@pytest.mark.parametrize("neighbour", [SqlTalking, records.Talking])
def test_a_neighbour_keeps_what_its_port_promises(neighbour: type) -> None:
    assert kept(neighbour, talk_books.TalkingRecords) == promised(talk_books.TalkingRecords)


def test_a_place_is_whose_coding_it_is_about_and_nobodys_where_it_is_about_two() -> None:
    scene = a_scene()
    home = scene.dyad.household.id
    with scene.world.records.reading() as desk:
        assert whereabouts(desk, scene.clip, scene.time) == Whereabouts(home, scene.clip)
        assert whereabouts(desk, scene.clip, scene.sams_moment) == Whereabouts(
            home, scene.clip, SAM
        )
        assert whereabouts(desk, scene.clip, scene.pair) == Whereabouts(home, scene.clip)
        nowhere = Pin(Milliseconds(0), (Mark(SessionId("nowhere")),))
        assert whereabouts(desk, scene.clip, nowhere) is None
        assert whereabouts(desk, ClipId("nowhere"), scene.time) is None

"""What colleagues asked: mentions first, then what is open, each with the way to its place."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from annotator.domain.talking import Kind
from tests.journey.talkers import ADA, KIT, LEE, SAM, Scene
from tests.screens.conftest import html
from tests.screens.talked import Page, page, said_by, scene

__all__ = ["page", "scene"]
ASKED = (
    "from annotator.screens import conversations, frame\nconversations.asked(frame.practice())\n"
)


def asked() -> str:
    app = AppTest.from_string(ASKED, default_timeout=60).run()
    assert not app.exception
    return html(app)


def test_mentions_come_first_then_other_open_threads_and_nothing_resolved(
    scene: Scene, page: Page
) -> None:
    talking = scene.be(KIT).world.talking
    scene.begin(scene.sams_moment, "an open one")
    scene.begin(scene.sams_moment, "what do you see?", Kind.SAID, SAM, ADA)
    talking.resolve(scene.begin(scene.sams_moment, "a settled one", Kind.SAID, SAM))
    for who in (SAM, ADA):
        scene.be(who)
        shown = html(page("conversations"))
        assert 0 < shown.index("what do you see?") < shown.index("an open one")
        assert "a settled one" not in shown
        assert ("Wren" in shown) == (who == ADA)


def test_where_nothing_waits_and_nothing_is_open_it_says_so(scene: Scene, page: Page) -> None:
    scene.be(LEE)
    shown = said_by(page("conversations"))
    assert "Nobody waits for an answer of yours." in shown
    assert "There is no other open thread." in shown


def test_the_first_page_counts_what_waits_and_says_nothing_of_it(scene: Scene, page: Page) -> None:
    scene.be(KIT).begin(scene.sams_moment, "what do you see?", Kind.SAID, SAM)
    scene.be(SAM)
    assert "A colleague asked you something" in asked()
    scene.be(KIT).begin(scene.sams_moment, "and here?", Kind.SAID, SAM)
    scene.be(SAM)
    shown = asked()
    assert "Colleagues asked you 2 things" in shown
    assert "what do you see?" not in shown
    scene.be(ADA)
    assert "Conversations" in asked()


def test_who_works_alone_or_keeps_the_records_only_is_shown_no_way(
    scene: Scene, page: Page
) -> None:
    scene.be("kim")  # type: ignore[arg-type]
    assert asked() == ""
    with scene.world.records.writing() as desk:
        for each in desk.people.all():
            if each.id != ADA:
                desk.people.keep(each.without_a_way_in(scene.world.clock.now()))
    scene.be(ADA)
    assert asked() == ""

"""What leaves the practice, read as whoever finds it would read it."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, cast

import pypdf
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.errors import Refusal
from annotator.journey.share import Wishes
from annotator.journey.visit import Safety
from annotator.wiring.leaving import (
    PAPERS,
    own_certificate_pdf,
    page_pdf,
    professional_pdf,
    program_version,
)
from annotator.wiring.speech import FamilySpeech
from tests.builders import an_annotation
from tests.journey.practice_set import a_practice, practised
from tests.journey.scene import Scene, a_feed, a_scene
from tests.journey.world import World

if TYPE_CHECKING:
    from annotator.vault.shelf import Shelf

NOTE = "canary-note"
HERS = ("", "She looked for me at 5!", "I felt like Ava and Mama again.")
IDEAS = ("", "Sing the same song.", FamilySpeech().ideas("Ava")["T32"][1])
CONTACTS = ("", "Ring Nan on 01632 960 001.")
# Of the trade, of other people, of the record: none of it is a family's.
FORBIDDEN = re.compile(
    rf"Wren|Heron|Ivo|{NOTE}|rupture|repair|attun|kappa|κ|missed|misread|too much|cue_|_|code"
    r"|confidence|latency|visit|%|moved back|pulled",
    re.IGNORECASE,
)
CODES = {
    "attunement": ("shared_gaze", "turn_taking", "cue_met", "shared_joy", "quiet_togetherness"),
    "rupture": ("missed_cue", "too_much", "device_absorbed"),
    "repair": ("adjust", "comfort", "reorient"),
    "infant_strength": ("curiosity", "clear_signal"),
}


@st.composite
def moments(draw: st.DrawFn) -> list[Annotation]:
    """A feed that can be shown, with whatever else a coder may have marked around it."""
    marked = list(a_feed())
    for n in range(draw(st.integers(0, 4))):
        family = draw(st.sampled_from(sorted(CODES)))
        onset = draw(st.integers(0, 50_000))
        marked.append(
            an_annotation(
                f"more-{n}",
                family,
                onset,
                None if family == "infant_strength" else onset + draw(st.integers(500, 8000)),
                draw(st.sampled_from(CODES[family])),
                confidence=draw(st.integers(1, 3)),
                starred=draw(st.booleans()),
                note=NOTE,
                values={"outcome": draw(st.sampled_from(("full", "partial", "not_yet")))}
                if family == "repair"
                else None,
            )
        )
    return marked


def seen(marked: list[Annotation], wishes: Wishes, safety: Safety, picks: int) -> Scene:
    world = World()
    other = world.a_household("Heron")
    assert other.household.pseudonym == "Heron"
    try:
        scene = a_scene(*marked, world=world)
        ticket = scene.begun()
    except Refusal:
        assume(False)
        raise
    sharing = world.sharing
    at = str(picks % len(scene.plan.shown))
    sharing.answer(ticket, [{"id": "answer-1", "kind": "choice", "card": 10, "value": at}])
    sharing.keep_note(scene.visit, NOTE)
    sharing.keep_wishes(scene.visit, wishes)
    sharing.keep_safety(scene.visit, safety)
    return scene


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    moments(),
    st.builds(
        Wishes,
        quote=st.sampled_from(HERS),
        small_thing=st.sampled_from(IDEAS),
        contact=st.sampled_from(CONTACTS),
        therapist=st.just("Kim"),
        neutral_title=st.sampled_from(("no", "yes")),
    ),
    st.sampled_from((Safety("yes"), Safety("no", "his brother Ivo"))),
    st.integers(0, 4),
    st.sampled_from(sorted(PAPERS)),
)
def test_pr_13_nothing_of_the_trade_is_on_any_page_and_digits_only_where_they_may(
    marked: list[Annotation], wishes: Wishes, safety: Safety, picks: int, paper: str
) -> None:
    scene = seen(marked, wishes, safety, picks)
    page = scene.world.sharing.take_home(scene.visit)
    made = pypdf.PdfReader(
        io.BytesIO(page_pdf((page, FamilySpeech()), cast("Shelf", scene.world.shelf), paper))
    )
    text = " ".join(each.extract_text() for each in made.pages)
    told = text + " ".join(str(each) for each in (made.metadata or {}).values())
    chosen = page.chosen or ""
    for word in FORBIDDEN.findall(told):
        # Of a repair she chose herself, its own sentence may say that the baby pulled back.
        assert word.lower() in chosen.lower()
    plain = " ".join(text.split())
    for said in (page.quote, page.small_thing, page.contact):
        plain = plain.replace(" ".join((said or "").split()) or "\0", "")
    digits = re.findall(r"\d+", plain)
    if page.neutral_title:
        assert digits == []
        assert re.search(r"\b(Ava|Mama|Kim)\b", told) is None
    else:
        assert digits in ([str(page.on.day)], [str(page.on.day), str(page.on.year)])
    assert len(made.pages) == 1


def test_the_report_is_made_from_the_visit() -> None:
    scene = a_scene()
    made = pypdf.PdfReader(io.BytesIO(professional_pdf(scene.world.sharing, scene.visit, "letter")))
    assert "Missed cue" in made.pages[0].extract_text()


def test_a_certificate_bears_the_name_and_the_program_that_are_handed_to_it() -> None:
    world, clips = a_practice(*["qualifying"] * 3)
    for clip in clips:
        practised(world, clip)
    for paper in PAPERS:
        pdf = own_certificate_pdf(world.practising, "Noor Haddad", paper)
        (page,) = pypdf.PdfReader(io.BytesIO(pdf)).pages
        said = " ".join(page.extract_text().split())
        assert "Noor Haddad has coded 3 qualifying clips" in said
        assert f"Glimmer {program_version()}" in said


def test_the_version_is_the_one_the_project_says() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", program_version())

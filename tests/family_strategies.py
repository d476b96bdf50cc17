"""A practice hypothesis comes up with, planted with words that may never leave it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache, cached_property

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from typing_extensions import override

from annotator.domain.annotation import Annotation
from annotator.domain.clip import ClipCard, Context
from annotator.domain.coding import Changes
from annotator.domain.consent import Decision, Purpose
from annotator.domain.dyad import Carer, Dyad, Infant
from annotator.domain.errors import Refusal
from annotator.domain.identity import (
    AnnotationId,
    CarerId,
    ClipId,
    DyadId,
    InfantId,
    PersonId,
    TicketId,
)
from annotator.journey.consent import Given, HouseholdForm
from annotator.journey.share import Sharing
from annotator.journey.visit import CutMoment, GateKind, Safety, VisitCard, Wishes
from annotator.wiring.speech import CarefulReader, FamilySpeech
from annotator.words.careful import Level, avoid_list
from tests.builders import A_DAY, an_annotation, change, remove, the_scheme
from tests.domain.clips import clean
from tests.journey.scene import Scene, a_feed
from tests.journey.world import World

# Whose practice it is, and everything in it that no family may meet. Each word stands nowhere else.
PSEUDONYM, OTHER_FAMILY, OTHER_BABY, OTHER_CARER = "Kestrelfold", "Heronwick", "Tobiaz", "Quillma"
SAME_HOUSE_CARER, TWIN = "Papazed", "Ludovix"
NOTE, VISIT_NOTE, REASON = "zibbernote", "quandlenote", "gromblereason"
POINT, WHO, GIVER, FORM = "fennelpoint", "brindlewho", "giverlane", "formulary-nine"
OTHER_WORDS, BEFORE = "otterwords", "beforewords"
CANARIES = (
    PSEUDONYM, OTHER_FAMILY, OTHER_BABY, OTHER_CARER, SAME_HOUSE_CARER, TWIN, NOTE, VISIT_NOTE,
    REASON, POINT, WHO, GIVER, FORM, OTHER_WORDS, BEFORE,
)  # fmt: skip
BABY, CARER, PARTNER = "Ava", "Mama", "Sam"
GOAL = "I want 2 calm evenings, but I failed at 5 of them."
QUOTE = "I counted 7 smiles, but I missed none."
CONTACT = "The baby clinic, 01632 960 001"
# What somebody may try to say to a family; most of it has to be refused.
TRIED = (
    f"You waited. {BABY} looked at you.",
    f"{BABY} smiled. You smiled back.",
    "That was a rupture.",
    "This is attunement.",
    "The code was shared_gaze.",
    "You did shared_gaze here.",
    "You waited for 5 seconds.",
    "You did it ٣ times.",
    "You did it ½ of the time.",
    "You smiled ② times.",
    "κ was high.",
    "Half of it: 50%.",
    f"{PSEUDONYM} looked at you.",
    f"{SAME_HOUSE_CARER} waited.",
    f"{TWIN} looked at you.",
    "You missed it.",
    "What do you notice?",
)
# Of the trade, in any shape: on a page or a sheet none of it is a family's.
TRADE = re.compile(
    r"rupture|attun|kappa|κ|%|_|\bcod(?:e|ed|es|ing)\b|confidence|latency|\bdyad|annotat|exposure"
    r"|clinician|safeguard|uncodable|percent",
    re.IGNORECASE,
)
CODES: dict[str, tuple[str | None, ...]] = {
    "attunement": (None, "shared_gaze", "turn_taking", "cue_met", "mirroring", "co_regulation"),
    "rupture": (None, "missed_cue", "too_much", "device_absorbed", "negative_exchange"),
    "repair": ("adjust", "comfort", "reorient", "infant_reengage", "shared_care"),
    "infant_strength": ("curiosity", "clear_signal"),
    "mind_comment": ("appropriate", "non_attuned"),
    "uncodable": (None,),
    "safeguarding": (None,),
}
INSTANTS = {"infant_strength", "mind_comment"}
HIDDEN = {"rupture", "uncodable", "safeguarding"}


class SpokenWorld(World):
    """The small practice, with the very words and checks the program ships."""

    on: date = A_DAY

    @override
    def a_card(self, dyad: Dyad, *, meeting: bool = False) -> ClipId:
        card = ClipCard(self.on, Context.FEEDING, ("carer", "infant"), meeting)
        return self.clips.begin(dyad.household.id, dyad.id, card)

    @override
    @cached_property
    def sharing(self) -> Sharing:
        return Sharing(
            self.records,
            self.clock,
            self.identities,
            self.shelf,
            self.bell,
            self.schemes,
            FamilySpeech(),
            CarefulReader(),
        )


def many(examples: int) -> settings:
    """So many practices. What fails is a whole practice: to shrink it takes longer than to read."""
    phases = [Phase.explicit, Phase.reuse, Phase.generate]
    return settings(
        max_examples=examples, deadline=None, phases=phases, suppress_health_check=[*HealthCheck]
    )


@dataclass(frozen=True)
class Recipe:
    """What hypothesis decides; everything else follows from it."""

    more: tuple[Annotation, ...] = ()
    undone: tuple[int, ...] = ()
    long: bool = False
    visits: int = 0
    ending: bool = False
    said: tuple[tuple[str, int, str], ...] = ()
    ideas: tuple[str, ...] = ()
    gently: bool = False
    partner: str = ""
    card: VisitCard = field(default_factory=VisitCard)
    wishes: Wishes = field(default_factory=Wishes)
    gate: GateKind | None = None
    agreed: bool = False
    others: tuple[tuple[Purpose, Decision], ...] = ()
    meanwhile: tuple[str, int] = ("", 0)


@dataclass
class Planted:
    """The practice, and the ticket of one viewing where it could be opened."""

    world: SpokenWorld
    scene: Scene
    dyad: Dyad
    recipe: Recipe

    @cached_property
    def ticket(self) -> TicketId:
        """She is ready and has seen every moment; what was to be opened beside it is opened."""
        scene, sharing = self.scene, self.world.sharing
        ticket = scene.begun()
        told = [("checkin", "ready", 0)]
        told += [("seen", str(n), 1 + 3 * n) for n in range(len(scene.plan.shown))]
        sharing.answer(ticket, [self._answer(*each) for each in told])
        if self.recipe.gate is not None:
            with suppress(Refusal):
                self._open(self.recipe.gate)
        return ticket

    def meanwhile(self) -> None:
        """What the recipe has happen while they watch."""
        what, onset = self.recipe.meanwhile
        if what in HIDDEN:
            self.world.tag(
                self.scene.session, an_annotation("since", what, onset, onset + 3000, note=NOTE)
            )
        elif what:
            self.world.consents.withdraw(self.dyad.household.id, Purpose(what), GIVER)

    def window(self, n: int) -> CutMoment:
        """What the n-th film of the page was cut from."""
        return self._cut(self.world.sharing.moment_asset(self.ticket, n), "film")

    def still(self, n: int) -> CutMoment:
        """What the n-th still of the page was taken from."""
        return self._cut(self.world.sharing.still_asset(self.ticket, n), "still")

    @property
    def coded(self) -> list[Annotation]:
        """The coding as it stands."""
        with self.world.records.reading() as desk:
            return list(desk.coding.standing(self.scene.session))

    def may_be_seen(self, cut: CutMoment) -> bool:
        """Whether this stretch of film is a family's (PR-03, PR-04, PR-14), found the plain way."""
        coded = {each.id: each for each in self.coded}
        moment, own = coded[cut.annotation], None
        agreed = [each for each in self._gates if each.annotation == cut.annotation]
        if moment.family == "rupture":
            mended = any(each.repairs == moment.id and _mended(each) for each in coded.values())
            if mended or not any(each.kind is GateKind.EXPOSURE for each in agreed):
                return False
            own = moment.id
        elif cut.kind == "repair_story":
            if not _mended(moment) or cut.window.onset < moment.onset - 3000:
                return False
            own = moment.repairs
        return clean(list(coded.values()), cut.window, own)

    @property
    def _gates(self):
        said = self.world.sharing.answers(self.scene.visit)
        yes = [each.value == "yes" for each in said if each.kind == "agreed"]
        found = self.world.sharing.visit(self.scene.visit)
        return found.gates if yes[-1:] == [True] else ()

    def _open(self, kind: GateKind) -> None:
        sharing, visit = self.world.sharing, self.scene.visit
        opening = sharing.open_growth if kind is GateKind.GROWTH else sharing.open_exposure
        for each in sharing.gates(visit).trickier:
            if each.kind is kind:
                opening(visit, each.annotation, REASON)
                self.world.cut_all(visit)
                return

    def _answer(self, kind: str, value: str, card: int) -> dict[str, object]:
        return {"id": f"answer-{self.world.op()}", "kind": kind, "card": card, "value": value}

    def _cut(self, asset: str, side: str) -> CutMoment:
        with self.world.records.reading() as desk:
            cuts = desk.visits.cut(self.scene.visit)
        return next(each for each in cuts if getattr(each, side) == asset)


def _mended(repair: Annotation) -> bool:
    outcome = repair.values.get("outcome")
    return outcome == "full" or (outcome == "partial" and repair.starred)


def planted(recipe: Recipe) -> Planted:
    """The practice of a recipe; raises the refusal where nothing can be watched in it."""
    world = SpokenWorld()
    _another_family(world)
    form = HouseholdForm(
        PSEUDONYM, BABY, CARER, date(2026, 5, 2), goal=GOAL, go_gently=recipe.gently
    )
    dyad = world.consents.open_household(form)
    world.consents.change(replace(dyad, partner=recipe.partner, ending=recipe.ending))
    dyad = world.consents.dyad(dyad.id)
    _consents(world, dyad, recipe)
    _others_of_the_house(world, dyad)
    for ago in range(recipe.visits, 0, -1):
        world.on = A_DAY - timedelta(days=7 * ago)
        _an_earlier_visit(world, dyad)
    world.on = A_DAY
    clip = world.a_ready_clip(dyad)
    coded = [*(_a_long_feed() if recipe.long else a_feed()), *recipe.more]
    session = world.a_coding(clip, *(replace(each, note=NOTE) for each in coded))
    for at in recipe.undone:
        world.take(session, _taken_back(coded[at % len(coded)], world.op()))
    scene = Scene(world, dyad, clip, session, world.sharing.visit_for(clip))
    _said(scene, recipe)
    for found in world.sharing.then_and_now(dyad.id)[: recipe.ending]:
        with suppress(Refusal):
            world.sharing.show_pair(scene.visit, found.pair)
    return Planted(world, scene, dyad, recipe)


def _taken_back(moment: Annotation, op: str):
    """Half of what is done again removes a moment, the other half notes something with it."""
    version = 1 + (moment.repairs is not None) + moment.starred
    if moment.onset % 2:
        return remove(moment.id, version, op)
    return change(moment.id, version, Changes(note=f"{NOTE} twice"), op)


def _said(scene: Scene, recipe: Recipe) -> None:
    sharing, visit = scene.world.sharing, scene.visit
    sharing.keep_note(visit, VISIT_NOTE)
    sharing.keep_card(visit, replace(recipe.card, who_is_here=WHO, working_point=POINT))
    sharing.keep_wishes(visit, recipe.wishes)
    sharing.keep_safety(visit, Safety("yes", WHO))
    items = scene.plan.items
    ways: dict[str, Callable[[str, str], object]] = {
        "sentence": lambda key, text: sharing.edit_sentence(visit, key, text),
        "question": lambda key, text: sharing.edit_question(visit, key, text),
        "detail": lambda key, text: sharing.confirm_details(
            visit, key, {each.name: text for each in _item(scene, key).details}
        ),
        "right": lambda key, _: sharing.confirm_details(
            visit, key, {each.name: each.text for each in _item(scene, key).details}
        ),
        "bank": lambda key, _: sharing.keep_wording(visit, key),
        "out": lambda key, _: sharing.leave_out(visit, key),
        "thing": lambda _, text: sharing.keep_wishes(
            visit, replace(recipe.wishes, small_thing=text)
        ),
    }
    for way, at, text in recipe.said:
        if items:
            with suppress(Refusal):
                ways[way](items[at % len(items)].key, text)
    with suppress(Refusal):
        sharing.offer_ideas(visit, recipe.ideas)


def _item(scene: Scene, key: str):
    return next(each for each in scene.plan.items if each.key == key)


def _consents(world: World, dyad: Dyad, recipe: Recipe) -> None:
    given = Given(PersonId("infant"), GIVER, GIVER, GIVER, FORM, FORM)
    shown = (Purpose.RECORD, Purpose.SESSION_REVIEW, Purpose.TAKE_HOME_PAGE)
    for purpose, decision in (*recipe.others, *((each, Decision.PERMIT) for each in shown)):
        world.consents.decide(dyad.household.id, purpose, decision, given)


def _another_family(world: World) -> None:
    form = HouseholdForm(OTHER_FAMILY, OTHER_BABY, OTHER_CARER, goal=OTHER_WORDS)
    theirs = world.consents.open_household(form)
    for purpose in Purpose:
        world.permit(theirs, purpose)
    clip = world.a_ready_clip(theirs)
    scene = Scene(
        world, theirs, clip, world.a_coding(clip, *_named("t")), world.sharing.visit_for(clip)
    )
    ticket = scene.begun()
    hers = {"id": "answer-others", "kind": "words", "card": 2, "value": OTHER_WORDS}
    world.sharing.answer(ticket, [hers])
    world.sharing.keep_wishes(scene.visit, Wishes(quote=OTHER_WORDS, contact=OTHER_WORDS))


def _named(letter: str) -> tuple[Annotation, ...]:
    """The feed once more, its moments under other names."""
    return tuple(
        replace(
            each,
            id=AnnotationId(f"{letter}-{each.id}"),
            repairs=None if each.repairs is None else AnnotationId(f"{letter}-{each.repairs}"),
        )
        for each in a_feed()
    )


def _others_of_the_house(world: World, dyad: Dyad) -> None:
    papa = Carer("father", SAME_HOUSE_CARER, CarerId("papa"))
    twin = Infant(TWIN, None, InfantId("twin"))
    beside = replace(dyad, partner="", goal=OTHER_WORDS, formerly=())
    with world.records.writing() as desk:
        desk.households.add_dyad(replace(beside, id=DyadId("d-papa"), carer=papa))
        desk.households.add_dyad(replace(beside, id=DyadId("d-twin"), infant=twin))


def _an_earlier_visit(world: World, dyad: Dyad) -> None:
    clip = world.a_ready_clip(dyad)
    world.a_coding(clip, *_named(f"v{world.op()}"))
    visit = world.sharing.visit_for(clip)
    world.sharing.keep_note(visit, BEFORE)
    world.sharing.keep_wishes(visit, Wishes(quote=BEFORE))


def _a_long_feed() -> tuple[Annotation, ...]:
    """Room for a gate: connections enough, a repair to leave out, a rupture nobody repaired."""
    return (
        an_annotation("gaze", onset=2000, offset=9000, code="shared_gaze"),
        an_annotation("miss", "rupture", 14_000, 18_000, "missed_cue"),
        an_annotation(
            "back", "repair", 17_000, 19_000, "adjust", repairs="miss", values={"outcome": "full"}
        ),
        an_annotation("joy", onset=24_000, offset=30_000, code="shared_joy"),
        an_annotation("alone", "rupture", 34_000, 38_000, "missed_cue"),
        an_annotation("quiet", onset=43_000, offset=48_000, code="quiet_togetherness"),
        an_annotation("chat", onset=51_000, offset=57_000, code="turn_taking"),
    )


@st.composite
def _more(draw: st.DrawFn) -> tuple[Annotation, ...]:
    marked: list[Annotation] = []
    for n in range(draw(st.integers(0, 4))):
        family = draw(st.sampled_from(sorted(CODES)))
        onset = draw(st.integers(0, 52_000))
        before = [each.id for each in marked if each.family == "rupture"]
        repairs = draw(st.sampled_from(["miss", *before])) if family == "repair" else None
        marked.append(
            an_annotation(
                f"more-{n}",
                family,
                onset,
                None if family in INSTANTS else onset + draw(st.integers(500, 8000)),
                draw(st.sampled_from(CODES[family])),
                repairs=repairs,
                confidence=draw(st.integers(1, 3)),
                starred=draw(st.booleans()),
                values={"outcome": draw(st.sampled_from(("full", "partial", "not_yet")))}
                if family == "repair"
                else None,
            )
        )
    return tuple(marked)


WAYS = ("sentence", "sentence", "question", "detail", "right", "right", "bank", "out", "thing")


def recipes() -> st.SearchStrategy[Recipe]:
    """Codings, consents and histories; most of them can be watched."""
    ideas = sorted(FamilySpeech().ideas(BABY))
    others = sorted(set(Purpose) - {Purpose.RECORD, Purpose.SESSION_REVIEW, Purpose.TAKE_HOME_PAGE})
    cards = st.builds(
        VisitCard,
        meet_on=st.sampled_from(("", "2026-11-30")),
        next_film_on=st.sampled_from(("", "2027-01-09")),
        interpreter=st.sampled_from(("no", "no", "yes")),
    )
    wishes = st.builds(
        Wishes,
        quote=st.sampled_from(("", QUOTE)),
        contact=st.sampled_from(("", CONTACT)),
        therapist=st.sampled_from(("", "Kim")),
        neutral_title=st.sampled_from(("no", "yes")),
    )
    return st.builds(
        Recipe,
        more=_more(),
        undone=st.lists(st.integers(0, 9), max_size=2, unique=True).map(tuple),
        long=st.booleans(),
        visits=st.integers(0, 3),
        ending=st.booleans(),
        said=st.lists(
            st.tuples(st.sampled_from(WAYS), st.integers(0, 4), st.sampled_from(TRIED)), max_size=6
        ).map(tuple),
        ideas=st.lists(st.sampled_from(ideas), max_size=2, unique=True).map(tuple),
        gently=st.booleans(),
        partner=st.sampled_from(("", PARTNER)),
        card=cards,
        wishes=wishes,
        gate=st.sampled_from((None, GateKind.GROWTH, GateKind.EXPOSURE)),
        agreed=st.booleans(),
        others=st.lists(
            st.tuples(st.sampled_from(others), st.sampled_from(sorted(Decision))), max_size=3
        ).map(tuple),
        meanwhile=st.tuples(
            st.sampled_from(
                ("", "", "", "rupture", "safeguarding", "uncodable", "session_review", "record")
            ),
            st.integers(0, 50_000),
        ),
    )


@cache
def _known() -> re.Pattern[str]:
    """Every name the scheme gives to something, where no one would say it by chance."""
    scheme = the_scheme()
    families = [each for tier in scheme.tiers for each in tier.families]
    names = {each.name for each in families} | {
        code.name for each in families for code in each.codes
    }
    ids = {code.id for each in families for code in each.codes} | {each.id for each in families}
    told = [each for each in (*names, *ids) if " " in each or "_" in each]
    return re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in sorted(told)), re.I)


def never(text: str) -> list[str]:
    """What of a text no family may meet wherever it stands: the planted words and their kind."""
    return [each for each in CANARIES if each.casefold() in text.casefold()]


def not_for_families(text: str) -> list[str]:
    """What of words said to a family is not for it: of the trade, avoided, or a planted word."""
    blocked = [
        found[0]
        for level, _, pattern in avoid_list().groups
        for found in pattern.finditer(text.casefold())
        if level is Level.BLOCK
    ]
    trade = [found[0] for found in (*TRADE.finditer(text), *_known().finditer(text))]
    return [*never(text), *trade, *blocked]


def numbers(text: str) -> list[str]:
    """Every sign for a number, of whatever script."""
    return [each for each in text if unicodedata.category(each) in {"Nd", "Nl", "No"}]

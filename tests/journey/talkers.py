"""A clip two people coded, and colleagues who talk about it; a test names only what matters."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.domain.consent import Purpose
from annotator.domain.dyad import Dyad
from annotator.domain.identity import AnnotationId, ClipId, CoderId, SessionId, ThreadId
from annotator.domain.interval import Milliseconds
from annotator.domain.people import FIRST, Member, Role
from annotator.domain.talking import Kind, Mark, Pin, Saying
from tests.builders import an_annotation
from tests.fakes.clock import NOON
from tests.journey.world import World

ADA, KIT, SAM, LEE = FIRST, CoderId("kit"), CoderId("sam"), CoderId("lee")
# Ada opened the family; Lee is a colleague of hers; Kit supervises; Sam learns.
ROLES = {
    ADA: frozenset({Role.THERAPIST, Role.KEEPER}),
    LEE: frozenset({Role.THERAPIST}),
    KIT: frozenset({Role.SUPERVISOR}),
    SAM: frozenset({Role.TRAINEE}),
    CoderId("kim"): frozenset({Role.KEEPER}),
}
NAMES = {ADA: "Ada"}
GAZE = an_annotation("gaze", "attunement", 2_000, 8_000, "shared_gaze", note="Mama was tired")
CUE = an_annotation("cue", "rupture", 12_000, 18_000, "missed_cue")
SAMS = an_annotation("sams", "attunement", 2_500, 7_000, "following_lead", note="unsure here")


@dataclass
class Scene:
    """The world with its people, a clip, and Ada's and Sam's codings of it."""

    world: World
    dyad: Dyad
    clip: ClipId
    adas: SessionId
    sams: SessionId
    said: list[str] = field(default_factory=list)

    def be(self, who: CoderId) -> Scene:
        self.world.identities.coder = who
        return self

    def begin(self, pin: Pin, words: str = "hm", kind: Kind = Kind.SAID, *to: CoderId) -> ThreadId:
        return self.world.talking.begin(self.clip, pin, Saying(words, kind, to))

    @property
    def time(self) -> Pin:
        return Pin(Milliseconds(3_000))

    @property
    def adas_moment(self) -> Pin:
        return Pin(Milliseconds(2_000), (Mark(self.adas, GAZE.id),))

    @property
    def sams_moment(self) -> Pin:
        return Pin(Milliseconds(2_500), (Mark(self.sams, SAMS.id),))

    @property
    def pair(self) -> Pin:
        return Pin(
            Milliseconds(2_000), (Mark(self.adas, GAZE.id), Mark(self.sams, AnnotationId("sams")))
        )

    @property
    def pins(self) -> dict[str, Pin]:
        return {
            "time": self.time,
            "adas": self.adas_moment,
            "sams": self.sams_moment,
            "pair": self.pair,
        }


def a_scene(*permitted: Purpose, world: World | None = None) -> Scene:
    world = world or World()
    with world.records.writing() as desk:
        for member, roles in ROLES.items():
            desk.people.keep(Member(member, NAMES.get(member, member.title()), roles, NOON, NOON))
    dyad = world.a_household("Wren", *(permitted or (Purpose.RECORD, *WITH_ALL)))
    clip = world.a_ready_clip(dyad)
    adas = world.a_coding(clip, GAZE, CUE)
    sams = world.tagging.begin(clip, SAM)
    world.tag(sams, SAMS)
    return Scene(world, dyad, clip, adas, sams)


WITH_ALL = (Purpose.SUPERVISION, Purpose.TRAINING, Purpose.TEAM_CARE)

"""A clip, a coding of it, and excerpts in memory."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.domain.consent import Purpose
from annotator.domain.covering import Blur, Box, Drawing, Key
from annotator.domain.dyad import Dyad
from annotator.domain.excerpts import Options, Picked
from annotator.domain.identity import AnnotationId, AssetId, ClipId, SessionId
from annotator.journey.excerpt_making import ExcerptMaking
from annotator.journey.excerpts import Excerpts
from tests.builders import an_annotation
from tests.journey.world import EVERYTHING, World

BOX = Box(100, 100, 200, 200)
PATH = ((BOX,), (BOX,))
MARKS = (
    an_annotation("a1", onset=2000, offset=9000, code="shared_gaze"),
    an_annotation("a2", "rupture", 20_000, 26_000),
    an_annotation("a3", "safeguarding", 40_000, 44_000),
    an_annotation("a4", onset=41_000, offset=43_000),
    an_annotation("a5", "uncodable", 10_000, 13_000),
)


@dataclass
class Scene:
    world: World = field(default_factory=World)
    dyad: Dyad = field(init=False)
    clip: ClipId = field(init=False)
    session: SessionId = field(init=False)

    def __post_init__(self) -> None:
        self.dyad = self.world.a_household("Wren", *EVERYTHING, Purpose.SUPERVISION)
        self.clip = self.world.a_ready_clip(self.dyad)
        self.session = self.world.a_coding(self.clip, *MARKS)

    @property
    def _given(self):
        world = self.world
        return (world.records, world.clock, world.identities, world.shelf, world.bell,
                world.schemes)  # fmt: skip

    @property
    def excerpts(self) -> Excerpts:
        return Excerpts(*self._given)

    @property
    def making(self) -> ExcerptMaking:
        return ExcerptMaking(*self._given)

    def begun(self, blur: Blur = Blur.BOXES, *marks: str) -> str:
        picked = [Picked(AnnotationId(each)) for each in marks or ("a1", "a2")]
        return self.excerpts.begin(self.session, Options(Purpose.SUPERVISION, blur=blur), picked)

    def draw(self, excerpt: str, number: int = 0, frame: int = 60) -> int:
        moment = self.excerpts.get(self.clip, excerpt).moments[number]
        drawing = Drawing(number, moment.revision, (Key(0, frame, BOX),))
        self.excerpts.draw(self.clip, excerpt, drawing)
        return moment.revision + 1

    def look_at_all(self, excerpt: str) -> None:
        for each in self.making.to_follow(excerpt).moments:
            self.making.note_path(excerpt, each.number, each.revision, PATH)
            self.excerpts.tick(self.clip, excerpt, each.number, each.revision)

    def made(self, excerpt: str, film: str = "film-x") -> AssetId:
        self.making.note_made(self.making.to_make(excerpt), AssetId(film))
        return AssetId(film)

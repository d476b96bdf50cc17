"""Supervision packs: made of two codings of a clip, kept account of, and noted when opened."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.consent import Decision, Purpose, Verdict
from annotator.domain.packs.document import digest_in, pack_to_document
from annotator.domain.packs.pack import Made, NotAPair, packed
from annotator.journey.agreeing import NotOneVersion
from annotator.journey.clip import known_clip
from annotator.journey.doubling_books import without_blind
from annotator.journey.kept import coding_of, current_of
from annotator.journey.ports import Deed, KeptPack
from annotator.journey.schemes import edition_of
from annotator.journey.signing import require_for
from annotator.journey.tag import NoSuchSession

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.clip import Clip
    from annotator.domain.coding import CodingSession
    from annotator.domain.identity import ClipId, ConsentId, HouseholdId, SessionId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.ports import Clock, Desk, Identities, Records, SessionHead
    from annotator.journey.schemes import Schemes

PURPOSES = frozenset({Purpose.RECORD, Purpose.SUPERVISION})


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which two codings go into a pack, the reference first; the clip's frames in ms; and which
    version of the program makes it."""

    first: SessionId
    second: SessionId
    frames: tuple[Milliseconds, ...] = ()
    program: str = ""


@dataclass(frozen=True, slots=True)
class Packs:
    """What leaves for supervision without film, name or written word."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes

    def codings(self, clip: ClipId) -> tuple[SessionHead, ...]:
        """The codings a pack of this clip can hold: of each coder the present one, oldest first.
        What is coded to practise is not among them."""
        with self.records.reading() as desk:
            heads = without_blind(desk.doubling.of(clip), desk.coding.of(clip))
            mine = {current_of(heads, each.coder) for each in heads}
            return tuple(each for each in heads if each in mine)

    def make(self, clip: ClipId, wanted: Wanted) -> Mapping[str, object]:
        """The pack as a file holds it, for whoever asks to seal it at once.

        Refused unless supervision is permitted for the clip today and the two are codings of it by
        two people by one version of a scheme. That it was made is kept, and under which consents:
        a withdrawal can then say what has left.
        """
        with self.records.writing() as desk:
            found = known_clip(desk, clip)
            consents = self._consents(desk, found)
            heads = self._heads(desk, clip, wanted)
            made = Made(
                id=self.identities.fresh(),
                at=self.clock.now(),
                by=self.identities.acting(),
                program=wanted.program,
                film=_film_of(desk, clip),
            )
            scheme = json.loads(self.schemes.original(desk, edition_of(heads[0])))
            first, second = (self._coding(desk, each) for each in heads)
            document = pack_to_document(packed(made, scheme, (first, second), wanted.frames))
            digest = digest_in(document)
            desk.caseload.add_pack(
                KeptPack(made.id, found.household, clip, made.at, made.by, digest, consents)
            )
            self._note(desk, Deed.PACK_MADE, {"clip": clip, "pack": made.id, "digest": digest})
        return document

    def made(self, household: HouseholdId) -> tuple[KeptPack, ...]:
        """The packs made of a household's clips, oldest first; those of clips that are gone too."""
        with self.records.reading() as desk:
            return desk.caseload.packs(household)

    def note_opened(self, pack: str, *, agrees: bool) -> None:
        """A pack was opened here, whoever made it, and everything worked out again."""
        with self.records.writing() as desk:
            said = "yes" if agrees else "no"
            self._note(desk, Deed.PACK_OPENED, {"pack": pack, "agrees": said})

    def _heads(self, desk: Desk, clip: ClipId, wanted: Wanted) -> tuple[SessionHead, SessionHead]:
        seen = without_blind(desk.doubling.of(clip), desk.coding.of(clip))
        of_clip = {each.id: each for each in seen}
        if wanted.first not in of_clip or wanted.second not in of_clip:
            raise NoSuchSession
        first, second = of_clip[wanted.first], of_clip[wanted.second]
        if first.coder == second.coder:
            raise NotAPair
        one, other = (f"{each.scheme} {each.scheme_version}" for each in (first, second))
        if one != other:
            raise NotOneVersion(one, other)
        return first, second

    def _coding(self, desk: Desk, head: SessionHead) -> CodingSession:
        return coding_of(head, self.schemes.of(desk, head), desk.coding.standing(head.id))

    def _consents(self, desk: Desk, clip: Clip) -> tuple[ConsentId, ...]:
        today = self.clock.today()
        for purpose in PURPOSES:
            require_for(desk, clip, purpose, today)
        return tuple(
            each.id
            for each in desk.households.consents(clip.household)
            if each.purpose in PURPOSES
            and each.decision is Decision.PERMIT
            and each.clip in (None, clip.id)
            and each.verdict(today) is Verdict.PERMITTED
        )

    def _note(self, desk: Desk, deed: Deed, on: Mapping[str, str]) -> None:
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


def _film_of(desk: Desk, clip: ClipId) -> str:
    """The SHA-256 the film was received with; empty where none was noted."""
    received = desk.audit.done_to((clip,), (Deed.CLIP_RECEIVED,))
    return received[-1].on.get("sha256", "") if received else ""

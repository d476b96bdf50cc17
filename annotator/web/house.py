"""What the web ring asks of the rest of the program: one house, and the practice inside it.

Wiring builds it in two stages. While it is locked there is no practice, no key and no database;
everything here may block (it is called in a thread), except `state`, `is_sample` and `practice`,
which every request asks for and which only look at what is in memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from annotator.web.refusals import Locked

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.domain.identity import AssetId, ClipId, CoderId, HouseholdId, SessionId, VisitId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.people import Role
    from annotator.domain.policy import Right
    from annotator.journey.clip import Clips
    from annotator.journey.consent import Consents
    from annotator.journey.making_ready import MakingReady
    from annotator.journey.moving import Moving
    from annotator.journey.preferences import Preferences
    from annotator.journey.share import Sharing
    from annotator.journey.sign_ins import SignIns
    from annotator.journey.tag import Tagging
    from annotator.journey.translating import Translating
    from annotator.vault.receiving import Receiving
    from annotator.vault.recorded import Recorded, Tail
    from annotator.vault.upload import ReceivingState
    from annotator.web.sealed import Reader
    from annotator.web.sessions import SignIn
    from annotator.wiring.attaching import Attaching
    from annotator.wiring.filming import Filming
    from annotator.wiring.review import Review
    from annotator.wiring.taking_in import TakingIn

State = Literal["new", "locked", "open"]
SIGN_IN = "glimmer.sign_in"


class SealedShelf(Protocol):
    """The sealed files, as far as the web reads and fills them."""

    def open(self, asset: AssetId) -> Reader:
        """The file as the plain one; refused where its key is gone."""
        ...

    def receive(self, household: HouseholdId, kind: str, length: int) -> tuple[AssetId, Receiving]:
        """A new file that arrives in pieces."""
        ...

    def resume(self, asset: AssetId, state: ReceivingState) -> Receiving:
        """The same, further on."""
        ...

    def record(self, household: HouseholdId, kind: str, most: int) -> tuple[AssetId, Recorded]:
        """A new file that is sent while it is recorded."""
        ...

    def go_on(self, asset: AssetId, kept: tuple[ReceivingState, Tail]) -> Recorded:
        """The same, further on."""
        ...


class Practice(Protocol):
    """An open practice: the use cases, and the few things the web needs beside them."""

    def may(self, right: Right, household: HouseholdId | None = None) -> bool:
        """Whether whoever is at work may do this."""
        ...

    @property
    def consents(self) -> Consents:
        """Households and what they permit."""
        ...

    @property
    def clips(self) -> Clips:
        """Clips on their way in, and what is kept of them."""
        ...

    @property
    def moving(self) -> Moving:
        """Movement beside a coding."""
        ...

    @property
    def making(self) -> MakingReady:
        """Clips that are made ready."""
        ...

    @property
    def taking_in(self) -> TakingIn:
        """Files in parts, and second cameras."""
        ...

    @property
    def filming(self) -> Filming:
        """The use cases of filming."""
        ...

    @property
    def attaching(self) -> Attaching:
        """Photographs and scans, kept with clips and with consents."""
        ...

    @property
    def tagging(self) -> Tagging:
        """Coding sessions."""
        ...

    @property
    def translating(self) -> Translating:
        """Coding schemes, in every language they are said in."""
        ...

    @property
    def sharing(self) -> Sharing:
        """Visits: plans, tickets, answers."""
        ...

    @property
    def review(self) -> Review:
        """The use cases of review."""
        ...

    @property
    def shelf(self) -> SealedShelf:
        """The sealed files."""
        ...

    @property
    def preferences(self) -> Preferences:
        """What each person has chosen about the workbench."""
        ...

    @property
    def coder(self) -> CoderId:
        """Who is at work."""
        ...

    def frame_near(self, clip: ClipId, instant: Milliseconds) -> int:
        """The number of the frame nearest to an instant."""
        ...

    def still(self, clip: ClipId, frame: int) -> bytes:
        """The exact picture of one frame, as JPEG; refuses a frame that is not there."""
        ...

    def segment_times(self, clip: ClipId, n: int) -> tuple[int, tuple[int, ...]]:
        """Where the n-th segment begins, and when each of its pictures is shown from there on."""
        ...

    def outbox_key(self, session: SessionId) -> bytes:
        """32 bytes, always the same for a session, that seal its notes in the browser's outbox."""
        ...

    def take_home_pdf(self, visit: VisitId, paper: str) -> bytes:
        """The page to take home."""
        ...

    def report_pdf(self, visit: VisitId, paper: str) -> bytes:
        """The professional's report."""
        ...

    def certificate_pdf(self, paper: str) -> bytes:
        """The certificate of whoever is at work; refused without one."""
        ...


class House(Protocol):
    """Where the practice lives: new, locked or open."""

    def state(self) -> State:
        """How it stands; answers at once."""
        ...

    def is_sample(self) -> bool:
        """Whether it is the made-up family that is (or was last) open; answers at once."""
        ...

    def set_up(self, passphrase: str) -> str:
        """Make a new practice and open it; answers the recovery code. Refuses where one is."""
        ...

    def look_around(self) -> None:
        """Open the made-up family; when it is open already, nothing changes."""
        ...

    def names_asked(self) -> bool:
        """Whether a passphrase alone does not say who comes in."""
        ...

    def roles(self, member: CoderId) -> frozenset[Role]:
        """What this person is here for now."""
        ...

    def attend(self, sign_ins: SignIns) -> None:
        """Where to ask who is signed in, and to sign somebody out."""
        ...

    def unlock(self, passphrase: str, name: str = "") -> CoderId:
        """Open the practice; answers whose passphrase it was. When it is open already it is
        checked all the same."""
        ...

    def join(self, code: str, passphrase: str) -> tuple[CoderId, str]:
        """Come in by an invitation; answers who that is, and the name to come in by."""
        ...

    def change_passphrase(self, member: CoderId, old: str, new: str) -> None:
        """From now on this person comes in by another passphrase."""
        ...

    def recover(self, code: str, passphrase: str, name: str = "") -> tuple[CoderId, str]:
        """Open with the printed code and set somebody's new passphrase; answers who that is, and
        the new code."""
        ...

    def lock(self) -> None:
        """Forget every key; when it is locked already, nothing changes."""
        ...

    def quit(self) -> None:
        """Lock, and end the program."""
        ...

    def knock(self, token: str) -> bool:
        """Whether this is the token of the one-time link, which is used up by this."""
        ...

    @property
    def practice(self) -> Practice | None:
        """What is open; None while locked. Answers at once."""
        ...


def practice_of(house: House) -> Practice:
    """The open practice; refuses while the house is locked."""
    practice = house.practice
    if practice is None:
        raise Locked
    return practice


def sign_in_of(request: Request) -> SignIn:
    """Whose request this is; the gate has found it out."""
    who: SignIn | None = request.scope.get(SIGN_IN)
    if who is None:
        raise Locked
    return who

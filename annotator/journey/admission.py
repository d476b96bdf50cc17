"""What each thing that can be done needs: by use case and by name. What is not listed is refused.

`wiring` puts a door before every use case; the door looks here for what is asked of whoever is at
work, and in `domain/policy.py` for whether they may.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.policy import Right

if TYPE_CHECKING:
    from collections.abc import Mapping


class Of(StrEnum):
    """What a right is asked for: the thing its first argument names, or each of the answer."""

    NOTHING = "nothing"
    HOUSEHOLD = "household"
    DYAD = "dyad"
    DYAD_ITSELF = "dyad_itself"
    CLIP = "clip"
    CLIP_FOR = "clip_for"  # a clip, and the coder whose session it is to be
    SESSION = "session"
    OTHER_SESSION = "other_session"  # the session its second argument names
    SETTLEMENT = "settlement"
    VISIT = "visit"
    TICKET = "ticket"
    MEMBER = "member"
    DOUBLING = "doubling"  # a clip somebody was asked to code blind
    EACH_GLANCE = "each_glance"
    EACH_CLIP = "each_clip"
    EACH_SESSION = "each_session"
    EACH_WAITING = "each_waiting"
    EACH_TO_ACCEPT = "each_to_accept"
    EACH_STANDING = "each_standing"
    EACH_CODER = "each_coder"  # whose each is; of nobody's, only who may know of anybody's
    PLACE = "place"  # a clip, and the pin its second argument is
    THREAD = "thread"
    EACH_THREAD = "each_thread"


@dataclass(frozen=True, slots=True)
class Need:
    """Every one of these rights, for this thing."""

    rights: tuple[Right, ...]
    of: Of = Of.NOTHING


def _all(names: str, need: Need) -> dict[str, Need]:
    return dict.fromkeys(names.split(), need)


_HERE: Final = Need((Right.BE_HERE,))
_HOUSEHOLD: Final = Need((Right.SEE_HOUSEHOLDS,), Of.HOUSEHOLD)
_CONSENTS: Final = Need((Right.KEEP_CONSENTS,), Of.HOUSEHOLD)
_BRING: Final = Need((Right.BRING_CLIPS,), Of.CLIP)
_WATCH: Final = Need((Right.WATCH_CLIPS,), Of.CLIP)
_MINE: Final = Need((Right.CODE,), Of.SESSION)
_CODING: Final = Need((Right.SEE_CODINGS,), Of.SESSION)
_CODINGS: Final = Need((Right.SEE_CODINGS,), Of.EACH_SESSION)
_VISIT: Final = Need((Right.SHARE,), Of.VISIT)
_TICKET: Final = Need((Right.SHARE,), Of.TICKET)
_SHARE: Final = Need((Right.SHARE,))
_SCHEMES: Final = Need((Right.WRITE_SCHEMES,))
_WORDS: Final = Need((Right.KEEP_WORDS,))
_RECORDS: Final = Need((Right.KEEP_RECORDS,))
_PEOPLE: Final = Need((Right.KEEP_PEOPLE,))
_CASELOAD: Final = Need((Right.KEEP_CASELOAD,), Of.HOUSEHOLD)
_GOLDS: Final = Need((Right.KEEP_GOLDS,))
_TALK: Final = Need((Right.TALK,), Of.THREAD)
_TALKS: Final = Need((Right.TALK,), Of.EACH_THREAD)
# Each for themself: the steps know nobody's attempts but those of whoever is at work.
_REVIEW: Final = Need((Right.REVIEW,), Of.CLIP)
_SETTLE: Final = Need((Right.REVIEW,), Of.SETTLEMENT)
_GOLD: Final = Need((Right.REVIEW, Right.KEEP_GOLDS), Of.SETTLEMENT)
_LOOK: Final = Need((Right.ACCEPT,), Of.VISIT)
_EXCERPT: Final = Need((Right.MAKE_EXCERPTS, Right.WATCH_CLIPS), Of.CLIP)
_PRACTISE: Final = Need((Right.PRACTISE,))
_RELIABLE: Final = Need((Right.SEE_RELIABILITY,), Of.MEMBER)
_RELIABLES: Final = Need((Right.SEE_RELIABILITY,), Of.EACH_CODER)

NEEDS: Final[Mapping[str, Mapping[str, Need]]] = {
    # It asks for each household by itself, before anything is counted.
    "Caseloads": _all("caseload found", Need((Right.SEE_HOUSEHOLDS,))),
    "Packs": {
        **_all("codings make", Need((Right.TAKE_PACKS,), Of.CLIP)),
        "made": _HOUSEHOLD,
        "note_opened": Need((Right.TAKE_PACKS,)),
    },
    "Excerpts": {
        # Of whose coding the moments are, is asked besides whose clip it is.
        **_all("begin offer", Need((Right.MAKE_EXCERPTS, Right.SEE_CODINGS), Of.SESSION)),
        **_all("change delete draw film get is_following note_opened of order", _EXCERPT),
        **_all("save stage tick watched", _EXCERPT),
    },
    # Each line of a history is asked for by itself as well.
    "Histories": {"of": _HOUSEHOLD},
    # Each for themself: nobody reads another's.
    "OwnLogs": _all("log take", _HERE),
    "CaseloadKeeping": _all("archive bring_back card keep_tags", _CASELOAD),
    "Dyads": {
        "change": Need((Right.KEEP_CONSENTS,), Of.DYAD_ITSELF),
        **_all("add_carer add_infant", _CONSENTS),
    },
    "Consents": {
        "households": Need((Right.SEE_HOUSEHOLDS,), Of.EACH_GLANCE),
        "open_household": Need((Right.OPEN_HOUSEHOLDS,)),
        "change": Need((Right.KEEP_CONSENTS,), Of.DYAD_ITSELF),
        "dyad": Need((Right.SEE_HOUSEHOLDS,), Of.DYAD),
        **_all("answers_of dyads given standing require unsigned", _HOUSEHOLD),
        **_all("decide withdraw", _CONSENTS),
    },
    "Clips": {
        "of": Need((Right.SEE_HOUSEHOLDS,), Of.HOUSEHOLD),
        "begin": Need((Right.BRING_CLIPS,), Of.HOUSEHOLD),
        **_all("get require_open note_opened film artefact artefacts", _WATCH),
        **_all("has_stepping_copy how_far says", _WATCH),
        **_all("begin_upload upload_state note_received received give_up_upload", _BRING),
        **_all("found playable ready failed keep delete", _BRING),
    },
    "MakingReady": {
        **_all("pause leave go_on keep_segment drop_segments failed", _BRING),
        **_all("how_far can_go_on segments segment", _WATCH),
    },
    "Recordings": _all("families require begin of note mark unmark marks delete", _BRING)
    | {"silent_ms": _HERE},
    # A picture of a family's things is seen by whom the film is for, and who knows the family.
    "ClipAttachments": {
        **_all("of look open", Need((Right.SEE_HOUSEHOLDS, Right.WATCH_CLIPS), Of.CLIP)),
        **_all("admit add still_of relabel delete", _BRING),
    },
    "ConsentAttachments": {
        **_all("of look open", _HOUSEHOLD),
        **_all("admit add relabel delete", _CONSENTS),
    },
    "Pictures": _all("of near at shown", _WATCH),
    "Tagging": {
        "begin": Need((Right.WATCH_CLIPS, Right.CODE), Of.CLIP_FOR),
        "sessions": _CODINGS,
        "others": Need((Right.SEE_CODINGS,), Of.EACH_SESSION),
        "other": Need((Right.SEE_CODINGS,), Of.OTHER_SESSION),
        **_all("session revision history history_of", _CODING),
        "take": Need((Right.CODE, Right.SEE_CODINGS), Of.SESSION),
    },
    "Moving": _all("of draw", Need((Right.CODE, Right.SEE_CODINGS), Of.SESSION)),
    "SchemeDesk": {
        **_all("document overview scheme", _HERE),
        **_all("use use_in_meetings", _SCHEMES),
        **_all("copy discard draft edit keep proof publish step_back take_in", _SCHEMES),
    },
    "Translating": {
        **_all("begun document language languages side_by_side", _HERE),
        **_all("finish say show_in take_in", _SCHEMES),
    },
    "Migrating": {
        "sessions": _CODINGS,
        **_all("look preview", _CODING),
        "migrate": Need((Right.CODE, Right.SEE_CODINGS), Of.SESSION),
    },
    "ExampleStills": {
        "clips": Need((Right.WATCH_CLIPS,), Of.EACH_CLIP),
        "may_show": Need((Right.BE_HERE,)),
        "reference": _WATCH,
    },
    "Sharing": {
        "visit_for": Need((Right.SHARE,), Of.CLIP),
        "then_and_now": Need((Right.SHARE,), Of.DYAD),
        **_all("bank drop_wording", _SHARE),
        **_all("answer moment_asset pair_asset payload still_asset", _TICKET),
        **_all("answer_code answers begin_together bounds chosen close_gates companion", _VISIT),
        **_all("confirm confirm_details crop cutting edit_question edit_sentence", _VISIT),
        **_all("end_together gates her_ideas her_words keep_card keep_note keep_safety", _VISIT),
        **_all("keep_wishes keep_wording leave_out look may_take_home note_cut", _VISIT),
        **_all("offer_ideas offers open_exposure open_growth open_preview order_reel", _VISIT),
        **_all("pair pick_still plan preview preview_moment preview_pair propose", _VISIT),
        **_all("put_back put_in questions reel reel_asset reel_state reorder report", _VISIT),
        **_all("shorter show_pair take_home to_cut trim visit", _VISIT),
        **_all("looking page_of", _VISIT),
    },
    "Languages": {
        **_all("all choices lines standing", _HERE),
        **_all("tick untick", _WORDS),
    },
    "Preferences": _all("keep of", Need((Right.BE_HERE,), Of.MEMBER)),
    "Practising": {
        "library": Need((Right.PRACTISE, Right.WATCH_CLIPS), Of.EACH_CLIP),
        "begin": Need((Right.PRACTISE, Right.WATCH_CLIPS), Of.CLIP),
        **_all(
            "attempt certificate code looked_at_again on_the_way quiz reveal seal skip", _PRACTISE
        ),
        **_all("confusions next_clip progress recomputed standing", _PRACTISE),
        **_all("thresholds verdict watched", _PRACTISE),
        **_all("keep_gold set_thresholds", _GOLDS),
    },
    "Settling": {
        **_all("begin codings of", _REVIEW),
        **_all("keep look settle undo", _SETTLE),
        "waiting": Need((Right.ACCEPT,), Of.EACH_TO_ACCEPT),
    },
    "Accepting": {
        **_all("accept give_back", Need((Right.ACCEPT,), Of.SESSION)),
        "standing": _CODING,
        "mine": Need((Right.SEE_CODINGS,), Of.EACH_STANDING),
        **_all("choose chosen offered", Need((Right.SHARE,), Of.CLIP)),
    },
    "GoldMaking": {
        **_all("draft make", _GOLD),
        "gold_coders": _GOLDS,
        "name_gold_coders": Need((Right.ACCEPT,)),
    },
    "SummaryLooks": {
        **_all("ask standing", _VISIT),
        "asks": _HERE,
        "ask_first": Need((Right.ACCEPT,)),
        **_all("approve asked give_back open_preview preview preview_moment", _LOOK),
        "preview_pair": _LOOK,
    },
    "Reliability": {
        **_all("draw record", _RELIABLE),
        **_all("drift due plan waiting", _RELIABLES),
        "bars": Need((Right.SEE_RELIABILITY,)),
        "set_bars": _GOLDS,
        # A supervisor asks anybody; a therapist asks for a clip of their own family.
        "assign": Need((Right.SEE_RELIABILITY,), Of.CLIP_FOR),
        "begin": Need((Right.WATCH_CLIPS, Right.CODE), Of.DOUBLING),
        **_all("give_back hand_in", Need((Right.CODE,), Of.DOUBLING)),
    },
    "Talking": {
        **_all("place begin colleagues", Need((Right.TALK,), Of.PLACE)),
        **_all("thread say change take_back resolve reopen may_end", _TALK),
        **_all("threads open_threads mentioning_me waiting_for_me", _TALKS),
        "codings": Need((Right.TALK,), Of.EACH_SESSION),
        "has_company": Need((Right.TALK,)),
        "allowed_for": Need((Right.TALK,), Of.CLIP),
    },
    "Progress": {
        "pseudonym": Need((Right.SEE_PROGRESS, Right.SEE_HOUSEHOLDS), Of.DYAD),
        "clips": Need((Right.SEE_PROGRESS,), Of.EACH_CLIP),
        "count_utterances": Need((Right.SEE_PROGRESS,), Of.CLIP),
    },
    "Comparing": _all("codings compare figures scene", _REVIEW),
    # Each source shows what it may by itself; what waits is sieved again by whose it is about.
    "Queueing": {"waiting": Need((Right.REVIEW,), Of.EACH_WAITING)},
    # It asks the queue for what is there for whoever ticks.
    "Seeing": _all("tick put_back", Need((Right.REVIEW,))),
    "SecondLook": {
        "of": Need((Right.SEE_HOUSEHOLDS,), Of.HOUSEHOLD),
        "get": _WATCH,
        "link": _BRING,
        **_all("beside place", Need((Right.WATCH_CLIPS, Right.REVIEW), Of.CLIP)),
        "summary": _CODING,
    },
    "Parts": {
        **_all("of seams get", _WATCH),
        **_all("announce begin_part note_part part_received again", _BRING),
    },
    "Cameras": {
        **_all("of first_of beside", _WATCH),
        **_all("begin lay take_away", _BRING),
    },
    "CameraSounds": {"proposed": _WATCH},
    "Gaps": {"of": _WATCH},
    "Training": {"clips": Need((Right.WATCH_CLIPS,), Of.EACH_CLIP)},
    "People": {
        **_all("me call_me known_here name_of my_sign_ins end_my_sign_in", _HERE),
        **_all("all known invite invite_again give_roles let_go", _PEOPLE),
        **_all("sign_ins end_sign_in", _PEOPLE),
        # Noted by the house itself, when somebody comes in; asked for by nobody.
        **_all("joined note", _PEOPLE),
    },
    "Practice": {
        **_all("still segment_times frame_near picture_near", _WATCH),
        "outbox_key": _CODING,
        "shorter": _WATCH,
        **_all("speech_of take_home_pdf report_pdf", _VISIT),
        **_all("backup_is_due note_backup", _RECORDS),
        "certificate_pdf": _PRACTISE,
    },
}

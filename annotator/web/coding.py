"""Tags on their way in: `/coding/{session}`, each operation answered on its own."""

from __future__ import annotations

import base64
import json
from functools import partial
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator import words
from annotator.domain.coding import annotation_to_document, fields_of, operation_from
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.excerpts import MOST_MOMENTS
from annotator.domain.identity import AnnotationId, SessionId
from annotator.domain.policy import Right
from annotator.journey.preferences import reaction_of
from annotator.journey.taking import Accepted
from annotator.web.bodies import list_in, number_in, read_json, text_in
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Clip
    from annotator.domain.coding import Operation
    from annotator.domain.identity import HouseholdId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.past import Past
    from annotator.journey.ports import SessionHead
    from annotator.journey.tag import Tagging
    from annotator.journey.taking import Result
    from annotator.web.house import House, Practice

MOST_AT_ONCE = 200
LAST = 2000
POLICY = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.SEE_CODINGS)
MINE = Policy(Who.SIGNED_IN, Purpose.RECORD, right=Right.CODE)
CHOICES = Policy(Who.SIGNED_IN, right=Right.BE_HERE)
# The page asks while it is looked at, whether or not anybody sits there.
ASKED_BY_ITSELF = Policy(Who.SIGNED_IN, Purpose.RECORD, presence=False, right=Right.SEE_CODINGS)
Document = dict[str, object]


class CodingRoutes:
    """The routes of the workbench's operations."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route under /coding."""
        return [
            Declared("/coding/{session:id}", self.opened, ["GET"], POLICY),
            Declared("/coding/{session:id}/revision", self.revision, ["GET"], ASKED_BY_ITSELF),
            Declared("/coding/{session:id}/operations", self.take, ["POST"], MINE),
            Declared("/coding/{session:id}/history", self.history, ["GET"], POLICY),
            Declared("/coding/{session:id}/others/{other:id}", self.other, ["GET"], POLICY),
            Declared("/workbench/preferences", self.choose, ["POST"], CHOICES),
        ]

    async def opened(self, request: Request) -> Response:
        """The session as it stands, with all the workbench needs to begin."""
        session = SessionId(request.path_params["session"])
        practice = practice_of(self._house)
        return JSONResponse(await in_thread(opened_document, practice, session))

    async def revision(self, request: Request) -> Response:
        """How far the session has come: another window, or somebody else, may be at work in it."""
        session = SessionId(request.path_params["session"])
        tagging = practice_of(self._house).tagging
        return JSONResponse({"revision": await in_thread(tagging.revision, session)})

    async def take(self, request: Request) -> Response:
        """Take a batch: acknowledged means kept for good."""
        session = SessionId(request.path_params["session"])
        sent = list_in(await read_json(request), "operations", MOST_AT_ONCE)
        tagging = practice_of(self._house).tagging
        return JSONResponse(await in_thread(taken_document, tagging, session, sent))

    async def history(self, request: Request) -> Response:
        """What was done: the last lines, the last before a revision, or all of one annotation."""
        session = SessionId(request.path_params["session"])
        asked = request.query_params
        tagging = practice_of(self._house).tagging
        if "of" in asked:
            of = AnnotationId(asked["of"])
            lines = await in_thread(tagging.history_of, session, of)
            return JSONResponse({"lines": [change_to_document(each) for each in lines]})
        last = min(number_in(asked, "last", LAST), LAST)
        before = number_in(asked, "before", 0) or None
        lines = await in_thread(tagging.history, session, last, before)
        return JSONResponse({"lines": [line_to_document(each) for each in lines]})

    async def other(self, request: Request) -> Response:
        """Another coder's annotations on the same clip, to look at."""
        session = SessionId(request.path_params["session"])
        other = SessionId(request.path_params["other"])
        tagging = practice_of(self._house).tagging
        opened = await in_thread(tagging.other, session, other)
        return JSONResponse(
            {
                "session": opened.head.id,
                "coder": opened.head.coder,
                "annotations": [annotation_to_document(each) for each in opened.annotations],
            }
        )

    async def choose(self, request: Request) -> Response:
        """Keep what the person has chosen in one section."""
        sent = await read_json(request)
        practice = practice_of(self._house)
        section = text_in(sent, "section")
        value = sent.get("value")
        await in_thread(practice.preferences.keep, practice.coder, section, value)
        return JSONResponse({})


def opened_document(practice: Practice, session: SessionId) -> Document:
    """What the workbench begins with."""
    opened = practice.tagging.session(session)
    head = opened.head
    clip = practice.clips.get(head.clip)
    # A trainee works without knowing whose clip it is, or of which day.
    known = practice.may(Right.SEE_HOUSEHOLDS, head.household)
    preferences = practice.preferences.of(practice.coder)
    return {
        "session": session,
        "revision": opened.revision,
        "coder": head.coder,
        "reaction_ms": reaction_of(preferences, opened.scheme.windows.live_backdate_ms),
        "outbox_key": base64.b64encode(practice.outbox_key(session)).decode("ascii"),
        "household": _pseudonym(practice, head.household) if known else "",
        "context": clip.card.context,
        "on": clip.card.on.isoformat() if known else "",
        "clip": _clip_document(practice, clip, head.clip_length),
        "scheme": json.loads(opened.scheme_document),
        "annotations": [annotation_to_document(each) for each in opened.annotations],
        "history": [line_to_document(each) for each in practice.tagging.history(session)],
        "preferences": dict(preferences),
        **_taking(practice, head),
        "others": [
            {"session": each.id, "coder": each.coder, "name": words.screen("tag.other", n=at)}
            for at, each in enumerate(practice.tagging.others(session), start=2)
        ],
    }


def _clip_document(practice: Practice, clip: Clip, length: Milliseconds) -> Document:
    facts = clip.facts
    return {
        "id": clip.id,
        "length_ms": length,
        "width": facts.width if facts else 0,
        "height": facts.height if facts else 0,
        "playable": clip.playable,
        "meeting": clip.card.meeting,
        "second_camera": practice.taking_in.cameras.of(clip.id) is not None,
        "stepping": practice.clips.has_stepping_copy(clip.id),
        "seams": [
            {"begins_ms": each.begins, "missing_s": each.missing_s, "earlier": each.earlier}
            for each in practice.taking_in.parts.seams(clip.id)
        ],
    }


def _taking(practice: Practice, head: SessionHead) -> Document:
    """What may be taken from the film: pictures, and moments for an excerpt. From practice nothing
    is taken."""
    may = partial(practice.may, household=head.household)
    excerpts = not head.practised and may(Right.MAKE_EXCERPTS)
    return {
        "keeps_pictures": not head.practised and may(Right.BRING_CLIPS),
        "excerpt_moments": MOST_MOMENTS if excerpts else 0,
    }


def _pseudonym(practice: Practice, household: HouseholdId) -> str:
    return practice.consents.dyads(household)[0].household.pseudonym


def line_to_document(past: Past) -> Document:
    """One line of the history: what was done to what, without a person's words."""
    operation = past.kept.operation
    of = past.kept.after or past.kept.before
    return {
        "op": operation.id,
        "kind": str(operation.kind),
        "annotation": operation.annotation,
        "step": operation.step,
        "undone": past.undone,
        "revision": past.kept.revision,
        "version": operation.base_version + 1,
        "family": "" if of is None else of.family,
        "code": None if of is None else of.code,
        "fields": sorted(fields_of(operation)),
    }


def change_to_document(past: Past) -> Document:
    """One thing done to an annotation: by whom, when, and how it stood before and after."""
    kept = past.kept
    return {
        "op": kept.operation.id,
        "kind": str(kept.operation.kind),
        "at": kept.at.isoformat(),
        "by": kept.by,
        "before": _annotation(kept.before),
        "after": _annotation(kept.after),
        "undone": past.undone,
    }


def taken_document(tagging: Tagging, session: SessionId, sent: Sequence[object]) -> Document:
    """Take what can be read, in its order, and answer for each; what cannot be read is refused
    by itself and holds up nothing."""
    read = [_read(document) for document in sent]
    taken = tagging.take(session, [each for each in read if not isinstance(each, dict)])
    answers = iter(taken.results)
    results = [
        each if isinstance(each, dict) else result_to_document(next(answers)) for each in read
    ]
    return {"revision": taken.revision, "results": results}


def result_to_document(result: Result) -> Document:
    """One operation's answer."""
    if isinstance(result, Accepted):
        return {
            "op": result.op,
            "ok": True,
            "version": result.version,
            "annotation": _annotation(result.annotation),
            "revision": result.revision,
        }
    return {
        "op": result.op,
        "ok": False,
        "refusal": result.refusal,
        "says": words.says(result.refusal, result.facts),
        "current": _annotation(result.current),
    }


def _read(document: object) -> Operation | Document:
    try:
        return operation_from(document)
    except Refusal as refusal:
        op = document.get("op") if isinstance(document, dict) else None
        return {
            "op": op if isinstance(op, str) else None,
            "ok": False,
            "refusal": type(refusal).__name__,
            "says": words.say(refusal),
            "current": None,
        }


def _annotation(annotation: Annotation | None) -> Document | None:
    return None if annotation is None else annotation_to_document(annotation)

"""Tags on their way in: `/coding/{session}`, each operation answered on its own."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator import words
from annotator.domain.coding import annotation_to_document, operation_from
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import SessionId
from annotator.journey.taking import Accepted
from annotator.web.bodies import list_in, read_json
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from annotator.domain.annotation import Annotation
    from annotator.domain.coding import Line, Operation
    from annotator.journey.tag import Tagging
    from annotator.journey.taking import Result
    from annotator.web.house import House, Practice

MOST_AT_ONCE = 200
REACTION_MS = 1500
POLICY = Policy(Who.THERAPIST, Purpose.RECORD)
Document = dict[str, object]


class CodingRoutes:
    """The routes of the workbench's operations."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route under /coding."""
        return [
            Declared("/coding/{session:id}", self.opened, ["GET"], POLICY),
            Declared("/coding/{session:id}/operations", self.take, ["POST"], POLICY),
        ]

    async def opened(self, request: Request) -> Response:
        """The session as it stands, with all the workbench needs to begin."""
        session = SessionId(request.path_params["session"])
        practice = practice_of(self._house)
        return JSONResponse(await in_thread(opened_document, practice, session))

    async def take(self, request: Request) -> Response:
        """Take a batch: acknowledged means kept for good."""
        session = SessionId(request.path_params["session"])
        sent = list_in(await read_json(request), "operations", MOST_AT_ONCE)
        tagging = practice_of(self._house).tagging
        return JSONResponse(await in_thread(taken_document, tagging, session, sent))


def opened_document(practice: Practice, session: SessionId) -> Document:
    """What the workbench begins with."""
    opened = practice.tagging.session(session)
    head = opened.head
    clip = practice.clips.get(head.clip)
    dyad = practice.consents.dyads(head.household)[0]
    facts = clip.facts
    return {
        "session": session,
        "revision": opened.revision,
        "coder": head.coder,
        "reaction_ms": opened.scheme.windows.live_backdate_ms,
        "outbox_key": base64.b64encode(practice.outbox_key(session)).decode("ascii"),
        "household": dyad.household.pseudonym,
        "context": clip.card.context,
        "on": clip.card.on.isoformat(),
        "clip": {
            "id": head.clip,
            "length_ms": head.clip_length,
            "width": facts.width if facts else 0,
            "height": facts.height if facts else 0,
            "playable": clip.playable,
            "stepping": practice.clips.has_stepping_copy(head.clip),
        },
        "scheme": json.loads(opened.scheme_document),
        "annotations": [annotation_to_document(each) for each in opened.annotations],
        "history": [line_to_document(each) for each in practice.tagging.history(session)],
    }


def line_to_document(line: Line) -> Document:
    """One line of the history."""
    return {
        "op": line.operation,
        "kind": str(line.kind),
        "annotation": line.annotation,
        "undone": line.undone,
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

"""A plan as JSON and back: what the therapist means to show at a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict, cast

from annotator.domain.identity import AnnotationId, SessionId
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.strengths_sequence import Item, Kind, LeftOut, Reason
from annotator.journey.telling import Detail
from annotator.journey.visit import Crop, Plan, PlanItem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class DetailDocument(TypedDict):
    """One detail of a sentence."""

    name: str
    text: str
    confirmed: bool


class ItemDocument(TypedDict):
    """One moment of a plan."""

    annotation: str
    kind: str
    onset_ms: int
    offset_ms: int
    still_ms: int
    reasons: list[str]
    needs_code: bool
    question: str
    sentence: str | None
    to_confirm: bool
    edited: bool
    left_out: bool
    template: NotRequired[str]
    details: NotRequired[list[DetailDocument]]
    trimmed: NotRequired[bool]
    crop: NotRequired[list[int] | None]


class LeftOutDocument(TypedDict):
    """One moment that is not in the plan."""

    annotation: str
    reasons: list[str]


class PlanDocument(TypedDict):
    """A whole plan."""

    session: str
    revision: int
    items: list[ItemDocument]
    left_out: list[LeftOutDocument]
    refused: list[str]
    ideas: NotRequired[list[str]]
    language: NotRequired[str]
    called: NotRequired[list[str]]


def write_plan(plan: Plan) -> PlanDocument:
    """The plan as JSON holds it."""
    return {
        "session": plan.session,
        "revision": plan.revision,
        "items": [_write_item(each) for each in plan.items],
        "left_out": [
            {"annotation": each.annotation, "reasons": list(map(str, each.reasons))}
            for each in plan.left_out
        ],
        "refused": list(map(str, plan.refused)),
        "ideas": list(plan.ideas),
        "language": plan.language,
        "called": list(plan.called),
    }


def read_plan(body: Mapping[str, object], confirmed_at: datetime | None) -> Plan:
    """The plan again."""
    document = cast("PlanDocument", body)
    return Plan(
        session=SessionId(document["session"]),
        revision=document["revision"],
        items=tuple(map(_read_item, document["items"])),
        left_out=tuple(
            LeftOut(AnnotationId(each["annotation"]), _reasons(each["reasons"]))
            for each in document["left_out"]
        ),
        refused=_reasons(document["refused"]),
        confirmed_at=confirmed_at,
        ideas=tuple(document.get("ideas", ())),
        language=document.get("language", "en"),
        called=tuple(document.get("called", ())),
    )


def _write_item(each: PlanItem) -> ItemDocument:
    item = each.item
    return {
        "annotation": item.annotation,
        "kind": str(item.kind),
        "onset_ms": item.window.onset,
        "offset_ms": item.window.offset,
        "still_ms": item.still_ms,
        "reasons": list(map(str, item.reasons)),
        "needs_code": item.needs_code,
        "question": each.question,
        "sentence": each.sentence,
        "to_confirm": each.to_confirm,
        "edited": each.edited,
        "left_out": each.left_out,
        "template": each.template,
        "details": [
            {"name": detail.name, "text": detail.text, "confirmed": detail.confirmed}
            for detail in each.details
        ],
        "trimmed": each.trimmed,
        "crop": None if each.crop is None else _write_crop(each.crop),
    }


def _read_item(document: ItemDocument) -> PlanItem:
    window = Interval(Milliseconds(document["onset_ms"]), Milliseconds(document["offset_ms"]))
    item = Item(
        annotation=AnnotationId(document["annotation"]),
        kind=Kind(document["kind"]),
        window=window,
        still_ms=Milliseconds(document["still_ms"]),
        reasons=_reasons(document["reasons"]),
        needs_code=document["needs_code"],
    )
    return PlanItem(
        item=item,
        question=document["question"],
        sentence=document["sentence"],
        to_confirm=document["to_confirm"],
        edited=document["edited"],
        left_out=document["left_out"],
        template=document.get("template", ""),
        details=tuple(
            Detail(each["name"], each["text"], each["confirmed"])
            for each in document.get("details", ())
        ),
        trimmed=document.get("trimmed", False),
        crop=_read_crop(document.get("crop")),
    )


def _write_crop(crop: Crop) -> list[int]:
    return [crop.left, crop.top, crop.width, crop.height]


def _read_crop(sides: list[int] | None) -> Crop | None:
    return None if sides is None else Crop(*sides)


def _reasons(words: list[str]) -> tuple[Reason, ...]:
    return tuple(map(Reason, words))

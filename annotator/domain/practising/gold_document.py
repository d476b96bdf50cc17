"""A gold as a file holds it (`glimmer-gold/1`), read at the door with every fault named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.clip import Context
from annotator.domain.door import Fault, Place, note_doubles
from annotator.domain.errors import Refusal
from annotator.domain.identity import AnnotationId, CodeId
from annotator.domain.metrics.precedence import PRECEDENCE
from annotator.domain.practising.canon import digest_of
from annotator.domain.practising.comparable import shared_time, touches
from annotator.domain.practising.gold import (
    LEVELS,
    About,
    ClipSet,
    Gold,
    GoldMoment,
    InTheFilm,
    compared,
)
from annotator.domain.session_document import (
    NotACodingSession,
    session_from,
    session_to_document,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.coding import CodingSession
    from annotator.domain.scheme import Scheme

FORMAT: Final = "glimmer-gold/1"
SHORT: Final = 80
ABOUT_PARTS: Final = frozenset({"set", "level", "content_notes", "context", "who"})
PARTS: Final = ABOUT_PARTS | {"format", "signed_by", "scheme", "coding", "moments"}
MOMENT_PARTS: Final = frozenset({"rationale", "allowed", "must_see", "question"})


@dataclass
class NotAGold(Refusal):
    """A file that is no gold by this scheme; every fault at once."""

    faults: tuple[Fault, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The faults as one line."""
        return {"faults": "; ".join(str(fault) for fault in self.faults)}


def from_document(document: object, scheme: Scheme) -> Gold:
    """The gold a file holds; refused with every fault, or with what its scheme refuses."""
    faults: list[Fault] = []
    place = Place(document, faults)
    part = place.parts(PARTS)
    part["format"].exactly(FORMAT)
    which = part["scheme"].parts({"id", "version"})
    which["id"].exactly(scheme.id)
    which["version"].exactly(scheme.version)
    signed_by, about = part["signed_by"].text(longest=SHORT, least=1), _about(part)
    coding = _coding(part["coding"], scheme, faults)
    moments = {} if coding is None else _moments(part["moments"], coding)
    if coding is not None and about is not None:
        gold = Gold(signed_by, about, coding, moments, digest="")
        _note_what_is_lacking(gold, part["coding"], part["moments"])
        if not faults:
            return replace(gold, digest=digest_of(to_document(gold)))
    raise NotAGold(tuple(faults))


def to_document(gold: Gold) -> dict[str, object]:
    """The gold as a file holds it; read back it is the same gold, under the same digest."""
    scheme, about = gold.coding.scheme, gold.about
    return {
        "format": FORMAT,
        "signed_by": gold.signed_by,
        "scheme": {"id": scheme.id, "version": scheme.version},
        "set": about.set.value,
        "level": about.level,
        "content_notes": list(about.content_notes),
        "context": about.context.value,
        "who": [each.value for each in about.who],
        "coding": session_to_document(gold.coding),
        "moments": {
            str(id): {
                "rationale": each.rationale,
                "allowed": list(each.allowed),
                "must_see": each.must_see,
                "question": each.question,
            }
            for id, each in sorted(gold.moments.items())
        },
    }


def _about(part: Mapping[str, Place]) -> About | None:
    kind, context = part["set"].one_of(ClipSet), part["context"].one_of(Context)
    level = part["level"].whole(least=LEVELS.start, most=LEVELS.stop - 1)
    notes = [(each.text(longest=SHORT, least=1), each) for each in part["content_notes"].items()]
    who = [(each.one_of(InTheFilm), each) for each in part["who"].items(least=2)]
    note_doubles(notes, "“{name}” is said already")
    note_doubles([(str(name), each) for name, each in who], "“{name}” is said already")
    if kind is None or context is None:
        return None
    there = tuple(name for name, _ in who if name is not None)
    return About(kind, level, tuple(text for text, _ in notes), context, there)


def _coding(place: Place, scheme: Scheme, faults: list[Fault]) -> CodingSession | None:
    try:
        return session_from(place.value, scheme)
    except NotACodingSession as refused:
        inside = (Fault(place.path + each.path[1:], each.says) for each in refused.faults)
        faults.extend(inside)
        return None


def _moments(place: Place, coding: CodingSession) -> dict[AnnotationId, GoldMoment]:
    found = {}
    for name, each in place.members().items():
        annotation = coding.annotations.get(AnnotationId(name))
        if annotation is None:
            each.fault("is no annotation of the coding")
        else:
            found[annotation.id] = _moment(each, annotation, coding)
    return found


def _moment(place: Place, annotation: Annotation, coding: CodingSession) -> GoldMoment:
    part = place.parts(MOMENT_PARTS)
    rationale = part["rationale"].text(longest=400, least=1)
    if rationale and not rationale.strip():
        part["rationale"].fault("says nothing")
    must_see = part["must_see"].truth()
    if must_see and not compared(coding.scheme, annotation.family):
        part["must_see"].fault(f"“{annotation.family}” is not compared moment by moment")
    elif must_see and not touches(annotation, shared_time(coding, coding)):
        part["must_see"].fault("lies in time that cannot be coded")
    allowed = tuple(_allowed(part["allowed"], annotation, coding.scheme))
    return GoldMoment(annotation, rationale, allowed, must_see, _question(part["question"]))


def _question(place: Place) -> str:
    asked = place.text(longest=200, least=1)
    if asked and not asked.endswith("?"):
        place.fault("does not end as a question")
    return asked


def _allowed(place: Place, annotation: Annotation, scheme: Scheme) -> Iterator[CodeId]:
    own = {each.id for each in scheme.family(annotation.family).codes}
    every = {each.id for family in scheme.families for each in family.codes}
    seen = {annotation.code}
    for each in place.items():
        code = CodeId(each.identity())
        if code in seen:
            each.fault(f"“{code}” is said already")
        elif code in own:
            seen.add(code)
            yield code
        elif code in every:
            each.fault(f"“{code}” is a code of another family")
        else:
            each.fault(f"“{code}” is not a code of the scheme")


def _note_what_is_lacking(gold: Gold, coding: Place, moments: Place) -> None:
    scheme = gold.coding.scheme
    for id, each in sorted(gold.coding.annotations.items()):
        if compared(scheme, each.family) and id not in gold.moments:
            moments.fault(f"no rationale for {id}")
        if scheme.family(each.family).codes and each.code is None:
            coding.fault(f"{id} has no code")
    if not any(each.annotation.family in PRECEDENCE for each in gold.compared):
        coding.fault("has no moment in step, lost or found again")
    if gold.about.set is ClipSet.QUALIFYING and not any(each.must_see for each in gold.compared):
        moments.fault("a qualifying clip needs a moment that must be seen")

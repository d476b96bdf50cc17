"""A plan from a coding: what is proposed, what the therapist made of it, what stands against it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.coding import REPAIR
from annotator.domain.strengths import (
    Choices,
    Kind,
    NoConnection,
    Reason,
    SequenceRefused,
    check,
    propose,
)
from annotator.domain.strengths_gently import gently
from annotator.domain.strengths_sequence import GENTLE_CLIPS, MOST_CLIPS, USUAL_CLIPS
from annotator.domain.strengths_trim import allowed
from annotator.journey.telling import Told
from annotator.journey.visit import Plan, PlanItem, called_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.annotation import Annotation
    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import AnnotationId, CodeId
    from annotator.domain.scheme import Scheme
    from annotator.domain.strengths import Item, ItemFault
    from annotator.domain.strengths_trim import Bounds
    from annotator.journey.ports import Sentences, SessionHead


@dataclass(frozen=True, slots=True)
class Planning:
    """Everything a plan is worked out from: the coding as it stands, and how people are named."""

    head: SessionHead
    scheme: Scheme
    annotations: tuple[Annotation, ...]
    dyad: Dyad
    context: str
    chosen: frozenset[AnnotationId]
    sentences: Sentences

    def proposed(self) -> Plan:
        """The plan to begin from; with no moment that can open it, the reasons instead (PR-17)."""
        empty = Plan(
            self.head.id,
            self.head.revision,
            language=self.dyad.language,
            called=called_in(self.dyad),
        )
        try:
            clips = GENTLE_CLIPS if self.dyad.go_gently else USUAL_CLIPS
            choices = Choices(self.chosen, clips=clips)
            found = propose(self.annotations, self.scheme, self.head.clip_length, choices)
        except NoConnection as no:
            return replace(empty, refused=no.reasons)
        items = tuple(self._item(item, at) for at, item in enumerate(found.items))
        return self.judged(replace(empty, items=items, left_out=found.left_out))

    def is_stale(self, plan: Plan) -> bool:
        """Whether the coding moved on since, or the family is spoken to in another language or
        by other names."""
        called = called_in(self.dyad)
        now = (self.head.id, self.head.revision, self.dyad.language, called)
        return (plan.session, plan.revision, plan.language, plan.called or called) != now

    def renewed(self, plan: Plan) -> Plan:
        """The plan after the coding moved on: new windows, what the therapist did is kept.

        Words in another language than the family's are not; a name that changed, changes in them.
        """
        new = self.proposed()
        before = {each.key: self._called_anew(each, plan.called) for each in plan.items}
        same = plan.language == self.dyad.language
        items = [self._kept(each, before.get(each.key), with_words=same) for each in new.items]
        if {each.key for each in items} == set(before):
            order = list(before)
            items.sort(key=lambda each: order.index(each.key))
        return self.judged(replace(new, items=tuple(items), ideas=plan.ideas))

    def judged(self, plan: Plan) -> Plan:
        """The plan with what stands against showing it as it is now."""
        return replace(plan, faults=self.faults(plan))

    def faults(self, plan: Plan) -> tuple[ItemFault, ...]:
        """Every reason against showing the plan; nothing means it may be shown."""
        choices = Choices(self.chosen, clips=MOST_CLIPS, gently=self.dyad.go_gently)
        try:
            check(plan.sequence, self.annotations, self.scheme, self.head.clip_length, choices)
        except SequenceRefused as no:
            return no.faults
        return ()

    def item_for(self, annotation: AnnotationId, at: int) -> PlanItem | tuple[Reason, ...]:
        """A moment that was not proposed, as an item of the plan; or why it cannot be shown."""
        choices = Choices(self.chosen | {annotation}, clips=MOST_CLIPS)
        try:
            found = propose(self.annotations, self.scheme, self.head.clip_length, choices)
        except NoConnection as no:
            return no.reasons
        for item in found.items:
            if item.annotation == annotation:
                reasons = tuple(each for each in item.reasons if each is not Reason.CHOSEN)
                return self._item(replace(item, reasons=reasons), at)
        against = [left.reasons for left in found.left_out if left.annotation == annotation]
        return against[0] if against else (Reason.NOT_FOR_FAMILIES,)

    def annotation(self, which: AnnotationId) -> Annotation | None:
        """The moment as it stands."""
        return next((each for each in self.annotations if each.id == which), None)

    def questions(self, item: Item) -> tuple[str, ...]:
        """The open questions that may stand before this moment."""
        moment = self.annotation(item.annotation)
        return () if moment is None else tuple(self.sentences.questions(self._told(moment)))

    def _item(self, item: Item, at: int) -> PlanItem:
        questions = self.questions(item)
        moment = self.annotation(item.annotation)
        if moment is not None and self.dyad.go_gently:
            item = gently(item, moment)
        offered = None
        # The tail of a repair is shown as being together: words about the repair come with its
        # own story, and here they would speak of what is not on the screen.
        if moment is not None and item.kind is not Kind.REPAIR_TAIL and not item.needs_code:
            offered = self.sentences.sentence_for(self._told(moment))
        return PlanItem(
            item=item,
            question=questions[at % len(questions)],
            sentence=None if offered is None else offered.text,
            to_confirm=offered is not None and offered.to_confirm,
            template="" if offered is None else offered.template,
            details=() if offered is None else offered.details,
        )

    def bounds(self, item: Item) -> Bounds | tuple[Reason, ...]:
        """How far the window of an item may be drawn, or why it may not be shown at all."""
        return allowed(item, self.annotations, self.head.clip_length)

    def _kept(self, new: PlanItem, before: PlanItem | None, *, with_words: bool) -> PlanItem:
        if before is None:
            return new
        kept = replace(new, left_out=before.left_out, crop=before.crop)
        kept = self._with_window(kept, before)
        if not with_words:
            return kept
        return _with_words(replace(kept, question=before.question), before)

    def _called_anew(self, item: PlanItem, called: tuple[str, ...]) -> PlanItem:
        def anew(said: str) -> str:
            for old, now in zip(called, called_in(self.dyad), strict=False):
                if old and now and old != now:
                    said = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", _as_it_is(now), said)
            return said

        return replace(
            item,
            question=anew(item.question),
            sentence=None if item.sentence is None else anew(item.sentence),
            details=tuple(replace(each, text=anew(each.text)) for each in item.details),
        )

    def _with_window(self, new: PlanItem, before: PlanItem) -> PlanItem:
        """The window the therapist drew, for as long as it may be shown."""
        window, still = before.item.window, before.item.still_ms
        drawn = replace(new.item, window=window, still_ms=still)
        bounds = self.bounds(drawn) if before.trimmed else ()
        if isinstance(bounds, tuple) or bounds.against(window, still):
            return new
        return replace(new, item=drawn, trimmed=True)

    def _told(self, moment: Annotation) -> Told:
        return Told(
            annotation=moment,
            context=self.context,
            infant=self.dyad.infant.name,
            carer=self.dyad.carer.how_addressed,
            after=self._after(moment),
            partner=self.dyad.partner,
        )

    def _after(self, moment: Annotation) -> CodeId | None:
        if moment.family != REPAIR or moment.repairs is None:
            return None
        rupture = self.annotation(moment.repairs)
        return None if rupture is None else rupture.code


def _as_it_is(name: str) -> Callable[[object], str]:
    """A name as what replaces another, whatever stands in it."""
    return lambda _: name


def _with_words(new: PlanItem, before: PlanItem) -> PlanItem:
    """The therapist's words stay; confirmed details stay while the sentence is the same one."""
    if before.edited:
        return replace(
            new, sentence=before.sentence, to_confirm=False, edited=True,
            template=before.template, details=before.details,
        )  # fmt: skip
    if before.template and before.template == new.template:
        return replace(
            new, sentence=before.sentence, to_confirm=before.to_confirm, details=before.details
        )
    return new

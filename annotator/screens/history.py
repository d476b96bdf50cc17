"""One family's whole history on a page, newest first; to be read calmly, and printed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.clip import ClipState
from annotator.domain.consent import Decision
from annotator.domain.policy import Right
from annotator.journey.history import Kind
from annotator.screens import frame, state

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from annotator.domain.coding_load import Load
    from annotator.domain.identity import ClipId, CoderId, HouseholdId
    from annotator.journey.history import History, Line
    from annotator.wiring import Practice

# A sign beside each word; no colour says anything by itself.
SIGNS: Final[Mapping[Kind, str]] = {
    Kind.OPENED: "○", Kind.CONSENT: "✓", Kind.WITHDRAWN: "✕", Kind.FILMED: "▶",
    Kind.CLIP_DELETED: "▢", Kind.CODED: "▪", Kind.VISIT: "◎", Kind.LEFT: "→", Kind.PACK: "→",
    Kind.SETTLED: "=", Kind.ACCEPTED: "✓", Kind.RETURNED: "↩", Kind.TALKED: "“",
    Kind.APPROVED: "✓", Kind.SENT_BACK: "↩", Kind.ARCHIVED: "▽", Kind.BROUGHT_BACK: "△",
}  # fmt: skip
# By day alone: nobody noted the hour.
DAYS: Final = frozenset({Kind.CONSENT, Kind.WITHDRAWN, Kind.FILMED})


def show() -> None:
    """Everything whoever looks may know of, month by month."""
    practice, household = frame.practice(), state.household()
    if household is None:
        state.go("caseload")
        return
    with frame.refusals_shown():
        told = practice.review.histories.of(household)
        said = words.screens("history")
        onward = frame.way("caseload", words.screen("caseload.title"))
        frame.begin(said["title"].format(pseudonym=told.pseudonym), onward=onward)
        st.html(f'<p class="lead">{said["lead"]}</p>')
        packs = practice.may(Right.TAKE_PACKS, household)
        hands = _hands(practice, told)
        for month, lines in groupby(told.lines, lambda each: _on(each).replace(day=1)):
            st.html(_month(told, hands, month, tuple(lines)))
        if any(each.kind is Kind.CODED for each in told.lines):
            st.caption(words.screen("coding_load.means"))
        _ways(household, told, packs=packs)


def _ways(household: HouseholdId, told: History, *, packs: bool) -> None:
    """Where to go on from here, and what can be made of a clip."""
    said = words.screens("history")
    with st.container(horizontal=True, key="ways"):
        consent = words.screen("today.consent")
        st.html(frame.way("consent", consent, kind="quiet", household=household), width="content")
        coded = {each.clip for each in told.lines if each.kind is Kind.CODED}
        for clip in (each for each in told.clips.values() if packs and each.id in coded):
            label = said["make_pack"].format(clip=_clip(told, clip.id))
            st.html(frame.way("packs", label, kind="quiet", clip=clip.id), width="content")


def _month(
    told: History, hands: Mapping[CoderId, str], month: date, lines: tuple[Line, ...]
) -> str:
    items = "".join(_item(told, hands, each) for each in lines)
    return f'<section class="month"><h2>{month:%B %Y}</h2><ol>{items}</ol></section>'


def _item(told: History, hands: Mapping[CoderId, str], line: Line) -> str:
    what, more = SAID[line.kind](told, line)
    whole = [*more, "" if line.by is None else hands[line.by]]
    beneath = "".join(f"<p>{frame.plain(each)}</p>" for each in whole if each)
    return (
        f'<li><span class="when">{frame.on_paper(_on(line))}</span>'
        f'<span class="sign" aria-hidden="true">{SIGNS[line.kind]}</span>'
        f"<div><b>{frame.plain(what)}</b>{beneath}</div></li>"
    )


def _hands(practice: Practice, told: History) -> Mapping[CoderId, str]:
    """Who did what, each asked for once."""
    said = words.screens("history")
    found = {}
    for who in {each.by for each in told.lines if each.by is not None}:
        name = practice.people.name_of(who) or said["colleague"]
        found[who] = said["by_you"] if who == practice.coder else said["by"].format(name=name)
    return found


def _on(line: Line) -> date:
    return line.at.date() if line.kind in DAYS else line.at.astimezone().date()


def _clip(told: History, clip: ClipId | None) -> str:
    found = None if clip is None else told.clips.get(clip)
    if found is None:
        return words.screen("history.gone")
    facts = {"context": frame.context_word(found.card.context)}
    return words.screen("today.clip", **facts, on=frame.on_paper(found.card.on))


def _plainly(kind: Kind) -> Callable[[History, Line], tuple[str, tuple[str, ...]]]:
    return lambda _told, _line: (words.screen(f"history.{kind.value}"), ())


def _consent(told: History, line: Line) -> tuple[str, tuple[str, ...]]:
    said, until = words.screens("history"), line.facts["until"]
    permits = line.facts["decision"] is Decision.PERMIT
    purpose = words.screens("purposes")[str(line.facts["purpose"])]
    role = str(line.facts["granted_by"])
    more = [said["granted_by"].format(role=words.screens("roles").get(role, role))]
    if permits and until is not None:
        more.append(said["until"].format(on=frame.on_paper(until)))  # type: ignore[arg-type]
    if line.clip is not None:
        more.append(said["for_clip"].format(clip=_clip(told, line.clip)))
    key = "permitted" if permits else "denied"
    return said[key].format(purpose=purpose), (" · ".join(more),)


def _withdrawn(_told: History, line: Line) -> tuple[str, tuple[str, ...]]:
    purpose = words.screens("purposes")[str(line.facts["purpose"])]
    return words.screen("history.withdrawn", purpose=purpose), ()


def _filmed(told: History, line: Line) -> tuple[str, tuple[str, ...]]:
    there = None if line.clip is None else told.clips.get(line.clip)
    state_now = ClipState(str(line.facts["state"]))
    more = () if state_now is ClipState.READY else (words.screens("clip_states")[state_now.value],)
    context = "" if there is None else frame.context_word(there.card.context)
    return words.screen("history.filmed", context=context), more


def _coded(told: History, line: Line) -> tuple[str, tuple[str, ...]]:
    load: Load = line.facts["load"]  # type: ignore[assignment]
    facts = {"clip": _clip(told, line.clip), "scheme": line.facts["scheme"]}
    key = "carried" if line.facts["migrated"] else "coded"
    return words.screen(f"history.{key}", **facts), load_words(load)


def load_words(load: Load) -> tuple[str, ...]:
    """What a coding took, as facts about the coding; nothing where nothing was done."""
    said = words.screens("coding_load")
    if not load.operations:
        return (said["none"],)
    minutes = load.at_work / 60_000
    sittings = said["sitting" if load.sittings == 1 else "sittings"].format(n=load.sittings)
    done = said["done"].format(operations=load.operations, added=load.added, undone=load.undone)
    took = said["took" if minutes >= 1 else "took_little"]
    times = load.per_length
    if times is not None and minutes >= 1:
        took += said["times"].format(times=f"{times:.1f}")
    return (f"{done} · {took.format(minutes=round(minutes), sittings=sittings)}",)


def _about_clip(told: History, line: Line) -> tuple[str, tuple[str, ...]]:
    return words.screen(f"history.{line.kind.value}", clip=_clip(told, line.clip)), ()


def _talked(told: History, line: Line) -> tuple[str, tuple[str, ...]]:
    said, n = words.screens("history"), int(str(line.facts["remarks"]))
    more = [said["remark_one" if n == 1 else "remarks"].format(n=n)]
    if line.facts["resolved"]:
        more.append(said["resolved"])
    return said["talked"].format(clip=_clip(told, line.clip)), (" · ".join(more),)


def _visit(told: History, line: Line) -> tuple[str, tuple[str, ...]]:
    said, facts = words.screens("history"), line.facts
    shown = int(str(facts["shown"]))
    more = [said["shown_one" if shown == 1 else "shown"].format(n=shown) if shown else ""]
    if facts["chose"]:
        at = facts["chose_at"]
        key = "chose" if at is None else "chose_at"
        more.append(said[key].format(at="" if at is None else frame.clock(int(str(at)))))
    if facts["gates"]:
        more.append(said["gates"].format(n=facts["gates"]))
    head = said["visit"].format(number=facts["number"], clip=_clip(told, line.clip))
    return head, (" · ".join(each for each in more if each),)


def _left(told: History, line: Line) -> tuple[str, tuple[str, ...]]:
    said, facts = words.screens("history"), line.facts
    what = words.screens("after")[f"made_{facts['kind']}"]
    return said["left"].format(what=what), (said["export"].format(id=facts["id"]),)


def _pack(told: History, line: Line) -> tuple[str, tuple[str, ...]]:
    said, clip = words.screens("history"), _clip(told, line.clip)
    return said["pack"].format(clip=clip), (said["export"].format(id=line.facts["pack"]),)


SAID: Final[Mapping[Kind, Callable[[History, Line], tuple[str, tuple[str, ...]]]]] = {
    Kind.CONSENT: _consent,
    Kind.WITHDRAWN: _withdrawn,
    Kind.FILMED: _filmed,
    Kind.CODED: _coded,
    Kind.TALKED: _talked,
    Kind.VISIT: _visit,
    Kind.LEFT: _left,
    Kind.PACK: _pack,
    **dict.fromkeys(
        (Kind.SETTLED, Kind.ACCEPTED, Kind.RETURNED, Kind.APPROVED, Kind.SENT_BACK), _about_clip
    ),
    **{
        kind: _plainly(kind)
        for kind in (Kind.OPENED, Kind.CLIP_DELETED, Kind.ARCHIVED, Kind.BROUGHT_BACK)
    },
}

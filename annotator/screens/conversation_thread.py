"""One thread as it is read: its remarks, what is pointed at, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.talking import Kind
from annotator.screens import frame
from annotator.screens.conversation_say import another_wording, answer
from annotator.timeline.arrow import Drawing, described, shown_arrow

if TYPE_CHECKING:
    from datetime import datetime

    from streamlit.delta_generator import DeltaGenerator

    from annotator.domain.talking import Entry, Remark, Thread
    from annotator.journey.talking import Marked, Place
    from annotator.screens.conversation_say import Names
    from annotator.wiring import Practice


def show_thread(practice: Practice, here: Place, thread: Thread, names: Names) -> None:
    """The thread, oldest remark first; one that is resolved is folded. `here` is the place whoever
    reads it looks at: a thread of another one says where it stands."""
    ended, talking = thread.resolved, practice.review.talking
    away = here.pin != thread.pin
    place = talking.place(thread.clip, thread.pin) if away else here
    with _frame(thread, ended, names):
        if away:
            st.caption(place_words(place, names))
        _remarks(practice, place, thread, names)
        if ended is None:
            answer(practice, place, thread, names)
        _ending(practice, thread, resolved=ended is not None)


def _frame(thread: Thread, ended: Entry | None, names: Names) -> DeltaGenerator:
    if ended is None:
        return st.container(border=True, key=f"card-{thread.id}", gap="xsmall")
    facts = {"by": names(ended.by), "on": when(ended.at), "n": len(thread.remarks)}
    return st.expander(words.screen("conversation.resolved", **facts))


def place_words(place: Place, names: Names) -> str:
    """Where a thread is pinned, in words: a time, a moment of a coding, two codings that differ."""
    at = frame.clock(place.pin.at)
    sides = [_side(each, names) for each in place.marked]
    if len(sides) > 1:
        return words.screen("conversation.at_pair", at=at, one=sides[0], other=sides[1])
    if sides:
        return words.screen("conversation.at_moment", at=at, one=sides[0])
    return words.screen("conversation.at_time", at=at)


def _side(marked: Marked, names: Names) -> str:
    who = names(marked.coder)
    if marked.mark is None:
        return words.screen("conversation.side_nothing", who=who)
    what = marked.scheme.name_of(marked.mark.family, marked.mark.code)
    return words.screen("conversation.side", who=who, what=what)


def when(at: datetime) -> str:
    """A day and a time of day, as it is here."""
    here = at.astimezone()
    return f"{frame.on_paper(here.date())}, {here:%H:%M}"


def _remarks(practice: Practice, place: Place, thread: Thread, names: Names) -> None:
    for each in thread.remarks:
        st.html(_remark(each, place, names))
        _pointed(place, each)
        if each.stands and each.by == practice.coder:
            another_wording(practice, place, thread, each)


def _remark(remark: Remark, place: Place, names: Names) -> str:
    said = words.screens("conversation")
    head = said["who_when"].format(who=names(remark.by), on=when(remark.at))
    if remark.changed_at is not None:
        head = said["changed"].format(head=head, on=when(remark.changed_at))
    kind = remark.saying.kind
    sign = "" if kind is Kind.SAID else f'<span class="kind">{said[f"kind_{kind.value}"]}</span>'
    if not remark.stands:
        told = f'<p class="small">{said["taken_back"]}</p>'
    else:
        told = (
            f'<p class="words">{frame.plain(remark.saying.words)}</p>{_more(remark, place, names)}'
        )
    who = f'<p class="who">{frame.plain(head)} {sign}</p>'
    return f'<div class="remark {kind.value}">{who}{told}</div>'


def _more(remark: Remark, place: Place, names: Names) -> str:
    """Which code may stand as well, and who is asked."""
    said, saying = words.screens("conversation"), remark.saying
    lines = []
    marks = {e.mark.id: (e.mark, e.scheme) for e in place.marked if e.mark is not None}
    for each in saying.allows:
        if each.annotation in marks:
            mark, scheme = marks[each.annotation]
            own, other = (scheme.name_of(mark.family, code) for code in (mark.code, each.code))
            lines.append(said["allows"].format(own=own, other=other))
    if saying.mentions:
        lines.append(said["asks"].format(who=", ".join(names(each) for each in saying.mentions)))
    return "".join(f'<p class="small">{frame.plain(each)}</p>' for each in lines)


def _pointed(place: Place, remark: Remark) -> None:
    """The still with the arrow, where the film may be watched; else where it points, in words."""
    arrow = remark.saying.arrow
    if arrow is None or not remark.stands:
        return
    if place.picture:
        shown_arrow(Drawing(place.clip, arrow.frame, arrow), key=f"arrow-{remark.id}")
        return
    st.caption(words.screen("arrow.without_picture", arrow=described(arrow)))


def _ending(practice: Practice, thread: Thread, *, resolved: bool) -> None:
    talking, said = practice.review.talking, words.screens("conversation")
    if not talking.may_end(thread.id):
        return
    end = talking.reopen if resolved else talking.resolve
    label = said["reopen" if resolved else "resolve"]
    if st.button(label, key=f"end-{thread.id}"):
        frame.kept(lambda: end(thread.id))

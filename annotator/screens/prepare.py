"""Prepare: what will be looked at together, why, in which order, and with which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.identity import CodeId
from annotator.domain.strengths import Kind
from annotator.journey.share import Tapped
from annotator.screens import after_meeting, frame, pairs, people, state
from annotator.screens.look_over import show_look
from annotator.screens.moments import moment_in, tap_for
from annotator.screens.prepare_coding import choose_coding
from annotator.screens.prepare_more import show_ideas, show_left_out
from annotator.screens.prepare_trim import show_trim
from annotator.screens.prepare_words import show_bank, show_words
from annotator.words.reasons import why

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.domain.identity import VisitId
    from annotator.journey.visit import Plan, PlanItem
    from annotator.wiring import Practice

EVERY_S = 1.0


def show() -> None:
    """The plan of one visit, item by item."""
    practice = frame.practice()
    chosen = state.clip()
    if chosen is None:
        state.go("")
        return
    clip = practice.clips.get(chosen)
    dyad = practice.consents.dyad(clip.dyad)
    frame.begin(words.screen("prepare.title", pseudonym=dyad.household.pseudonym))
    with frame.refusals_shown():
        choose_coding(practice, clip)
        visit = practice.sharing.visit_for(clip.id)
        plan = practice.sharing.plan(visit)
        if plan.refused:
            _refused(plan, clip)
            return
        st.html(f'<p class="lead">{words.screen("prepare.lead")}</p>')
        number = practice.sharing.visit(visit).number
        st.caption(words.screen("prepare.whose", dyad=people.called(dyad), number=number))
        for at in range(len(plan.items)):
            with frame.refusals_shown():
                _item(practice, clip, visit, plan, at)
        show_left_out(practice, visit, plan)
        show_ideas(practice, visit, plan, dyad.infant.name)
        show_bank(practice)
        with st.expander(words.screen("after.around")):
            after_meeting.around(practice, practice.sharing.visit(visit), dyad)
        if dyad.ending:
            pairs.choose(practice, practice.sharing.visit(visit))
        _onward(practice, clip, visit, plan)


def _refused(plan: Plan, clip: Clip) -> None:
    """Nothing to begin with: why, and the three ways on (PR-17)."""
    said = words.screens("prepare")
    with st.container(border=True, key="card-refused"):
        st.header(said["none"])
        for reason in plan.refused:
            st.text(why(reason))
        st.text(said["none_ways"])
        st.html(frame.way("tag", said["way_mark"], kind="quiet", clip=clip.id))
        st.html(frame.way("", said["way_older"], kind="quiet"))
        st.html(frame.way("clip", said["way_film"], kind="quiet", household=clip.household))


def _item(practice: Practice, clip: Clip, visit: VisitId, plan: Plan, at: int) -> None:
    item, said = plan.items[at], words.screens("prepare")
    frame_at = practice.frame_near(clip.id, item.item.still_ms)
    with st.container(border=True, key=f"card-{at}"):
        picture, text = st.columns([2, 5], vertical_alignment="top")
        picture.html(frame.still(clip.id, frame_at))
        with text:
            st.markdown(f"**{_title(item, at)}**")
            reasons = " · ".join(why(each) for each in item.item.reasons)
            if reasons:
                st.html(f'<p class="why">{said["why"].format(reasons=reasons)}</p>')
            if item.needs_code:
                _ask(practice, visit, plan, item)
            show_words(practice, visit, item)
            _order(practice, visit, plan, at)
        # Below the words and as wide as the card: a strip needs room.
        if not item.left_out:
            show_trim(practice, clip, visit, item)


def _title(item: PlanItem, at: int) -> str:
    window = item.item.window
    kind = "repair_story" if item.item.kind is Kind.REPAIR_STORY else "connection"
    return words.screen(
        "prepare.item", n=at + 1, what=words.screens("prepare")[kind], at=frame.clock(window.onset),
        length=f"{window.length / 1000:.0f} s",
    )  # fmt: skip


def _ask(practice: Practice, visit: VisitId, plan: Plan, item: PlanItem) -> None:
    """One tap: which of the codes it was, or how the repair ended (rulings 12)."""
    said = words.screens("prepare")
    session = practice.tagging.session(plan.session)
    moment = moment_in(session, item.annotation)
    if moment is None:
        return
    if practice.review.accepting.chosen(session.head.clip) == plan.session:
        st.caption(words.screen("prepare_coding.no_tap"))
        return
    options = tap_for(session, moment)
    st.caption(said["no_sentence"])
    chosen = st.pills(
        said["how_did_it_end" if options.is_outcome else "what_was_it"], list(options.choices),
        format_func=lambda each: options.choices[each], key=f"tap-{item.key}", wrap=True,
    )  # fmt: skip
    if chosen:
        tapped = (
            Tapped(values={"outcome": chosen})
            if options.is_outcome
            else Tapped(code=CodeId(chosen))
        )
        frame.kept(lambda: practice.sharing.answer_code(visit, item.annotation, tapped))


def _order(practice: Practice, visit: VisitId, plan: Plan, at: int) -> None:
    said, keys = words.screens("prepare"), [each.key for each in plan.items]
    item, sharing = plan.items[at], practice.sharing
    with st.container(horizontal=True):
        if at > 0 and st.button(said["up"], key=f"up-{item.key}"):
            keys[at - 1], keys[at] = keys[at], keys[at - 1]
            frame.kept(lambda: sharing.reorder(visit, keys))
        if at < len(keys) - 1 and st.button(said["down"], key=f"down-{item.key}"):
            keys[at], keys[at + 1] = keys[at + 1], keys[at]
            frame.kept(lambda: sharing.reorder(visit, keys))
        out = item.left_out
        if st.button(said["put_back" if out else "leave_out"], key=f"out-{item.key}"):
            frame.kept(lambda: (sharing.put_back if out else sharing.leave_out)(visit, item.key))
        if out:
            st.caption(said["left_out"])


def _onward(practice: Practice, clip: Clip, visit: VisitId, plan: Plan) -> None:
    said = words.screens("prepare")
    for fault in plan.faults:
        st.warning(why(fault.reason))
    may_be_shown = show_look(practice, visit)
    if plan.confirmed_at is None:
        with st.container(horizontal=True):
            if st.button(said["confirm"], type="primary", disabled=bool(plan.faults)):
                frame.kept(lambda: practice.sharing.confirm(visit))
            st.html(frame.paper(f"/together/preview/{visit}", said["preview"]), width="content")
            st.html(frame.way("tag", said["back"], kind="quiet", clip=clip.id), width="content")
        return
    if not may_be_shown:
        st.text(words.screen("look_over.not_approved"))
        st.html(frame.paper(f"/together/preview/{visit}", said["preview"]), width="content")
        return
    _watching(practice, clip, visit)


@st.fragment(run_every=EVERY_S)
def _watching(practice: Practice, clip: Clip, visit: VisitId) -> None:
    said = words.screens("prepare")
    done, of = practice.sharing.cutting(visit)
    if done < of:
        st.progress(done / of, said["cutting"])
        return
    st.text(said["ready" if of > 1 else "ready_one"].format(count=of))
    with st.container(horizontal=True):
        begin = frame.way(f"together/begin/{visit}", said["begin"], kind="primary")
        st.html(begin, width="content")
        beside = frame.way(f"together/companion/{visit}", said["beside"])
        st.html(beside, width="content")
        st.html(frame.paper(f"/together/preview/{visit}", said["preview"]), width="content")
        after = frame.way("after", said["answers"], kind="quiet", clip=clip.id, visit=visit)
        st.html(after, width="content")
        st.html(frame.way("tag", said["back"], kind="quiet", clip=clip.id), width="content")

"""What she takes home: first whether it is safe, then the page, the reel, and what was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import streamlit as st

from annotator import words
from annotator.domain.consent import Purpose
from annotator.journey.reeling import ReelState
from annotator.journey.share import Wishes
from annotator.journey.visit import Safety
from annotator.screens import frame, state

if TYPE_CHECKING:
    from annotator.domain.dyad import Dyad
    from annotator.journey.visit import Visit
    from annotator.wiring import Practice

EVERY_S: Final = 2.0
SAFE: Final[dict[Literal["", "yes", "no"], str]] = {
    "": "safe_unasked",
    "yes": "safe_yes",
    "no": "safe_no",
}


def take_home(practice: Practice, visit: Visit, dyad: Dyad) -> None:
    """The question first; until it is answered there is nothing to make."""
    said = words.screens("after")
    with st.container(border=True, key="card-page"):
        safe = _safety(practice, visit)
        if not safe:
            return
        if safe == "no":
            st.info(said["not_safe"])
        made = _page_form(practice, visit, dyad, safe)
        if made is not None:
            with frame.refusals_shown():
                practice.sharing.keep_wishes(visit.id, made)
                practice.sharing.may_take_home(visit.id)
                state.stay(made="yes")
        if state.made():
            _pages(visit)
        if safe == "yes" and _may_have_media(practice, visit):
            _reel(practice, visit)
    _made(visit)


@st.fragment(run_every=EVERY_S)
def _reel(practice: Practice, visit: Visit) -> None:
    """Made behind the scenes when it is asked for; offered when it is there."""
    said = words.screens("after")
    match practice.sharing.reel_state(visit.id):
        case ReelState.MAKING:
            st.text(said["reel_making"])
        case ReelState.MADE:
            address = f"/share/{visit.id}/reel.mp4"
            st.html(frame.file(address, said["reel_save"]), width="content")
        case found:
            if found is ReelState.FAILED:
                st.warning(said["reel_failed"])
            if st.button(said["reel"]):
                with frame.refusals_shown():
                    practice.sharing.order_reel(visit.id)
                    st.rerun(scope="fragment")
    st.caption(said["reel_help"])


def professional(visit: Visit) -> None:
    """The report for the file, at the foot of the screen and in other words than the family's."""
    said = words.screens("after")
    st.space("large")
    with st.container(border=True, key="card-professional"):
        st.header(said["professional"])
        st.text(said["professional_lead"])
        address = f"/share/{visit.id}/report.pdf"
        st.html(frame.file(address, said["professional_save"]), width="content")


def _safety(practice: Practice, visit: Visit) -> Literal["", "yes", "no"]:
    said, kept = words.screens("after"), visit.safety
    st.header(said["safe"])
    st.text(said["safe_lead"])
    answer = st.radio(
        said["safe"],
        list(SAFE),
        index=list(SAFE).index(kept.answer),
        format_func=lambda each: said[SAFE[each]],
        label_visibility="collapsed",
        key="safe",
        horizontal=True,
    )
    who = st.text_input(said["who_may_see"], kept.who_may_see)
    now = Safety(answer, who.strip())
    if now != kept:
        practice.sharing.keep_safety(visit.id, now)
    return answer


def _page_form(practice: Practice, visit: Visit, dyad: Dyad, safe: str) -> Wishes | None:
    """What goes on the page; None until the button is pressed."""
    said, wishes = words.screens("after"), visit.wishes
    ideas = practice.speech_of(visit.id).ideas(dyad.infant.name)
    hers = practice.sharing.her_ideas(visit.id)
    with st.form("page", border=False):
        picked = st.multiselect(
            said["idea"],
            list(ideas),
            default=[each for each in hers.offered if each in ideas],
            max_selections=2,
            format_func=lambda each: " · ".join(ideas[each]),
        )
        own = st.text_input(said["own_idea"], hers.own)
        quotes = practice.sharing.her_words(visit.id)
        quote = st.selectbox(said["quote"], ["", *quotes], key="quote")
        contact = st.text_input(said["contact"], wishes.contact, help=said["contact_help"])
        therapist = st.text_input(said["therapist"], wishes.therapist)
        discreet, picture = True, False
        if safe == "yes":
            discreet = st.checkbox(said["discreet"], value=wishes.neutral_title == "yes")
            picture = _asks_for_picture(practice, visit)
        if not st.form_submit_button(said["make"], type="primary"):
            return None
    things = [ideas[each][1] for each in picked] + ([own] if own.strip() else [])
    return Wishes(
        quote=quote or "",
        small_thing=" ".join(things),
        contact=contact,
        therapist=therapist,
        neutral_title="yes" if discreet else "no",
        with_picture="yes" if picture else "no",
    )


def _asks_for_picture(practice: Practice, visit: Visit) -> bool:
    said = words.screens("after")
    if practice.sharing.chosen(visit.id) is not None and _may_have_media(practice, visit):
        return st.checkbox(said["with_picture"], value=visit.wishes.with_picture == "yes")
    stands = practice.consents.standing(visit.household, visit.clip)[Purpose.TAKE_HOME_MEDIA]
    st.caption(said["no_picture"].format(standing=frame.standing_words(stands)))
    return False


def _may_have_media(practice: Practice, visit: Visit) -> bool:
    stands = practice.consents.standing(visit.household, visit.clip)
    return stands[Purpose.TAKE_HOME_MEDIA].permitted


def _pages(visit: Visit) -> None:
    said = words.screens("after")
    with st.container(horizontal=True):
        for paper in ("a4", "letter"):
            label = f"{said['open']} · {said[paper]}"
            address = f"/share/{visit.id}/take-home.pdf?paper={paper}"
            st.html(frame.paper(address, label), width="content")


def _made(visit: Visit) -> None:
    """What left the practice from this visit, each with what it was made from."""
    said = words.screens("after")
    if not visit.exports:
        return
    with st.expander(said["made"]):
        for each in visit.exports:
            facts = {
                "kind": said[f"made_{each.kind.value}"],
                "on": f"{frame.on_paper(each.at.date())} {each.at:%H:%M}",
                "moments": len(each.moments),
                "consents": len(each.consents),
                "language": each.language,
                "id": each.id,
            }
            st.text(said["made_line"].format(**facts))

"""All households: found by pseudonym, tag or context; tagged, put away and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.clip import Context
from annotator.domain.policy import Right
from annotator.journey.caseload import Sought
from annotator.screens import frame, state

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.domain.identity import HouseholdId
    from annotator.domain.tags import Card
    from annotator.journey.caseload import Found, HouseholdGlance
    from annotator.wiring import Practice

SHOWN: Final = 40
TEXT, TAG, CONTEXT, WHERE = "caseload-text", "caseload-tag", "caseload-context", "caseload-where"
AWAY: Final = "away"


def show() -> None:
    """What is looked for, what was found, and one household's tags where one is chosen."""
    practice, said = frame.practice(), words.screens("caseload")
    frame.begin(said["title"], onward=frame.way("", said["back"]))
    if (chosen := state.household()) and practice.may(Right.KEEP_CASELOAD, chosen):
        with frame.refusals_shown():
            _keeping(practice, chosen)
    found = practice.caseloads.found(_sought(), SHOWN)
    _fields(found)
    if not found.shown:
        st.text(said["none_away" if state.typed(WHERE) == AWAY else "none"])
    mine = practice.among(Right.KEEP_CASELOAD, {each.dyad.household.id for each in found.shown})
    for glance in found.shown:
        _row(glance, mine)
    if found.matching > len(found.shown):
        st.caption(said["more"].format(count=found.matching - len(found.shown)))


def _sought() -> Sought:
    """What stands in the fields, read before they are drawn: they show how many there are."""
    filmed, away = state.typed(CONTEXT), state.typed(WHERE) == AWAY
    context = Context(filmed) if filmed else None
    return Sought(state.typed(TEXT), state.typed(TAG), context, archived=away)


def _fields(found: Found) -> None:
    said = words.screens("caseload")
    names = words.screens("contexts")
    text, context, where = st.columns([3, 2, 3], vertical_alignment="bottom")
    text.text_input(said["find"], key=TEXT, help=said["find_help"])
    context.selectbox(
        said["context"], ["", *(each.value for each in Context)], key=CONTEXT,
        format_func=lambda each: names[each] if each else said["any_context"],
    )  # fmt: skip
    places = {
        "here": said["at_work"].format(count=found.at_work),
        AWAY: said["put_away"].format(count=found.archived),
    }
    where.segmented_control(
        said["where"], list(places), default="here", key=WHERE, required=True,
        format_func=lambda each: places[each],
    )  # fmt: skip
    tags = found.tags
    if tags:
        called = {tag: f"{tag} · {count}" for tag, count in tags.items()}
        st.pills(said["tags"], list(tags), key=TAG, format_func=lambda each: called[each])


def _row(glance: HouseholdGlance, mine: Collection[HouseholdId]) -> None:
    said, home = words.screens("caseload"), glance.dyad.household
    chips = "".join(f'<span class="tag">{frame.plain(each)}</span>' for each in _tags(glance))
    about = f'<span class="small">{frame.plain(_clips(glance))}</span>'
    ways = [
        frame.way("history", said["history"], household=home.id),
        frame.way("consent", words.screen("today.consent"), household=home.id),
    ]
    if home.id in mine:
        ways.append(frame.way("caseload", said["keep"], household=home.id))
    name = frame.plain(home.pseudonym)
    st.html(
        f'<section class="home"><h2>{name}</h2>{about}<span class="tags">{chips}</span>'
        f'<nav aria-label="{name}">{"".join(ways)}</nav></section>'
    )


def _tags(glance: HouseholdGlance) -> tuple[str, ...]:
    return () if glance.card is None else glance.card.tags


def _clips(glance: HouseholdGlance) -> str:
    said = words.screens("caseload")
    if not glance.clips:
        return words.screen("today.clips_none")
    kinds = dict.fromkeys(frame.context_word(each.card.context) for each in glance.clips)
    facts = {"kinds": ", ".join(kinds), "on": frame.on_paper(glance.clips[0].card.on)}
    key = "clip_one" if len(glance.clips) == 1 else "clips"
    return said[key].format(count=len(glance.clips), **facts)


def _keeping(practice: Practice, household: HouseholdId) -> None:
    """One household's tags, and putting it away: the other way lies where the first one was."""
    said, keeping = words.screens("caseload"), practice.review.keeping
    name = practice.consents.dyads(household)[0].household.pseudonym
    card = keeping.card(household)
    with st.container(border=True, key="card-keeping"):
        st.html(f"<h2>{frame.plain(name)}</h2>")
        with st.form("tags", border=False):
            typed = st.text_input(said["tags_of"], ", ".join(card.tags), help=said["tags_help"])
            kept = st.form_submit_button(said["keep_tags"], type="primary")
        if kept:
            frame.kept(lambda: _keep_tags(practice, household, typed))
        st.caption(_where(card))
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(said["bring_back" if card.is_archived else "archive"]):
                turn = keeping.bring_back if card.is_archived else keeping.archive
                frame.kept(lambda: turn(household))
            st.html(frame.way("caseload", said["done"]), width="content")


def _keep_tags(practice: Practice, household: HouseholdId, typed: str) -> None:
    practice.review.keeping.keep_tags(household, typed.split(","))
    state.say_next(words.screen("caseload.tags_kept"))


def _where(card: Card) -> str:
    said = words.screens("caseload")
    if card.archived_at is None:
        return said["archive_means"]
    on = frame.on_paper(card.archived_at.astimezone().date())
    return said["archived_since"].format(on=on)

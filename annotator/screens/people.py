"""Who belongs to a household: each carer with each infant, their hopes, words and films."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.policy import Right
from annotator.journey.dyads import CarerForm, InfantForm, carers_of, infants_of
from annotator.screens import frame
from annotator.screens.languages import name_of

if TYPE_CHECKING:
    from datetime import date

    from streamlit.delta_generator import DeltaGenerator

    from annotator.domain.clip import Clip
    from annotator.domain.dyad import Dyad, Formerly
    from annotator.domain.identity import HouseholdId
    from annotator.wiring import Practice

OTHER = "other_carer"
OLDEST = timedelta(days=5 * 366)


def show(household: HouseholdId) -> None:
    """Everybody, dyad by dyad; none of them beside another's words, films or answers."""
    practice, said = frame.practice(), words.screens("people")
    with frame.refusals_shown():
        dyads = practice.consents.dyads(household)
        frame.begin(said["title"].format(pseudonym=dyads[0].household.pseudonym))
        st.html(f'<p class="lead">{said["lead"]}</p>')
        clips = practice.clips.of(household)
        for dyad in dyads:
            _dyad(practice, dyad, tuple(each for each in clips if each.dyad == dyad.id))
        one, other = st.columns(2)
        with one, st.expander(said["add_carer"]):
            _add_carer(practice, dyads)
        with other, st.expander(said["add_infant"]):
            _add_infant(practice, dyads)
        with st.container(horizontal=True):
            consent = frame.way("consent", words.screen("today.consent"), household=household)
            st.html(consent, width="content")
            look = frame.way("second", words.screen("second.title"), household=household)
            st.html(look, width="content")
            st.html(frame.way("", said["back"]), width="content")


def called(dyad: Dyad) -> str:
    """A dyad by the names its own pages use: Mama & Robin."""
    facts = {"carer": dyad.carer.how_addressed, "infant": dyad.infant.name}
    return words.screen("people.dyad", **facts)


def _dyad(practice: Practice, dyad: Dyad, clips: tuple[Clip, ...]) -> None:
    said = words.screens("people")
    with st.container(border=True, key=f"card-dyad-{dyad.id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(f"<h2>{frame.plain(called(dyad))}</h2>", width="content")
            st.caption(_role(dyad.carer.role), width="content")
            st.space("stretch")
            where = {"household": dyad.household.id, "dyad": dyad.id}
            if practice.may(Right.SEE_PROGRESS, dyad.household.id):
                label = words.screen("progress.open")
                st.html(frame.way("progress", label, dyad=dyad.id), width="content")
            label = words.screen("today.add_clip")
            st.html(frame.way("clip", label, kind="quiet", **where), width="content")
        st.text(said["hopes"].format(goal=dyad.goal) if dyad.goal else said["no_goal"])
        spoken = said["spoken"].format(language=name_of(dyad.language))
        named = said["partner_is"].format(partner=dyad.partner) if dyad.partner else ""
        st.caption(" · ".join(filter(None, (spoken, named))))
        with st.container(horizontal=True):
            for clip in clips:
                page = "tag" if clip.playable else "clip"
                on = frame.on_paper(clip.card.on)
                about = words.screen("today.clip", context=frame.film_word(clip.card), on=on)
                st.html(frame.way(page, about, kind="quiet", clip=clip.id), width="content")
        with st.expander(said["change"]):
            _change(practice, dyad)
            for each in reversed(dyad.formerly):
                st.caption(_formerly(each))


def _change(practice: Practice, dyad: Dyad) -> None:
    said = words.screens("people")
    with st.form(f"change-{dyad.id}", border=False):
        one, other = st.columns(2, vertical_alignment="bottom")
        carer = one.text_input(said["carer"], dyad.carer.how_addressed)
        role = other.selectbox(
            words.screen("household.role"), _roles(dyad.carer.role), _roles(dyad.carer.role).index(
                dyad.carer.role
            ), format_func=_role,
        )  # fmt: skip
        infant = one.text_input(words.screen("household.infant"), dyad.infant.name)
        born = _born(practice, other, dyad.infant.born)
        language = one.selectbox(
            said["language"], _languages(practice, dyad.language),
            _languages(practice, dyad.language).index(dyad.language),
            format_func=name_of, help=said["language_help"],
        )  # fmt: skip
        partner = other.text_input(said["partner"], dyad.partner, help=said["partner_help"])
        goal = st.text_area(words.screen("household.goal"), dyad.goal, height=80)
        gently = st.checkbox(words.screen("household.go_gently"), dyad.go_gently)
        if not st.form_submit_button(said["keep"], type="primary"):
            return
    changed = replace(
        dyad,
        carer=replace(dyad.carer, how_addressed=carer.strip(), role=role),
        infant=replace(dyad.infant, name=infant.strip(), born=born),
        language=language,
        partner=partner.strip(),
        goal=goal.strip(),
        go_gently=gently,
    )
    frame.kept(lambda: practice.dyads.change(changed), said["kept"])


def _formerly(each: Formerly) -> str:
    said = words.screens("people")
    lines = [
        f"{each.how_addressed} · {_role(each.role)} · {each.infant} · {name_of(each.language)}"
    ]
    lines += [said["partner_is"].format(partner=each.partner)] if each.partner else []
    lines += [said["hopes"].format(goal=each.goal)] if each.goal else []
    return f"{said['until'].format(on=frame.on_paper(each.until))}: {' · '.join(lines)}"


def _add_carer(practice: Practice, dyads: tuple[Dyad, ...]) -> None:
    said, infants = words.screens("people"), infants_of(dyads)
    names = {each.infant.id: each.infant.name for each in infants}
    with st.form("add-carer", border=False, clear_on_submit=False):
        name = st.text_input(said["carer"], help=words.screen("household.carer_help"))
        role = st.selectbox(words.screen("household.role"), _roles(""), None, format_func=_role)
        whose = st.multiselect(
            said["cares_for"], list(names), list(names), format_func=lambda each: names[each]
        )
        language = st.selectbox(
            said["language"], _languages(practice, "en"), format_func=name_of,
            help=said["language_help"],
        )  # fmt: skip
        goal = st.text_area(words.screen("household.goal"), height=80)
        partner = st.text_input(said["partner"], help=said["partner_help"])
        if not st.form_submit_button(said["add_carer_save"], type="primary"):
            return
    form = CarerForm(name, role or OTHER, tuple(whose), language, goal, partner)
    home = dyads[0].household.id
    frame.kept(lambda: practice.dyads.add_carer(home, form), said["carer_added"])


def _add_infant(practice: Practice, dyads: tuple[Dyad, ...]) -> None:
    said, carers = words.screens("people"), carers_of(dyads)
    names = {each.carer.id: each.carer.how_addressed for each in carers}
    with st.form("add-infant", border=False):
        name = st.text_input(words.screen("household.infant"))
        born = _born(practice, st.container(), None)
        whose = st.multiselect(
            said["cared_by"], list(names), list(names), format_func=lambda each: names[each]
        )
        st.caption(said["one_at_a_time"])
        if not st.form_submit_button(said["add_infant_save"], type="primary"):
            return
    home, form = dyads[0].household.id, InfantForm(name, tuple(whose), born)
    frame.kept(lambda: practice.dyads.add_infant(home, form), said["infant_added"])


def _born(practice: Practice, where: DeltaGenerator, kept: date | None) -> date | None:
    today, label = practice.today(), words.screen("household.born")
    return where.date_input(label, kept, today - OLDEST, today, format=frame.DAY)


def _roles(kept: str) -> list[str]:
    known = list(words.screens("roles"))
    return known if not kept or kept in known else [*known, kept]


def _role(role: str) -> str:
    return words.screens("roles").get(role, role)


def _languages(practice: Practice, kept: str) -> list[str]:
    """What may be chosen; drafts are not among it, but for the one that stands (rulings 8)."""
    choices = practice.languages.choices()
    return [each.language for each in choices if each.may_be_chosen or each.language == kept]

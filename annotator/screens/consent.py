"""Consent: ten purposes, each permitted or not, by whom, until when; withdrawing is one action."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.consent import Decision, Purpose, default_expiry
from annotator.domain.identity import PersonId
from annotator.domain.policy import Right
from annotator.journey.consent import Given
from annotator.journey.signing import signatures
from annotator.screens import attached, frame, state

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from annotator.domain.consent import Standing
    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import HouseholdId
    from annotator.wiring import Practice

FORM_VERSION = "1"
WIDTHS = [7, 6, 6, 5]


def show() -> None:
    """What stands, what is decided now, and withdrawing."""
    practice = frame.practice()
    household = state.household()
    if household is None:
        state.go("")
        return
    dyads = practice.consents.dyads(household)
    dyad = dyads[0]
    said = words.screens("consent")
    frame.begin(said["title"].format(pseudonym=dyad.household.pseudonym))
    st.html(f'<p class="lead">{said["lead"]}</p>')
    for carer in practice.consents.unsigned(household):
        st.info(said["unsigned"].format(carer=carer.how_addressed))
    standing = practice.consents.standing(household)
    keeps = practice.may(Right.KEEP_CONSENTS, household)
    if keeps:
        _decide(practice, dyads, standing)
        _withdraw(practice, dyad, standing)
    else:
        _stands(standing)
    papers = practice.attaching.of_consent(household)
    attached.card(papers, words.screen("attached.of_consent"), keeps=keeps)
    with st.container(horizontal=True):
        if standing[Purpose.RECORD].permitted and practice.may(Right.BRING_CLIPS, household):
            label = said["next_clip"]
            st.html(frame.way("clip", label, kind="primary", household=household), width="content")
        if practice.may(Right.OPEN_HOUSEHOLDS):
            label = words.screen("people.open")
            st.html(frame.way("household", label, household=household), width="content")
        st.html(frame.way("", said["back"]), width="content")


def _stands(standing: Mapping[Purpose, Standing]) -> None:
    """How it stands, for who may know it and not change it."""
    with st.container(border=True, key="card-stands"):
        for purpose, stands in standing.items():
            what, now = st.columns([2, 3], vertical_alignment="center")
            what.text(words.screens("purposes")[purpose.value])
            now.html(_chip(stands))


def _chip(standing: Standing) -> str:
    kind = "permitted" if standing.permitted else "other"
    return f'<span class="standing {kind}">{frame.standing_words(standing)}</span>'


def _decide(
    practice: Practice, dyads: tuple[Dyad, ...], standing: Mapping[Purpose, Standing]
) -> None:
    said, dyad = words.screens("consent"), dyads[0]
    roles, bases, methods = (words.screens(name) for name in ("roles", "bases", "methods"))
    people = {
        each: f"{roles.get(carer.role, carer.role)} · {carer.how_addressed}"
        for each, carer in signatures(dyads).items()
    }
    people |= {PersonId(each): name for each, name in roles.items() if each not in people}
    # Outside the form: whoever is chosen, their own answers stand in it and nobody else's.
    label = said["who"]
    person = st.selectbox(label, list(people), format_func=lambda each: people[each], width=420)
    own = practice.consents.answers_of(dyad.household.id, person)
    with st.form("decisions", border=True):
        basis, method = st.columns(2)
        on_basis = basis.selectbox(said["basis"], list(bases), format_func=lambda each: bases[each])
        given = method.selectbox(
            said["method"], list(methods), format_func=lambda each: methods[each]
        )
        _heads()
        chosen = {
            purpose: _purpose(practice, person, purpose, (standing[purpose], own[purpose]))
            for purpose in Purpose
        }
        if not st.form_submit_button(said["save"], type="primary"):
            return
    changed = 0
    with frame.refusals_shown():
        for purpose, (decision, until) in chosen.items():
            if decision is None or not _is_new(own[purpose], decision, until):
                continue
            how = Given(person, person, on_basis, given, FORM_VERSION, "explicit_consent", until)
            practice.consents.decide(dyad.household.id, purpose, decision, how)
            changed += 1
        state.say_next(said["saved"] if changed else said["nothing"])
        st.rerun()


def _heads() -> None:
    said = words.screens("consent")
    names = ("purpose", "now", "decision", "until_or_care")
    for column, name in zip(st.columns(WIDTHS), names, strict=True):
        column.caption(said[name])


def _purpose(
    practice: Practice, person: PersonId, purpose: Purpose, stands: tuple[Standing, Standing]
) -> tuple[Decision | None, date | None]:
    """One line: how it stands for the household, and what this person answered themself."""
    said, name = words.screens("consent"), words.screens("purposes")[purpose.value]
    standing, own = stands
    what, state_now, choice, until = st.columns(WIDTHS, vertical_alignment="center")
    what.markdown(name)
    state_now.html(_chip(standing))
    options = {Decision.PERMIT: said["permit"], Decision.DENY: said["deny"]}
    decision = choice.segmented_control(
        name,
        list(options),
        format_func=lambda each: options[each],
        default=frame.decided(own),
        label_visibility="collapsed",
        key=f"decision-{person}-{purpose.value}",
    )
    day = until.date_input(
        f"{said['until']}: {name}",
        value=own.until or default_expiry(purpose, practice.today()),
        format=frame.DAY,
        label_visibility="collapsed",
        key=f"until-{person}-{purpose.value}",
    )
    return decision, day


def _is_new(standing: Standing, decision: Decision, until: date | None) -> bool:
    if decision is not frame.decided(standing):
        return True
    return decision is Decision.PERMIT and until != standing.until


def _packs(practice: Practice, household: HouseholdId) -> None:
    """What of this family's has left for supervision: no withdrawal reaches it by itself."""
    made = practice.review.packs.made(household)
    if not made:
        return
    said = words.screens("packs")
    st.text(said["left"])
    for each in made:
        on = frame.on_paper(each.made_at.astimezone().date())
        st.caption(said["left_line"].format(id=each.id, on=on))


def _withdraw(practice: Practice, dyad: Dyad, standing: Mapping[Purpose, Standing]) -> None:
    said = words.screens("consent")
    permitted = [purpose for purpose in Purpose if standing[purpose].permitted]
    if not permitted:
        return
    with st.expander(said["withdraw_title"]):
        st.html(f'<p class="lead">{said["withdraw_lead"]}</p>')
        _packs(practice, dyad.household.id)
        for purpose in permitted:
            label = said["withdraw"].format(purpose=words.screens("purposes")[purpose.value])
            if st.button(label, key=f"withdraw-{purpose.value}"):
                with frame.refusals_shown():
                    practice.consents.withdraw(dyad.household.id, purpose, dyad.carer.role)
                    state.say_next(said["withdrawn"])
                    st.rerun()

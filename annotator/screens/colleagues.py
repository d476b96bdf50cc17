"""People: oneself, who else is here and for what, and who is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.people import FIRST, Role
from annotator.domain.policy import Right
from annotator.screens import at_work, frame
from annotator.wiring import house, settings
from annotator.wiring.greeting import link_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.people import Member
    from annotator.journey.people import Invited, Standing
    from annotator.journey.sign_ins import SignedIn
    from annotator.wiring import Practice


def show() -> None:
    """One's own name, passphrase and browsers; for who keeps the people, everybody's."""
    practice = frame.practice()
    said = words.screens("colleagues")
    frame.begin(said["title"])
    if house().is_sample():
        st.html(f'<p class="lead">{said["sample"]}</p>')
    with frame.refusals_shown():
        me = practice.people.me()
        _myself(practice, me)
        if practice.may(Right.KEEP_PEOPLE):
            _everybody(practice, me)
    st.html(frame.way("settings", said["back_settings"]))


def _myself(practice: Practice, me: Member) -> None:
    said = words.screens("colleagues")
    with st.container(border=True, key="card-myself"):
        st.header(said["me"])
        st.text(said["here_for"].format(roles=_roles(me.roles)))
        with st.form("name", border=False):
            name = st.text_input(said["my_name"], value=me.name, help=said["my_name_help"])
            if st.form_submit_button(said["save"]):
                frame.kept(lambda: practice.people.call_me(name), said["saved"])
        if not (house().is_sample() and me.id == FIRST):
            st.html(frame.way("sign-in", said["change"], kind="quiet", do="change"))
        st.markdown(f"**{said['signed_in']}**")
        for each in practice.people.my_sign_ins():
            _sign_in(each, me.name, practice.people.end_my_sign_in)


def _everybody(practice: Practice, me: Member) -> None:
    said = words.screens("colleagues")
    colleagues = [each for each in practice.people.all() if each.member.id != me.id]
    if colleagues:
        with st.container(border=True, key="card-everybody"):
            st.header(said["everybody"])
            for each in colleagues:
                _person(practice, each)
            _who_is_in(practice, me)
    with st.container(border=True, key="card-invite"):
        st.header(said["invite"])
        if not me.name:
            st.text(said["name_first"])
            return
        _invite(practice)


def _who_is_in(practice: Practice, me: Member) -> None:
    others = [each for each in practice.people.sign_ins() if each.member != me.id]
    if others:
        st.markdown(f"**{words.screen('colleagues.others_signed_in')}**")
    for each in others:
        _sign_in(each, practice.people.name_of(each.member), practice.people.end_sign_in)


def _invite(practice: Practice) -> None:
    said = words.screens("colleagues")
    st.text(said["invite_lead"])
    with st.form("invite", border=False, clear_on_submit=True):
        name = st.text_input(said["name"])
        roles = _choice("roles-new", frozenset({Role.TRAINEE}))
        asked = st.form_submit_button(said["invite_button"], type="primary")
    if asked:
        with frame.refusals_shown():
            _code(practice.people.invite(name, roles))


def _person(practice: Practice, standing: Standing) -> None:
    said, member = words.screens("colleagues"), standing.member
    with st.expander(f"{frame.plain(member.name) or said['unnamed']} · {_where(standing)}"):
        if member.left_at is not None:
            st.text(said["left_lead"])
            return
        roles = _choice(f"roles-{member.id}", member.roles)
        if st.button(said["save_roles"], key=f"save-{member.id}"):
            frame.kept(lambda: practice.people.give_roles(member.id, roles), said["saved"])
        if member.id != FIRST and st.button(said["invite_again"], key=f"again-{member.id}"):
            with frame.refusals_shown():
                _code(practice.people.invite_again(member.id))
        st.text(said["let_go_lead"])
        if st.button(said["let_go"].format(name=member.name), key=f"go-{member.id}"):
            frame.kept(lambda: practice.people.let_go(member.id), said["let_go_done"])


def _choice(key: str, roles: frozenset[Role]) -> frozenset[Role]:
    said = words.screens("colleagues")
    chosen = st.multiselect(
        said["roles"], list(Role), default=sorted(roles), format_func=_role, key=key
    )
    return frozenset(chosen)


def _code(invited: Invited) -> None:
    """Drawn at the press only: the next time the screen is drawn it is gone."""
    said = words.screens("colleagues")
    st.success(said["invited"].format(name=invited.member.name))
    st.code(invited.code, language=None)
    until = frame.on_paper(invited.until.astimezone().date())
    st.text(said["invited_lead"].format(until=until))
    st.text(said["invited_link"])
    st.code(link_for(house(), settings()), language=None)


def _sign_in(each: SignedIn, name: str, end: Callable[[str], None]) -> None:
    said = words.screens("colleagues")
    with st.container(horizontal=True, vertical_alignment="center", key=f"sign-in-{each.name}"):
        here = said["this_browser"] if each.name == at_work.browser() else ""
        watching = said["with_a_family"] if each.with_a_family else ""
        since = said["since"].format(name=name or said["unnamed"], minutes=each.minutes)
        st.text(since + here + watching)
        if not here and not each.with_a_family and st.button(said["end"], key=f"end-{each.name}"):
            frame.kept(lambda: end(each.name), said["ended"])


def _where(standing: Standing) -> str:
    said, member = words.screens("colleagues"), standing.member
    if member.left_at is not None:
        return said["left"]
    if member.joined_at is None and standing.invited_until is None:
        return said["not_invited"]
    if member.joined_at is None and standing.invited_until is not None:
        until = frame.on_paper(standing.invited_until.astimezone().date())
        return said["open"].format(until=until)
    return _roles(member.roles)


def _roles(roles: frozenset[Role]) -> str:
    return ", ".join(_role(each) for each in Role if each in roles)


def _role(role: Role) -> str:
    return words.screens("work_roles")[role.value]

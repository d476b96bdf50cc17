"""Carry a coding over to another version: where each goes, what that gives, and only then do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from annotator import words
from annotator.domain.migration import Mark, Said, SchemeMap
from annotator.screens import frame, state
from annotator.screens.scheme_parts import edition, way_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.migration import Carried
    from annotator.domain.scheme import Scheme
    from annotator.journey.kept import SessionHead
    from annotator.journey.migrating import ToCarry
    from annotator.journey.scheme_books import Edition
    from annotator.wiring import Practice


def show(practice: Practice) -> None:
    """Which coding, to which version, by which map."""
    which, said = edition(), words.screens("scheme_carry")
    frame.begin(said["title"])
    st.html(f'<p class="lead">{said["lead"]}</p>')
    name = practice.schemes.scheme(which).name
    st.markdown(f"**{frame.plain(said['from'].format(name=name, version=which.version))}**")
    heads = {each.id: each for each in practice.migrating.sessions(which)}
    if not heads:
        st.text(said["none"])
        return
    goals = _goals(practice, which)
    if not goals:
        st.text(said["no_other"])
        return
    one, other = st.columns(2)
    session = one.selectbox(
        said["which"], list(heads), format_func=lambda each: _coding(practice, heads[each])
    )
    goal = other.selectbox(said["to"], goals, format_func=lambda each: _edition(practice, each))
    to_carry = practice.migrating.look(session, goal)
    plan = _map(to_carry, f"{session}|{goal.scheme}|{goal.version}")
    _outcome(practice, to_carry, goal, plan)


def _goals(practice: Practice, which: Edition) -> list[Edition]:
    versions = practice.schemes.overview().versions
    ordered = sorted(versions, key=lambda each: not each.is_in_use)
    return [each.edition for each in ordered if each.edition != which]


def _edition(practice: Practice, which: Edition) -> str:
    return f"{practice.schemes.scheme(which).name} {which.version}"


def _coding(practice: Practice, head: SessionHead) -> str:
    clip = practice.clips.get(head.clip)
    dyad = practice.consents.dyads(head.household)[0]
    return words.screen(
        "scheme_carry.coding",
        pseudonym=dyad.household.pseudonym,
        context=frame.context_word(clip.card.context),
        on=frame.on_paper(clip.card.on),
        n=len(practice.tagging.session(head.id).annotations),
    )


def _map(to_carry: ToCarry, key: str) -> SchemeMap:
    said = words.screens("scheme_carry")
    new = to_carry.new
    goals: list[Mark | None] = [None, *_marks(new)]
    marks = dict(to_carry.proposed.marks)
    plain, asking = _told_apart(to_carry)
    st.markdown(f"**{said['map']}**")
    st.caption(said["map_lead"])
    with st.container(border=True, key="card-map"):
        if plain:
            st.text(said["map_same"].format(n=len(plain)))
        for mark in asking:
            marks[mark] = _goal(to_carry, mark, goals, key)
        if plain:
            with st.expander(", ".join(_mark(to_carry.old, each) for each in plain[:3]) + " …"):
                for mark in plain:
                    marks[mark] = _goal(to_carry, mark, goals, key)
        values = _values(to_carry, key)
    return SchemeMap(marks, {**to_carry.proposed.values, **values})


def _told_apart(to_carry: ToCarry) -> tuple[list[Mark], list[Mark]]:
    """What goes where it was by the same name, and what somebody has to look at."""
    plain: list[Mark] = []
    asking: list[Mark] = []
    for mark in sorted(to_carry.marks, key=lambda each: (each.family, each.code or "")):
        goal = to_carry.proposed.marks.get(mark)
        same = goal == mark and _mark(to_carry.old, mark) == _mark(to_carry.new, mark)
        (plain if same else asking).append(mark)
    return plain, asking


def _goal(to_carry: ToCarry, mark: Mark, goals: list[Mark | None], key: str) -> Mark | None:
    said = words.screens("scheme_carry")
    proposed = to_carry.proposed.marks.get(mark)
    label = f"{_mark(to_carry.old, mark)} · {said['count'].format(n=to_carry.marks[mark])}"
    return st.selectbox(
        label,
        goals,
        index=goals.index(proposed) if proposed in goals else 0,
        format_func=lambda each: said["stays"] if each is None else _mark(to_carry.new, each),
        key=f"goal|{key}|{mark.family}|{mark.code}",
    )


def _values(to_carry: ToCarry, key: str) -> Mapping[Said, Said | None]:
    said = words.screens("scheme_carry")
    asking = [each for each in sorted(to_carry.said) if to_carry.proposed.values.get(each) != each]
    if not asking:
        return {}
    st.markdown(f"**{said['values']}**")
    goals: list[Said | None] = [None, *_sayable(to_carry.new)]
    chosen: dict[Said, Said | None] = {}
    for each in asking:
        proposed = to_carry.proposed.values.get(each)
        count = said["count"].format(n=to_carry.said[each])
        chosen[each] = st.selectbox(
            f"{_value(to_carry.old, each)} · {count}",
            goals,
            index=goals.index(proposed) if proposed in goals else 0,
            format_func=lambda goal: (
                said["dropped"] if goal is None else _value(to_carry.new, goal)
            ),
            key=f"value|{key}|{each.family}|{each.field}|{each.value}",
        )
    return chosen


def _outcome(practice: Practice, to_carry: ToCarry, goal: Edition, plan: SchemeMap) -> None:
    said, head = words.screens("scheme_carry"), to_carry.head
    going = practice.migrating.preview(head.id, goal, plan)
    with st.container(border=True, key="card-outcome"):
        every = sum(to_carry.marks.values())
        goes = said["goes"].format(n=len(going.annotations), all=every)
        st.markdown(f"**{goes if every else said['nothing']}**")
        if every and going.is_whole:
            st.text(said["whole"])
        _left_out(to_carry, going)
        if st.button(said["do"], type="primary"):
            with frame.refusals_shown():
                practice.migrating.migrate(head.id, goal, plan, head.revision)
                state.say_next(said["done"])
                state.go("tag", clip=head.clip)


def _left_out(to_carry: ToCarry, going: Carried) -> None:
    said, old = words.screens("scheme_carry"), to_carry.old
    if going.stays:
        st.text(said["back"].format(n=len(going.stays)))
        lines = "".join(
            f"<li>{frame.plain(_stays(old, each.annotation, said[each.why.value]))}</li>"
            for each in going.stays
        )
        st.html(f'<ul class="faults">{lines}</ul>')
    if going.codes_dropped:
        st.text(said["codes_dropped"].format(n=len(going.codes_dropped)))
    if going.values_dropped:
        which = ", ".join(dict.fromkeys(_value(old, each) for _, each in going.values_dropped))
        st.text(said["values_dropped"].format(n=len(going.values_dropped), which=which))
    if going.links_dropped:
        st.text(said["links_dropped"].format(n=len(going.links_dropped)))


def _stays(old: Scheme, moment: Annotation, why: str) -> str:
    name = _mark(old, Mark(moment.family, moment.code))
    return words.screen("scheme_carry.moment", at=frame.clock(moment.onset), name=name, why=why)


def _marks(scheme: Scheme) -> list[Mark]:
    return [
        Mark(family.id, code)
        for family in scheme.families
        for code in (None, *(each.id for each in family.codes))
    ]


def _mark(scheme: Scheme, mark: Mark) -> str:
    family = scheme.family(mark.family)
    if mark.code is not None:
        return way_of((family.name, scheme.code(mark.family, mark.code).name))
    if not family.codes:
        return family.name
    return words.screen("scheme_carry.without_code", family=family.name)


def _sayable(scheme: Scheme) -> list[Said]:
    return [
        Said(family.id, field.id, value.id)
        for family in scheme.families
        for field in family.fields
        for value in field.values
    ]


def _value(scheme: Scheme, said: Said) -> str:
    field = scheme.family(said.family).field(said.field)
    if field is None:
        return said.value
    name = next((each.name for each in field.values if each.id == said.value), said.value)
    return f"{way_of((scheme.family(said.family).name, field.name))}: {name}"

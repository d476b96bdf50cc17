"""The code cards: what each name means, where it can be seen, and what looks like it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.screens import frame, state
from annotator.screens.scheme_parts import mark
from annotator.wiring.cards import EXAMPLES, Example, cards
from annotator.wiring.practice import shipped

if TYPE_CHECKING:
    from annotator.domain.codes import Code, Family
    from annotator.wiring.cards import Card

NOTHING: Final = Example()


def show() -> None:
    """One family's cards at a time; the address says which, the first one otherwise."""
    practice, said = frame.practice(), words.screens("cards")
    frame.begin(said["title"], onward=frame.way("practise", said["back"], kind="quiet"))
    st.html(f'<p class="lead">{said["lead"]}</p>')
    with frame.refusals_shown():
        families = shipped().families
        asked = state.word("family")
        family = next((each for each in families if each.id == asked), families[0])
        st.html(_ways(families, family))
        with st.container(border=True, key="card-family"):
            st.html(about(family))
        told = cards(practice, [each.id for each in family.codes])
        for code in family.codes:
            with st.container(border=True, key=f"card-{code.id}"):
                st.html(card(code, told.get(code.id, {})))


def about(family: Family) -> str:
    """The family itself: its shape, its name and what it is."""
    none = "" if family.codes else f'<p class="small">{words.screen("cards.no_codes")}</p>'
    name, told = frame.plain(family.name), frame.plain(family.definition)
    return f'<div class="family"><h2>{mark(family)}{name}</h2><p>{told}</p>{none}</div>'


def card(code: Code, told: Card) -> str:
    """A code with its definition and its examples side by side, in words and where it may be in a
    picture."""
    in_words = {
        "feeding": code.feeding or "",
        "bedtime": code.bedtime or "",
        "near_miss": " ".join(code.near_misses),
    }
    sides = "".join(_side(code, each, in_words[each], told.get(each, NOTHING)) for each in EXAMPLES)
    return (
        f'<article class="code-card"><h3>{frame.plain(code.name)}</h3>'
        f"<p>{frame.plain(code.definition)}</p><div>{sides}</div></article>"
    )


def _side(code: Code, kind: str, in_words: str, example: Example) -> str:
    said = words.screens("cards")
    text = frame.plain(" ".join(filter(None, (in_words, example.says))))
    if not (text or example.picture or example.waits):
        return ""
    alt = said["still_says"].format(code=code.name, what=said[kind].lower())
    of = example.picture
    picture = frame.still(of.clip, of.frame, alt, waits=True) if of else ""
    waits = f'<p class="small">{said["waits"]}</p>' if example.waits else ""
    told = f"<p>{text}</p>" if text else ""
    return f'<section class="{kind}"><h4>{said[kind]}</h4>{picture}{told}{waits}</section>'


def _ways(families: tuple[Family, ...], here: Family) -> str:
    said = words.screens("cards")
    links = (
        frame.way("cards", each.name, "primary" if each is here else "quiet", family=each.id)
        for each in families
    )
    return f'<nav class="families" aria-label="{said["family"]}">{" ".join(links)}</nav>'

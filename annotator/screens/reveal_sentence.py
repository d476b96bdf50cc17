"""The exercise after a reveal: one sentence a mother could hear about one good moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.episodes import ATTUNEMENT
from annotator.journey.telling import Told
from annotator.screens import frame
from annotator.wiring.speech import CarefulReader, FamilySpeech

if TYPE_CHECKING:
    from annotator.domain.practising.gold import GoldMoment
    from annotator.domain.practising.reveal import Reveal
    from annotator.journey.telling import Looked

INFANT: Final = "Robin"
CARER: Final = "Mama"
LONGEST: Final = 400


def show_exercise(revealed: Reveal) -> None:
    """Write it, see what the check says of it, and then how the program itself would say it."""
    moment = chosen(revealed)
    if moment is None:
        return
    said, gold = words.screens("reveal"), revealed.gold
    name = gold.coding.scheme.name_of(moment.annotation.family, moment.annotation.code)
    with st.container(border=True, key="card-exercise"):
        st.header(said["write"])
        at = frame.clock(moment.annotation.onset)
        st.text(said["write_lead"].format(code=name, at=at, infant=INFANT))
        with st.form("exercise", border=False):
            text = st.text_area(said["sentence"], max_chars=LONGEST, height=90)
            looked_at = st.form_submit_button(said["look"])
        if looked_at and text.strip():
            _told(CarefulReader().look(text.strip(), (INFANT, CARER)))
            _model(revealed, moment)


def chosen(revealed: Reveal) -> GoldMoment | None:
    """The good moment to write about: a starred one, then one that must be seen, then the first."""
    good = [each for each in revealed.gold.compared if each.annotation.family == ATTUNEMENT]
    return min(
        good, key=lambda each: (not each.annotation.starred, not each.must_see), default=None
    )


def _told(looked: Looked) -> None:
    said = words.screens("prepare_words")
    for each in looked.noticed:
        line = said["stays_out" if each.blocks else "second_look"].format(word=each.word)
        instead = f" {said['instead'].format(instead=each.instead)}" if each.instead else ""
        st.warning(line + instead)
    if looked.reading:
        line = "reading" if looked.noticed else "fine"
        st.text(said[line].format(reading=looked.reading))


def _model(revealed: Reveal, moment: GoldMoment) -> None:
    context = revealed.gold.about.context.value
    proposed = FamilySpeech().sentence_for(Told(moment.annotation, context, INFANT, CARER))
    if proposed is not None:
        st.caption(words.screens("reveal")["model"])
        st.text(proposed.text)

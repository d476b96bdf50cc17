"""A family's figures over time: for professionals only, clip by clip, and nothing made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.metrics.sanity import Check
from annotator.journey.progress import all_clips, ways
from annotator.screens import frame, state
from annotator.screens.progress_bids import bid_tables
from annotator.screens.progress_counts import counts
from annotator.screens.progress_grid import grids
from annotator.screens.progress_ink import DARK, ink
from annotator.screens.progress_repair import repair_curves
from annotator.screens.progress_small import GROUPS, small_multiples, table
from annotator.screens.progress_strips import strips
from annotator.screens.progress_ways import transition_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.domain.identity import DyadId, HouseholdId
    from annotator.domain.metrics.overview import Overview
    from annotator.domain.metrics.sanity import Note
    from annotator.journey.progress import ClipFigures
    from annotator.wiring import Practice

SECTIONS: Final = ("moments", "bouts")
LAGS: Final = (1, 2, 3, 4, 5)


def show() -> None:
    """The figures of one dyad; of a household with several, first which."""
    practice, dyad, home = frame.practice(), state.dyad(), state.household()
    with frame.refusals_shown():
        if dyad is None and home is not None:
            dyad = _only_dyad(practice, home)
        if dyad is not None:
            _dyad(practice, dyad)
    st.html(frame.way("", words.screen("progress.back")))


def _only_dyad(practice: Practice, home: HouseholdId) -> DyadId | None:
    """The household's one dyad; or the ways to each of them, by no name."""
    said, dyads = words.screens("progress"), practice.consents.dyads(home)
    if len(dyads) == 1:
        return dyads[0].id
    _begin(dyads[0].household.pseudonym)
    st.html(f'<p class="lead">{said["which"]}</p>')
    roles = words.screens("roles")
    with st.container(horizontal=True):
        for n, each in enumerate(dyads, 1):
            role = roles.get(each.carer.role, each.carer.role)
            label = said["pair"].format(n=n, role=role)
            st.html(frame.way("progress", label, kind="quiet", dyad=each.id), width="content")
    return None


def _begin(pseudonym: str) -> None:
    said = words.screens("progress")
    frame.begin(said["title"].format(pseudonym=pseudonym))
    paper = " on-dark" if ink() is DARK else ""
    st.html(f'<p class="only-professionals{paper}">{said["mark"]}</p>')


def _dyad(practice: Practice, dyad: DyadId) -> None:
    said, progress = words.screens("progress"), practice.review.progress
    _begin(progress.pseudonym(dyad))
    st.html(f'<p class="lead">{said["lead"]}</p>')
    clips = progress.clips(dyad)
    told = [each for each in clips if each.overview is not None]
    if not clips:
        st.html(f'<p class="lead">{said["none"]}</p>')
        return
    _clips(practice, clips)
    if not told:
        st.html(f'<p class="lead">{said["none_coded"]}</p>')
        return
    _part("strips")
    strips(told)
    for group in SECTIONS:
        _part(group)
        small_multiples(group, told)
    together = all_clips(told)
    _part("repair")
    repair_curves(together, told)
    _part("ways")
    st.fragment(_ways)(told)
    _part("bids")
    small_multiples("bids", told)
    bid_tables(told, together.odds)
    _tracks(told)


def _ways(told: Sequence[ClipFigures]) -> None:
    lag = st.segmented_control(words.screen("progress.lag"), LAGS, default=1, key="progress-lag")
    transition_table(ways(told, lag or 1))


def _part(name: str) -> None:
    said = words.screens("progress")
    st.header(said[name])
    st.html(f'<p class="lead">{said[f"{name}_lead"]}</p>')


def _tracks(told: Sequence[ClipFigures]) -> None:
    said = words.screens("progress")
    if not any(each.overview and each.overview.tracks.grid.stays for each in told):
        st.header(said["tracks"])
        st.html(f'<p class="lead">{said["tracks_none"]}</p>')
        with st.expander(said["numbers"]):
            st.table(table(GROUPS["tracks"], told))
        return
    _part("tracks")
    small_multiples("tracks", told)
    _part("spaces")
    grids(told)


def _clips(practice: Practice, clips: Sequence[ClipFigures]) -> None:
    """Each clip with whose coding it is, how much could be coded, and what to look at again."""
    said = words.screens("progress")
    with st.container(border=True, key="card-progress-clips"):
        for each in clips:
            about = frame.context_word(each.context), frame.on_paper(each.on)
            name = said["clip"].format(context=about[0], on=about[1])
            if each.overview is None or each.basis is None:
                st.text(f"{name} · {said['not_coded']}")
                continue
            basis = said[f"basis_{each.basis.value}"]
            st.text(" · ".join((name, basis, *_facts(each.overview))))
            for sentence in map(_checked, each.overview.notes):
                st.caption(said["check"] + sentence)
    if any(each.overview is not None for each in clips):
        counts(practice, clips)


def _facts(overview: Overview) -> Iterator[str]:
    said = words.screens("progress")
    codable = frame.clock(overview.codable.total)
    yield said["length"].format(codable=codable, whole=frame.clock(overview.length))
    if overview.unsure:
        yield said["unsure"].format(count=overview.unsure)


def _checked(note: Note) -> str:
    said = words.screens("progress_checks")[note.check.value]
    match note.check:
        case Check.NEARLY_ALL_IN_STEP:
            return said.format(percent=f"{note.figure * 100:.0f}")
        case Check.VERY_MANY_RUPTURES:
            return said.format(rate=f"{note.figure:.1f}")
        case Check.EVERY_BID_MET:
            return said.format(count=f"{note.figure:.0f}")
        case Check.SHORT_CLIP:
            return said.format(seconds=f"{note.figure / 1000:.0f}")

"""Compare: what was seen alike first, then film and rows, each difference, and the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.errors import Refusal
from annotator.domain.identity import SessionId
from annotator.domain.interval import Milliseconds
from annotator.domain.policy import Right
from annotator.domain.reviewing.well_seen import Well, well_seen
from annotator.journey.queueing import BETWEEN
from annotator.screens import frame, state
from annotator.screens.compare_figures import show_figures
from annotator.screens.compare_panels import Pinned, show_panels
from annotator.timeline.comparing import Coder, Laid, side_by_side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.identity import ClipId
    from annotator.domain.reviewing.confusions import Confusions
    from annotator.domain.reviewing.differences import Difference
    from annotator.journey.coded_by import Coding
    from annotator.journey.comparing import Comparison
    from annotator.wiring import Practice

LONGEST: Final = 12
"""A place in the address is at most so many digits long."""


def show() -> None:
    """Codings of one clip side by side; the place is kept in the address."""
    practice, clip = frame.practice(), state.clip()
    if clip is None:
        state.go("review")
        return
    back = frame.way("review", words.screen("review.back"), kind="quiet")
    frame.begin(_title(practice, clip), onward=back)
    with frame.refusals_shown():
        codings = practice.review.comparing.codings(clip)
        sessions = _sessions(codings)
        if len(sessions) < 2:
            _too_few(practice, clip, codings)
            return
        _compared(practice, practice.review.comparing.compare(clip, sessions))


def _compared(practice: Practice, found: Comparison) -> None:
    names = names_of(found.codings)
    other = _whose(found, names)
    side = found.sides[other - 1]
    pair = names[0], names[other]
    st.html(f'<p class="lead wide">{frame.plain(strength(found, other, pair))}</p>')
    sessions = tuple(each.session for each in found.codings)
    figures = practice.review.comparing.figures(found.clip, sessions[0], sessions[other])
    film, beside = st.columns([3, 2], vertical_alignment="top")
    with film:
        pinned = _film(found, other, names, figures.confusions)
    with beside:
        show_panels(practice, pinned)
    if out := sum(map(len, side.left_out)):
        st.caption(words.screen("compare.left_out", n=out))
    show_figures(figures.report, side, pair, found.scheme)


def names_of(codings: Sequence[Coding]) -> tuple[str, ...]:
    """What each coder is called here; who has no name yet is numbered."""
    said = words.screens("compare")
    names = [each.name or said["coder_n"].format(n=n) for n, each in enumerate(codings, 1)]
    return tuple(
        said["settled"] if each.settled else name for name, each in zip(names, codings, strict=True)
    )


def strength(found: Comparison, other: int, pair: tuple[str, str]) -> str:
    """What the second coder saw well, with its counts."""
    seen = well_seen(found.sides[other - 1].differences)
    most = "" if seen.most is None else found.scheme.family(seen.most).name
    key = Well.SEEN if seen.key is Well.SEEN_AND_NAMED and not most else seen.key
    return words.screen(
        f"compare.{key.value}",
        first=pair[0],
        second=pair[1],
        whole=seen.whole,
        seen=seen.seen,
        alike=seen.alike,
        most=most,
        most_alike=seen.most_alike,
        most_whole=seen.most_whole,
    )


def _title(practice: Practice, clip: ClipId) -> str:
    """Whose clip, to who may know of the family; to others what kind of scene."""
    said = words.screens("compare")
    try:
        scene = practice.review.comparing.scene(clip)
    except Refusal:
        # What is refused is said beneath the head, once.
        return said["title"]
    about = frame.context_word(scene.context)
    if scene.pseudonym is not None:
        on = frame.on_paper(scene.on)
        about = said["family"].format(pseudonym=scene.pseudonym, context=about, on=on)
    return said["title_of"].format(about=about)


def _sessions(codings: Sequence[Coding]) -> tuple[SessionId, ...]:
    """Those the address names; else all by the scheme's version of the first that has another."""
    known = {each.session for each in codings}
    asked = [SessionId(each) for each in state.word("of").split(BETWEEN) if each]
    if len(asked) > 1 and set(asked) <= known:
        return tuple(dict.fromkeys(asked))
    marked = [each for each in codings if each.marks] or list(codings)
    for first in marked:
        alike = [each.session for each in marked if each.edition == first.edition]
        if len(alike) > 1:
            return tuple(alike)
    return ()


def _too_few(practice: Practice, clip: ClipId, codings: Sequence[Coding]) -> None:
    said = words.screens("compare")
    if not codings:
        st.text(said["none"])
    elif len(codings) == 1:
        st.text(said["one"].format(name=names_of(codings)[0]))
    else:
        st.text(said["two_versions"])
    if practice.may(Right.CODE):
        st.html(frame.way("tag", said["open_coding"], clip=clip))


def _whose(found: Comparison, names: Sequence[str]) -> int:
    """Which coding stands beside the reference; asked only where there are more than two."""
    if len(names) == 2:
        return 1
    said, sessions = words.screens("compare"), [each.session for each in found.codings]
    word = state.word("beside")
    known = sessions.index(SessionId(word)) if word in sessions[1:] else 1
    with st.container(horizontal=True):
        first = st.selectbox(
            said["reference"], range(len(names)), format_func=lambda at: names[at], width=260
        )
        if first:
            order = (sessions[first], *(each for each in sessions if each != sessions[first]))
            state.go("compare", clip=found.clip, of=BETWEEN.join(order))
        other = st.selectbox(
            said["beside"],
            range(1, len(names)),
            index=known - 1,
            format_func=lambda at: names[at],
            width=260,
        )
    state.stay(beside=sessions[other])
    return other


def _chosen(found: Comparison, other: int) -> Difference | None:
    """The one the address names; else the first that differs, or where none does the first."""
    side = found.sides[other - 1]
    first = next(iter((*side.to_look_at, *side.differences)), None)
    asked = state.word("at")
    named = side.find(asked) if asked else None
    if asked and named is None:
        st.caption(words.screen("compare.gone"))
    return named or first


def _film(found: Comparison, other: int, names: Sequence[str], confusions: Confusions) -> Pinned:
    chosen = _chosen(found, other)
    side, sessions = found.sides[other - 1], tuple(each.session for each in found.codings)
    coders = tuple(Coder(*each) for each in zip(names, found.marks, strict=True))
    laid = Laid(
        found.clip,
        found.length,
        found.picture,
        found.scheme,
        coders,
        side.differences,
        side.apart,
        confusions,
        words.screens("compare_board"),
        (0, other),
        found.any_differ if len(sessions) > 2 else None,
        "" if chosen is None else chosen.key,
    )
    told = side_by_side(laid, key=f"compare-{BETWEEN.join(sessions)}-{other}")
    at = _place(found, chosen)
    if told is not None:
        chosen, at = side.find(told.chosen) or chosen, told.at
        state.stay(at="" if chosen is None else chosen.key, ms=str(at))
    pair = sessions[0], sessions[other]
    called = names[0], names[other]
    return Pinned(found.clip, sessions, pair, called, chosen, at, found.scheme)


def _place(found: Comparison, chosen: Difference | None) -> Milliseconds:
    word = state.word("ms")
    if word.isascii() and word.isdecimal() and len(word) <= LONGEST:
        return Milliseconds(min(int(word), found.length))
    return Milliseconds(0) if chosen is None else chosen.stretch.onset

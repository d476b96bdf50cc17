"""What every screen shares: its head, its style, and how a refusal is shown."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.consent import Decision, Verdict
from annotator.domain.errors import Refusal
from annotator.screens import state
from annotator.timeline.keeper import KeeperWords, keeper
from annotator.wiring import house

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from annotator.domain.clip import ClipCard, Context
    from annotator.domain.consent import Purpose, Standing
    from annotator.wiring import Practice

DAY: Final = "DD/MM/YYYY"
LOOK = Path(__file__).with_name("look.css")


def practice() -> Practice:
    """The open practice; the gate lets nobody here while it is locked."""
    opened = house().practice
    if opened is None:
        st.html(_link("/sign-in", words.screen("frame.name")))
        st.stop()
    return opened


def begin(
    title: str,
    chips: Sequence[tuple[str, bool]] = (),
    onward: str = "",
    *,
    stays: bool = False,
    with_quit: bool = False,
) -> None:
    """The head of a screen, and what the last action had to say."""
    st.html(LOOK)
    with st.container(horizontal=True, vertical_alignment="center", key="masthead"):
        paper = " on-dark" if st.context.theme.type == "dark" else ""
        brand = f'<a class="brand{paper}" href="/" target="_self">Glimmer</a>'
        st.html(brand, width="content")
        st.html(f"<h1>{plain(title)}</h1>", width="content")
        if house().is_sample():
            said = words.screen("frame.sample"), words.screen("frame.sample_help")
            st.html(f'<span class="sample" title="{said[1]}">{said[0]}</span>', width="content")
        if chips:
            st.html(" ".join(_chip(text, good=good) for text, good in chips), width="content")
        st.space("stretch")
        st.html(_link("/settings", words.screen("frame.settings")), width="content")
        keeper(keeper_words(with_quit=with_quit), stays=stays)
        if onward:
            st.html(onward, width="content")
    # Whether or not there is something to say, what follows keeps its place, and so stays as it is.
    place = st.empty()
    if sentence := state.said():
        place.success(sentence)


def keeper_words(*, with_quit: bool) -> KeeperWords:
    """What the keeper says."""
    said = words.screens("frame")
    return KeeperWords(
        said["lock"], said["lock_ask"], said["gone"], said["quit"] if with_quit else None
    )


@contextmanager
def refusals_shown() -> Iterator[None]:
    """A "no" becomes its clear sentence, and the screen goes on."""
    try:
        yield
    except Refusal as no:
        st.warning(words.say(no))


def kept(change: Callable[[], object], said: str = "", at: str = "") -> None:
    """Do it, draw the screen anew and say so once; a refusal is said where it happened, and what
    was typed stays."""
    with refusals_shown():
        change()
        if said:
            state.say_next(said, at)
        st.rerun()


def way(path: str, label: str, kind: str = "", **where: str | None) -> str:
    """A link to another screen in this same window; `kind` is "", "primary" or "quiet"."""
    query = state.query(**where)
    return _link(f"/{path}?{query}" if query else f"/{path}", label, kind)


def on_paper(on: date) -> str:
    """A date as it is read, the same in every place: 12 Nov 2026."""
    return f"{on.day} {on:%b %Y}"


def context_word(context: Context) -> str:
    """Feed, bedtime or play."""
    return words.screens("contexts")[context.value]


def film_word(card: ClipCard) -> str:
    """The same of a film, and that it is of a shared review where it is."""
    context = context_word(card.context)
    return words.screen("second.word", context=context) if card.meeting else context


def paper(address: str, label: str) -> str:
    """A link to something to print, beside this window and not in its place."""
    return _link(address, label, "quiet", target="_blank")


def file(address: str, label: str, kind: str = "") -> str:
    """A link to a file that is saved, not shown: the page stays."""
    return _link(address, label, kind)


def standing_words(standing: Standing) -> str:
    """What stands, in words: permitted until when, not asked yet, withdrawn."""
    said = words.screens("standings")
    until = on_paper(standing.until) if standing.until else ""
    if standing.permitted:
        return said["permitted_until" if until else "permitted"].format(until=until)
    return said[standing.verdict.value].format(until=until)


def decided(standing: Standing) -> Decision | None:
    """The decision that stands, or None where nobody was asked or it ended."""
    if standing.permitted:
        return Decision.PERMIT
    return Decision.DENY if standing.verdict is Verdict.DENIED else None


def short_purpose(purpose: Purpose) -> str:
    """A purpose in one or two words, for the head of the workbench."""
    return words.screens("purposes_short")[purpose.value]


def still(clip: object, frame: object, alt: str = "", *, waits: bool = False) -> str:
    """One frame of a clip by our own way, which asks for consent; `waits` until it is in view."""
    loading = ' loading="lazy"' if waits else ""
    address = plain(f"/clips/{clip}/stills/{frame}")
    return f'<img class="still"{loading} alt="{plain(alt)}" src="{address}">'


def clock(ms: int) -> str:
    """A time of the clip as minutes and seconds: 1:07."""
    return f"{ms // 60_000}:{ms // 1000 % 60:02d}"


def _chip(text: str, *, good: bool) -> str:
    mark, kind = ("✓", "permitted") if good else ("no", "other")
    return f'<span class="standing {kind}">{mark} {plain(text)}</span>'


def _link(address: str, label: str, kind: str = "", target: str = "_self") -> str:
    return f'<a class="way {kind}" href="{address}" target="{target}">{plain(label)}</a>'


def plain(text: str) -> str:
    """Words as markup shows them: what somebody typed stays text."""
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )

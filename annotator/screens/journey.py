"""Every screen, and the right each one needs: a new screen is one more line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import streamlit as st

from annotator import words
from annotator.domain.policy import NotForYou, Right
from annotator.screens import (
    accept,
    after,
    attempt,
    cards,
    caseload,
    clip,
    colleagues,
    compare,
    consent,
    conversations,
    frame,
    history,
    household,
    languages,
    look_over,
    make_gold,
    packs,
    practise,
    prepare,
    progress,
    quiz,
    reel,
    reliability,
    reveal,
    review,
    schemes,
    second,
    settings,
    settle,
    tag,
    talk,
    today,
    training,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.wiring import Practice


class Screen(NamedTuple):
    """A screen: its path, what shows it, and the right to look at it."""

    path: str
    show: Callable[[], None]
    right: Right


JOURNEY: Final = (
    Screen("", today.show, Right.SEE_HOUSEHOLDS),
    Screen("caseload", caseload.show, Right.SEE_HOUSEHOLDS),
    Screen("packs", packs.show, Right.TAKE_PACKS),
    Screen("history", history.show, Right.SEE_HOUSEHOLDS),
    Screen("training", training.show, Right.WATCH_CLIPS),
    Screen("household", household.show, Right.OPEN_HOUSEHOLDS),
    Screen("consent", consent.show, Right.SEE_HOUSEHOLDS),
    Screen("clip", clip.show, Right.BRING_CLIPS),
    Screen("tag", tag.show, Right.CODE),
    Screen("prepare", prepare.show, Right.SHARE),
    Screen("after", after.show, Right.SHARE),
    Screen("settings", settings.show, Right.BE_HERE),
    Screen("colleagues", colleagues.show, Right.BE_HERE),
    Screen("schemes", schemes.show, Right.BE_HERE),
    Screen("languages", languages.show, Right.KEEP_WORDS),
    Screen("practise", practise.show, Right.PRACTISE),
    Screen("attempt", attempt.show, Right.PRACTISE),
    Screen("reveal", reveal.show, Right.PRACTISE),
    Screen("cards", cards.show, Right.PRACTISE),
    Screen("quiz", quiz.show, Right.PRACTISE),
    Screen("settle", settle.show, Right.REVIEW),
    Screen("make-gold", make_gold.show, Right.KEEP_GOLDS),
    Screen("accept", accept.show, Right.ACCEPT),
    Screen("look-over", look_over.show, Right.ACCEPT),
    Screen("reliability", reliability.show, Right.SEE_RELIABILITY),
    Screen("conversations", conversations.show, Right.TALK),
    Screen("talk", talk.show, Right.TALK),
    Screen("progress", progress.show, Right.SEE_PROGRESS),
    Screen("review", review.show, Right.REVIEW),
    Screen("compare", compare.show, Right.REVIEW),
    Screen("second", second.show, Right.REVIEW),
    Screen("reel", reel.show, Right.MAKE_EXCERPTS),
)


def open_to(screen: Screen) -> Callable[[], None]:
    """The screen for whoever has its right. Today is another one for those who know no family;
    whatever else is not for somebody says so, and nothing of it is drawn."""

    def shown() -> None:
        practice = frame.practice()
        try:
            _for_whom(screen, practice)()
        except NotForYou as no:
            st.html(frame.LOOK)
            st.warning(words.say(no))
            st.html(frame.way("", words.screen("colleagues.back")))

    return shown


def _for_whom(screen: Screen, practice: Practice) -> Callable[[], None]:
    if practice.may(screen.right):
        return screen.show
    if not screen.path and practice.may(Right.WATCH_CLIPS):
        return training.show
    raise NotForYou

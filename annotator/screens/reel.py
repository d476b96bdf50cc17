"""Excerpts of a clip: those there are, a new one, or one from its boxes to its saved film."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.domain.covering import Blur
from annotator.journey.excerpts import Stage
from annotator.screens import frame, state
from annotator.screens.reel_new import begin_new
from annotator.screens.reel_options import change_options
from annotator.screens.settle_form import tenths
from annotator.timeline.covering import Covering, covering, film_viewer

if TYPE_CHECKING:
    from annotator.domain.excerpts import Excerpt, Moment
    from annotator.domain.identity import ClipId
    from annotator.wiring import Practice

EVERY_S: Final = 1.5
SETTLED: Final = frozenset({Stage.MAKING, Stage.MADE})
ID_SHOWN: Final = 8


def show() -> None:
    """One excerpt where the address names one; else all of the clip's, and a new one."""
    practice, clip, which = frame.practice(), state.clip(), state.word("excerpt")
    if clip is None:
        state.go("")
        return
    said = words.screens("excerpts")
    with frame.refusals_shown():
        found = practice.clips.get(clip)
        dyad = practice.consents.dyads(found.household)[0]
        if which:
            frame.begin(said["title_one"], onward=frame.way("reel", said["back"], clip=clip))
            _one(practice, clip, which)
            return
        onward = frame.way("tag", said["back_clip"], clip=clip)
        frame.begin(said["title"].format(pseudonym=dyad.household.pseudonym), onward=onward)
        st.html(f'<p class="lead">{said["lead"]}</p>')
        _there(practice, clip)
        begin_new(practice, clip)


def _there(practice: Practice, clip: ClipId) -> None:
    said, excerpts = words.screens("excerpts"), practice.review.excerpts.of(clip)
    if not excerpts:
        return
    with st.container(border=True, key="card-there"):
        st.html(f"<h2>{said['there']}</h2>")
        for each in reversed(excerpts):
            with st.container(horizontal=True, vertical_alignment="center"):
                with st.container():
                    st.text(_in_short(each))
                    on = frame.on_paper(each.begun_at.astimezone().date())
                    st.caption(said["begun"].format(on=on, id=each.id[:ID_SHOWN]))
                way = frame.way("reel", said["open"], kind="quiet", clip=clip, excerpt=each.id)
                st.html(way, width="content")


def _one(practice: Practice, clip: ClipId, which: str) -> None:
    excerpts = practice.review.excerpts
    found, stage = excerpts.get(clip, which), excerpts.stage(clip, which)
    _about(found)
    unkept = stage not in SETTLED and change_options(practice, found)
    if found.film is not None:
        _film(practice, found, stage)
    if found.options.blur is not Blur.NONE:
        _cover(practice, found)
    if found.film is None:
        _film(practice, found, stage, unkept=unkept)
    _delete(practice, found)


def _about(found: Excerpt) -> None:
    said, options = words.screens("excerpts"), found.options
    st.text(_in_short(found))
    facts = {
        name: said[f"{name}_{value}"]
        for name, value in (
            ("order", options.order), ("cards", options.cards), ("joints", options.joints),
            ("sound", options.sound), ("blur", options.blur),
        )
    }  # fmt: skip
    st.caption(said["summary"].format(**facts))


def _cover(practice: Practice, found: Excerpt) -> None:
    """The moments one by one, with what is covered in them."""
    said = words.screens("excerpts")
    with st.container(border=True, key="card-cover"):
        st.html(f'<p class="lead">{said["cover_lead"]}</p>')
        first = next((each.number for each in found.moments if not each.is_checked), 0)
        asked = state.word("moment")
        now = int(asked) if asked.isdecimal() and int(asked) < len(found.moments) else first
        chosen = st.pills(
            said["moments"], [each.number for each in found.moments], default=now,
            format_func=lambda number: _named(found.moments[number]), required=True,
            label_visibility="collapsed", key=f"moment-{now}",
        )  # fmt: skip
        if chosen != now:
            state.stay(moment=str(chosen))
            st.rerun()
        clip = practice.clips.get(found.clip)
        length = clip.facts.length if clip.facts else found.moments[0].window.offset
        stepping = practice.clips.has_stepping_copy(found.clip)
        shown = Covering(found, found.moments[chosen], length, stepping)
        if covering(shown, key=f"cover-{found.id}-{chosen}"):
            left = [each.number for each in found.moments if not each.is_checked]
            state.stay(moment=str(left[0] if left else chosen))
            st.rerun()


@st.fragment(run_every=EVERY_S)
def _film(practice: Practice, of: Excerpt, drawn: Stage, *, unkept: bool = False) -> None:
    """Made behind the screens when it is asked for; watched, and only then saved. What can be
    changed is drawn anew with it: `drawn` is the stage the rest of the page shows. Nothing is made
    while a change that was chosen is not kept (`unkept`)."""
    said, excerpts = words.screens("excerpts"), practice.review.excerpts
    clip, which = of.clip, of.id
    with frame.refusals_shown(), st.container(border=True, key="card-film"):
        found, stage = excerpts.get(clip, which), excerpts.stage(clip, which)
        if (stage in SETTLED) != (drawn in SETTLED):
            st.rerun()
        match stage:
            case Stage.MAKING:
                st.text(said["making"])
            case Stage.MADE:
                _made(found)
            case _:
                left = found.unchecked
                if stage is Stage.FAILED:
                    st.warning(said["failed"])
                if left:
                    st.text(said["left_one"] if left == 1 else said["left"].format(n=left))
                if unkept:
                    st.text(said["unkept"])
                make = partial(excerpts.order, clip, which)
                if st.button(said["make"], type="primary", disabled=left > 0 or unkept):
                    with frame.refusals_shown():
                        make()
                        st.rerun(scope="fragment")


def _made(found: Excerpt) -> None:
    said = words.screens("excerpts")
    st.html(f"<h2>{said['watch']}</h2>")
    lead = said["watch_lead" if found.watched_at is None else "watched_lead"]
    st.html(f'<p class="lead">{lead.format(id=found.id[:ID_SHOWN])}</p>')
    film_viewer(found, key=f"film-{found.film}")
    if found.watched_at is not None:
        address = f"/clips/{found.clip}/excerpts/{found.id}/saved"
        st.html(frame.file(address, said["save"], kind="primary"), width="content")
        st.caption(said["save_lead"])


def _delete(practice: Practice, found: Excerpt) -> None:
    said = words.screens("excerpts")
    with st.expander(said["delete"]):
        st.html(f'<p class="lead">{said["delete_lead"]}</p>')
        if st.button(said["delete"], key="delete"):
            practice.review.excerpts.delete(found.clip, found.id)
            state.say_next(said["deleted"])
            state.go("reel", clip=found.clip)


def _in_short(found: Excerpt) -> str:
    said, count = words.screens("excerpts"), len(found.moments)
    facts = {
        "n": count,
        "seconds": f"{found.length / 1000:.0f}",
        "purpose": words.screens("excerpt_mark")[found.options.purpose.value],
    }
    return said["line_one" if count == 1 else "line"].format(**facts)


def _named(moment: Moment) -> str:
    said = words.screens("excerpts")
    span = {"onset": tenths(moment.window.onset), "offset": tenths(moment.window.offset)}
    return said["moment_ticked" if moment.is_checked else "moment"].format(name=moment.name, **span)

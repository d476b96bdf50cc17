"""How an excerpt is made, changed until it is: what has to be looked at again is said before."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from zlib import crc32

import streamlit as st

from annotator import words
from annotator.domain.covering import Blur
from annotator.domain.excerpts import LONGEST_OPENING
from annotator.screens import frame
from annotator.screens.reel_new import how_made

if TYPE_CHECKING:
    from annotator.domain.excerpts import Excerpt, Options
    from annotator.wiring import Practice


def change_options(practice: Practice, found: Excerpt) -> bool:
    """The way to have it otherwise; its purpose and its order stay as they were begun. Answers
    whether something is chosen there that is not kept."""
    said = words.screens("excerpts")
    with st.expander(said["change"], key=f"change-{found.id}"):
        st.html(f'<p class="lead">{said["change_lead"]}</p>')
        wanted = _form(found.options)
        for sentence in what_follows(found, wanted):
            st.info(sentence)
        if st.button(said["change_keep"], disabled=wanted == found.options, key="change-keep"):
            change = partial(practice.review.excerpts.change, found.clip, found.id, wanted)
            frame.kept(change, said["changed"])
    return wanted != found.options


def _form(now: Options) -> Options:
    """As it stands, whoever changed it last: fields of something older are other fields."""
    said, epoch = words.screens("excerpts"), f"-{crc32(repr(now).encode())}"
    opening = st.text_input(
        said["opening"], now.opening, LONGEST_OPENING, help=said["opening_help"],
        key=f"opening{epoch}",
    )  # fmt: skip
    return how_made(replace(now, opening=opening.strip()), epoch)


def what_follows(found: Excerpt, wanted: Options) -> tuple[str, ...]:
    """What comes of it where the covering is another, in sentences: nothing any more, drawings
    that go, and how many moments are to be looked at that were not before."""
    said, then = words.screens("excerpts"), found.with_options(wanted)
    if found.options.blur is not Blur.NONE and then.options.blur is Blur.NONE:
        return (said["uncovers"],)
    pairs = zip(found.moments, then.moments, strict=True)
    undrawn = sum(before is not after for before, after in pairs)
    more = max(0, then.unchecked - found.unchecked)
    counted = (("undraws", undrawn), ("looks", more))
    return tuple(
        said[f"{name}_one"] if n == 1 else said[name].format(n=n) for name, n in counted if n
    )

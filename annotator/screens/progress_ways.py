"""What came after what: counts in a table, what cannot be hatched, what is few marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from annotator import words
from annotator.screens import frame
from annotator.screens.progress_ink import KINDS, Ink, ink, kind_word

if TYPE_CHECKING:
    from annotator.domain.metrics.pooled import Pooled

FEW: Final = 5


def transition_table(found: Pooled) -> None:
    """The table with its words: how many ways in how many clips, and how sure."""
    said, total = words.screens("progress"), found.table.denominator
    if not total:
        st.text(said["ways_none"])
        return
    st.html(markup(found, ink()))
    notes = [said["ways_total"].format(n=total, clips=found.clips)]
    notes.append(
        said["ways_blank"]
        if found.blank
        else said["ways_ends"].format(replicates=found.replicates, seed=found.seed)
    )
    if found.table.too_few:
        notes.append(said["ways_few"])
    st.caption(" ".join(notes))


def markup(found: Pooled, drawn: Ink) -> str:
    """The table as markup: rows are what came before, columns what came next."""
    said, codes = words.screens("progress"), found.table.codes
    head = "".join(f'<th scope="col">{_kind(code, drawn)}</th>' for code in codes)
    rows = "".join(
        f'<tr><th scope="row">{_kind(code, drawn)}</th>'
        + "".join(_cell(found, i, j, drawn) for j in range(len(codes)))
        + f"<td class='sum'>{sum(found.table.counts[i])}</td></tr>"
        for i, code in enumerate(codes)
    )
    key = (
        f'<p class="key"><span class="cannot"></span> {said["impossible"]} '
        f'<span class="few-key"></span> {said["few_cell"]}</p>'
    )
    return (
        f'<table class="ways-on"><thead><tr><th>{said["from_to"]}</th>{head}<th>n</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>{key}"
    )


def _cell(found: Pooled, i: int, j: int, drawn: Ink) -> str:
    said = words.screens("progress")
    if not found.table.possible[i][j]:
        return f'<td class="cannot"><span class="hidden">{said["impossible"]}</span></td>'
    count, share, ends = found.table.counts[i][j], found.share[i][j], found.ends[i][j]
    lines = [f"<b>{count}</b>"]
    if share is not None:
        lines.append(f"{share:.0%}")
    if ends is not None:
        lines.append(said["between"].format(lower=f"{ends[0]:.0%}", upper=f"{ends[1]:.0%}"))
    z = found.table.z[i][j]
    if z is not None and not found.table.too_few:
        lines.append(said["share_z"].format(z=f"{z:+.2f}"))
    few = count < FEW
    mark = f'<span class="hidden">{said["few_cell"]}</span>' if few else ""
    shade = drawn.with_shade(drawn.blue, round(0.4 * (share or 0), 3))
    style = f' style="background:{shade}"'
    return f'<td class="{"few" if few else "many"}"{style}>{"<br>".join(lines)}{mark}</td>'


def _kind(code: str, drawn: Ink) -> str:
    colour = getattr(drawn, KINDS[code][0]) if code in KINDS else drawn.soft
    return f'<i style="background:{colour}"></i>{frame.plain(kind_word(code))}'

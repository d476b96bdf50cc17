"""What the pages of a coding scheme share: its marks, and the ways between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator import words
from annotator.domain.codes import Shape
from annotator.journey.scheme_books import Edition
from annotator.journey.schemes import SchemeGone
from annotator.screens import frame, state

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.codes import Family
    from annotator.domain.door import Fault
    from annotator.domain.interval import Milliseconds

MARKS = re.compile(r"([\\`*_\[\]<>:$~])")
SIGNS = {
    Shape.CIRCLE: "●", Shape.DIAMOND: "◆", Shape.RETURN: "↺", Shape.TRIANGLE: "▲",
    Shape.SQUARE: "■", Shape.SPEECH: "❝", Shape.FLAG: "⚑", Shape.BAR: "▬", Shape.HATCH: "▨",
}  # fmt: skip


def to(do: str, label: str, edition: Edition, kind: str = "", **where: str) -> str:
    """A link to a page of one version."""
    here = {"scheme": edition.scheme, "version": edition.version, **where}
    return frame.way("schemes", label, kind=kind, do=do, **here)


def edition() -> Edition:
    """The version the address names; refused where it names none."""
    scheme, version = state.word("scheme"), state.word("version")
    if not (scheme and version):
        raise SchemeGone(scheme, version)
    return Edition(scheme, version)


def mark(family: Family) -> str:
    """The family's shape in its colour, as markup; its word stands beside it."""
    return f'<span class="mark {family.colour.value}">{SIGNS[family.shape]}</span>'


def sign(family: Mapping[str, object]) -> str:
    """The shape of a family that is still being written."""
    shape = family.get("shape")
    return next((SIGNS[each] for each in Shape if each == shape), "·")


def plain_label(text: object) -> str:
    """What somebody typed as a button shows it: its marks are marks, not a style."""
    return MARKS.sub(r"\\\1", str(text))


def key_cap(key: str | None) -> str:
    """A key as it looks on a keyboard, or nothing."""
    return f'<kbd class="key">{frame.plain(key)}</kbd>' if key else ""


def way_of(names: Iterable[str]) -> str:
    """Names one comes by, as one line."""
    return f" {words.screen('scheme_read.then')} ".join(names)


def seconds(ms: Milliseconds | int) -> str:
    """Milliseconds as seconds are read: 2, 1.5."""
    return f"{ms / 1000:g}"


def language_word(language: str) -> str:
    """A language by its own name where it is known, else by its code."""
    return words.screens("languages").get(language, language)


def member_word(member: str) -> str:
    """What a part of a scheme is called."""
    return words.screens("scheme_members").get(member, member)


def fault_lines(faults: tuple[Fault, ...]) -> str:
    """Faults as they stand in a file: each with its place."""
    lines = "".join(
        f"<li><code>{frame.plain(each.path)}</code> {frame.plain(each.says)}</li>"
        for each in faults
    )
    return f'<ul class="faults">{lines}</ul>'

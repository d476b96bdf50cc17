"""Which part of making a film ready fell, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.clip import Part
    from annotator.domain.errors import Refusal


def fell_sentence(refusal: Refusal) -> str:
    """Why nothing could be made of a film that is kept."""
    facts = refusal.facts()
    part = facts.get("part")
    if part is None:
        return f"{words.say(refusal)} {words.screen('making.kept')}"
    return words.screen(f"making.fell_{part}", incident=facts["incident"])


def lacking_sentences(lacks: Iterable[Part]) -> tuple[str, ...]:
    """What could not be made of a film that plays, each with what to do."""
    return tuple(words.screen(f"making.lacks_{each.value}") for each in lacks)

"""What was found in a film, in one short line for the therapist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import words

if TYPE_CHECKING:
    from annotator.domain.clip import ClipFacts, Exactness


def exact_sentence(exact: Exactness | None) -> str:
    """Whether the frame shown is the frame meant, as it was tried out; nothing before that."""
    if exact is None or not exact.asked:
        return ""
    key = "found.exact" if exact.holds else "found.not_exact"
    return words.screen(key, right=exact.right, asked=exact.asked)


def found_sentence(facts: ClipFacts) -> str:
    """How long it is, what kind of film, and whether it has sound."""
    minutes, seconds = divmod(round(facts.length / 1000), 60)
    # Cameras keep an even rate and lie down; phones stand up, turn, and stretch time.
    phone = facts.rotation != 0 or facts.height > facts.width or not facts.constant_rate
    return words.screen(
        "found.line",
        length=f"{minutes} min {seconds} s" if minutes else f"{seconds} s",
        kind=words.screen("found.phone" if phone else "found.film"),
        sound=words.screen("found.with_sound" if facts.audio_codec else "found.without_sound"),
    )

"""What was found in a film, in one short line for the therapist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import words

if TYPE_CHECKING:
    from annotator.domain.clip import ClipFacts, Exactness
    from annotator.domain.interval import Milliseconds


def exact_sentence(exact: Exactness | None) -> str:
    """Whether the frame shown is the frame meant, as it was tried out; nothing before that."""
    if exact is None or not exact.asked:
        return ""
    key = "found.exact" if exact.holds else "found.not_exact"
    return words.screen(key, right=exact.right, asked=exact.asked)


def found_sentence(facts: ClipFacts) -> str:
    """How long it is, what kind of film, and whether it has sound."""
    # Cameras keep an even rate and lie down; phones stand up, turn, and stretch time.
    turned = facts.rotation != 0 or facts.height > facts.width
    # What was recorded here has an uneven rate as well, and says neither length nor index.
    phone = turned or not (facts.constant_rate or facts.endless)
    return words.screen(
        "found.line",
        length=length_words(facts.length),
        kind=words.screen("found.phone" if phone else "found.film"),
        sound=words.screen("found.with_sound" if facts.audio_codec else "found.without_sound"),
    )


def length_words(length: Milliseconds) -> str:
    """How long something is, to the second: 8 min 12 s."""
    minutes, seconds = divmod(round(length / 1000), 60)
    if not minutes:
        return f"{seconds} s"
    return f"{minutes} min {seconds} s" if seconds else f"{minutes} min"

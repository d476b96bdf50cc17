"""Every sentence a person reads."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.errors import Refusal


@cache
def _clinician() -> Mapping[str, Mapping[str, str]]:
    text = files("annotator.words").joinpath("clinician.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _screens() -> Mapping[str, Mapping[str, str]]:
    text = files("annotator.words").joinpath("screens.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def has_words_for(refusal: type[Refusal]) -> bool:
    """Whether the clinician would read a sentence of its own for this refusal."""
    return refusal.__name__ in _clinician()["refusals"]


def say(refusal: Refusal) -> str:
    """The clear sentence for a refusal, in the clinician's words."""
    return _clinician()["refusals"][type(refusal).__name__].format(**refusal.facts())


def says(name: str, facts: Mapping[str, object]) -> str:
    """The sentence for a refusal known by its name, as one comes back from a child process."""
    return _clinician()["refusals"][name].format(**facts)


def screen(key: str, **facts: object) -> str:
    """A sentence of the professional screens by `page.name`, filled in."""
    page, name = key.split(".")
    return _screens()[page][name].format(**facts)


def screens(page: str) -> Mapping[str, str]:
    """Every sentence of one professional screen, by name."""
    return _screens()[page]

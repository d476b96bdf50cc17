"""The one place that joins the parts: one house for each process."""

from __future__ import annotations

import os
from functools import cache

from annotator.settings import Settings, read_settings
from annotator.vault.slots import STANDARD
from annotator.wiring.greeting import greet
from annotator.wiring.house import House
from annotator.wiring.practice import Practice

__all__ = ["House", "Practice", "begun", "house", "settings"]


@cache
def settings() -> Settings:
    """What the person who started Glimmer has chosen."""
    return read_settings(os.environ)


@cache
def house() -> House:
    """The house of this process."""
    return House(settings().home, STANDARD)


def begun() -> None:
    """The program answers: what an earlier made-up family left is gone, and the link is shown."""
    house().sweep()
    greet(house(), settings())

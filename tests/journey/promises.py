"""Whether a neighbour has everything a port promises, taking as much as the port gives."""

from __future__ import annotations

import inspect


def promised(port: type) -> dict[str, int]:
    """Each of the port's methods with how many arguments it is given."""
    methods = {name: each for name, each in vars(port).items() if inspect.isfunction(each)}
    return {
        name: len(inspect.signature(each).parameters)
        for name, each in methods.items()
        if not name.startswith("_")
    }


def kept(neighbour: type, port: type) -> dict[str, int]:
    """The same of the neighbour, for what the port promises."""
    return {
        name: len(inspect.signature(getattr(neighbour, name)).parameters) for name in promised(port)
    }

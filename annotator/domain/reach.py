"""How far a field may travel: every field that can leave the vault says so."""

from __future__ import annotations

from dataclasses import Field, fields, is_dataclass
from enum import IntEnum
from typing import ClassVar, Protocol


class Reach(IntEnum):
    """Who may ever see a field, from nobody outside this vault to anybody."""

    STAYS = 0
    SERVICE = 1
    FAMILY = 2
    ANYONE = 3


class Record(Protocol):
    """Any dataclass value."""

    __dataclass_fields__: ClassVar[dict[str, Field[object]]]


def goes(reach: Reach) -> dict[str, Reach]:
    """The metadata that says how far a field may travel: `field(metadata=goes(Reach.FAMILY))`."""
    return {"reach": reach}


def what_may_reach(record: Record, reach: Reach) -> dict[str, object]:
    """Only those fields of the record that say they may travel as far as `reach`."""
    if not is_dataclass(record):
        raise TypeError(record)
    return {
        each.name: getattr(record, each.name)
        for each in fields(record)
        if each.metadata.get("reach", Reach.STAYS) >= reach
    }

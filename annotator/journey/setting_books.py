"""The book of what the practice has set, as it lies open within one transaction."""

from __future__ import annotations

from typing import Protocol


class SettingRecords(Protocol):
    """What the practice has set."""

    def get(self, name: str) -> str | None:
        """The setting, or None where the default holds."""
        ...

    def keep(self, name: str, value: str) -> None:
        """Keep a setting."""
        ...

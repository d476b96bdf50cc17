"""Several new sealed files that belong together: all of them on the shelf, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.media.run import Sealed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import TracebackType
    from typing import Self

    from annotator.domain.identity import AssetId, HouseholdId
    from annotator.vault.shelf import Shelf
    from annotator.vault.sink import SealedSink


class Sinks:
    """New assets by name, for a child process to fill; what is not published leaves no trace."""

    def __init__(self, shelf: Shelf, household: HouseholdId, kinds: Mapping[str, str]) -> None:
        self._shelf = shelf
        self._household = household
        self._kinds = kinds
        self._sinks: dict[str, SealedSink] = {}

    @property
    def places(self) -> dict[str, Sealed]:
        """Where the child process is to write, sealed with which keys."""
        return {name: Sealed(sink.path, sink.key) for name, sink in self._sinks.items()}

    def publish(self, names: Iterable[str] | None = None) -> dict[str, AssetId]:
        """Put all of them away, or these; if one cannot be, those before it are taken away."""
        kept: dict[str, AssetId] = {}
        try:
            for name in self._sinks if names is None else names:
                kept[name] = self._shelf.adopt(self._sinks[name])
        except BaseException:
            discard(self._shelf, kept.values())
            raise
        return kept

    def __enter__(self) -> Self:
        try:
            for name, kind in self._kinds.items():
                self._sinks[name] = self._shelf.new(self._household, kind)
        except BaseException:
            self._abandon()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._abandon()

    def _abandon(self) -> None:
        for sink in self._sinks.values():
            sink.abandon()


def discard(shelf: Shelf, assets: Iterable[AssetId]) -> None:
    """Take assets that nobody came to know off the shelf again."""
    for asset in assets:
        shelf.delete(asset)

"""Parts of making a film ready: which one fell, and which may fall without costing the rest."""

from __future__ import annotations

import traceback
from contextlib import contextmanager
from os.path import basename
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.media.refusals import PartFailed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import Self

    from annotator.domain.clip import Part

# By name, what is made of every film, whether it is copied or not.
ALWAYS: Final = (
    *("frames", "strip", "strip_picture", "strip_sheets"),
    *("sound", "sound_levels", "movement"),
)


@contextmanager
def part(which: Part) -> Iterator[None]:
    """Whatever falls in here is a `PartFailed` of this part; a refusal goes up as it is."""
    try:
        yield
    except Refusal:
        raise
    except Exception as fault:
        raise PartFailed(which.value, incident(fault)) from fault


class Doubtful:
    """A part without which a film can be made ready all the same: once it fell, it is lost."""

    def __init__(self, which: Part) -> None:
        self.which, self._fell = which, False

    def fell(self) -> bool:
        """Whether it is lost."""
        return self._fell

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if isinstance(error, Exception):
            self._fell = True
            return True
        return False


def incident(fault: Exception) -> str:
    """The kind of fault and the line of ours where it rose: no word of the fault itself."""
    ours = [
        step for step in traceback.extract_tb(fault.__traceback__) if "annotator" in step.filename
    ]
    where = f"{basename(ours[-1].filename)}:{ours[-1].lineno}" if ours else "?"  # noqa: PTH119
    return f"{type(fault).__name__} {where}"

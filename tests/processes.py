"""Which processes another one has begun, as the system tells it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def children_of(process: int) -> set[int]:
    """The processes it began that have not been waited for; none where there is no /proc."""
    found: set[int] = set()
    for task in Path("/proc").glob(f"{process}/task/*"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # a thread that has ended
            found.update(int(each) for each in (task / "children").read_text().split())
    return found


def own_children() -> set[int]:
    """Those of this process."""
    return children_of(os.getpid())

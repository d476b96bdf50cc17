"""Opening a house in a test: cheap to unlock, otherwise the real one."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from annotator.domain.clip import ClipState
from annotator.vault.slots import Cost

if TYPE_CHECKING:
    from annotator.wiring.practice import Practice

CHEAP = Cost(memory_kib=64, passes=2, lanes=1)
PASSPHRASE = "seven quiet otters swim"
SETTLED = {ClipState.READY, ClipState.FAILED}


def wait_until_ready(practice: Practice, seconds: float = 120) -> None:
    """Until every clip of the practice is prepared, or could not be."""
    pause = Event()
    for _ in range(round(seconds * 10)):
        glances = practice.consents.households()
        if all(clip.state in SETTLED for glance in glances for clip in glance.clips):
            return
        pause.wait(0.1)
    raise TimeoutError


def wait_until_cut(practice: Practice, visit: str, seconds: float = 120) -> None:
    """Until every moment of the visit's plan has a film of its own."""
    pause = Event()
    for _ in range(round(seconds * 10)):
        done, of = practice.sharing.cutting(visit)  # type: ignore[arg-type]
        if done == of:
            return
        pause.wait(0.1)
    raise TimeoutError

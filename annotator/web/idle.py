"""Locks when nobody has touched anything for a while; and what the server does between rounds."""

from __future__ import annotations

import asyncio
import gc
import logging
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from annotator.web.keeper import Keeper

EVERY_S = 1.0
SETTLED_AFTER = 30
log = logging.getLogger("annotator.web")


async def look_round(keeper: Keeper) -> None:
    """Lock if nobody is there; where another hand has locked the house, close the sockets."""
    if keeper.house.state() != "open":
        if keeper.sessions.anyone():
            keeper.sessions.end_all()
    elif keeper.sessions.is_idle():
        keeper.sessions.end_all()
        await in_thread(keeper.house.lock)
    else:
        keeper.sessions.end_idle()


def settle() -> None:
    """What is loaded by now stays to the end: Python's collector need not go through it again.

    It looks through everything every now and then, and a page that is being drawn waits: 200 ms
    and more, once the pages and their libraries are loaded.
    """
    gc.collect()
    gc.freeze()


def settled_after(rounds: int, *, is_open: bool) -> int:
    """Rounds since the house was opened. Once it is locked everything is looked through again, so
    that nothing of it stays that only holds itself."""
    if not is_open:
        if rounds >= SETTLED_AFTER:
            gc.unfreeze()
            gc.collect()
        return 0
    if rounds + 1 == SETTLED_AFTER:
        settle()
    return rounds + 1


@asynccontextmanager
async def watching(keeper: Keeper, every_s: float = EVERY_S) -> AsyncIterator[None]:
    """Look round as long as the program runs."""
    watch = asyncio.create_task(_rounds(keeper, every_s))
    try:
        yield
    finally:
        watch.cancel()
        with suppress(asyncio.CancelledError):
            await watch


async def _rounds(keeper: Keeper, every_s: float) -> None:
    rounds_open = 0
    while True:
        await asyncio.sleep(every_s)
        try:
            await look_round(keeper)
            rounds_open = settled_after(rounds_open, is_open=keeper.house.state() == "open")
        except Exception as trouble:  # noqa: BLE001 - the next round may go better; never unlocked
            log.error("the round failed: %s", type(trouble).__name__)  # noqa: TRY400 - no content

"""Locks when nobody has touched anything for a while."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from annotator.web.keeper import Keeper

EVERY_S = 1.0
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
    while True:
        await asyncio.sleep(every_s)
        try:
            await look_round(keeper)
        except Exception as trouble:  # noqa: BLE001 - the next round may go better; never unlocked
            log.error("the round failed: %s", type(trouble).__name__)  # noqa: TRY400 - no content

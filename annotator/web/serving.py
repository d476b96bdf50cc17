"""The web ring put together: what `st.App` is given."""

from __future__ import annotations

import shutil
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync as in_thread
from streamlit import config

from annotator.web.doors import Doors
from annotator.web.idle import watching
from annotator.web.keeper import Keeper
from annotator.web.reception import Room
from annotator.web.routes import gate, routes, streamlit_page
from annotator.web.sessions import Sessions
from annotator.web.streamlit_config import check_streamlit
from annotator.web.unbroken import keep_presses

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager

    from starlette.middleware import Middleware

    from annotator.settings import Settings
    from annotator.web.house import House
    from annotator.web.policy import Declared

DOORS = "doors.json"


@dataclass(frozen=True, slots=True)
class Serving:
    """Routes, gate and lifespan of one house."""

    keeper: Keeper
    routes: list[Declared]
    middleware: list[Middleware]
    lifespan: Callable[[object], AbstractAsyncContextManager[None]]


def serving(
    house: House,
    settings: Settings,
    begun: Callable[[], None] = lambda: None,
    clock: Callable[[], float] = time.monotonic,
) -> Serving:
    """Everything the app needs; `begun` is called once it answers, to show the one-time link."""
    keep_presses()
    sessions = Sessions(clock, settings.idle_minutes * 60)
    house.attend(sessions)
    doors = Doors(settings.home / DOORS)
    keeper = Keeper(house, sessions, doors, settings.port, streamlit_page())
    ours = routes(keeper, clock, Room(settings.largest_clip, lambda: _spare(settings)))
    return Serving(keeper, ours, [gate(keeper, ours)], _lifespan(keeper, begun))


def _lifespan(
    keeper: Keeper, begun: Callable[[], None]
) -> Callable[[object], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        # Before the first request: with one key set otherwise nothing is served at all.
        check_streamlit(config.get_option, keeper.port)
        async with watching(keeper):
            begun()
            yield
        keeper.sessions.end_all()
        await in_thread(keeper.house.lock)

    return lifespan


def _spare(settings: Settings) -> int:
    """Bytes the disk can spare beyond the reserve."""
    place = settings.home
    while not place.exists():
        place = place.parent
    return shutil.disk_usage(place).free - settings.reserve

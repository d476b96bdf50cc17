"""One's own log of supervision, as a table for any spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING, Final

from anyio.to_thread import run_sync as in_thread
from starlette.responses import Response

from annotator.domain.policy import Right
from annotator.web.bodies import NotUnderstood
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.journey.own_log import OwnLog
    from annotator.web.house import House

OWN: Final = Policy(Who.SIGNED_IN, right=Right.BE_HERE)
HEAD: Final = ("date", "kind", "clip", "session", "times", "film_minutes", "hours")
# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV injection").
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


class OwnLogRoutes:
    """The route of one's own log; whoever asks is given their own and nobody else's."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """The one route."""
        return [Declared("/supervision-log.csv", self.log, ["GET"], OWN)]

    async def log(self, request: Request) -> Response:
        """What whoever asks did, from the day `since` on; the file's name names nobody."""
        logs = practice_of(self._house).review.logs
        found = await in_thread(logs.take, _since(request))
        headers = {"content-disposition": 'attachment; filename="supervision-log.csv"'}
        return Response(csv_of(found), headers=headers, media_type="text/csv; charset=utf-8")


def csv_of(log: OwnLog) -> str:
    """Row by row, after each day its film and hours, and at the end those of all days."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEAD)
    for day in log.days:
        on = day.on.isoformat()
        for row in (each for each in log.rows if each.on == day.on):
            cells = on, row.deed.value, row.clip, row.session, str(row.times), "", ""
            writer.writerow(map(harmless, cells))
        film = "" if day.film is None else f"{day.film / 60_000:.1f}"
        writer.writerow((on, "day", "", "", "", film, f"{day.at_work / 3_600_000:.2f}"))
    total = f"{log.film / 60_000:.1f}", f"{log.at_work / 3_600_000:.2f}"
    writer.writerow(("", "total", "", "", "", *total))
    return out.getvalue()


def harmless(cell: str) -> str:
    """The cell as text, whatever it begins with."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _since(request: Request) -> date | None:
    said = request.query_params.get("since")
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise NotUnderstood("since") from None

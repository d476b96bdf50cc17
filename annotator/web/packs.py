"""Supervision packs as files: made and sealed at once, and opened from anywhere."""

from __future__ import annotations

import base64
import binascii
from functools import partial
from typing import TYPE_CHECKING, Final

from anyio.to_thread import run_sync as in_thread
from starlette.responses import JSONResponse, Response

from annotator.domain.consent import Purpose
from annotator.domain.identity import ClipId, SessionId
from annotator.domain.policy import Right
from annotator.vault.passing_on import LARGEST, PassedOnTooLarge
from annotator.web.bodies import NotUnderstood, read_json, text_in
from annotator.web.house import practice_of
from annotator.web.policy import Declared, Policy, Who
from annotator.wiring.packing import opened_pack, sealed_pack

if TYPE_CHECKING:
    from starlette.requests import Request

    from annotator.domain.packs.pack import Line, Pack
    from annotator.web.house import House

AGE: Final = "application/age-encryption"
MAKING: Final = Policy(Who.SIGNED_IN, Purpose.SUPERVISION, right=Right.TAKE_PACKS)
OPENING: Final = Policy(Who.SIGNED_IN, right=Right.TAKE_PACKS)
# In base64 four characters stand for three bytes.
LONGEST: Final = LARGEST // 3 * 4 + 4096


class PackRoutes:
    """The routes of packs. No file's name names anybody."""

    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Declared]:
        """Every route of packs."""
        return [
            Declared("/clips/{clip:id}/pack", self.make, ["POST"], MAKING),
            Declared("/packs/opened", self.open, ["POST"], OPENING),
        ]

    async def make(self, request: Request) -> Response:
        """A pack of two codings of the clip, sealed under the passphrase that comes with them."""
        practice, clip = practice_of(self._house), ClipId(request.path_params["clip"])
        # Whose clip it is comes before what was sent.
        await in_thread(practice.review.packs.codings, clip)
        asked = await read_json(request)
        first, second = (SessionId(text_in(asked, name, 64)) for name in ("first", "second"))
        passphrase = text_in(asked, "passphrase")
        make = partial(sealed_pack, practice, clip, (first, second), passphrase)
        headers = {"content-disposition": 'attachment; filename="supervision-pack.age"'}
        return Response(await in_thread(make), headers=headers, media_type=AGE)

    async def open(self, request: Request) -> Response:
        """Every value of a pack beside the one worked out now, and what the pack is."""
        practice = practice_of(self._house)
        asked = await read_json(request, LONGEST)
        passphrase, sealed = text_in(asked, "passphrase"), _bytes(asked)
        pack, lines = await in_thread(opened_pack, sealed, passphrase)
        agrees = all(line.agrees for line in lines)
        note = partial(practice.review.packs.note_opened, pack.made.id, agrees=agrees)
        await in_thread(note)
        return JSONResponse(opened_document(pack, lines))


def opened_document(pack: Pack, lines: tuple[Line, ...]) -> dict[str, object]:
    """What a page shows of a pack that was opened."""
    scheme, made = pack.codings[0].scheme, pack.made
    return {
        "pack": made.id,
        "made_at": made.at.isoformat(),
        "program": made.program,
        "film": made.film,
        "scheme": f"{scheme.name} {scheme.version}",
        "length_ms": pack.codings[0].clip_length,
        "annotations": [len(each.annotations) for each in pack.codings],
        "lines": [[line.name, line.stored, line.found] for line in lines],
    }


def _bytes(asked: dict[str, object]) -> bytes:
    said = asked.get("sealed")
    if not isinstance(said, str) or not said:
        raise NotUnderstood("sealed")
    if len(said) > LONGEST:
        raise PassedOnTooLarge
    try:
        return base64.b64decode(said, validate=True)
    except (binascii.Error, ValueError):
        raise NotUnderstood("sealed") from None

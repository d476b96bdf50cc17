"""Sending a child process to make an excerpt, or to find out where drawn boxes go."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final

from annotator.domain.covering import keys_to_document, path_from, path_to_document
from annotator.media.limits import SECONDS_PER_SECOND
from annotator.media.run import Errand, run_child

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.domain.covering import Blur, Key, Path
    from annotator.domain.interval import Interval
    from annotator.media.excerpt import Look, Piece
    from annotator.media.run import Sealed

    Cancelled = Callable[[], bool]

_BASE_S: Final = 120
_CARD_S: Final = 3


def excerpt_made(
    film: tuple[Sealed, Sealed],
    pieces: Sequence[Piece],
    look: Look,
    out: tuple[Sealed, Cancelled],
) -> None:
    """Join the pieces of a film (given with its table of times) into the sealed place."""
    source, table = film
    place, cancelled = out
    more = {"pieces": [_piece(each) for each in pieces], "look": _look(look)}
    seconds = sum(each.window.length / 1000 + _CARD_S for each in pieces)
    limit = _BASE_S + seconds * SECONDS_PER_SECOND
    files = {"source": source, "table": table}
    run_child(Errand("excerpt", files, {"excerpt": place}, more, limit), cancelled=cancelled)


def boxes_followed(
    film: tuple[Sealed, Sealed],
    window: Interval,
    drawn: tuple[Blur, Sequence[Key]],
    cancelled: Cancelled | None = None,
) -> Path:
    """Where the boxes drawn in a window are at each of its frames."""
    source, table = film
    blur, keys = drawn
    more = {
        "window": [window.onset, window.offset],
        "blur": blur.value,
        "keys": keys_to_document(keys),
    }
    limit = _BASE_S + window.length / 1000 * SECONDS_PER_SECOND
    errand = Errand("follow", {"source": source, "table": table}, {}, more, limit)
    return path_from(run_child(errand, cancelled=cancelled)["path"])


def _piece(piece: Piece) -> dict[str, object]:
    return {
        "window": [piece.window.onset, piece.window.offset],
        "card": _told(piece.card),
        "path": None if piece.path is None else path_to_document(piece.path),
    }


def _look(look: Look) -> dict[str, object]:
    return {
        "mark": _told(look.mark),
        "export_id": look.export_id,
        "opening": _told(look.opening),
        "fades": look.fades,
        "sounds": look.sounds,
        "blur": look.blur.value,
    }


def _told(picture: bytes | None) -> str | None:
    return None if picture is None else base64.b64encode(picture).decode("ascii")

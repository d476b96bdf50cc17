"""`pack FILE`: a supervision pack opened, and everything in it worked out again."""

from __future__ import annotations

from getpass import getpass
from typing import TYPE_CHECKING, Final, TextIO

from annotator.domain.errors import Refusal
from annotator.wiring.packing import opened_pack
from annotator.words import say, screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from annotator.domain.packs.pack import Line, Pack

ALL_AGREE: Final = 0
SOME_DIFFER: Final = 1
CANNOT: Final = 2


def asked_for() -> str:
    """The passphrase, typed unseen."""
    return getpass(screen("cli.pack_passphrase") + " ")


def pack(
    file: Path, passphrase: Path | None, to: tuple[TextIO, TextIO], ask: Callable[[], str]
) -> int:
    """Open a pack and print each value beside the one worked out now; the exit code says how it
    went.

    0: all agree to the last digit; 1: one does not; 2: the file cannot be read, is sealed under
    another passphrase, was changed, or is of a form that is not known. `passphrase` names a file
    whose first line it is; without one it is asked for.
    """
    out, err = to
    try:
        sealed = file.read_bytes()
        said = ask() if passphrase is None else _first_line(passphrase)
    except (OSError, UnicodeDecodeError) as wrong:
        fault = getattr(wrong, "strerror", None) or wrong.__class__.__name__
        err.write(screen("cli.not_readable", file=passphrase or file, fault=fault) + "\n")
        return CANNOT
    try:
        found, lines = opened_pack(sealed, said)
    except Refusal as no:
        err.write(say(no) + "\n")
        return CANNOT
    _head(found, out)
    return _printed(lines, out)


def _head(found: Pack, out: TextIO) -> None:
    first, second = found.codings
    facts = {
        "pack": found.made.id,
        "at": found.made.at.isoformat(timespec="minutes"),
        "by": found.made.by,
        "program": found.made.program,
        "film": found.made.film or screen("cli.pack_no_film"),
        "scheme": f"{first.scheme.name} {first.scheme.version}",
        "one": len(first.annotations),
        "other": len(second.annotations),
    }
    out.write(screen("cli.pack_head", **facts) + "\n")


def _printed(lines: Iterable[Line], out: TextIO) -> int:
    every = tuple(lines)
    for line in every:
        said = screen("cli.pack_same" if line.agrees else "cli.pack_other")
        stored, found = (_shown(each) for each in (line.stored, line.found))
        facts = {"name": line.name, "stored": stored, "found": found}
        out.write(screen("cli.pack_line", said=said, **facts) + "\n")
    differ = sum(not line.agrees for line in every)
    out.write(screen("cli.pack_total", values=len(every), differ=differ) + "\n")
    return SOME_DIFFER if differ else ALL_AGREE


def _shown(value: str | None) -> str:
    if value is None:
        return screen("cli.pack_absent")
    return value or screen("cli.pack_blank")


def _first_line(file: Path) -> str:
    with file.open(encoding="utf-8") as text:
        return text.readline().rstrip("\r\n")

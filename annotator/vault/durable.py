"""Making sure that what was written outlives a power cut.

A file and its name settle apart: the bytes by fsync of the file, the name by fsync of the folder
(measured in security.md, section 5: without either, files were lost or torn).
"""

from __future__ import annotations

import os
import secrets
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO


def settle(raw: BinaryIO) -> None:
    """The file's bytes are on the disk when this returns; raises `OSError` if they are not."""
    raw.flush()
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - absent on Windows

        # macOS: fsync leaves the bytes in the drive's cache (man 2 fsync).
        fcntl.fcntl(raw.fileno(), fcntl.F_FULLFSYNC)
    else:
        os.fsync(raw.fileno())


def settle_folder(folder: Path) -> None:
    """The names in a folder are on the disk when this returns."""
    if sys.platform == "win32":  # Windows gives no handle of a folder; NTFS logs names itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """The folder exists, for its owner alone, and so does its name after a power cut."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    settle_folder(folder.parent)


def create(path: Path) -> BinaryIO:
    """A new file to read and write, for its owner alone; raises `FileExistsError`."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o600), "w+b")


def write_durably(path: Path, octets: bytes) -> None:
    """The file holds these bytes, or what it held before, whenever the power fails."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        with create(beside) as raw:
            raw.write(octets)
            settle(raw)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    settle_folder(path.parent)


def hold(raw: BinaryIO) -> bool:
    """Whether this open file is now held against every other opening of it, here or elsewhere.

    Held until it is closed, or its process ends.
    """
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            place = raw.seek(0, os.SEEK_CUR)
            raw.seek(2**62)  # a locked stretch cannot be written: one far behind the end is held
            msvcrt.locking(raw.fileno(), msvcrt.LK_NBLCK, 1)
            raw.seek(place)
        else:
            import fcntl  # noqa: PLC0415 - absent on Windows

            fcntl.flock(raw.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def let_go(raw: BinaryIO) -> None:
    """Give up the hold now: a child just being started may have the open file for an instant too,
    and would keep it held after this end has closed it."""
    if sys.platform != "win32" and not raw.closed:
        import fcntl  # noqa: PLC0415 - absent on Windows

        fcntl.flock(raw.fileno(), fcntl.LOCK_UN)

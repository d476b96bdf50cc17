"""A fence around the process that reads a stranger's film: these files and no other, no network.

Linux's Landlock (5.13 and later) lets an ordinary process give up what it may open, for good.
What each kernel cannot hold is left out: TCP from 6.7, signals and abstract sockets from 6.12.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION: Final = 1
_BENEATH: Final = 1
_EXECUTE, _WRITE, _READ, _LIST = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_TRUNCATE: Final = 1 << 14
# How many of the rights to files each version of Landlock knows; the newest one named counts on.
_KNOWN: Final = (13, 14, 15, 15, 16)
_TCP, _SCOPES = 0b11, 0b11
_LOOK: Final = _READ | _LIST | _EXECUTE
_FILE: Final = _WRITE | _READ | _TRUNCATE
# Libraries of the system, and what they ask about the machine; nothing of a person.
_SYSTEM: Final = (
    *("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache"),
    *("/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/sys/devices/system/cpu"),
    *("/dev/urandom", "/dev/zero"),
)


def fence(reads: Iterable[Path], writes: Iterable[Path]) -> bool:
    """From now on only these files can be read or written, besides the program itself; whether the
    kernel holds it. Call before anything starts a thread.

    What is to be written is made here, empty, since nothing can be made any more afterwards.
    """
    version = _version()
    if version < 1:
        return False
    ruleset = _ruleset(version)
    known = (1 << _KNOWN[min(version, len(_KNOWN)) - 1]) - 1
    rules = [(Path(each), _LOOK) for each in (*_SYSTEM, *_program())]
    rules += [(each, _READ) for each in reads]
    rules += [(_made(each), _FILE) for each in writes]
    rules += [(Path(os.devnull), _FILE)]
    for place, allowed in rules:
        _allow(ruleset, place, allowed & known)
    held = _call(_RESTRICT, ruleset, 0) == 0
    os.close(ruleset)
    return held


def _program() -> list[str]:
    return [*sys.path, sys.prefix, sys.base_prefix, str(Path(__file__).parents[2])]


def _made(place: Path) -> Path:
    place.touch()
    return place


def _version() -> int:
    if sys.platform != "linux":
        return 0
    return _call(_CREATE, None, 0, _VERSION)


def _ruleset(version: int) -> int:
    files = (1 << _KNOWN[min(version, len(_KNOWN)) - 1]) - 1
    asked = struct.pack("=Q", files)
    if version >= 4:
        asked += struct.pack("=Q", _TCP)
    if version >= 6:
        asked += struct.pack("=Q", _SCOPES)
    return _call(_CREATE, asked, len(asked), 0)


def _allow(ruleset: int, place: Path, allowed: int) -> None:
    with contextlib.suppress(OSError):
        opened = os.open(place, os.O_PATH | os.O_CLOEXEC)
        try:
            if not place.is_dir():
                allowed &= _FILE | _EXECUTE
            beneath = struct.pack("=Qi", allowed, opened)
            _call(_ADD, ruleset, _BENEATH, beneath, 0)
        finally:
            os.close(opened)


def _call(number: int, *given: object) -> int:
    done: int = ctypes.CDLL(None, use_errno=True).syscall(number, *given)
    return done

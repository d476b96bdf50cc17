"""What a child process gives up before it reads a stranger's film.

Held on Linux: the time and memory it may take, the size of what it writes, core dumps, open files,
new privileges, and, where the kernel lets an ordinary process have a network of its own, the
network. Elsewhere what the system offers of these. Which files it may open is `fence`'s part.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
import threading
from typing import Final

from annotator.media.limits import CHILD_FILES, CHILD_MEMORY, CHILD_WRITES

_PR_SET_PDEATHSIG: Final = 1
_PR_SET_NO_NEW_PRIVS: Final = 38
_CLONE_NEWUSER: Final = 0x10000000
_CLONE_NEWNET: Final = 0x40000000
ORPHANED: Final = 75


def confine(cpu_s: int) -> None:
    """Give up what reading a film does not need; call before anything starts a thread."""
    _limit(cpu_s)
    if sys.platform == "linux":
        _alone()
    with contextlib.suppress(OSError):
        os.closerange(3, 256)


def die_with_the_parent() -> None:
    """End this process when the other end of its input is gone: nobody waits for the result."""

    def watch() -> None:
        # Read past Python's own buffer: its lock, held by a sleeping thread, aborts a normal end.
        while os.read(0, 4096):
            pass
        os._exit(ORPHANED)

    threading.Thread(target=watch, daemon=True).start()


def _limit(cpu_s: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    wanted = {
        resource.RLIMIT_CPU: cpu_s,
        resource.RLIMIT_AS: CHILD_MEMORY,
        resource.RLIMIT_FSIZE: CHILD_WRITES,
        resource.RLIMIT_NOFILE: CHILD_FILES,
        resource.RLIMIT_CORE: 0,
    }
    for what, most in wanted.items():
        _, hard = resource.getrlimit(what)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (allowed, allowed))


def _alone() -> None:
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        # Refused in many containers; then the process stays in the network it was born in.
        libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)

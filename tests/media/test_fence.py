"""Behind the fence there are the files of the errand, the program, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Landlock is Linux's")

FENCED = """
import json, os, socket, sys, tempfile
from pathlib import Path
from annotator.media.fence import fence
own, other, made, missing = map(Path, sys.argv[1:])
held = fence([own, missing], [made])

def can(what):
    try:
        what()
    except PermissionError:
        return False
    except OSError as fault:
        return type(fault).__name__
    return True

print(json.dumps({
    "held": held,
    "read own": can(own.read_bytes),
    "write own": can(lambda: own.write_bytes(b"changed")),
    "read another": can(other.read_bytes),
    "write what is made": can(lambda: made.write_bytes(b"made")),
    "make beside it": can(lambda: made.with_name("beside").touch()),
    "delete another": can(other.unlink),
    "look around": can(lambda: list(other.parent.iterdir())),
    "make a file anywhere": can(lambda: tempfile.TemporaryFile()),
    "call somewhere": can(lambda: socket.create_connection(("127.0.0.1", 9), 1)),
    "load what it needs": can(lambda: __import__("sqlite3")),
}))
"""


@pytest.fixture
def told(tmp_path: Path) -> dict[str, object]:
    for name in ("own", "other"):
        (tmp_path / name).write_bytes(name.encode())
    places = [tmp_path / name for name in ("own", "other", "made", "missing")]
    done = subprocess.run(
        [sys.executable, "-c", FENCED, *map(str, places)],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    found: dict[str, object] = json.loads(done.stdout)
    if not found.pop("held"):
        pytest.skip("this kernel has no Landlock")
    return found


def test_only_the_files_of_the_errand_can_be_opened(told: dict[str, object]) -> None:
    may = {name for name, can in told.items() if can is True}
    assert may == {"read own", "write what is made", "load what it needs"}


def test_nobody_can_be_called(told: dict[str, object]) -> None:
    # Without TCP in its Landlock an old kernel lets the call out: nobody answers it here.
    assert told["call somewhere"] in {False, "ConnectionRefusedError"}

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from annotator.media.limits import CHILD_FILES, CHILD_MEMORY, CHILD_WRITES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

CONFINED = """
import json, os, resource, socket
from annotator.media.confine import confine
os.dup2(1, 77)
confine(30)
limits = {name: resource.getrlimit(getattr(resource, name)) for name in dir(resource)
          if name.startswith("RLIMIT_")}
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
try:
    os.write(77, b"x")
    left_open = True
except OSError:
    left_open = False
print(json.dumps({"limits": limits, "nnp": status["NoNewPrivs"].strip(), "open": left_open}))
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )


def test_a_child_may_not_take_more_than_it_needs() -> None:
    told = json.loads(run(CONFINED).stdout)
    limits = {name: soft for name, (soft, _) in told["limits"].items()}
    assert limits["RLIMIT_CPU"] == 30
    assert limits["RLIMIT_CORE"] == 0
    assert limits["RLIMIT_AS"] <= CHILD_MEMORY
    assert limits["RLIMIT_FSIZE"] <= CHILD_WRITES
    assert limits["RLIMIT_NOFILE"] <= CHILD_FILES


def test_a_child_gains_no_privileges_and_keeps_no_file_it_was_born_with() -> None:
    told = json.loads(run(CONFINED).stdout)
    assert told["nnp"] == "1"
    assert told["open"] is False


def test_memory_without_end_is_refused() -> None:
    program = "from annotator.media.confine import confine; confine(30); bytearray(8 << 30)"
    assert "MemoryError" in run(program).stderr


def test_time_without_end_is_ended() -> None:
    program = "from annotator.media.confine import confine\nconfine(1)\nwhile True: pass"
    assert run(program).returncode < 0

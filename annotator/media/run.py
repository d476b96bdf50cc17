"""Sending a child process on an errand: its limits, its progress, its end."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NoReturn, cast

from annotator.domain.clip import ClipFacts
from annotator.domain.errors import Refusal
from annotator.journey.ports import HowFar
from annotator.media import refusals
from annotator.media.limits import PROBE_SECONDS, SECONDS_PER_SECOND, SHOWN_WIDTH
from annotator.media.refusals import MediaFailed, TookTooLong, WorkCancelled
from annotator.media.segments import Done

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from annotator.domain.interval import Interval

    Cancelled = Callable[[], bool]
    Listen = Callable[["HowFar | Done"], None]

_PROGRAM: Final = ("-m", "annotator.media.child")
_LOOK_UP_S: Final = 0.25
BASE_S: Final = 120
_LONGEST_MOMENT_S: Final = 20
_PHOTOGRAPH_S: Final = 60
_KNOWN: Final = {
    each.__name__: each
    for each in vars(refusals).values()
    if isinstance(each, type) and issubclass(each, Refusal) and each is not Refusal
}
_KEPT_ENVIRONMENT: Final = ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed file and the key that opens it."""

    path: Path
    key: bytes = field(repr=False)

    def told(self) -> dict[str, str]:
        """As the child is told of it."""
        return {"path": str(self.path), "key_hex": self.key.hex()}


@dataclass(frozen=True, slots=True)
class Errand:
    """What a child process is to do, with which files, and in what time."""

    do: str
    files: Mapping[str, Sealed]
    outputs: Mapping[str, Sealed] = field(default_factory=dict)
    more: Mapping[str, object] = field(default_factory=dict)
    limit_s: float = BASE_S

    def line(self) -> bytes:
        """The one line the child reads."""
        document = {
            "do": self.do,
            "cpu_s": int(self.limit_s * (os.cpu_count() or 1)) + 1,
            "outputs": {name: place.told() for name, place in self.outputs.items()},
            **{name: place.told() for name, place in self.files.items()},
            **self.more,
        }
        return json.dumps(document).encode() + b"\n"


def found_in(
    source: Sealed, frames: Sealed | None = None, cancelled: Cancelled | None = None
) -> ClipFacts:
    """The facts of a film; with `frames`, its table of times as the packets tell it goes there."""
    outputs = {} if frames is None else {"frames": frames}
    errand = Errand("probe", {"source": source}, outputs, limit_s=PROBE_SECONDS)
    result = run_child(errand, cancelled=cancelled)
    return ClipFacts(**cast("dict[str, object]", result["facts"]))  # type: ignore[arg-type]


def inspected(film: Path) -> Mapping[str, object]:
    """Everything about a plain file that is a film; nothing is kept of it."""
    return run_child(Errand("inspect", {}, {}, {"path": str(film)}, PROBE_SECONDS))


def moment_cut(
    film: tuple[Sealed, Sealed],
    window: Interval,
    still_ms: int,
    outputs: Mapping[str, Sealed],
    cancelled: Cancelled | None = None,
) -> Mapping[str, object]:
    """Cut the window of a film (given with its table of times) into `outputs["film"]`.

    The picture of the window nearest to `still_ms` goes into `outputs["still"]`.
    """
    source, table = film
    limit = BASE_S + window.length / 1000 * SECONDS_PER_SECOND
    more = {"window": [window.onset, window.offset], "still_ms": still_ms}
    errand = Errand("cut", {"source": source, "table": table}, outputs, more, limit)
    return run_child(errand, cancelled=cancelled)


def reel_made(
    films: Sequence[Sealed],
    cards: tuple[bytes, bytes],
    mark: str,
    out: tuple[Sealed, Cancelled],
) -> None:
    """Join the films into one between the two cards (PNG); the mark goes into its metadata."""
    files = {f"film{n}": each for n, each in enumerate(films)}
    shown = [base64.b64encode(each).decode("ascii") for each in cards]
    more = {"films": len(films), "cards": shown, "mark": mark}
    limit = BASE_S + len(films) * _LONGEST_MOMENT_S * SECONDS_PER_SECOND
    place, cancelled = out
    run_child(Errand("reel", files, {"reel": place}, more, limit), cancelled=cancelled)


def still_of(source: Sealed, table: Sealed, frame: int, max_width: int = SHOWN_WIDTH) -> bytes:
    """The exact picture of this number as a JPEG, so many points wide at most."""
    more = {"frame": frame, "max_width": max_width}
    result = run_child(Errand("still", {"source": source, "table": table}, {}, more))
    return base64.b64decode(cast("str", result["jpeg"]))


def photograph_shown(source: Sealed, form: str, shown: Sealed) -> bytes:
    """Decode a photograph ("jpeg" or "png") and write it anew to `shown`; answers its thumbnail."""
    errand = Errand(
        "photograph", {"source": source}, {"shown": shown}, {"form": form}, _PHOTOGRAPH_S
    )
    return base64.b64decode(cast("str", run_child(errand)["small"]))


def run_child(
    errand: Errand, listen: Listen | None = None, cancelled: Cancelled | None = None
) -> dict[str, object]:
    """The child's result; its refusal is raised here, and no child outlives this call."""
    child = subprocess.Popen(  # noqa: S603 - this interpreter, a module of ours
        [sys.executable, "-I", *_PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        close_fds=True,
        env=_environment(),
    )
    try:
        return _answer(child, errand, listen, cancelled or _never)
    finally:
        _end(child)


def _to_nobody(_told: HowFar | Done) -> None:
    """Nobody asked to be told."""


def _never() -> bool:
    return False


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def _answer(
    child: subprocess.Popen[bytes], errand: Errand, listen: Listen | None, cancelled: Cancelled
) -> dict[str, object]:
    deadline = time.monotonic() + errand.limit_s
    lines = _lines(child, errand.line())
    while True:
        try:
            line = lines.get(timeout=_LOOK_UP_S)
        except queue.Empty:
            _refuse_to_wait(errand, deadline, cancelled)
            continue
        if line is None:
            _fell(child, errand)
        result = _heard(json.loads(line), listen)
        if result is not None:
            return result
        _refuse_to_wait(errand, deadline, cancelled)


def _heard(said: object, listen: Listen | None) -> dict[str, object] | None:
    listen = listen or _to_nobody
    match said:
        case {"progress": {"done": float(done), "speed": speed, "left_s": left_s}}:
            listen(HowFar(done, speed, left_s))
            return None
        case {"segment": {"n": int(n), "begins": int(at), "lasts": int(lasts), "frames": int(m)}}:
            listen(Done(n, at, lasts, m))
            return None
        case {"result": dict(result)}:
            return result
        case {"refusal": str(name), "facts": dict(facts)} if name in _KNOWN:
            raise _KNOWN[name](**facts)
        case _:
            raise MediaFailed("?", "an answer nobody knows")


def _refuse_to_wait(errand: Errand, deadline: float, cancelled: Cancelled) -> None:
    if cancelled():
        raise WorkCancelled(errand.do)
    if time.monotonic() > deadline:
        raise TookTooLong(errand.do)


def _lines(child: subprocess.Popen[bytes], request: bytes) -> queue.Queue[bytes | None]:
    """The child's answers as they come; None when there will be no more."""
    lines: queue.Queue[bytes | None] = queue.Queue()

    def listen() -> None:
        # One that ends before it has read its errand may still have answered.
        with contextlib.suppress(OSError, ValueError):
            if child.stdin is not None:
                child.stdin.write(request)
                child.stdin.flush()
        with contextlib.suppress(OSError, ValueError):
            for line in child.stdout or ():
                lines.put(line)
        lines.put(None)

    threading.Thread(target=listen, daemon=True).start()
    return lines


def _fell(child: subprocess.Popen[bytes], errand: Errand) -> NoReturn:
    ended = child.wait(timeout=10)
    if -ended in {getattr(signal, "SIGXCPU", None)}:
        raise TookTooLong(errand.do)
    raise MediaFailed(errand.do, f"signal {-ended}" if ended < 0 else f"exit {ended}")


def _end(child: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            child.kill()
        else:
            os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    for pipe in (child.stdin, child.stdout):
        with contextlib.suppress(OSError):
            if pipe is not None:
                pipe.close()

"""The process that reads a stranger's film: one errand on its input, one answer on its output.

`python -m annotator.media.child` takes one line of JSON and answers lines of JSON: any number of
`{"progress": ...}`, then `{"result": ...}` or `{"refusal": name, "facts": {...}}`. It is started by
`annotator.media.run` only, holds keys for the files of its errand only, and dies with its parent.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal
from annotator.media import refusals
from annotator.media.confine import confine, die_with_the_parent
from annotator.media.fence import fence
from annotator.media.parts import incident

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from annotator.journey.ports import HowFar


def main() -> int:
    """Do the one errand, and say how it went."""
    errand = json.loads(sys.stdin.buffer.readline())
    confine(int(errand["cpu_s"]))
    fence(*_files_of(errand))
    answers = _private_output()
    die_with_the_parent()
    try:
        # Only now: what reads films is loaded into a process that has given up the rest.
        from annotator.media.errands import Voice, done  # noqa: PLC0415

        voice = Voice(
            lambda far: _tell(answers, {"progress": _far(far)}),
            lambda made: _tell(answers, {"segment": asdict(made)}),
        )
        result = done(errand, voice)
        _tell(answers, {"result": result})
    except Exception as fault:  # noqa: BLE001 - whatever a film does to a reader ends here
        _tell(answers, _no(fault, str(errand["do"])))
    return 0


def _files_of(errand: Mapping[str, object]) -> tuple[list[Path], list[Path]]:
    """What the errand reads, and what it writes."""
    outputs = errand.get("outputs")
    made = outputs if isinstance(outputs, dict) else {}
    given = [errand, *(each for each in errand.values() if isinstance(each, dict))]
    reads = [Path(each["path"]) for each in given if "path" in each]
    return reads, [Path(each["path"]) for each in made.values()]


def _no(fault: Exception, doing: str) -> dict[str, object]:
    if isinstance(fault, Refusal) and type(fault).__module__ == refusals.__name__:
        return {"refusal": type(fault).__name__, "facts": fault.facts()}
    return {"refusal": "MediaFailed", "facts": {"doing": doing, "incident": incident(fault)}}


def _private_output() -> TextIO:
    # Codecs print what they like to 1 and 2; answers travel through a copy they do not know.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    return answers


def _tell(answers: TextIO, document: Mapping[str, object]) -> None:
    answers.write(json.dumps(document, separators=(",", ":")) + "\n")
    answers.flush()


def _far(far: HowFar) -> dict[str, object]:
    return {"done": far.done, "speed": far.speed, "left_s": far.left_s}


if __name__ == "__main__":
    # At once: nothing is left to tidy, and the watch over the parent need not end first.
    os._exit(main())

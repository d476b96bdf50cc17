"""`agree --cases FILE.json`: published agreement figures computed again, beside what they were."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from annotator.domain.agreement.cases import Line, NotACase, cases_of, evaluated, outside, values
from annotator.words import screen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ALL_AGREE: Final = 0
SOME_DIFFER: Final = 1
CANNOT: Final = 2
ELSEWHERE: Final = Path(__file__).resolve().parents[3] / "shared" / "conformance"
FORMERLY: Final = ("interop-samples", "interop")


@dataclass(frozen=True, slots=True)
class Unreadable(Exception):  # noqa: N818 - what was found, said by name
    """A file that cannot be read as JSON, as the sentence of that name says it."""

    name: str
    file: Path
    fault: str = ""

    @property
    def sentence(self) -> str:
        """What is wrong with the file, and where."""
        return screen(f"cli.{self.name}", file=self.file, fault=self.fault)


def agree(path: Path, files: Path | None, to: tuple[TextIO, TextIO]) -> int:
    """Evaluate every case of a file; the exit code says how it went.

    0: each value is within its tolerance; 1: one is not; 2: the file, or a case of it, cannot be
    read or is of a kind that is not known. A case that cannot be evaluated stops no other.
    """
    out, err = to
    try:
        cases = cases_of(_json(path))
    except Unreadable as wrong:
        return _refused(err, wrong.sentence)
    except NotACase as wrong:
        return _refused(err, screen("cli.not_cases", file=path, fault=wrong))
    places, found, refused = _places(path, files), list[Line](), 0
    for case in cases:
        try:
            lines = evaluated(case, lambda name: _named(name, places))
        except NotACase as wrong:
            refused += 1
            _refused(err, screen("cli.not_a_case", fault=wrong))
            continue
        found += _printed(lines, out)
    missed = len(outside(found))
    total = screen("cli.total", cases=len(cases), values=len(found), missed=missed, refused=refused)
    out.write(total + "\n")
    return CANNOT if refused else SOME_DIFFER if missed else ALL_AGREE


def _printed(lines: Iterable[Line], out: TextIO) -> list[Line]:
    each = [value for line in lines for value in values(line)]
    for line in each:
        said = screen("cli.within" if line.agrees else "cli.outside")
        facts = {
            "case": line.case,
            "measure": line.measure,
            "expected": json.dumps(line.expected),
            "found": json.dumps(line.found),
            "tolerance": line.tolerance,
        }
        out.write(screen("cli.line", said=said, **facts) + "\n")
    return each


def _refused(err: TextIO, sentence: str) -> int:
    err.write(sentence + "\n")
    return CANNOT


def _places(path: Path, files: Path | None) -> tuple[Path, ...]:
    # Beside the cases first; a copy of them may lie anywhere.
    other = files or Path(os.environ.get("GLIMMER_CONFORMANCE", ELSEWHERE))
    return path.resolve().parent, other.resolve()


def _named(name: str, places: tuple[Path, ...]) -> object:
    inside = Path(name)
    if inside.parts[:1] == FORMERLY[:1]:
        inside = Path(FORMERLY[1], *inside.parts[1:])
    for place in places:
        file = (place / inside).resolve()
        if file.is_relative_to(place) and file.is_file():
            try:
                return _json(file)
            except Unreadable as wrong:
                raise NotACase(wrong.sentence) from wrong
    raise NotACase(screen("cli.no_such_file", file=name))


def _json(path: Path) -> object:
    try:
        found: object = json.loads(path.read_text(encoding="utf-8-sig"), parse_constant=_no_number)
    except FileNotFoundError as wrong:
        raise Unreadable("no_file", path) from wrong
    except OSError as wrong:
        raise Unreadable("not_readable", path, wrong.strerror or "") from wrong
    except (ValueError, RecursionError) as wrong:
        raise Unreadable("not_json", path, str(wrong)) from wrong
    return found


def _no_number(constant: str) -> Mapping[str, object]:
    raise ValueError(constant)

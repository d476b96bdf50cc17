"""A scheme as a file holds it: what is no JSON at all is told with its line, the rest by place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from annotator.domain.door import Fault
from annotator.domain.scheme import SchemeFaults

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST: Final = 1_000_000
SPACES: Final = 1


def read_file(text: str) -> dict[str, object]:
    """The object a file spells; refused with the line and column where it stops making sense."""
    if len(text) > LONGEST:
        raise SchemeFaults((Fault("$", f"is longer than {LONGEST} characters"),))
    try:
        document = json.loads(
            text.lstrip("\ufeff"), parse_constant=_no_number, object_pairs_hook=_once_each
        )
    except json.JSONDecodeError as broken:
        where = f"line {broken.lineno}, column {broken.colno}"
        raise SchemeFaults((Fault(where, f"here it stops being JSON ({broken.msg})"),)) from None
    except RecursionError:
        raise SchemeFaults((Fault("$", "nests too deep"),)) from None
    except ValueError as broken:
        raise SchemeFaults((Fault("$", str(broken)),)) from None
    if not isinstance(document, dict):
        raise SchemeFaults((Fault("$", "has to be an object"),))
    return document


def write_file(document: Mapping[str, object]) -> str:
    """The file that is read again as the same document."""
    return json.dumps(document, ensure_ascii=False, indent=SPACES) + "\n"


def _no_number(word: str) -> object:
    raise ValueError(f"“{word}” is not a number")


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    seen = dict(pairs)
    if len(seen) != len(pairs):
        names = [name for name, _ in pairs]
        double = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"“{double}” stands twice in one object")
    return seen

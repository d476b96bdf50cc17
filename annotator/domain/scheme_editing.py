"""A coding scheme edited step by step: each step makes a new document, and may leave faults.

A draft is the document itself, so that what is half written can be kept and every fault named with
its place; only the one parser (`scheme.parse_scheme`) says what is right. An id is given once, from
the first name, and stays: codings hold on to it.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from annotator.domain.errors import Refusal
from annotator.domain.scheme import SchemeFaults, parse_scheme

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from annotator.domain.door import Fault

Document: TypeAlias = "dict[str, object]"
Path: TypeAlias = "tuple[str | int, ...]"

LONGEST_ID: Final = 40
NOWHERE: Final = object()
STEP: Final = re.compile(r"\.([A-Za-z_]\w*)|\[(\d+)\]")


@dataclass
class NoSuchPlace(Refusal):
    """A place of a scheme that is not there, or no longer."""

    place: str


def spelled(path: Path) -> str:
    """The path as faults spell it: `$.tiers[0].name`."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def path_of(text: str) -> Path:
    """The path again."""
    return tuple(name or int(at) for name, at in STEP.findall(text))


def faults_of(document: Mapping[str, object]) -> tuple[Fault, ...]:
    """Everything that keeps the document from being a scheme; nothing where it is one."""
    try:
        parse_scheme(document)
    except SchemeFaults as refused:
        return refused.faults
    return ()


def found(document: Mapping[str, object], path: Path) -> object:
    """What stands at a place; refused where there is no such place."""
    here: object = document
    for step in path:
        here = _inside(here, step)
        if here is NOWHERE:
            raise NoSuchPlace(spelled(path))
    return here


def listed(document: Mapping[str, object], path: Path) -> tuple[Document, ...]:
    """The objects in the list at a place; none where there is no list."""
    try:
        here = found(document, path)
    except NoSuchPlace:
        return ()
    return tuple(each for each in here if isinstance(each, dict)) if isinstance(here, list) else ()


def put(document: Mapping[str, object], path: Path, value: object) -> Document:
    """The document with this at the place; None takes the member away."""
    whole, last = _copied(document), path[-1]
    here = found(whole, path[:-1])
    if isinstance(here, dict) and isinstance(last, str):
        if value is None:
            here.pop(last, None)
        else:
            here[last] = value
    elif isinstance(here, list) and isinstance(last, int) and 0 <= last < len(here):
        here[last] = value
    else:
        raise NoSuchPlace(spelled(path))
    return whole


def added(document: Mapping[str, object], path: Path, item: object) -> Document:
    """The document with one more item at the end of the list at the place."""
    whole = _copied(document)
    owner = found(whole, path[:-1])
    if not isinstance(owner, dict) or not isinstance(path[-1], str):
        raise NoSuchPlace(spelled(path))
    _list_in(owner, path).append(item)
    return whole


def removed(document: Mapping[str, object], path: Path) -> Document:
    """The document without the item at the place."""
    whole = _copied(document)
    many, at = _item(whole, path)
    del many[at]
    return whole


def moved(document: Mapping[str, object], path: Path, by: int) -> Document:
    """The document with the item moved among its neighbours, at most to either end."""
    whole = _copied(document)
    many, at = _item(whole, path)
    item = many.pop(at)
    many.insert(max(0, min(len(many), at + by)), item)
    return whole


def with_tier(document: Mapping[str, object], name: str, kind: str) -> Document:
    """One more tier, with a family of the same name: a tier without any is none."""
    taken = {str(each.get("id")) for each in listed(document, ("tiers",))}
    tier = {"id": id_for(name, taken), "name": name, "kind": kind, "exclusive": False}
    whole = added(document, ("tiers",), {**tier, "families": []})
    return with_family(whole, len(listed(whole, ("tiers",))) - 1, name)


def with_family(document: Mapping[str, object], tier: int, name: str) -> Document:
    """One more family on a tier; it is drawn plainly and never shown until somebody says so."""
    family = {
        "id": id_for(name, {str(each.get("id")) for _, each in families(document)}),
        "name": name,
        "shape": "bar",
        "colour": "ink",
        "shown_to_family": "no",
        "counts": True,
        "codes": [],
    }
    return added(document, ("tiers", tier, "families"), family)


def with_code(document: Mapping[str, object], family: Path, name: str) -> Document:
    """One more code of a family; its definition is still to be written, and a fault till then."""
    code = {"id": _fresh(document, (*family, "codes"), name), "name": name, "definition": ""}
    return added(document, (*family, "codes"), code)


def with_field(document: Mapping[str, object], family: Path, name: str) -> Document:
    """One more field of a family, to be said with yes until it has values of its own."""
    field = {"id": _fresh(document, (*family, "fields"), name), "name": name}
    values = {"values": [{"id": "yes", "name": "Yes"}]}
    return added(document, (*family, "fields"), {**field, **values})


def with_value(document: Mapping[str, object], field: Path, name: str) -> Document:
    """One more value a field can take."""
    value = {"id": _fresh(document, (*field, "values"), name), "name": name}
    return added(document, (*field, "values"), value)


def families(document: Mapping[str, object]) -> Iterator[tuple[Path, Document]]:
    """Every family with its place, tier by tier."""
    for tier in range(len(listed(document, ("tiers",)))):
        for at, family in enumerate(listed(document, ("tiers", tier, "families"))):
            yield ("tiers", tier, "families", at), family


def id_for(name: str, taken: Collection[str]) -> str:
    """An id that says what the name says and that nothing else has."""
    plain = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_")[:LONGEST_ID] or "new"
    if plain not in taken:
        return plain
    return next(each for n in range(2, len(taken) + 3) if (each := f"{plain}_{n}") not in taken)


def trail(document: Mapping[str, object], path: Path) -> tuple[str, ...]:
    """The names one comes by on the way to a place: *Moments*, *Rupture*, *Missed cue*."""
    names = []
    for end in range(1, len(path) + 1):
        try:
            here = found(document, path[:end])
        except NoSuchPlace:
            break
        if isinstance(here, dict) and isinstance(path[end - 1], int):
            names.append(str(here.get("name") or here.get("id") or path[end - 1]))
    return tuple(names)


def _inside(here: object, step: str | int) -> object:
    if isinstance(here, dict) and isinstance(step, str):
        return here.get(step, NOWHERE)
    if isinstance(here, list) and isinstance(step, int) and 0 <= step < len(here):
        return here[step]
    return NOWHERE


def _fresh(document: Mapping[str, object], path: Path, name: str) -> str:
    return id_for(name, {str(each.get("id")) for each in listed(document, path)})


def _item(document: Document, path: Path) -> tuple[list[object], int]:
    found(document, path)
    many, at = found(document, path[:-1]), path[-1]
    if not isinstance(many, list) or not isinstance(at, int):
        raise NoSuchPlace(spelled(path))
    return many, at


def _list_in(owner: Document, path: Path) -> list[object]:
    here = owner.setdefault(str(path[-1]), [])
    if not isinstance(here, list):
        raise NoSuchPlace(spelled(path))
    return here


def _copied(document: Mapping[str, object]) -> Document:
    return copy.deepcopy(dict(document))

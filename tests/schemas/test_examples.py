"""Every example by its schema, and by the program's own parser where there is one."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, fields
from enum import StrEnum
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from annotator.domain.clip import ClipFacts
from annotator.domain.codes import Colour, Shape, Shown, TierKind
from annotator.domain.coding import (
    Kind,
    NotAnOperation,
    operation_from,
    operation_to_document,
)
from annotator.domain.consent import Basis, Consent, Decision, Method, Purpose
from annotator.domain.door import Fault
from annotator.domain.reading import TAKEN_KEYS
from annotator.domain.scheme import SchemeFaults, parse_scheme
from annotator.domain.session_document import (
    NotACodingSession,
    session_from,
    session_to_document,
)
from tests.builders import a_consent, a_session, some_facts, the_scheme, the_scheme_document

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
NAMES = ("scheme", "coding-session", "consent", "operation", "clip-facts", "together", "gold")
VALID = sorted((SCHEMAS / "examples" / "valid").rglob("*.json"))
INVALID = sorted((SCHEMAS / "examples" / "invalid").rglob("*.json"))


def parse_session(document: object) -> object:
    return session_from(document, the_scheme())


PARSERS: dict[str, Callable[[object], object]] = {
    "scheme": parse_scheme,
    "operation": operation_from,
    "coding-session": parse_session,
}


def called(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def read(path: Path) -> dict[str, object]:
    found = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def the_schema(name: str) -> dict[str, object]:
    return read(SCHEMAS / f"{name}.schema.json")


def faults(name: str, document: object) -> list[tuple[str, str]]:
    found = Draft202012Validator(the_schema(name)).iter_errors(document)
    return [
        ("".join(f"/{step}" for step in fault.absolute_path), str(fault.validator))
        for fault in found
    ]


def parsers_faults(name: str, document: object) -> tuple[Fault, ...]:
    try:
        PARSERS[name](document)
    except (SchemeFaults, NotAnOperation, NotACodingSession) as refused:
        return refused.faults
    return ()


def as_pointer(path: str) -> str:
    """`$.tiers[0].name` as `/tiers/0/name`."""
    return path.removeprefix("$").replace("[", "/").replace("]", "").replace(".", "/")


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one_of_2020_12_and_has_examples_of_both_kinds(name: str) -> None:
    assert the_schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(the_schema(name))
    assert any(path.parent.name == name for path in VALID)
    assert any(path.parent.name == name for path in INVALID)


def test_every_schema_is_known_here() -> None:
    assert {path.name for path in SCHEMAS.glob("*.schema.json")} == {
        f"{name}.schema.json" for name in NAMES
    }
    assert {path.parent.name for path in VALID + INVALID} == set(NAMES)


@pytest.mark.parametrize("path", VALID, ids=called)
def test_a_valid_example_is_valid(path: Path) -> None:
    assert faults(path.parent.name, read(path)) == []


@pytest.mark.parametrize("path", INVALID, ids=called)
def test_an_invalid_example_breaks_the_one_rule_it_names(path: Path) -> None:
    example = read(path)
    assert set(example) == {"breaks", "at", "keyword", "document"}
    assert example["breaks"]
    assert faults(path.parent.name, example["document"]) == [(example["at"], example["keyword"])]


@pytest.mark.parametrize("path", [p for p in VALID if p.parent.name in PARSERS], ids=called)
def test_the_program_reads_every_valid_example(path: Path) -> None:
    assert PARSERS[path.parent.name](read(path)) is not None


@pytest.mark.parametrize("path", [p for p in INVALID if p.parent.name in PARSERS], ids=called)
def test_the_program_refuses_every_invalid_example_once_and_at_the_same_place(path: Path) -> None:
    example = read(path)
    (fault,) = parsers_faults(path.parent.name, example["document"])
    at = str(example["at"])
    if example["keyword"] in ("required", "additionalProperties"):
        assert as_pointer(fault.path).rpartition("/")[0] == at
    else:
        assert as_pointer(fault.path) == at


def test_the_default_scheme_is_valid_and_is_read() -> None:
    assert faults("scheme", the_scheme_document()) == []
    assert the_scheme().id == "connection"


def test_every_code_of_the_default_scheme_has_a_feeding_and_a_bedtime_example() -> None:
    bare = [
        (family.id, code.id)
        for family in the_scheme().families
        for code in family.codes
        if not (code.definition and code.feeding and code.bedtime)
    ]
    assert bare == []


def test_the_default_scheme_speaks_of_carer_and_infant() -> None:
    text = json.dumps(the_scheme_document()).lower()
    assert [word for word in ("mother", "maternal", "mum", "patient") if word in text] == []


def test_what_the_program_writes_is_valid() -> None:
    assert faults("coding-session", session_to_document(a_session())) == []
    assert faults("clip-facts", asdict(some_facts())) == []
    written = {
        name: value.isoformat() if name == "on" and hasattr(value, "isoformat") else value
        for name, value in asdict(a_consent()).items()
    }
    assert faults("consent", written) == []


@pytest.mark.parametrize("path", [p for p in VALID if p.parent.name == "operation"], ids=called)
def test_an_operation_written_out_in_full_is_valid_too(path: Path) -> None:
    written = operation_to_document(operation_from(read(path)))
    assert faults("operation", written) == []


@pytest.mark.parametrize("path", [p for p in VALID if p.parent.name == "clip-facts"], ids=called)
def test_clip_facts_are_what_the_schema_says(path: Path) -> None:
    assert set(read(path)) == {each.name for each in fields(ClipFacts)}


@pytest.mark.parametrize("path", [p for p in VALID if p.parent.name == "consent"], ids=called)
def test_a_consent_is_what_the_schema_says(path: Path) -> None:
    assert set(read(path)) == {each.name for each in fields(Consent)}


def closed(name: str, *steps: str) -> list[str]:
    here: object = the_schema(name)
    for step in steps:
        assert isinstance(here, dict)
        here = here[step]
    assert isinstance(here, list)
    return here


@pytest.mark.parametrize(
    ("kind", "listed"),
    [
        (Purpose, closed("consent", "properties", "purpose", "enum")),
        (Decision, closed("consent", "properties", "decision", "enum")),
        (Basis, closed("consent", "properties", "basis", "enum")[1:]),
        (Method, closed("consent", "properties", "method", "enum")[1:]),
        (Kind, closed("operation", "properties", "kind", "enum")),
        (Shape, closed("scheme", "$defs", "family", "properties", "shape", "enum")),
        (Colour, closed("scheme", "$defs", "family", "properties", "colour", "enum")),
        (Shown, closed("scheme", "$defs", "family", "properties", "shown_to_family", "enum")),
        (TierKind, closed("scheme", "$defs", "tier", "properties", "kind", "enum")),
    ],
)
def test_a_closed_list_is_the_same_in_the_schema_and_in_the_program(
    kind: type[StrEnum], listed: list[str]
) -> None:
    assert [each.value for each in kind] == listed


def test_the_players_keys_are_the_same_in_the_schema_and_in_the_program() -> None:
    validator = Draft202012Validator(the_schema("scheme")["$defs"]["key"])  # type: ignore[index]
    refused = {key for key in "abcdefghijklmnopqrstuvwxyz0123456789" if not validator.is_valid(key)}
    assert refused == TAKEN_KEYS

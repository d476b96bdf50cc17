"""The codings that come with the sample clips are documents like any other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.domain.session_document import session_from
from tests.builders import the_scheme
from tests.schemas.test_examples import faults

ROOT = Path(__file__).resolve().parents[2]
CODINGS = [
    path
    for path in sorted((ROOT / "sample_data").glob("*/*.json"))
    if path.stem not in {"timeline", "cards"}
]


@pytest.mark.parametrize("coding", CODINGS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_sample_coding_is_valid_by_schema_and_by_the_program(coding: Path) -> None:
    document = json.loads(coding.read_text(encoding="utf-8"))
    assert faults("coding-session", document) == []
    assert session_from(document, the_scheme()).annotations

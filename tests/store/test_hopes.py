"""What stood before a change lies in the dyad's own body, and old bodies know of none."""

from __future__ import annotations

import json
from dataclasses import replace

from annotator.domain.dyad import Formerly
from annotator.store.hopes import read_formerly, write_hopes
from tests.builders import A_DAY, a_dyad

BEFORE = Formerly(A_DAY, "Ava", "Mama", "mother", "to sleep", "en", "Sam")


def test_what_stood_before_comes_back() -> None:
    body = json.loads(json.dumps(write_hopes(replace(a_dyad(), formerly=(BEFORE,)))))
    assert read_formerly(body) == (BEFORE,)


def test_a_dyad_kept_by_an_older_program_has_no_before() -> None:
    assert read_formerly({"goal": "to sleep"}) == ()

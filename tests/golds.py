"""A gold made of what the sample's expert coded."""

from __future__ import annotations

import json

from annotator.wiring import sample
from tests.builders import the_scheme


def a_gold(name: str) -> dict[str, object]:
    coding = json.loads((sample.FOLDER / name / "expert.json").read_text(encoding="utf-8"))
    return {
        "format": "glimmer-gold/1",
        "signed_by": "scheme authors",
        "scheme": coding["scheme"],
        "set": "practice",
        "level": 1,
        "content_notes": [],
        "context": name,
        "who": ["carer", "infant"],
        "coding": {**coding, "annotations": [_coded(each) for each in coding["annotations"]]},
        "moments": {
            each["id"]: {
                "rationale": each["note"] or "as it was drawn",
                "allowed": [],
                "must_see": False,
                "question": "What did you see?",
            }
            for each in coding["annotations"]
        },
    }


def _coded(each: dict[str, object]) -> dict[str, object]:
    codes = the_scheme().family(each["family"]).codes  # type: ignore[arg-type]
    return each if each["code"] or not codes else {**each, "code": codes[0].id}

"""Writes the gold of each practice clip from its timeline file, which is its ground truth.

    python sample_data/golds.py

A moment's reasons stand beside it in the timeline file: why this code, what else may be said, what to ask.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from codings import coding, identity

HERE = Path(__file__).resolve().parent
SIGNED_BY = "scheme authors"


def clips() -> tuple[str, ...]:
    """Every practice clip there is, as its folder is called."""
    found = sorted((HERE / "practice").glob("*/timeline.json"))
    return tuple(path.parent.relative_to(HERE).as_posix() for path in found)


def reasons(moment: dict[str, Any]) -> dict[str, Any]:
    """What the scheme's authors say about one moment."""
    return {
        "rationale": moment["rationale"],
        "allowed": moment["allowed"],
        "must_see": moment["must_see"],
        "question": moment["question"],
    }


def gold(clip: str) -> dict[str, Any]:
    """One clip's gold: the authors' coding, and their reasons by annotation."""
    timeline = json.loads((HERE / clip / "timeline.json").read_text(encoding="utf-8"))
    document = coding(clip, "expert")
    document["clip"] = f"sample-{clip.replace('/', '-')}"
    document["coder"] = "scheme-authors"
    return {
        "format": "glimmer-gold/1",
        "signed_by": SIGNED_BY,
        "scheme": document["scheme"],
        "set": timeline["set"],
        "level": timeline["level"],
        "content_notes": timeline["content_notes"],
        "context": timeline["context"],
        "who": timeline["who"],
        "coding": document,
        "moments": {
            identity(clip, "expert", moment["name"]): reasons(moment)
            for moment in timeline["moments"]
        },
    }


def write() -> None:
    """Write every gold."""
    for clip in clips():
        page = json.dumps(gold(clip), ensure_ascii=False, indent=1)
        (HERE / clip / "gold.json").write_text(page + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()

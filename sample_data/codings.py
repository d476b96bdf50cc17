"""Writes the codings of the sample clips from their timeline files: the expert's, and two that differ.

The expert's coding is the ground truth the clip was drawn from. The two coders differ from it as people do:
a little late, an edge somewhere else, a moment not seen, another name for it. Nothing here is by chance.
"""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SPACE = uuid.UUID("5f0c4a5e-7a55-4f3e-9a70-3f6a3f1c2d00")

# What each coder does otherwise: shifts (onset, offset) in ms by name; names not seen; names seen as something else.
DIFFERENCES: dict[str, dict[str, dict[str, Any]]] = {
    "feeding": {
        "coder-a": {
            "shift": {"m01": (600, -400), "m02": (200, 300), "m03": (-300, 500), "m05": (900, 0), "m06": (300, 400),
                      "m07": (0, -600), "m09": (500, 0), "m10": (1200, 0)},
            "unseen": ["p02"],
            "code": {"m04": {"code": "following_lead", "values": {"variant": "wait"}}},
        },
        "coder-b": {
            "shift": {"m01": (-800, 0), "m03": (700, -200), "m04": (400, 900), "m05": (1700, -300), "m06": (-200, 900),
                      "m08": (1500, 0), "m09": (300, 1200)},
            "unseen": ["m02", "p01"],
            "code": {"m08": {"code": "too_much"}, "m10": {"code": "co_regulation"}},
        },
    },
    "bedtime": {
        "coder-a": {
            "shift": {"m01": (400, 0), "m02": (-200, 400), "m04": (800, 0), "m05": (200, 700), "m09": (900, -1000)},
            "unseen": ["m08"],
            "code": {"m02": {"code": "shared_gaze"}},
        },
        "coder-b": {
            "shift": {"m01": (1100, 600), "m03": (-500, 300), "m04": (1600, 200), "m05": (500, -900), "m06": (700, 0),
                      "m09": (0, -500)},
            "unseen": ["m07", "m08", "p01"],
            "code": {"m03": {"code": "quiet_togetherness"}},
        },
    },
}  # fmt: skip


def identity(clip: str, coder: str, name: str) -> str:
    """An id that is the same each time these files are written."""
    return str(uuid.uuid5(SPACE, f"{clip}/{coder}/{name}"))


def coding(clip: str, coder: str) -> dict[str, Any]:
    """One coder's coding of one clip, as a coding-session document."""
    timeline = json.loads((HERE / clip / "timeline.json").read_text(encoding="utf-8"))
    differs = DIFFERENCES.get(clip, {}).get(coder, {})
    unseen = set(differs.get("unseen", ()))
    annotations = [
        annotation(
            clip,
            coder,
            {**moment, **differs.get("code", {}).get(moment["name"], {})},
            differs,
            unseen,
        )
        for moment in timeline["moments"]
        if moment["name"] not in unseen
    ]
    return {
        "format": "glimmer-coding/1",
        "session": identity(clip, coder, "session").replace("-", ""),
        "clip": f"sample-{clip}",
        "coder": coder,
        "scheme": {"id": "connection", "version": "1.0"},
        "clip_length_ms": timeline["length_ms"],
        "annotations": sorted(annotations, key=lambda each: (each["onset_ms"], each["id"])),
    }


def annotation(
    clip: str, coder: str, moment: dict[str, Any], differs: dict[str, Any], unseen: set[str]
) -> dict[str, Any]:
    """One moment as this coder marked it."""
    early, late = differs.get("shift", {}).get(moment["name"], (0, 0))
    offset, repairs = moment["offset_ms"], moment["repairs"]
    return {
        "id": identity(clip, coder, moment["name"]),
        "version": 1,
        "family": moment["family"],
        "code": moment["code"] if moment["family"] != "infant_bid" else None,
        "onset_ms": moment["onset_ms"] + early,
        "offset_ms": None if offset is None else offset + late,
        "end_unchecked": False,
        "confidence": 3 if coder == "expert" else 2,
        "values": moment["values"]
        if moment["family"] != "infant_bid"
        else {"type": moment["code"], **moment["values"]},
        "note": moment["note"] if coder == "expert" else "",
        "starred": bool(moment["starred"]) and coder == "expert",
        "repairs": identity(clip, coder, repairs) if repairs and repairs not in unseen else None,
        "pressed_onset_ms": None,
        "pressed_offset_ms": None,
    }


def write() -> None:
    """Write every coding of every sample clip."""
    for clip in DIFFERENCES:
        for coder in ("expert", "coder-a", "coder-b"):
            page = json.dumps(coding(clip, coder), ensure_ascii=False, indent=1)
            (HERE / clip / f"{coder}.json").write_text(page + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()

"""`inspect FILM`: what was found in a film, and what would be done with it and why, as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, TextIO, cast

from annotator.domain.errors import Refusal
from annotator.wiring.inspecting import inspected_file
from annotator.words import say, screen, screens

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOUND: Final = 0
CANNOT: Final = 2


def inspect(film: Path, to: tuple[TextIO, TextIO]) -> int:
    """Print what the film is; the exit code says how it went.

    0: it can be brought in. 2: it cannot be read, or is no film; the sentence says which.
    """
    out, err = to
    if not film.is_file():
        err.write(screen("cli.no_file", file=film) + "\n")
        return CANNOT
    try:
        found = inspected_file(film)
    except Refusal as no:
        err.write(say(no) + "\n")
        return CANNOT
    out.write(json.dumps(told(found), indent=2, ensure_ascii=False) + "\n")
    return FOUND


def told(found: Mapping[str, object]) -> dict[str, object]:
    """What was found, the treatment and each reason with the sentence that says it."""
    said, whys = screens("treatments"), screens("treatment_reasons")
    facts = cast("Mapping[str, object]", found["facts"])
    return {
        "container": found["container"],
        "streams": found["streams"],
        "codecs": {"picture": facts["video_codec"], "sound": facts["audio_codec"]},
        "width": facts["width"],
        "height": facts["height"],
        "rotation": facts["rotation"],
        "mirrored": facts["mirrored"],
        "interlaced": facts["interlaced"],
        "bright_colours": facts["bright"],
        "frames": facts["frame_count"],
        "first_ms": facts["first_ms"],
        "last_ms": facts["last_ms"],
        "length_ms": facts["length"],
        "rate": found["rate"],
        "frames_a_second": facts["nominal_fps"],
        "keyframe_every": facts["keyframe_every"],
        "b_frames": facts["has_b_frames"],
        "bytes": facts["bytes"],
        "treatment": found["treatment"],
        "treatment_says": said[str(found["treatment"])],
        "why": {each: whys[each] for each in cast("list[str]", found["why"])},
        "copy": found["copy"],
    }

"""What cannot be a film is refused in a clear sentence, and nothing of it stays behind.

A coding scheme with three faults is told all three at once: `tests/domain/test_scheme.py`.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import av
import numpy as np
import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.stage import watch_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.running import Glimmer

pytestmark = pytest.mark.browser
PLAYABLE = "WolfgangLanger_Pexels.mp4"


def file(content: bytes) -> dict[str, Any]:
    """What a browser gets when somebody chooses a file."""
    return {"name": "the Smiths at home.mp4", "mimeType": "video/mp4", "buffer": content}


def only_sound() -> bytes:
    """A whole mp4 in which there is nothing to see."""
    sink = io.BytesIO()
    with av.open(sink, "w", format="mp4") as out:
        stream: Any = out.add_stream("aac", rate=48_000)
        stream.layout = "mono"
        for at in range(48):
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), "fltp", "mono")
            frame.sample_rate, frame.pts = 48_000, at * 1024
            out.mux(stream.encode(frame))
        out.mux(stream.encode())
    return sink.getvalue()


def assets(glimmer: Glimmer) -> list[str]:
    """Every sealed file there is, and every one that was begun."""
    return sorted(each.name for each in glimmer.home.rglob("*.age"))


@pytest.mark.thorough
def test_what_is_no_film_is_said_in_a_sentence_and_another_may_be_chosen(
    page: Page, glimmer: Glimmer, conformance: Path, shot: Callable[[str], None]
) -> None:
    film = (conformance / "clips" / PLAYABLE).read_bytes()
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page)
    clip = steps.new_clip(page)
    bad = {
        "text": (b"Dear diary, today she smiled.\n" * 400, "This file is not a film"),
        "sound": (only_sound(), "sound but no picture"),
        "empty": (b"", "This file is empty"),
        "cut": (film[: len(film) // 2], "Only a part of this film is here"),
    }
    for name, (content, says) in bad.items():
        with watch_of(page).forgiving(r"status of 4\d\d"):
            steps.bring_in(page, file(content))
            expect(page.get_by_role("alert")).to_contain_text(says, timeout=steps.READY_MS)
        expect(page.get_by_text("Choose another film")).to_be_visible()
        shot(f"bad-{name}")
        stands = steps.asked(page, f"/clips/{clip}")
        assert stands["state"] in {"failed", "awaiting"}
        assert not stands["playable"]
        # What is a film, though a part of one, is kept until another takes its place.
        assert len(assets(glimmer)) == (name == "cut"), name
        page.reload()
        expect(page.get_by_text("Drop the film here")).to_be_visible()
    steps.bring_in(page, file(film))
    steps.to_the_workbench(page)
    assert "Smith" not in page.content()
    moments_that_cannot_be(page, steps.session_of(page))


@pytest.mark.thorough
def test_an_upload_that_breaks_off_goes_on_where_it_was(
    page: Page, glimmer: Glimmer, conformance: Path, shot: Callable[[str], None]
) -> None:
    film = (conformance / "clips" / PLAYABLE).read_bytes()
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    steps.new_household(page)
    steps.permit(page)
    clip = steps.new_clip(page)
    half = len(film) // 2
    begun = page.evaluate(
        """async ([clip, length, part]) => {
          const tus = { "X-App-CSRF": "1", "Tus-Resumable": "1.0.0" };
          const kind = "application/offset+octet-stream";
          const at = `/clips/${clip}/upload`;
          await fetch(at, { method: "POST", headers: { ...tus, "Upload-Length": `${length}` } });
          const sent = await fetch(at, {
            method: "PATCH", body: new Uint8Array(part),
            headers: { ...tus, "Upload-Offset": "0", "Content-Type": kind },
          });
          return Number(sent.headers.get("Upload-Offset"));
        }""",
        [clip, len(film), list(film[:half])],
    )
    assert half - 2 * 65536 <= begun <= half
    page.reload()
    expect(page.get_by_text("A film was begun here")).to_be_visible()
    shot("bad-broken-off")
    with page.expect_request(lambda each: each.method == "PATCH") as going_on:
        steps.bring_in(page, file(film))
    assert going_on.value.headers["upload-offset"] == str(begun)
    steps.to_the_workbench(page)
    length = page.evaluate(
        "async (clip) => (await (await fetch(`/clips/${clip}/film`)).arrayBuffer()).byteLength",
        clip,
    )
    assert length == len(film)


def moments_that_cannot_be(page: Page, session: str) -> None:
    """A moment without length, and one past the end: refused in words, and nothing is kept."""
    for onset, offset, refusal in (
        (1000, 1000, "EmptyInterval"),
        (60_000, 61_000, "OutsideClip"),
        (19_000, 40_000, "OutsideClip"),
    ):
        operation = {
            "op": f"00000000-0000-4000-8000-{onset + offset:012d}",
            "kind": "add",
            "annotation": f"10000000-0000-4000-8000-{onset + offset:012d}",
            "base_version": 0,
            "fields": {"family": "attunement", "onset_ms": onset, "offset_ms": offset},
        }
        answer = steps.posted(page, f"/coding/{session}/operations", {"operations": [operation]})
        assert answer["status"] == 200
        (result,) = answer["told"]["results"]
        assert (result["ok"], result["refusal"]) == (False, refusal)
        assert result["says"].endswith(".")
        assert len(result["says"]) > 20
    assert steps.coding(page)["annotations"] == []

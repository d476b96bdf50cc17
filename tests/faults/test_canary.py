"""No clinical byte is ever written unsealed, shown by planting some and looking for them."""

from __future__ import annotations

import io
import shutil
import sqlite3
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import numpy as np
import pytest
from playwright.sync_api import Page, expect, sync_playwright

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import PersonId
from annotator.journey.consent import Given, HouseholdForm
from annotator.journey.ports import Upload
from annotator.wiring.house import House
from tests import builders
from tests.browser import steps
from tests.browser.family import Viewing, unlock
from tests.browser.obtain_chromium import installed
from tests.browser.running import Glimmer
from tests.browser.stage import ARGUMENTS, PATIENCE_MS
from tests.browser.watching import Watch
from tests.faults.searching import found, slices, writings

if TYPE_CHECKING:
    from annotator.wiring.practice import Practice

WORD = "Quillwhelk"
PLANTED = {
    what: f"{WORD}{what}"
    for what in ("pseudonym", "infant", "carer", "goal", "note", "words", "visit", "contact")
}
TITLE = f"{WORD}title"


def film() -> bytes:
    """Eight seconds of a picture nobody else has, with a title nobody else has."""
    sink, chance = io.BytesIO(), np.random.default_rng(7)
    still = chance.integers(0, 255, (24, 32, 3), np.uint8).repeat(10, 0).repeat(10, 1)
    with av.open(sink, "w", format="mp4") as out:
        out.metadata["title"] = TITLE
        stream: Any = out.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 320, 240, "yuv420p"
        stream.codec_context.gop_size = 25
        stream.codec_context.max_b_frames = 0
        for at in range(200):
            frame = av.VideoFrame.from_ndarray(np.roll(still, at, 1), "rgb24")
            out.mux(stream.encode(frame))
        out.mux(stream.encode())
    return sink.getvalue()


def needles(original: bytes, **made: bytes) -> dict[str, tuple[bytes, ...]]:
    """Everything to look for, by what it is."""
    texts = {what: writings(text) for what, text in PLANTED.items()}
    films = {what: slices(content) for what, content in {"film": original, **made}.items()}
    assert all(films.values())
    return {**texts, "title": writings(TITLE), **films}


@pytest.mark.browser
@pytest.mark.slow
def test_a_whole_session_leaves_no_clinical_byte_on_the_disk(tmp_path: Path) -> None:
    place = installed()
    if place is None:
        pytest.skip("no Chromium is installed")
    glimmer, profile, original = Glimmer(tmp_path / "glimmer"), tmp_path / "profile", film()
    # Chromium puts a socket there, whose path may not be long.
    browsers_own = Path(tempfile.mkdtemp(prefix="g-"))
    glimmer.start()
    try:
        with sync_playwright() as playwright:
            context = playwright.chromium.launch_persistent_context(
                profile,
                executable_path=place,
                args=ARGUMENTS,
                base_url=glimmer.origin,
                env={"TMPDIR": str(browsers_own), "HOME": str(tmp_path)},
            )
            context.set_default_timeout(PATIENCE_MS)
            page = context.pages[0]
            made = a_whole_session(page, glimmer, original)
            context.close()
    finally:
        glimmer.stop()
    planted = needles(original, **made)
    assert glimmer.said()
    assert len(list(profile.rglob("*"))) > 20
    places = (glimmer.home, glimmer.temporary, glimmer.log, profile, browsers_own)
    assert found(planted, places) == []
    shutil.rmtree(browsers_own)


def a_whole_session(page: Page, glimmer: Glimmer, original: bytes) -> dict[str, bytes]:
    """Through every step with something planted in each; what was made of the film on the way."""
    steps.come_in(page, glimmer)
    steps.set_up(page)
    steps.to_today(page)
    names = {what: PLANTED[what] for what in ("pseudonym", "infant", "carer", "goal")}
    steps.new_household(page, **names)
    steps.permit(page)
    clip = steps.new_clip(page)
    chosen = {"name": f"{WORD} at home.mp4", "mimeType": "video/mp4", "buffer": original}
    steps.bring_in(page, chosen)
    steps.to_the_workbench(page)
    steps.play_and_press(page, (0.1, "a"), (7.8, "a Enter 1"))
    page.get_by_role("textbox", name="Note").fill(PLANTED["note"])
    page.get_by_role("textbox", name="Note").press("Escape")
    page.wait_for_function(
        "async ([session, note]) => (await (await fetch(`/coding/${session}`)).json())"
        ".annotations[0].note === note",
        arg=[steps.session_of(page), PLANTED["note"]],
    )
    page.get_by_role("link", name="Prepare").click()
    page.get_by_role("button", name="Make it ready").click()
    page.get_by_role("link", name="Watch together").click(timeout=steps.READY_MS)
    viewing = Viewing(page, Watch(page, glimmer.origin), lambda _name: None, PLANTED["words"])
    viewing.begin()
    viewing.hid_after_ms = 0
    moment = bytes_of(page, f"{page.url}/moments/0")
    viewing.to_the_end()
    page.get_by_role("button", name="Done").click()
    unlock(page)
    look_back(page)
    return {
        "moment": moment,
        "still": bytes_of(page, f"/clips/{clip}/stills/40"),
        "strip": bytes_of(page, f"/clips/{clip}/film-strip/picture"),
    }


def look_back(page: Page) -> None:
    steps.feed(page).click()
    page.get_by_role("link", name="Prepare").click()
    page.get_by_role("link", name="After watching together").click()
    expect(page.get_by_text(PLANTED["words"])).to_be_visible()
    page.get_by_role("textbox", name="Your note on this visit").fill(PLANTED["visit"])
    page.get_by_role("button", name="Keep the note").click()
    expect(page.get_by_text("Kept.")).to_be_visible()
    page.get_by_text("Yes, we talked about it").click()
    page.get_by_role("textbox", name="who to call").fill(PLANTED["contact"])
    page.get_by_role("button", name="Make the page").click()
    made = page.get_by_role("link", name="Open the page · A4").get_attribute("href")
    assert bytes_of(page, str(made)).startswith(b"%PDF")


def bytes_of(page: Page, address: str) -> bytes:
    """What the page is given at an address."""
    sent = page.evaluate(
        "async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())]",
        address,
    )
    return bytes(sent)


class Unsealed:
    """A cipher that seals nothing, in the shape of the two that do."""

    def __init__(self, _key: bytes) -> None:
        pass

    def encrypt(self, _nonce: bytes, plain: bytes, _bound_to: bytes | None) -> bytes:
        return bytes(plain) + bytes(16)

    def decrypt(self, _nonce: bytes, sealed: bytes, _bound_to: bytes | None) -> bytes:
        return bytes(sealed)[:-16]


def unseal(patched: pytest.MonkeyPatch) -> None:
    """Switch every sealing off: of files, of fields, of the database."""
    patched.setattr("annotator.vault.stream.ChaCha20Poly1305", Unsealed)
    patched.setattr("annotator.vault.keys.AESGCM", Unsealed)
    patched.setattr("annotator.store.engine.cipher", sqlite3)
    patched.setattr("annotator.store.engine.check_sqlite", lambda _version: None)
    patched.setattr("annotator.store.engine.check_engine", lambda _engine: None)


@pytest.mark.slow
def test_the_search_finds_everything_where_sealing_is_switched_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = film()
    planted = {what: each for what, each in needles(original).items() if what in KEPT}
    kept_in(tmp_path / "sealed", original)
    assert found(planted, [tmp_path / "sealed"]) == []
    unseal(monkeypatch)
    kept_in(tmp_path / "bare", original)
    hits = found(planted, [tmp_path / "bare"])
    assert {hit.partition(" in ")[0] for hit in hits} == set(KEPT)


KEPT = ("pseudonym", "infant", "carer", "goal", "note", "film", "title")


def kept_in(home: Path, original: bytes) -> None:
    """A household, a clip's film and a moment's note, kept as the program keeps them."""
    house = House(home, end=lambda: None)
    house.set_up("seven quiet herons walking home")
    practice = house.practice
    assert practice is not None
    practice.jobs.stop()
    plant(practice, original)
    house.lock()


def plant(practice: Practice, original: bytes) -> None:
    form = HouseholdForm(
        PLANTED["pseudonym"], PLANTED["infant"], PLANTED["carer"], goal=PLANTED["goal"]
    )
    dyad = practice.consents.open_household(form)
    household = dyad.household.id
    given = Given(PersonId("mother"), "mother")
    practice.consents.decide(household, Purpose.RECORD, Decision.PERMIT, given)
    card = ClipCard(date(2026, 11, 12), Context.FEEDING)
    clip = practice.clips.begin(household, dyad.id, card)
    practice.clips.begin_upload(clip, len(original))
    asset, receiving = practice.shelf.receive(household, "original", len(original))
    with receiving:
        receiving.append(original)
        receiving.finish()
    practice.clips.note_received(clip, Upload(len(original), len(original), asset))
    practice.clips.found(clip, builders.some_facts())
    session = practice.tagging.begin(clip, practice.coder)
    moment = builders.an_annotation("10000000000040008000000000000001", note=PLANTED["note"])
    practice.tagging.take(session, [builders.add(moment, "00000000000040008000000000000001")])

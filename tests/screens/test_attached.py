"""The card of papers, on the clip's page and on the consent's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.domain.attachment import Attachment, AttachmentKind
from annotator.domain.identity import ClipId
from annotator.journey.attaching import Called
from annotator.wiring.attaching import Drawer
from annotator.wiring.practice import Practice
from tests.photographs import a_jpeg, a_pdf
from tests.screens.conftest import Shown, html


def kept(practice: Practice, drawer: Drawer, body: bytes, called: Called) -> Attachment:
    arriving = practice.attaching.arriving(drawer.admit())
    arriving.write(body)
    return drawer.add(called, arriving.finish())


@pytest.fixture
def sheet(practice: Practice, clip: str) -> Iterator[Attachment]:
    drawer = practice.attaching.of_clip(ClipId(clip))
    called = Called(AttachmentKind.SETUP_SHEET, "Lamp & <chair>")
    made = kept(practice, drawer, a_jpeg(60, 40), called)
    yield made
    if any(each.id == made.id for each in drawer.all()):
        drawer.delete(made.id)


def test_without_papers_it_says_so(show: Shown, clip: str) -> None:
    app = show("clip", clip=clip)
    assert not app.exception
    assert "Nothing is kept here yet." in [each.value for each in app.caption]
    assert len(app.get("bidi_component")) >= 1


def test_a_photograph_stands_there_with_its_ways(show: Shown, clip: str, sheet: Attachment) -> None:
    app = show("clip", clip=clip)
    page = html(app)
    assert f"/clips/{clip}/attachments/{sheet.id}/small" in page
    assert f"/clips/{clip}/attachments/{sheet.id}/picture" in page
    assert "paper.pdf" not in page
    assert "Lamp &amp; &lt;chair&gt;" in page
    assert "<chair>" not in page
    assert "Set-up sheet" in page


def test_it_is_called_something_else(
    show: Shown, practice: Practice, clip: str, sheet: Attachment
) -> None:
    app = show("clip", clip=clip)
    field = next(each for each in app.text_input if each.value == sheet.label)
    field.set_value("The kitchen")
    next(each for each in app.button if each.label == "Keep").click().run()
    assert not app.exception
    (now,) = practice.attaching.of_clip(ClipId(clip)).all()
    assert (now.label, now.kind) == ("The kitchen", AttachmentKind.SETUP_SHEET)


def test_deleted_it_is_gone(show: Shown, practice: Practice, clip: str, sheet: Attachment) -> None:
    app = show("clip", clip=clip)
    app.button(key=f"delete-{sheet.id}").click().run()
    assert practice.attaching.of_clip(ClipId(clip)).all() == ()
    assert "The paper is deleted." in [each.value for each in app.success]
    assert sheet.id not in html(app)


def test_a_signed_form_in_pdf_is_only_handed_out(show: Shown, practice: Practice) -> None:
    home = practice.consents.households()[0].dyad.household.id
    drawer = practice.attaching.of_consent(home)
    form = kept(practice, drawer, a_pdf(), Called(AttachmentKind.CONSENT_FORM))
    try:
        page = html(show("consent", household=home))
        assert f"/households/{home}/attachments/{form.id}/paper.pdf" in page
        assert f"{form.id}/small" not in page
        assert f"{form.id}/picture" not in page
    finally:
        drawer.delete(form.id)


def test_a_picture_of_the_film_is_kept_as_it_is_seen(
    show: Shown, practice: Practice, clip: str
) -> None:
    drawer = practice.attaching.of_clip(ClipId(clip))
    app = show("clip", clip=clip)
    app.number_input[0].set_value(2.0).run()
    number = practice.picture_near(ClipId(clip), 2.0)
    assert f"/clips/{clip}/stills/{number}" in html(app)
    for _ in range(2):
        next(each for each in app.button if each.label == "Keep this picture").click().run()
        assert not app.exception
    (made,) = drawer.all()
    try:
        assert (made.kind, made.label) == (AttachmentKind.STILL, f"Picture {number}, at 0:02")
        assert made.frame == number
        with practice.shelf.open(made.original) as file:
            assert file.read() == practice.still(ClipId(clip), number)
    finally:
        drawer.delete(made.id)

from __future__ import annotations

from annotator.domain.scheme_editing import put
from annotator.domain.scheme_file import read_file
from annotator.wiring.practice import Practice
from tests.opening import wait_until_ready
from tests.screens.conftest import html
from tests.screens.schemes import SHIPPED, Page, page, practice

__all__ = ["page", "practice"]


def test_each_family_says_its_shape_its_key_and_its_codes_with_examples(page: Page) -> None:
    shown = html(page("read", scheme="connection", version="1.0"))
    assert '<span class="mark teal">●</span>Attunement' in shown
    assert '<kbd class="key">a</kbd>' in shown
    assert "The sucking pauses" in shown
    assert "never shown to a family" in shown


def test_near_misses_are_read_and_a_picture_only_where_it_may_be_shown(
    page: Page, practice: Practice
) -> None:
    wait_until_ready(practice)
    clip = practice.stills.clips()[0].id
    draft = practice.schemes.copy(SHIPPED, "Shown")
    code = ("tiers", 0, "families", 0, "codes", 0)
    stills = [{"clip": clip, "frame": 3}, {"clip": "not-here", "frame": 1}]
    document = put(read_file(draft.document), (*code, "example_stills"), stills)
    document = put(document, (*code, "near_misses"), ["A look <b>past</b> each other."])
    draft = practice.schemes.keep(draft, document)
    practice.schemes.publish("shown", draft.revision)
    shown = html(page("read", scheme="shown", version="1.0"))
    assert "Not meant" in shown
    assert "&lt;b&gt;past" in shown
    assert f'src="/clips/{clip}/stills/3"' in shown
    assert "not-here" not in shown
    assert "may not be shown to colleagues" in shown

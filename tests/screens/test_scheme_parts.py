from __future__ import annotations

from annotator.domain.codes import Shape
from annotator.domain.door import Fault
from annotator.domain.identity import FamilyId
from annotator.screens.scheme_parts import (
    SIGNS,
    fault_lines,
    key_cap,
    language_word,
    mark,
    member_word,
    plain_label,
    seconds,
    sign,
    way_of,
)
from tests.builders import the_scheme


def test_every_shape_has_a_sign_of_its_own() -> None:
    assert set(SIGNS) == set(Shape)
    assert len(set(SIGNS.values())) == len(Shape)
    assert sign({"shape": "circle"}) == "●"
    assert sign({"shape": "blob"}) == sign({}) == "·"


def test_a_family_is_told_by_shape_and_colour_beside_its_word() -> None:
    assert mark(the_scheme().family(FamilyId("rupture"))) == '<span class="mark amber">◆</span>'


def test_what_somebody_typed_stays_text() -> None:
    assert "<b>" not in key_cap("<b>")
    assert key_cap(None) == ""
    assert plain_label("**loud** :red[x]") == "\\*\\*loud\\*\\* \\:red\\[x\\]"
    assert "<script>" not in fault_lines((Fault("$.<script>", "“<script>”"),))


def test_words_for_what_is_known_and_the_thing_itself_for_what_is_not() -> None:
    assert (language_word("de"), language_word("gsw")) == ("Deutsch", "gsw")
    assert (member_word("min_ms"), member_word("x")) == ("shortest worth coding", "x")
    assert (seconds(1500), seconds(2000)) == ("1.5", "2")
    assert way_of(("Moments", "Rupture")) == "Moments › Rupture"  # noqa: RUF001

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.annotation import Annotation
from annotator.domain.reviewing.differences import Difference, beside
from annotator.screens.compare_moment import kind_of
from tests.builders import A_MINUTE, an_annotation, the_scheme
from tests.screens.conftest import html

A = an_annotation("a", onset=20_000, offset=30_000, code="shared_gaze", note="hers alone")


def differs(first: tuple[Annotation, ...], second: tuple[Annotation, ...]) -> Difference:
    return beside(first, second, the_scheme(), A_MINUTE).differences[0]


def later(by: int, code: str = "shared_gaze") -> Annotation:
    return an_annotation("b", onset=20_000 + by, offset=30_000, code=code, confidence=1)


@pytest.mark.parametrize(
    ("second", "says"),
    [
        (later(0), "Alike: by one name and in time"),
        (later(2500), "Sam begins 2.5 s later"),
        (later(-3000), "Sam begins 3.0 s earlier"),
        (later(100, "following_lead"), "Seen by both, by different names"),
        (None, "Marked by Ada alone"),
    ],
)
def test_a_difference_is_said_by_its_kind_with_names_and_seconds(
    second: Annotation | None, says: str
) -> None:
    found = differs((A,), () if second is None else (second,))
    assert kind_of(found, ("Ada", "Sam")) == says


def test_one_the_second_marked_alone_is_theirs() -> None:
    assert kind_of(differs((), (A,)), ("Ada", "Sam")) == "Marked by Sam alone"


def test_a_name_is_words_and_never_markup() -> None:
    said = kind_of(differs((A,), ()), ("<b>Ada</b>", "Sam"))
    assert "<b>" not in said


def _screen() -> None:
    from annotator.screens.compare_moment import show_moment
    from tests.builders import the_scheme
    from tests.screens.test_compare_moment import A, differs, later

    show_moment(differs((A,), (later(2500),)), ("Ada", "Sam"), the_scheme())
    show_moment(None, ("Ada", "Sam"), the_scheme())


def test_both_marks_are_said_and_no_note_is() -> None:
    app = AppTest.from_function(_screen)
    # Two of them in one script share a key; only the first is drawn whole.
    app.run(timeout=20)
    said = html(app)
    assert "Ada: Shared gaze, 0:20 to 0:30</li>" in said
    assert "Sam: Shared gaze, 0:22 to 0:30 · not sure</li>" in said
    assert said.count('class="mark teal"') == 2
    assert "hers alone" not in said

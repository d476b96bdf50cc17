"""The words a family may meet are asked for by what is known of the moment."""

from __future__ import annotations

from annotator.journey.ports import Careful, Sentences, Told
from tests.builders import an_annotation
from tests.fakes.sentences import CarefulWords, FamilySentences
from tests.journey.promises import kept, promised


def test_the_familys_words_keep_what_the_port_promises() -> None:
    assert kept(FamilySentences, Sentences) == promised(Sentences)
    assert kept(CarefulWords, Careful) == promised(Careful)


def test_a_moment_without_a_code_is_told_nothing_about() -> None:
    told = Told(an_annotation(), "feeding", "Ava", "Mama")
    assert FamilySentences().sentence_for(told) is None
    assert FamilySentences().questions(told)

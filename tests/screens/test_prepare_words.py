from __future__ import annotations

import json
from dataclasses import replace

from annotator.domain.identity import VisitId
from annotator.wiring.practice import Practice
from annotator.words.languages import digest_of
from tests.screens.conftest import Shown


def test_pr_09_each_detail_has_a_small_field_and_is_confirmed_or_changed(
    show: Shown, clip: str, practice: Practice, visit: VisitId
) -> None:
    practice.sharing.propose(visit)
    app = show("prepare", clip=clip)
    waiting = [each for each in practice.sharing.plan(visit).items if each.to_confirm]
    fields = [each for each in app.text_input if each.label.endswith("to be confirmed")]
    assert len(fields) == sum(len(each.details) for each in waiting)
    assert waiting
    fields[0].set_value("leaned over slowly").run()
    now = next(e for e in practice.sharing.plan(visit).items if e.key == waiting[0].key)
    assert (now.details[0].text, now.details[0].confirmed) == ("leaned over slowly", True)
    while right := [each for each in app.button if each.label == "It is right so"]:
        right[0].click().run()
    assert not app.exception
    assert not any(each.to_confirm for each in practice.sharing.plan(visit).items)
    practice.sharing.propose(visit)


def test_pr_27_a_blaming_detail_is_refused_where_it_was_written(
    show: Shown, clip: str, practice: Practice, visit: VisitId
) -> None:
    practice.sharing.propose(visit)
    app = show("prepare", clip=clip)
    field = next(each for each in app.text_input if each.label.endswith("to be confirmed"))
    field.set_value("was ignored").run()
    assert "ignored" in app.warning[0].value


def test_an_own_sentence_is_kept_offered_first_and_taken_out_again(
    show: Shown, clip: str, practice: Practice
) -> None:
    app = show("prepare", clip=clip)
    app.text_area[0].set_value("You both smiled here.").run()
    next(each for each in app.button if each.label.startswith("Keep this sentence")).click().run()
    assert [each.text for each in practice.sharing.bank()] == ["You both smiled here."]
    app.text_area[0].set_value("You were close here.").run()
    own = next(each for each in app.button_group if each.label == "Your own sentences for this")
    assert own.options[0] == "You both smiled here."
    next(each for each in app.button if each.label == "Take out").click().run()
    assert not app.exception
    assert practice.sharing.bank() == ()


def test_the_screens_keep_their_language_and_the_family_has_its_own(
    show: Shown, clip: str, practice: Practice, visit: VisitId
) -> None:
    with practice.records.reading() as desk:
        known = practice.sharing.visit(visit)
        dyad = desk.households.dyad(known.dyad)
    assert dyad is not None
    practice.languages.tick("ar", "Dr Amal", digest_of("ar"))
    practice.consents.change(replace(dyad, language="ar"))
    try:
        practice.sharing.propose(visit)
        app = show("prepare", clip=clip)
        assert not app.exception
        assert any(each.label.endswith("to be confirmed") for each in app.text_input)
        said = [each.value or "" for each in app.text_area]
        assert any("\u0600" < letter < "\u06ff" for text in said for letter in text)
        told = [json.loads(each.proto.json) for each in app.get("bidi_component")]
        assert ("ar", "rtl") in {(each.get("language"), each.get("direction")) for each in told}
        assert all(each["fine"].isascii() for each in told if "fine" in each)
    finally:
        practice.consents.change(dyad)
        practice.languages.untick("ar")
        practice.sharing.propose(visit)

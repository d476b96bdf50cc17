from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from annotator.journey.scheme_books import Edition
from annotator.journey.schemes import SchemeGone
from tests.builders import the_scheme_document
from tests.web.house import Practice

PATH = "/schemes/file?scheme=connection&version=1.0"


class FakeTranslating:
    def document(self, edition: Edition, language: str = "") -> dict[str, object]:
        if edition != Edition("connection", "1.0"):
            raise SchemeGone(edition.scheme, edition.version)
        return {**the_scheme_document(), "language": language or "en"}


@pytest.fixture
def practice() -> Practice:
    made = Practice()
    made.house.inside.translating = FakeTranslating()
    assert isinstance(made.house.inside, SimpleNamespace)
    return made


def test_a_version_is_saved_as_a_file_named_after_it(practice: Practice) -> None:
    answer = practice.signed_in().get(PATH)
    assert json.loads(answer.content) == the_scheme_document()
    assert answer.headers["content-disposition"] == 'attachment; filename="connection-1.0.json"'
    assert answer.headers["cache-control"] == "no-store"


def test_a_translation_is_saved_too(practice: Practice) -> None:
    answer = practice.signed_in().get(f"{PATH}&language=de")
    assert answer.json()["language"] == "de"
    assert 'filename="connection-1.0-de.json"' in answer.headers["content-disposition"]


def test_a_files_name_holds_nothing_a_header_may_not(practice: Practice) -> None:
    answer = practice.signed_in().get(PATH + '&language="%0D%0Ax')
    assert 'filename="connection-1.0--x.json"' in answer.headers["content-disposition"]


def test_what_is_not_kept_or_not_named_is_refused(practice: Practice) -> None:
    browser = practice.signed_in()
    assert browser.get("/schemes/file?scheme=nobodys&version=1.0").status_code >= 400
    assert browser.get("/schemes/file?scheme=connection").status_code == 400
    assert browser.get(f"/schemes/file?scheme=connection&version={'1' * 65}").status_code == 400


def test_it_needs_a_sign_in(practice: Practice) -> None:
    assert practice.browser().get(PATH).status_code == 401

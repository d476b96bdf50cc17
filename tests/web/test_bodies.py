from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.web.bodies import (
    DEEPEST,
    LARGEST_BODY,
    LARGEST_NUMBER,
    NotUnderstood,
    TooMuchAtOnce,
    list_in,
    read_object,
    text_in,
)
from tests.web.house import SESSION, Practice, post


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "json"),
        (b"{", "json"),
        (b"[1]", "object"),
        (b'"text"', "object"),
        (b'{"a": NaN}', "number"),
        (b'{"a": -Infinity}', "number"),
        (b'{"a": 1e400}', "number"),
        (b'{"a": ' + b"9" * 5000 + b"}", "number"),
        (f'{{"a": {LARGEST_NUMBER + 1}}}'.encode(), "number"),
        (b'{"a": ' + b"[" * 100_000, "depth"),
        (b'{"a": ' * (DEEPEST + 1) + b"1" + b"}" * (DEEPEST + 1), "depth"),
        (b'{"a": 1, "a": 2}', "key"),
        (rb'{"a": "\ud800"}', "text"),
        (rb'{"\udfff": 1}', "text"),
        (b'{"a": "\xff"}', "json"),
    ],
)
def test_what_could_harm_is_refused_at_the_door(body: bytes, why: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_object(body)
    assert refused.value.why == why


def test_what_is_allowed_comes_in_whole() -> None:
    deep = b'{"a": ' * (DEEPEST - 1) + b"{}" + b"}" * (DEEPEST - 1)
    assert read_object(deep)
    assert read_object(b'{"n": -9007199254740991, "f": 1.5, "t": "\xc3\xa9"}') == {
        "n": -LARGEST_NUMBER,
        "f": 1.5,
        "t": "é",
    }


@given(st.binary(max_size=200))
def test_no_bytes_do_more_than_be_refused(body: bytes) -> None:
    with suppress(NotUnderstood):
        assert isinstance(read_object(body), dict)


def test_a_body_may_hold_one_mebibyte_and_no_more() -> None:
    browser = Practice().signed_in()
    path = f"/coding/{SESSION}/operations"
    long = {"operations": [], "more": "x" * LARGEST_BODY}
    assert post(browser, path, long).status_code == 413

    def in_pieces() -> object:
        for _ in range(20):
            yield b" " * 65536

    headers = {"X-App-CSRF": "1", "Sec-Fetch-Site": "same-origin"}
    answer = browser.post(path, content=in_pieces(), headers=headers)
    assert (answer.status_code, answer.json()["refusal"]) == (413, "TooMuchAtOnce")


@pytest.mark.parametrize("body", [b"", b"[]", b'{"operations": 1}', b'{"operations": NaN}'])
def test_what_cannot_be_read_is_a_400(body: bytes) -> None:
    browser = Practice().signed_in()
    headers = {"X-App-CSRF": "1", "Sec-Fetch-Site": "same-origin"}
    answer = browser.post(f"/coding/{SESSION}/operations", content=body, headers=headers)
    assert (answer.status_code, answer.json()["refusal"]) == (400, "NotUnderstood")


def test_a_text_is_a_text_of_some_length() -> None:
    assert text_in({"a": "b"}, "a") == "b"
    wrongs: list[dict[str, object]] = [{}, {"a": ""}, {"a": 1}, {"a": "x" * 1025}]
    for wrong in wrongs:
        with pytest.raises(NotUnderstood):
            text_in(wrong, "a")


def test_a_list_is_a_list_of_some_length() -> None:
    assert list_in({"a": [1]}, "a", 1) == [1]
    with pytest.raises(NotUnderstood):
        list_in({"a": {}}, "a", 1)
    with pytest.raises(TooMuchAtOnce):
        list_in({"a": [1, 2]}, "a", 1)

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.practising.canon import canonical, digest_of

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(), inside, max_size=3),
)


@given(st.dictionaries(st.text(max_size=5), VALUES, max_size=5))
def test_the_order_in_which_a_document_was_written_makes_no_difference(
    document: dict[str, object],
) -> None:
    turned = dict(reversed(list(document.items())))
    assert canonical(document) == canonical(turned)
    assert digest_of(document) == digest_of(turned)


def test_the_mark_is_sha_256_of_the_one_spelling() -> None:
    assert canonical({"b": "ä", "a": [1, None]}) == '{"a":[1,null],"b":"\\u00e4"}'
    # printf '{"a":1}' | sha256sum
    known = "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"
    assert digest_of({"a": 1}) == known
    assert digest_of({"a": 2}) != known

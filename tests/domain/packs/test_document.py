"""A pack read from a file is the pack that was written, or none."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.packs.document import (
    NotAPack,
    PackChanged,
    PackOfAnotherVersion,
    digest_in,
    pack_from,
    pack_to_document,
)
from annotator.domain.packs.pack import NotAPair, checked
from annotator.domain.practising.canon import digest_of
from annotator.domain.session_document import NotACodingSession
from tests.builders import an_annotation
from tests.domain.packs.made import LENGTH, a_coding, a_pack, sample_pack

FAMILIES = ("attunement", "rupture", "repair", "uncodable")


def document(pack: Any = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(pack_to_document(pack or sample_pack())))
    return found


def redone(changed: dict[str, Any]) -> dict[str, Any]:
    """As somebody would who knows how the digest is made."""
    body = {name: changed[name] for name in changed if name != "digest"}
    return {**body, "digest": digest_of(body)}


@st.composite
def marks(draw: st.DrawFn, prefix: str) -> list[Annotation]:
    found, at = [], 0
    for number in range(draw(st.integers(0, 8))):
        at += draw(st.integers(1, 9_000))
        length = draw(st.integers(500, 9_000))
        if at + length > LENGTH:
            break
        family = draw(st.sampled_from(FAMILIES))
        found.append(an_annotation(f"{prefix}{number}", family, at, at + length))
        at += length
    return found


@settings(max_examples=25)
@given(marks("a"), marks("b"))
def test_any_two_codings_packed_written_read_and_worked_out_again_agree(
    ones: list[Annotation], others: list[Annotation]
) -> None:
    pack = a_pack(a_coding("ada", *ones), a_coding("sam", *others))
    again = pack_from(document(pack))
    assert again == pack
    assert all(line.agrees for line in checked(again))


def test_real_codings_come_back_whole() -> None:
    pack = sample_pack("bedtime")
    assert pack_from(document(pack)) == pack
    assert digest_in(document(pack)) == document(pack)["digest"]


@pytest.mark.parametrize("part", ["codings", "values", "left_out_ms", "made_by", "scheme"])
def test_a_change_anywhere_breaks_the_digest(part: str) -> None:
    changed = document()
    if part == "codings":
        changed[part][0]["annotations"][0]["onset_ms"] += 1
    elif part == "values":
        changed[part][7][1] = "0.99"
    elif part == "left_out_ms":
        changed[part].append([1, 2])
    elif part == "made_by":
        changed[part] = "somebody"
    else:
        changed[part]["name"] = "Another"
    with pytest.raises(PackChanged):
        pack_from(changed)


def test_a_forger_who_redoes_the_digest_is_found_by_working_it_out() -> None:
    changed = document()
    at = next(n for n, each in enumerate(changed["values"]) if each[0].endswith("kappa.value"))
    changed["values"][at][1] = "0.99"
    lines = checked(pack_from(redone(changed)))
    assert [line.stored for line in lines if not line.agrees] == ["0.99"]


def test_another_version_is_an_error_that_says_which() -> None:
    with pytest.raises(PackOfAnotherVersion) as no:
        pack_from({**document(), "format": "glimmer-pack/2"})
    assert no.value.version == "2"


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("format", "glimmer-gold/1"), ("made_at", "yesterday"), ("film_sha256", "none"),
        ("frames_ms", [1.5]), ("frames_ms", [-1]), ("frames_ms", [True]), ("frames_ms", "all"),
        ("left_out_ms", [[5, 5]]), ("left_out_ms", [[1]]), ("values", [["name"]]),
        ("values", [["name", 1]]), ("codings", []), ("codings", [1, 2, 3]), ("digest", "short"),
        ("choices", {}), ("pack", "../../etc"), ("unknown", 1),
    ],
)  # fmt: skip
def test_what_is_no_pack_is_refused_with_its_place(part: str, value: object) -> None:
    with pytest.raises(NotAPack) as no:
        pack_from({**document(), part: value})
    assert any(part in fault.path for fault in no.value.faults)


@pytest.mark.parametrize("share", ["1.0", "0", "0.0", "nan", "-0.5", "1e-3", 0.8])
def test_a_share_lies_between_nothing_and_all(share: object) -> None:
    changed = document()
    changed["choices"]["least_overlap"] = share
    with pytest.raises(NotAPack):
        pack_from(redone(changed))


@pytest.mark.parametrize("thing", [None, [], "pack", 7])
def test_anything_else_is_no_pack_either(thing: object) -> None:
    with pytest.raises(NotAPack):
        pack_from(thing)


def test_a_coding_that_its_scheme_refuses_is_refused() -> None:
    changed = document()
    changed["codings"][0]["annotations"][0]["family"] = "unheard_of"
    with pytest.raises(Exception, match="unheard_of"):
        pack_from(redone(changed))
    changed = document()
    changed["codings"][1]["annotations"] = "none"
    with pytest.raises(NotACodingSession):
        pack_from(redone(changed))


def test_two_codings_of_one_coder_are_no_pair() -> None:
    changed = document()
    changed["codings"][1]["coder"] = changed["codings"][0]["coder"]
    with pytest.raises(NotAPair):
        pack_from(redone(changed))

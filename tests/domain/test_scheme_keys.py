from __future__ import annotations

from annotator.domain.reading import TAKEN_KEYS
from annotator.domain.scheme_editing import faults_of, put
from annotator.domain.scheme_keys import KeyConflict, free_keys, key_conflicts, keyed
from tests.builders import the_scheme, the_scheme_document


def test_the_default_scheme_has_no_conflict_and_each_of_its_keys_is_found() -> None:
    assert key_conflicts(the_scheme_document()) == ()
    assert {key for key, _ in keyed(the_scheme_document())} == set(the_scheme().keys)


def test_a_key_given_twice_names_both_that_have_it() -> None:
    document = put(the_scheme_document(), ("tiers", 0, "families", 1, "key"), "a")
    (conflict,) = key_conflicts(document)
    bearers = (("Moments", "Attunement"), ("Moments", "Rupture"))
    assert conflict == KeyConflict("a", bearers, is_players=False)
    assert faults_of(document)


def test_a_key_of_the_players_is_a_conflict_even_if_given_once() -> None:
    at = ("tiers", 0, "families", 0, "codes", 0, "key")
    (conflict,) = key_conflicts(put(the_scheme_document(), at, "j"))
    assert conflict.is_players
    assert conflict.bearers == (("Moments", "Attunement", "Shared gaze"),)


def test_a_free_key_is_neither_given_nor_the_players() -> None:
    free = set(free_keys(the_scheme_document()))
    assert free & TAKEN_KEYS == set()
    assert free & set(the_scheme().keys) == set()
    for key in sorted(free):
        assert faults_of(put(the_scheme_document(), ("tiers", 0, "families", 0, "key"), key)) == ()

"""From two codings to a sealed file, and back to every value in it."""

from __future__ import annotations

import pytest

from annotator.domain.packs.document import NotAPack
from annotator.vault.passing_on import NotThePackPassphrase, sealed_under
from annotator.vault.passphrase import PassphraseTooShort
from annotator.wiring.leaving import program_version
from annotator.wiring.packing import opened_pack, sealed_pack
from tests.packs import WORDS, DoubleCoded


@pytest.mark.parametrize("with_frames", [True, False])
def test_what_was_sealed_opens_and_agrees_without_any_practice(with_frames: bool) -> None:
    practice = DoubleCoded(with_frames=with_frames)
    sealed = sealed_pack(practice, practice.clip, practice.sessions, WORDS)
    pack, lines = opened_pack(sealed, WORDS)
    assert pack.frames == ((0, 40, 80, 120) if with_frames else ())
    assert pack.made.program == program_version()
    assert lines
    assert all(line.agrees for line in lines)
    assert b"CANARY" not in sealed
    with pytest.raises(NotThePackPassphrase):
        opened_pack(sealed, "seven loud herons abroad")


def test_with_a_weak_passphrase_nothing_was_made() -> None:
    practice = DoubleCoded()
    with pytest.raises(PassphraseTooShort):
        sealed_pack(practice, practice.clip, practice.sessions, "short")
    home = practice.world.clips.get(practice.clip).household
    assert practice.review.packs.made(home) == ()


@pytest.mark.parametrize("plain", [b"", b"{", b"[" * 100_000, b"\xff\xfe", b"[]"])
def test_what_is_sealed_and_no_pack_is_refused(plain: bytes) -> None:
    with pytest.raises(NotAPack):
        opened_pack(sealed_under(WORDS, plain, 4), WORDS)

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING

import pytest

from annotator.domain.clip import ClipState
from annotator.domain.identity import ClipId
from annotator.vault.upload import AlreadyReceiving, ReceivingState, UploadTooLong
from annotator.web.reception import ClipTooLarge, EmptyClip, NoRoom, NoUpload, Sitting
from tests.web.house import CLIP, LARGEST
from tests.web.incoming import Incoming

if TYPE_CHECKING:
    from pathlib import Path

CHUNK = 65536
ID = ClipId(CLIP)


@pytest.fixture
def incoming(tmp_path: Path) -> Incoming:
    return Incoming(tmp_path)


def send(incoming: Incoming, film: bytes, stop: int | None = None) -> int:
    """One connection's part, from where the reception stands."""
    sitting = incoming.reception.sit(ID)
    sitting.append(film[sitting.received : stop])
    return sitting.rise()


@pytest.mark.parametrize("length", [1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 5 * CHUNK + 1])
def test_what_came_in_is_what_was_sent(incoming: Incoming, length: int) -> None:
    film = secrets.token_bytes(length)
    incoming.reception.begin(ID, length)
    assert send(incoming, film) == length
    incoming.reception.complete(ID)
    assert incoming.uploads.sha256 == [hashlib.sha256(film).hexdigest()]
    assert incoming.uploads.clip.state is ClipState.PREPARING
    assert len(incoming.files()) == 1


@pytest.mark.parametrize("cut", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK - 1])
def test_a_cut_anywhere_goes_on_where_it_stood(incoming: Incoming, cut: int) -> None:
    film = secrets.token_bytes(3 * CHUNK)
    incoming.reception.begin(ID, len(film))
    kept = send(incoming, film, cut)
    # Whole chunks only, and the last one waits until it is known to be the last (rulings 21).
    assert kept == cut // CHUNK * CHUNK
    incoming.restart()
    assert incoming.reception.stands(ID).received == kept
    assert send(incoming, film) == len(film)
    incoming.reception.complete(ID)
    assert incoming.uploads.sha256 == [hashlib.sha256(film).hexdigest()]


def test_after_a_crash_the_disk_knows_better_than_the_note(incoming: Incoming) -> None:
    film = secrets.token_bytes(3 * CHUNK)
    incoming.reception.begin(ID, len(film))
    noted = incoming.uploads.upload
    send(incoming, film, 2 * CHUNK)
    incoming.uploads.upload = noted
    incoming.restart()
    assert incoming.reception.stands(ID).received == 2 * CHUNK


@pytest.mark.parametrize("published", [False, True])
def test_a_crash_just_before_the_end_is_made_good_by_asking(
    incoming: Incoming, published: bool
) -> None:
    film = secrets.token_bytes(2 * CHUNK)
    incoming.reception.begin(ID, len(film))
    send(incoming, film)
    if published:
        upload = incoming.uploads.upload
        assert upload is not None
        assert upload.asset is not None
        header, _, counter = upload.resume.partition(":")
        state = ReceivingState(len(film), int(header), int(counter))
        with incoming.shelf.resume(upload.asset, state) as receiving:
            receiving.finish()
    incoming.restart()
    stands = incoming.reception.stands(ID)
    assert (stands.received, stands.length) == (len(film), len(film))
    assert incoming.uploads.sha256 == [hashlib.sha256(film).hexdigest()]
    again = incoming.reception.stands(ID)
    assert (again.received, again.length) == (len(film), len(film))
    assert len(incoming.uploads.sha256) == 1


def test_two_cannot_send_the_same_film_at_once(incoming: Incoming) -> None:
    incoming.reception.begin(ID, CHUNK)
    first = incoming.reception.sit(ID)
    with pytest.raises(AlreadyReceiving):
        incoming.reception.sit(ID)
    assert incoming.reception.stands(ID).received == 0
    first.rise()
    incoming.reception.sit(ID).rise()


def test_beginning_again_forgets_what_came_before(incoming: Incoming) -> None:
    incoming.reception.begin(ID, 3 * CHUNK)
    send(incoming, bytes(3 * CHUNK), 2 * CHUNK)
    incoming.reception.begin(ID, CHUNK)
    assert incoming.reception.stands(ID).received == 0
    assert len(incoming.rows.assets()) == 1
    assert len([name for name in incoming.files() if name.endswith(".part")]) == 1


def test_giving_up_leaves_nothing(incoming: Incoming) -> None:
    incoming.reception.begin(ID, 3 * CHUNK)
    send(incoming, bytes(3 * CHUNK), 2 * CHUNK)
    incoming.reception.drop(ID)
    assert incoming.files() == []
    assert incoming.rows.assets() == ()
    for ask in (incoming.reception.stands, incoming.reception.sit, incoming.reception.drop):
        with pytest.raises(NoUpload):
            ask(ID)


def test_what_cannot_be_taken_is_refused_before_the_first_byte(incoming: Incoming) -> None:
    with pytest.raises(EmptyClip):
        incoming.reception.begin(ID, 0)
    with pytest.raises(ClipTooLarge):
        incoming.reception.begin(ID, LARGEST + 1)
    incoming.free = CHUNK
    with pytest.raises(NoRoom):
        incoming.reception.begin(ID, CHUNK)
    assert incoming.files() == []


def test_a_sitting_that_broke_keeps_what_was_whole(incoming: Incoming) -> None:
    incoming.reception.begin(ID, 2 * CHUNK)
    sitting: Sitting = incoming.reception.sit(ID)
    sitting.append(bytes(CHUNK))
    with pytest.raises(UploadTooLong):
        sitting.append(bytes(2 * CHUNK))
    sitting.rise()
    incoming.restart()
    assert send(incoming, bytes(2 * CHUNK)) == 2 * CHUNK

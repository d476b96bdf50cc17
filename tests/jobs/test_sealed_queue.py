from __future__ import annotations

import json
import signal
import threading
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as cipher
from huey.registry import Message

from annotator.jobs.sealed_queue import PlainMessages, SealedQueue

KEY = bytes(range(32))


def test_each_call_reaches_a_thread_once(tmp_path: Path) -> None:
    queue, heard, all_heard = SealedQueue(tmp_path / "queue.db", KEY), [], threading.Event()

    def work(job: str) -> None:
        heard.append(job)
        if len(heard) == 20:
            all_heard.set()

    queue.begin(work)
    for number in range(20):
        queue.call(f"job {number}")
    assert all_heard.wait(20)
    queue.end()
    assert sorted(heard) == sorted(f"job {number}" for number in range(20))


def test_a_thread_survives_what_its_work_runs_into(tmp_path: Path) -> None:
    queue, heard = SealedQueue(tmp_path / "queue.db", KEY, threads=1), threading.Event()

    def work(job: str) -> None:
        if job == "bad":
            raise ValueError(job)
        heard.set()

    queue.begin(work)
    queue.call("bad")
    queue.call("good")
    assert heard.wait(20)
    queue.look_after()
    queue.end()


def test_what_waits_in_the_queue_is_sealed_and_says_nothing(tmp_path: Path) -> None:
    queue = SealedQueue(tmp_path / "queue.db", KEY)
    held, let_go = threading.Event(), threading.Event()

    def work(job: str) -> None:
        held.set()
        let_go.wait(20)

    queue.begin(work)
    for _ in range(4):
        queue.call("canary-canary-canary")
    assert held.wait(20)
    for path in tmp_path.iterdir():
        content = path.read_bytes()
        assert b"canary" not in content
        assert not content.startswith(b"SQLite format 3")
    let_go.set()
    queue.end()


def test_another_key_opens_no_queue(tmp_path: Path) -> None:
    SealedQueue(tmp_path / "queue.db", KEY).end()
    with pytest.raises(cipher.DatabaseError):
        SealedQueue(tmp_path / "queue.db", bytes(32))


def test_messages_are_read_and_never_run() -> None:
    plain = PlainMessages()
    sealed = plain.serialize(Message("id", "work", args=["a job"], kwargs={}))
    assert json.loads(sealed)[:2] == ["id", "work"]
    assert plain.deserialize(sealed).args == ["a job"]
    with pytest.raises(UnicodeDecodeError):
        plain.deserialize(b"\x80\x05cos\nsystem\n")


def test_signals_stay_with_the_server(tmp_path: Path) -> None:
    before = [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)]
    queue = SealedQueue(tmp_path / "queue.db", KEY)
    queue.begin(lambda job: None)
    assert [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)] == before
    queue.end()


def test_a_call_before_the_beginning_or_after_the_end_is_forgotten(tmp_path: Path) -> None:
    queue = SealedQueue(tmp_path / "queue.db", KEY)
    queue.call("nobody")
    queue.begin(lambda job: None)
    queue.end()
    queue.call("nobody")

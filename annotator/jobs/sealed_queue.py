"""The queue that hands work to threads: huey, on an encrypted file, carrying job ids and no more.

The queue may forget: huey drops a task whose process is killed. The list of work in the store is
the truth, and whoever looks round finds there what the queue lost.
"""

from __future__ import annotations

import json
import logging
import threading
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3.dbapi2 as cipher
from huey import Huey
from huey.consumer import Consumer
from huey.registry import Message
from huey.serializer import Serializer
from huey.storage import SqliteStorage
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LISTEN_S: Final = 1.0

# huey writes tracebacks of tasks into its log; what happened is told by the list of work instead.
logging.getLogger("huey").setLevel(logging.CRITICAL)


class PlainMessages(Serializer):  # type: ignore[misc]
    """Messages as JSON: what lies in the queue is read, never run, as pickles are."""

    @override
    def _serialize(self, data: Any) -> bytes:
        return json.dumps(list(data)).encode()

    @override
    def _deserialize(self, data: bytes) -> Message:
        return Message(*json.loads(bytes(data)))


class CipherStorage(SqliteStorage):  # type: ignore[misc]
    """huey's SQLite storage on SQLCipher, whose threads sleep until the bell rings."""

    blocking = True
    integrity_error = cipher.IntegrityError
    operational_error = cipher.OperationalError

    def __init__(self, name: str, *, filename: str, key: bytes) -> None:
        self._key = key
        self._bell = threading.Condition()
        self._closing = False
        super().__init__(name, filename=filename, fsync=True)

    @override
    def _create_connection(self) -> Any:
        connection = cipher.connect(self.filename, timeout=self._timeout, check_same_thread=False)
        connection.isolation_level = None
        connection.execute(f"pragma key = \"x'{self._key.hex()}'\"")
        self._set_journal_mode(connection)
        for setting in ("synchronous = full", "secure_delete = on", "temp_store = memory"):
            connection.execute(f"pragma {setting}")
        return connection

    @override
    def enqueue(self, data: bytes, priority: float | None = None) -> None:
        super().enqueue(data, priority)
        with self._bell:
            self._bell.notify()

    @override
    def dequeue(self) -> bytes | None:
        # huey's own threads look into the file up to every ten seconds; these wait to be called.
        with self._bell:
            found = super().dequeue()
            if found is None and not self._closing:
                self._bell.wait(_LISTEN_S)
                found = super().dequeue()
        return None if found is None else bytes(found)

    def wake(self) -> None:
        """Nobody sleeps any more: the queue is closing."""
        with self._bell:
            self._closing = True
            self._bell.notify_all()


class _InProcess(Consumer):  # type: ignore[misc]
    @override
    def _set_signal_handlers(self) -> None:
        """Signals belong to the server this runs in."""


class SealedQueue:
    """Threads that do what they are called for, one job id at a time."""

    def __init__(self, file: Path, key: bytes, threads: int = 2) -> None:
        self._huey = Huey(
            "work",
            results=False,
            serializer=PlainMessages(),
            storage_class=CipherStorage,
            filename=str(file),
            key=key,
        )
        self._threads = threads
        self._consumer: _InProcess | None = None
        self._call: Callable[[str], Any] | None = None

    def begin(self, work: Callable[[str], None]) -> None:
        """Start the threads; each call is given to one of them."""
        self._call = self._huey.task(name="work")(work)
        self._consumer = _InProcess(
            self._huey, workers=self._threads, periodic=False, scheduler_interval=60
        )
        self._consumer.start()

    def call(self, job: str) -> None:
        """Ask a thread to do this job; forgotten where none has been started."""
        if self._call is not None:
            self._call(job)

    def look_after(self) -> None:
        """Replace a thread that died."""
        if self._consumer is not None:
            self._consumer.check_worker_health()

    def end(self) -> None:
        """Wait until every thread has finished what it does, and close the file."""
        if self._consumer is not None:
            self._consumer.stop_flag.set()
            self._huey.storage.wake()
            self._consumer.stop(graceful=True)
        self._consumer = self._call = None
        self._huey.storage.close()

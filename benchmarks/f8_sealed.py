"""F8: ranges of a sealed film against the same plain file through the same server.

The server is Glimmer's own, with one plain route beside it (`plain_beside/`, Starlette's
FileResponse). Sealed ranges come through everything a browser's come through: the gate, consent,
the audit. Throughput: the whole film, 500 MB, in ranges of 8 MiB. First byte: 300 ranges of 1 MiB
at random places on an open connection, from the request until the first piece of the answer.
Both sides in turn, three rounds.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from f6_as_it_is import BYTES, PHONE
from reels import grainy, repeated
from report import p95, say, spread
from stage import staged

if TYPE_CHECKING:
    import httpx

ROUNDS, ASKED, RANGE, LONG = 3, 100, 1 << 20, 8 << 20


def whole(http: httpx.Client, path: str, size: int) -> float:
    """Bytes a second for all of it, range by range."""
    begun, got = time.perf_counter(), 0
    for place in range(0, size, LONG):
        last = min(place + LONG, size) - 1
        with http.stream("GET", path, headers={"Range": f"bytes={place}-{last}"}) as answer:
            assert answer.status_code == 206, answer.status_code
            got += sum(map(len, answer.iter_raw()))
    assert got == size, f"{got} of {size}"
    return size / (time.perf_counter() - begun)


def first_bytes(http: httpx.Client, path: str, places: list[int]) -> list[float]:
    """Milliseconds until the first piece of each range."""
    took = []
    for place in places:
        headers = {"Range": f"bytes={place}-{place + RANGE - 1}"}
        begun = time.perf_counter()
        with http.stream("GET", path, headers=headers) as answer:
            pieces = answer.iter_raw()
            next(pieces)
            took.append((time.perf_counter() - begun) * 1000)
            for _ in pieces:
                pass
    return took


def main() -> None:
    """Measure and print."""
    chance = random.Random(8)  # noqa: S311 - nothing is sealed with it
    with tempfile.TemporaryDirectory() as folder:
        short, film = Path(folder) / "short.mp4", Path(folder) / "film.mp4"
        grainy(short, 6, (1920, 1080), PHONE)
        repeated(short, film, BYTES)
        size = film.stat().st_size
        os.environ["GLIMMER_PLAIN"] = str(film)
        with staged({"clip": film}, "benchmarks/plain_beside/app.py") as stage:
            stage.wait_until_ready("clip", 600)
            sides = {"sealed": f"/clips/{stage.clips['clip']}/film", "plain": "/plain"}
            rates: dict[str, list[float]] = {each: [] for each in sides}
            firsts: dict[str, list[float]] = {each: [] for each in sides}
            for _ in range(ROUNDS):
                places = [chance.randrange(size - RANGE) for _ in range(ASKED)]
                for side, path in sides.items():
                    rates[side].append(whole(stage.http, path, size) / 1e6)
                    firsts[side] += first_bytes(stage.http, path, places)
    ratio = median(rates["sealed"]) / median(rates["plain"])
    late = p95(firsts["sealed"])
    rated = {side: ", ".join(f"{each:.0f}" for each in found) for side, found in rates.items()}
    say(
        "F8 sealed ranges",
        f"sealed: {median(rates['sealed']):.0f} MB/s of {rated['sealed']}",
        f"plain: {median(rates['plain']):.0f} MB/s of {rated['plain']}; ratio {ratio:.2f}",
        f"first byte, sealed: {spread(firsts['sealed'])}",
        f"first byte, plain: {spread(firsts['plain'])}",
        "to reach: ratio 0.6, first byte p95 15 ms",
        reached=ratio >= 0.6 and late <= 15,
    )


if __name__ == "__main__":
    main()

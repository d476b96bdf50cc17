"""A family that permits the record and nothing else, for as long as a test looks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from annotator.domain.consent import Purpose, Standing, Verdict, standing


@contextmanager
def permitted_only_record(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every other purpose was denied."""

    def only_record(given, purpose, on, clip=None):
        if purpose is Purpose.RECORD:
            return standing(given, purpose, on, clip)
        return Standing(Verdict.DENIED, None, purpose)

    with monkeypatch.context() as patch:
        patch.setattr("annotator.wiring.known.standing", only_record)
        yield

"""What every test may lean on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from annotator.wiring.house import House
from tests.opening import CHEAP, wait_until_ready

ROOT = Path(__file__).resolve().parents[1]

settings.register_profile(
    "fast", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "thorough", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def sample_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The made-up family, open, with everything prepared; tests only look at it."""
    house = House(tmp_path_factory.mktemp("home"), CHEAP)
    house.look_around()
    assert house.practice is not None
    wait_until_ready(house.practice)
    yield house
    house.lock()


@pytest.fixture(scope="session")
def conformance() -> Path:
    """Real files from elsewhere; without them the test is skipped (CI forbids that)."""
    place = Path(os.environ.get("GLIMMER_CONFORMANCE", ROOT / ".." / "shared" / "conformance"))
    if not place.is_dir():
        pytest.skip("the conformance folder is not at hand")
    return place


SKIPPED: list[str] = []


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.skipped and "conformance" in str(report.longrepr):
        SKIPPED.append(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where the conformance folder is named, a test that did without it fails the run."""
    if SKIPPED and "GLIMMER_CONFORMANCE" in os.environ:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED

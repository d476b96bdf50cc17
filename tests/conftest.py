"""What every test may lean on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

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
def conformance() -> Path:
    """Real files from elsewhere; where they are not at hand the test is skipped (CI forbids that)."""
    place = Path(os.environ.get("GLIMMER_CONFORMANCE", ROOT / ".." / "shared" / "conformance"))
    if not place.is_dir():
        pytest.skip("the conformance folder is not at hand")
    return place

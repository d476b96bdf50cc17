from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import streamlit
from streamlit.web.server.starlette import starlette_routes

from annotator.web.policy import NEVER, OpaqueId, SmallNumber, Who, policy_for
from tests.web.house import CLIP, Practice


def asked(path: str, method: str = "GET", kind: str = "http") -> Any:
    return {"type": kind, "path": path, "method": method, "root_path": "", "app_root_path": ""}


@pytest.fixture
def practice() -> Practice:
    return Practice()


def test_every_path_streamlit_knows_is_decided(practice: Practice) -> None:
    """A new version with a new path fails here first."""
    known = {
        value
        for name, value in vars(starlette_routes).items()
        if name.startswith(("BASE_ROUTE", "ROUTE_", "_ROUTE")) and isinstance(value, str)
    }
    assert known == {
        "_stcore", "media", "_stcore/upload_file", "component", "static", "app/static",
        "_stcore/health", "_stcore/script-health-check", "_stcore/metrics", "_stcore/host-config",
        "media/{file_id:path}", "_stcore/upload_file/{session_id}/{file_id}",
        "component/{path:path}", "_stcore/bidi-components/{path:path}", "app/static/{path:path}",
    }  # fmt: skip
    for path in ("media/x", "component/x", "_stcore/metrics", "app/static/x"):
        assert NEVER.fullmatch(f"/{path}")
        assert policy_for(asked(f"/{path}"), practice.routes) is None


def test_every_file_of_streamlits_page_is_let_through(practice: Practice) -> None:
    static = Path(streamlit.__file__).parent / "static"
    for path in (static / "static").rglob("*"):
        if path.is_file():
            found = policy_for(asked(f"/{path.relative_to(static).as_posix()}"), practice.routes)
            assert found is not None, path
            assert found.policy.who is Who.ANYONE


@pytest.mark.parametrize("path", ["/", "/tag", "/a-screen", "/_stcore/host-config", "/favicon.png"])
def test_screens_are_the_therapists(practice: Practice, path: str) -> None:
    found = policy_for(asked(path), practice.routes)
    assert found is not None
    assert found.policy.who is Who.SIGNED_IN
    assert policy_for(asked(path, "POST"), practice.routes) is None


def test_our_packaged_components_are_the_therapists_and_no_others_are(practice: Practice) -> None:
    place = "/_stcore/bidi-components"
    found = policy_for(asked(f"{place}/annotator.timeline/workbench.js"), practice.routes)
    assert found is not None
    assert found.policy.who is Who.SIGNED_IN
    for other in ("other.timeline/x.js", "annotator/x.js", "annotator.timeline/../x.js"):
        assert policy_for(asked(f"{place}/{other}"), practice.routes) is None


def test_our_own_paths_name_what_they_are_about(practice: Practice) -> None:
    found = policy_for(asked(f"/clips/{CLIP}/stills/12"), practice.routes)
    assert found is not None
    assert found.named == {"clip": CLIP, "frame": 12}


@pytest.mark.parametrize("path", ["/tag/", "/a/b", "/static/../x", "/static/", "/sign-in/other"])
def test_what_is_on_no_list_has_no_policy(practice: Practice, path: str) -> None:
    assert policy_for(asked(path), practice.routes) is None


def test_ids_are_written_as_they_are() -> None:
    assert OpaqueId().to_string(OpaqueId().convert(CLIP)) == CLIP
    assert SmallNumber().to_string(SmallNumber().convert("12")) == "12"

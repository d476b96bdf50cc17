from __future__ import annotations

import pytest

from annotator.web.gate import Gate
from annotator.web.policy import Declared, Who
from annotator.web.routes import gate, streamlit_page
from tests.web.house import Practice, paths


@pytest.fixture
def practice() -> Practice:
    return Practice()


# What a signed-in person keeps of their own, about nobody else.
OWN = {
    "/workbench/preferences", "/schemes/file", "/sign-in/passphrase", "/practise/certificate",
    "/agreement/methods", "/agreement/figures", "/agreement/table",
    "/packs/opened", "/supervision-log.csv",
}  # fmt: skip
# About a household's consent: on record, whatever is permitted today.
PAPERS = {
    f"/households/{{household:id}}/attachments{of}"
    for of in ("", *(f"/{{attachment:id}}/{way}" for way in ("small", "picture", "paper.pdf")))
}

EXCERPT = "/clips/{clip:id}/excerpts/{excerpt:id}"
EXCERPTS = (
    ("GET", "film"), ("GET", "saved"), ("POST", "watched"), ("GET", "moments/{number:number}"),
    ("POST", "moments/{number:number}/boxes"), ("POST", "moments/{number:number}/checked"),
)  # fmt: skip
COMPANIONS = ("key", "beside", "note", "open", "shut")


def test_every_route_declares_its_policy(practice: Practice) -> None:
    for route in practice.routes:
        assert isinstance(route, Declared)
        assert isinstance(route.policy.who, Who)
        about_somebody = any(
            name in route.path for name in ("{clip", "{session", "{visit", "{ticket")
        )
        assert about_somebody == (route.policy.purpose is not None), route.path
        signed_in = route.policy.who in {Who.SIGNED_IN, Who.TICKET, Who.COMPANION}
        assert signed_in == (about_somebody or route.path in OWN | PAPERS), route.path
        # Whoever is signed in may nothing by a route that names no right of the one table.
        assert signed_in == (route.policy.right is not None), route.path


def test_no_route_stands_where_streamlits_own_are(practice: Practice) -> None:
    for route in practice.routes:
        assert not route.path.startswith(("/_stcore", "/media", "/component", "/static"))


def test_the_list_is_the_one_that_was_agreed(practice: Practice) -> None:
    clip, session, visit, ticket = (
        "/clips/{clip:id}", "/coding/{session:id}", "{visit:id}", "/together/{ticket:id}",
    )  # fmt: skip
    home = "/households/{household:id}/attachments"
    expected = {
        "GET /livez", "GET /sign-in", "GET /sign-in/assets/{name:path}", "GET /sign-in/state",
        "GET /sign-in/unsupported",
        "POST /sign-in/knock", "POST /sign-in/set-up", "POST /sign-in/look-around",
        "POST /sign-in/unlock", "POST /sign-in/recover", "POST /sign-in/lock", "POST /sign-in/quit",
        "POST /sign-in/join", "POST /sign-in/passphrase",
        f"GET {clip}", f"GET {clip}/film", f"GET {clip}/frames", f"GET {clip}/film-strip",
        f"GET {clip}/film-strip/picture", f"GET {clip}/sound",
        f"GET {clip}/film-strip/sheets", f"GET {clip}/sound/levels",
        f"GET {clip}/stills/{{frame:number}}",
        f"POST {clip}/stills/{{frame:number}}/kept",
        f"GET {clip}/making", f"POST {clip}/making", f"GET {clip}/segments/{{number:number}}",
        f"GET {clip}/segments/{{number:number}}/frames",
        *(f"{way} {clip}/upload" for way in ("OPTIONS", "POST", "HEAD", "PATCH", "DELETE")),
        f"GET {clip}/parts", f"POST {clip}/parts", f"POST {clip}/parts/again",
        *(f"{way} {clip}/parts/{{number:number}}" for way in ("POST", "HEAD", "PATCH", "DELETE")),
        "GET /cameras/{clip:id}", "POST /cameras/{clip:id}/laid",
        *(f"{way} {clip}/recording" for way in ("GET", "POST", "PATCH", "DELETE")),
        *(f"POST {clip}/recording/{what}" for what in ("end", "marks", "marks/back")),
        f"GET {session}", f"POST {session}/operations", f"GET {session}/history",
        f"GET {session}/others/{{other:id}}", f"GET {session}/revision",
        f"GET {session}/movement", f"POST {session}/movement",
        "POST /workbench/preferences", "GET /schemes/file", "GET /practise/certificate",
        "GET /agreement/methods", "GET /agreement/figures", "GET /agreement/table",
        f"POST {clip}/pack", "POST /packs/opened", "GET /supervision-log.csv",
        *(f"{way} {EXCERPT}/{to}" for way, to in EXCERPTS),
        *(f"POST {path}" for path in (f"{clip}/attachments", home)),
        *(
            f"GET {path}/{{attachment:id}}/{way}"
            for path in (f"{clip}/attachments", home)
            for way in ("small", "picture", "paper.pdf")
        ),
        "GET /second-look/{clip:id}", "POST /second-look/{clip:id}/played",
        "GET /together/assets/{name:path}", f"GET /together/begin/{visit}",
        f"POST /together/begin/{visit}", f"GET {ticket}", f"GET {ticket}/payload",
        f"GET {ticket}/moments/{{number:number}}", f"GET {ticket}/stills/{{number:number}}",
        f"GET {ticket}/pair/{{number:number}}", f"POST {ticket}/answers",
        f"GET /share/{visit}/take-home.pdf",
        f"GET /share/{visit}/reel.mp4", f"GET /share/{visit}/report.pdf",
        f"POST /prepare/{visit}/words", f"GET /together/preview/{visit}",
        f"GET /together/preview/{visit}/payload", f"GET /together/companion/{visit}",
        f"GET /together/companion/{visit}/told",
        *(f"POST /together/companion/{visit}/{way}" for way in COMPANIONS),
        f"GET /together/review/{visit}", f"GET /together/review/{visit}/payload",
        f"GET /together/review/{visit}/moments/{{number:number}}",
        f"GET /together/review/{visit}/stills/{{number:number}}",
        f"GET /together/review/{visit}/pair/{{number:number}}",
        f"GET /together/preview/{visit}/moments/{{number:number}}",
        f"GET /together/preview/{visit}/stills/{{number:number}}",
        f"GET /together/preview/{visit}/pair/{{number:number}}",
    }  # fmt: skip
    found = {
        f"{method} {route.path}"
        for route in practice.routes
        for method in route.methods or ()
        if (method != "HEAD" or "GET" not in (route.methods or ()))
    }
    assert found == expected
    assert len(list(paths(practice.routes))) >= len(found)


def test_it_says_that_it_is_alive_and_nothing_more(practice: Practice) -> None:
    answer = practice.browser().get("/livez")
    assert (answer.status_code, answer.text) == (200, "alive")


def test_the_gate_is_a_plain_layer_of_the_app(practice: Practice) -> None:
    assert str(Gate.__name__) in repr(gate(practice.keeper, practice.routes))
    assert "<script" in streamlit_page()

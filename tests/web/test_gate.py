from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING

import pytest
import uvicorn
from starlette.websockets import WebSocketDisconnect

from annotator.domain.identity import TicketId
from annotator.web.policy import Who
from tests.web.house import (
    CLIP,
    OURS,
    PASSPHRASE,
    PORT,
    TICKET,
    VISIT,
    Browser,
    Practice,
    paths,
    post,
)

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

SOCKETS = f"ws://127.0.0.1:{PORT}"
STREAM = f"{SOCKETS}/_stcore/stream"
GOOD = {"Origin": f"http://127.0.0.1:{PORT}"}
HEADERS = {
    "content-security-policy": "script-src 'self' 'sha256-",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "permissions-policy": "camera=(self), microphone=(self), fullscreen=(self)",
    "cache-control": "no-store",
}


@pytest.fixture
def practice() -> Practice:
    return Practice()


def test_another_name_for_this_computer_leads_nowhere(practice: Practice) -> None:
    for host in ("evil.example", "127.0.0.1", "127.0.0.1:9999", "127.0.0.1:8501.evil.example", ""):
        answer = practice.browser().get("/livez", headers={"Host": host})
        assert answer.status_code == 421
        assert answer.json()["refusal"] == "WrongAddress"


def test_localhost_moves_to_the_one_address_with_path_and_question(practice: Practice) -> None:
    answer = practice.browser().get("/sign-in?a=1", headers={"Host": f"localhost:{PORT}"})
    assert answer.status_code == 308
    assert answer.headers["location"] == f"http://127.0.0.1:{PORT}/sign-in?a=1"
    posted = post(practice.browser(), "/sign-in/knock", headers={"Host": f"localhost:{PORT}"})
    assert posted.status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-App-CSRF": "1"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "same-site", "X-App-CSRF": "1"},
        {"Sec-Fetch-Site": "cross-site", "X-App-CSRF": "1"},
        {"Sec-Fetch-Site": "same-origin", "X-App-CSRF": "0"},
    ],
)
def test_every_route_that_changes_something_wants_our_own_page(
    practice: Practice, headers: dict[str, str]
) -> None:
    browser = practice.signed_in()
    for method, path, _ in paths(practice.routes):
        if method in {"GET", "HEAD", "OPTIONS"}:
            continue
        answer = browser.request(method, path, headers=headers)
        assert (answer.status_code, answer.json()["refusal"]) == (403, "FromElsewhere")


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_page_cannot_read_in_the_background(practice: Practice, site: str) -> None:
    browser = practice.signed_in()
    for method, path, _ in paths(practice.routes):
        answer = browser.request(method, path, headers={"Sec-Fetch-Site": site})
        assert answer.status_code == 403
    framed = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}
    assert browser.get("/", headers=framed).status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/metrics",
        "/_stcore/upload_file/a/b",
        "/_stcore/script-health-check",
        "/media/abc.mp4",
        "/auth/login",
        "/oauth2callback",
        "/component/x/index.html",
        "/app/static/x",
        "/tag/_stcore/health",
        "/_stcore/bidi-components/other.thing/x.js",
        "/clips/1",
        f"/clips/{CLIP}/../../etc/passwd",
        f"/clips/{CLIP.upper()}",
        "/no/such/thing",
    ],
)
def test_what_nobody_declared_is_not_there_for_anybody(practice: Practice, path: str) -> None:
    for browser in (practice.browser(), practice.signed_in()):
        for method in ("GET", "POST", "PUT", "DELETE"):
            answer = browser.request(method, path, headers=OURS)
            assert (answer.status_code, answer.json()["refusal"]) == (404, "NotFound")
    assert practice.seen_by_streamlit == []


def test_streamlits_own_posts_are_not_there(practice: Practice) -> None:
    answer = practice.signed_in().post("/_stcore/host-config", headers=OURS)
    assert answer.status_code == 404


def test_while_nobody_is_signed_in_only_the_public_answers(practice: Practice) -> None:
    browser = practice.browser()
    for method, path, route in paths(practice.routes):
        headers = {**OURS, "Tus-Resumable": "1.0.0"}
        answer = browser.request(method, path, headers=headers)
        if route.policy.who is Who.ANYONE:
            assert answer.status_code != 401
        elif route.policy.who is Who.KNOCKED:
            assert (answer.status_code, answer.json()["refusal"]) == (403, "NoKnock")
        else:
            assert answer.status_code == 401, path
            assert method == "HEAD" or answer.json()["refusal"] == "Locked"
    assert browser.get("/_stcore/health").text == "streamlit"
    assert browser.get("/static/js/index.abc.js").text == "streamlit"
    told = browser.get("/_stcore/host-config")
    assert (told.status_code, "passphrase" in told.text, "{" in told.text) == (401, True, False)


def test_a_page_leads_to_the_sign_in_where_a_request_is_refused(practice: Practice) -> None:
    navigation = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "none"}
    answer = practice.browser().get("/tag", headers=navigation)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


def test_every_answer_carries_every_header_errors_too(practice: Practice) -> None:
    browser = practice.signed_in()
    asked = [(method, path) for method, path, _ in paths(practice.routes)]
    # Last, as each of them ends what the others need.
    asked.sort(key=lambda each: each[1].rpartition("/")[2] in {"lock", "quit", TICKET, VISIT})
    for method, path in [("GET", "/broken"), ("GET", "/no/such"), ("GET", "/"), *asked]:
        answer = browser.request(method, path, headers=OURS)
        for name, value in HEADERS.items():
            assert value in answer.headers[name], (method, path, name)
        assert "link" not in answer.headers
    assert "cache-control" in browser.get("/static/x.js").headers
    assert browser.get("/static/x.js").headers["cache-control"] == "public"


def test_an_unforeseen_error_tells_a_number_and_nothing_else(
    practice: Practice, caplog: pytest.LogCaptureFixture
) -> None:
    answer = practice.signed_in().get("/broken")
    document = answer.json()
    assert (answer.status_code, document["refusal"]) == (500, "Unexpected")
    assert document["incident"] in caplog.text
    assert "RuntimeError" in caplog.text
    assert "Jane" not in answer.text + caplog.text
    assert "house.py" not in answer.text


def test_what_the_browser_says_about_itself_never_arrives(practice: Practice) -> None:
    browser = practice.signed_in()
    browser.get("/", headers={"X-App-User": "mallory", "x-app-role": "admin", "X-App-Other": "1"})
    heard = practice.seen_by_streamlit[-1]
    assert heard["x-app-user"] == "clinician"
    assert heard["x-app-role"] == "keeper.therapist"
    assert len(heard["x-app-sess"]) == 32
    assert "x-app-other" not in heard
    practice.browser().get("/_stcore/health", headers={"X-App-User": "mallory"})
    assert "x-app-user" not in practice.seen_by_streamlit[-1]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://evil.example"},
        {"Origin": f"http://localhost:{PORT}"},
        {"Origin": "null"},
        {"Origin": f"https://127.0.0.1:{PORT}"},
        {**GOOD, "Host": "evil.example"},
        {**GOOD, "Host": f"localhost:{PORT}"},
    ],
)
def test_a_socket_opens_from_our_own_page_only(practice: Practice, headers: dict[str, str]) -> None:
    browser = practice.signed_in()
    with pytest.raises(WebSocketDisconnect), browser.websocket_connect(STREAM, headers=headers):
        pass
    assert practice.seen_by_streamlit == []


def test_a_socket_needs_a_sign_in(practice: Practice) -> None:
    practice.signed_in()
    for browser in (practice.browser(), practice.knocked()):
        with pytest.raises(WebSocketDisconnect), browser.websocket_connect(STREAM, headers=GOOD):
            pass
    assert practice.seen_by_streamlit == []


def test_no_other_socket_than_streamlits_is_there(practice: Practice) -> None:
    browser = practice.signed_in()
    for path in ("/", f"/clips/{CLIP}", "/_stcore/other"):
        socket = browser.websocket_connect(SOCKETS + path, headers=GOOD)
        with pytest.raises(WebSocketDisconnect), socket:
            pass


def closes_with_4401(browser: Browser, end: object) -> None:
    with browser.websocket_connect(STREAM, headers={**GOOD, "X-App-User": "mallory"}) as socket:
        socket.send_bytes(b"hello")
        assert socket.receive_bytes() == b"hello"
        assert callable(end)
        end()
        with pytest.raises(WebSocketDisconnect) as closed:
            socket.receive_bytes()
        assert closed.value.code == 4401


def test_a_lock_closes_every_socket_at_once(practice: Practice) -> None:
    browser = practice.signed_in()
    closes_with_4401(browser, lambda: post(browser, "/sign-in/lock"))
    assert practice.seen_by_streamlit[-1]["x-app-user"] == "clinician"


def test_watching_together_closes_the_therapists_sockets(practice: Practice) -> None:
    browser = practice.signed_in()
    closes_with_4401(browser, lambda: post(browser, f"/together/begin/{VISIT}"))


def test_a_new_passphrase_closes_the_sockets_of_the_old_sign_in(practice: Practice) -> None:
    browser = practice.signed_in()
    closes_with_4401(browser, lambda: post(browser, "/sign-in/unlock", {"passphrase": PASSPHRASE}))


def test_a_confined_browser_gets_its_ticket_and_nothing_else(practice: Practice) -> None:
    browser = practice.signed_in()
    post(browser, f"/together/begin/{VISIT}").raise_for_status()
    other = f"/together/{'8' * 32}"
    ways = "/", "/tag", "/progress", "/progress?dyad=d1"
    for path in (*ways, f"/clips/{CLIP}", f"/clips/{CLIP}/film", other, f"{other}/payload"):
        assert browser.get(path).status_code == 401, path
    assert browser.get(f"/together/begin/{VISIT}").status_code == 401
    assert browser.get(f"/together/{TICKET}/payload").status_code == 200
    assert browser.get(f"/together/{TICKET}/moments/0").status_code == 200
    assert browser.get("/sign-in/state").json()["state"] == "locked"
    back = browser.get("/", headers={"Sec-Fetch-Mode": "navigate"})
    assert (back.status_code, back.headers["location"]) == (303, "/sign-in")
    with pytest.raises(WebSocketDisconnect), browser.websocket_connect(STREAM, headers=GOOD):
        pass
    post(browser, "/sign-in/unlock", {"passphrase": PASSPHRASE}).raise_for_status()
    assert browser.get("/").status_code == 200
    assert browser.get(f"/together/{TICKET}/payload").status_code == 404


def test_the_old_cookie_opens_nothing_after_lock_or_unlock(practice: Practice) -> None:
    browser = practice.signed_in()
    old = dict(browser.cookies)
    post(browser, "/sign-in/unlock", {"passphrase": PASSPHRASE})
    assert dict(browser.cookies) != old
    thief = practice.browser()
    thief.cookies.update(old)
    assert thief.get("/").status_code == 401
    assert browser.get("/").status_code == 200
    post(browser, "/sign-in/lock")
    assert browser.get("/").status_code == 401


def test_a_film_stops_when_somebody_locks(practice: Practice) -> None:
    browser = practice.signed_in()
    film = practice.house.shelf.files
    film["film"] = bytes(5 * 1024 * 1024)
    with browser.stream("GET", f"/clips/{CLIP}/film") as answer:
        assert answer.status_code == 200
    who = next(iter(practice.sessions._by_digest.values()))
    practice.sessions.confine(who, TicketId(TICKET))
    assert browser.get(f"/clips/{CLIP}/film").status_code == 401
    assert practice.house.shelf.open_readers == 0


async def hung_up_midway(app: ASGIApp, bound: socket.socket) -> None:
    """A post that says how long it is, sends half of that, and is gone; then one that is whole."""
    config = uvicorn.Config(app, lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[bound]))
    head = (
        f"POST /sign-in/knock HTTP/1.1\r\nHost: 127.0.0.1:{bound.getsockname()[1]}\r\n"
        "Sec-Fetch-Site: same-origin\r\nX-App-CSRF: 1\r\nContent-Type: application/json\r\n"
        "Connection: close\r\nContent-Length: 13\r\n\r\n"
    ).encode()
    for body in (b'{"tok', b'{"token": ""}'):
        reader, writer = await asyncio.open_connection(*bound.getsockname())
        writer.write(head + body)
        await writer.drain()
        if len(body) == 13:
            assert (await reader.read()).startswith(b"HTTP/1.1 4")
        writer.close()
        await writer.wait_closed()
    server.should_exit = True
    await serving


def test_a_browser_that_hangs_up_in_the_middle_of_a_post_is_no_incident(
    caplog: pytest.LogCaptureFixture,
) -> None:
    heard: list[str] = []
    with socket.socket() as bound, caplog.at_level("DEBUG"):
        bound.bind(("127.0.0.1", 0))
        bound.listen()
        practice = Practice(port=bound.getsockname()[1])

        async def noting(scope: Scope, receive: Receive, send: Send) -> None:
            async def said() -> Message:
                message = await receive()
                heard.append(message["type"])
                return message

            await practice.app(scope, said, send)

        asyncio.run(hung_up_midway(noting, bound))
    assert "http.disconnect" in heard
    assert not [each for each in caplog.records if each.levelname in {"WARNING", "ERROR"}]

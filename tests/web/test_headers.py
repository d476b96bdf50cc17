from __future__ import annotations

import base64
import hashlib

from annotator.web.headers import always, content_policy, script_hashes, with_ours, with_ours_kept
from annotator.web.routes import streamlit_page


def test_the_policy_names_the_one_inline_script_streamlit_has() -> None:
    hashes = script_hashes(streamlit_page())
    script = streamlit_page().partition("<script>")[2].partition("</script>")[0]
    expected = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert hashes == (f"'sha256-{expected}'",)


def test_a_script_from_a_file_needs_no_hash() -> None:
    mixed = script_hashes('<script src="a.js"></script><script type="module">b</script>')
    assert mixed == script_hashes("<script>b</script>")
    assert len(mixed) == 1


def test_nothing_may_be_loaded_from_elsewhere_or_put_in_a_frame() -> None:
    policy = content_policy(())
    for part in ("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"):
        assert part in policy
    script_part = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "unsafe" not in script_part
    assert "http" not in policy
    assert "*" not in policy


def test_ours_stand_in_place_of_theirs() -> None:
    ours = always("")
    theirs = [(b"Cache-Control", b"public"), (b"X-Content-Type-Options", b"x"), (b"etag", b"1")]
    names = [name for name, _ in with_ours(theirs, ours)]
    assert names.count(b"x-content-type-options") == 1
    assert (b"cache-control", b"no-store") in with_ours(theirs, ours)
    assert (b"Cache-Control", b"public") in with_ours_kept(theirs, ours)
    assert (b"etag", b"1") in with_ours(theirs, ours)


def test_a_file_may_ask_for_less_than_our_policy_allows_and_never_for_more() -> None:
    ours, policy = always(""), b"content-security-policy"
    less, more = (policy, b"sandbox"), (policy, b"default-src *")
    policies = [value for name, value in with_ours([less, more], ours) if name == policy]
    assert len(policies) == 2
    assert b"sandbox" in policies
    assert b"default-src *" not in policies

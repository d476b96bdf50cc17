"""The headers every answer carries, errors included."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Raw = list[tuple[bytes, bytes]]

_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
# Ours win over what Streamlit sends; its pointer to the (closed) agent interface goes altogether.
# A file of a stranger's asks for less than our policy allows; a browser holds to both.
_ADDED = (b"content-security-policy", b"sandbox")
_REPLACED = {b"cache-control", b"link", b"pragma", b"expires"}


def script_hashes(page: str) -> tuple[str, ...]:
    """The policy's words for the inline scripts of a page: these run, no other does."""
    return tuple(
        f"'sha256-{base64.b64encode(hashlib.sha256(found['text'].encode()).digest()).decode()}'"
        for found in _INLINE.finditer(page)
        if "src=" not in found["attributes"]
    )


def content_policy(hashes: Iterable[str]) -> str:
    """What a page of ours may load and run: what comes from here, nothing else."""
    scripts = " ".join(("'self'", *hashes))
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src {scripts}",
            # Streamlit's own styles are written into the page as it runs.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'",
            "worker-src 'self' blob:",
        )
    )


def always(page: str) -> Sequence[tuple[bytes, bytes]]:
    """The headers of every answer; `page` is Streamlit's index.html as it is installed."""
    words = {
        "content-security-policy": content_policy(script_hashes(page)),
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
        "permissions-policy": (
            "camera=(self), microphone=(self), fullscreen=(self), screen-wake-lock=(self), "
            "geolocation=(), display-capture=(), usb=(), payment=()"
        ),
    }
    return tuple((name.encode(), value.encode()) for name, value in words.items())


def with_ours(theirs: Iterable[tuple[bytes, bytes]], ours: Sequence[tuple[bytes, bytes]]) -> Raw:
    """An answer's own headers with ours on top; nothing of it is kept on the disk."""
    names = {name for name, _ in ours} | _REPLACED
    kept = [
        (name, value)
        for name, value in theirs
        if name.lower() not in names or (name.lower(), value) == _ADDED
    ]
    return [*kept, *ours, (b"cache-control", b"no-store")]


def with_ours_kept(
    theirs: Iterable[tuple[bytes, bytes]], ours: Sequence[tuple[bytes, bytes]]
) -> Raw:
    """The same for Streamlit's own program files, which hold nothing and may be kept."""
    names = {name for name, _ in ours}
    return [*((name, value) for name, value in theirs if name.lower() not in names), *ours]

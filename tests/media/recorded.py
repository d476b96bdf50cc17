"""A film as a browser records it: no length, no index, cut off anywhere."""

from __future__ import annotations

import io
from functools import cache

import av

from tests.media.films import Reel, film, reading


@cache
def recorded(reel: Reel | None = None) -> bytes:
    """A WebM as it is sent while it is made."""
    made = reel or Reel(wrapping="webm", codec="libvpx", sound="libopus").on_whole_ticks()
    out = io.BytesIO()
    with (
        reading(film(made)) as source,
        av.open(out, "w", format="webm", options={"live": "1"}) as target,
    ):
        ways = {each.index: target.add_stream_from_template(each) for each in source.streams}
        for packet in source.demux():
            if packet.dts is not None:
                packet.stream = ways[packet.stream.index]
                target.mux(packet)
    return out.getvalue()

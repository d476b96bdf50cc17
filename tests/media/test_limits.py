from __future__ import annotations

import av

from annotator.media import limits


def test_every_demuxer_on_the_list_is_one_ffmpeg_knows() -> None:
    known = {part for name in av.formats_available for part in name.split(",")}
    assert set(limits.DEMUXERS) <= known


def test_no_demuxer_on_the_list_opens_other_files() -> None:
    assert not {"concat", "hls", "dash", "image2", "lavfi", "sdp"} & set(limits.DEMUXERS)


def test_the_clock_of_a_copy_is_divided_by_every_common_camera_clock() -> None:
    assert all(limits.TICKS % rate == 0 for rate in (24, 25, 30, 48, 50, 60, 600, 1000))

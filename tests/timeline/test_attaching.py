from __future__ import annotations

import json

from annotator.domain.attachment import LARGEST, WITH_CLIP
from annotator.timeline.attaching import Adding


def test_the_page_is_told_where_and_what_and_nothing_about_anybody() -> None:
    document = Adding("/clips/c/attachments", WITH_CLIP).to_document()
    assert document["kinds"] == [["setup_sheet", "Set-up sheet"], ["other", "Another paper"]]
    assert (document["address"], document["most"]) == ("/clips/c/attachments", LARGEST)
    assert set(document) == {"address", "kinds", "most", "longest", "words"}
    said = json.dumps(document["words"])
    assert f"{LARGEST // 1024 // 1024} MB" in said
    for name in ("none", "empty", "too_large", "unreached", "kept", "sending", "stays", "add"):
        assert f'"{name}"' in said

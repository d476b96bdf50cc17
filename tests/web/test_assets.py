from __future__ import annotations

from pathlib import Path

import pytest

from annotator.web.assets import KINDS, Assets, bundles, kind_of, listed, page, page_assets, pages
from annotator.web.refusals import NotFound


def test_what_is_not_on_the_list_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a {}")
    (tmp_path / "secret.toml").write_text("x")
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "b.woff2").write_bytes(b"w")
    (tmp_path / "fonts" / "deeper").mkdir()
    (tmp_path / "fonts" / "deeper" / "c.js").write_text("c")
    assets = Assets(listed(tmp_path))
    assert assets.names() == ("a.css", "fonts/b.woff2")
    assert assets.answer("a.css").body == b"a {}"
    for name in ("secret.toml", "../a.css", "fonts/../a.css", "/etc/passwd", "fonts", "A.CSS"):
        with pytest.raises(NotFound):
            assets.answer(name)


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert listed(tmp_path / "none") == {}


def test_our_pages_load_nothing_of_the_workbench() -> None:
    names = page_assets().names()
    assert names
    assert not [name for name in names if name.startswith("workbench") or name.endswith(".html")]
    assert {kind_of(name) for name in names} <= set(KINDS.values())


def test_every_file_a_page_names_is_answered() -> None:
    names = page_assets().names()
    for found in pages().iterdir():
        if not found.name.endswith(".html"):
            continue
        text = bytes(page(found.name).body).decode()
        for place in ("/sign-in/assets/", "/together/assets/"):
            for after in text.split(place)[1:]:
                assert after.partition('"')[0] in names, found.name
    assert bundles().is_dir()

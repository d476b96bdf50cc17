"""The few files our own pages are made of, by name from a list: no path is ever put together."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.responses import Response

from annotator.web.refusals import NotFound

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

KINDS: Mapping[str, str] = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


@cache
def pages() -> Traversable:
    """The folder of our pages' own files."""
    return files("annotator.web").joinpath("pages")


@cache
def bundles() -> Traversable:
    """The folder of the built scripts."""
    return files("annotator.timeline").joinpath("built")


class Assets:
    """The files a page may load, found once at the start, by the name they are asked for."""

    def __init__(self, *found: Mapping[str, Traversable]) -> None:
        self._files: dict[str, Traversable] = {}
        for each in found:
            self._files.update(each)

    def names(self) -> tuple[str, ...]:
        """Every name that is answered."""
        return tuple(sorted(self._files))

    def answer(self, name: str) -> Response:
        """The file of this name, or that there is none."""
        place = self._files.get(name)
        if place is None:
            raise NotFound
        return Response(place.read_bytes(), media_type=kind_of(name))


def kind_of(name: str) -> str:
    """What a file is, by its ending."""
    return KINDS["." + name.rpartition(".")[2]]


def listed(folder: Traversable, under: str = "") -> dict[str, Traversable]:
    """The files of a folder that a page may load, one folder deep (its fonts)."""
    found: dict[str, Traversable] = {}
    for each in folder.iterdir() if folder.is_dir() else ():
        if each.is_file() and "." + each.name.rpartition(".")[2] in KINDS:
            found[under + each.name] = each
        elif each.is_dir() and not under:
            found.update(listed(each, f"{each.name}/"))
    return found


def page_assets() -> Assets:
    """What our own pages are made of: looks, fonts, scripts; nothing of the workbench."""
    looks = {name: place for name, place in listed(pages()).items() if not name.endswith(".html")}
    scripts = listed(bundles())
    return Assets(looks, {n: p for n, p in scripts.items() if not n.startswith("workbench")})


def page(name: str) -> Response:
    """One of our own pages."""
    return Response(pages().joinpath(name).read_bytes(), media_type=KINDS[".html"])

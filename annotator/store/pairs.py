"""The two moments of then and now, as they lie in the body of their visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.identity import AnnotationId, ClipId
from annotator.domain.then_now import Pair, Which

if TYPE_CHECKING:
    from collections.abc import Mapping


def read_pair(body: Mapping[str, Mapping[str, str]] | None) -> Pair | None:
    """The pair again; None where none was chosen, or none was known of."""
    return None if body is None else Pair(_which(body["then"]), _which(body["now"]))


def _which(body: Mapping[str, str]) -> Which:
    return Which(ClipId(body["clip"]), AnnotationId(body["annotation"]))

from __future__ import annotations

from annotator.journey.scheme_books import SchemeRecords
from annotator.store.schemes import SqlSchemes
from tests.fakes.records import Schemes
from tests.journey.promises import kept, promised


def test_memory_and_database_keep_what_is_promised_of_schemes() -> None:
    assert kept(SqlSchemes, SchemeRecords) == promised(SchemeRecords)
    assert kept(Schemes, SchemeRecords) == promised(SchemeRecords)

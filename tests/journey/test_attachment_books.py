from __future__ import annotations

from typing import TYPE_CHECKING

from tests.builders import an_attachment
from tests.fakes.attachments import Attachments

if TYPE_CHECKING:
    from annotator.journey.attachment_books import AttachmentRecords


def test_what_is_kept_in_memory_keeps_the_promises_of_the_books() -> None:
    books: AttachmentRecords = Attachments({})
    paper = an_attachment()
    books.add(paper)
    assert books.of(paper.household, None) == (paper,)
    assert books.remove(paper.id) == paper.assets

"""Flags of codings, in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from annotator.domain.identity import SessionId
from annotator.journey import flag_books
from annotator.journey.ports import Kept

if TYPE_CHECKING:
    from tests.fakes.records import State

Counted = tuple[int, flag_books.Flags]


@dataclass
class Flags:
    state: State

    def since(self, at: datetime) -> tuple[flag_books.Flagged, ...]:
        lately = {
            (each.session, each.revision) for each in self.state.log.values() if each.at >= at
        }
        heads = sorted(self.state.heads.values(), key=lambda each: (each.begun_at, each.id))
        found = (
            flag_books.Flagged(each, self.of(each.id))
            for each in heads
            if not each.practised and (each.id, each.revision) in lately
        )
        return tuple(each for each in found if each.flags != flag_books.Flags())

    def of(self, session: SessionId) -> flag_books.Flags | None:
        head, known = self.state.heads.get(session), self.state.flags.get(session)
        return None if head is None or known is None or known[0] != head.revision else known[1]

    def keep(self, session: SessionId, revision: int, flags: flag_books.Flags) -> None:
        head = self.state.heads.get(session)
        if head is not None and head.revision == revision:
            self.state.flags[session] = revision, flags

    def moved(self, kept: Kept) -> None:
        known = self.state.flags.get(kept.session)
        if known is None or kept.revision is None or known[0] != kept.revision - 1:
            return
        more = flag_books.flags_in([kept.after]) - flag_books.flags_in([kept.before])
        self.state.flags[kept.session] = (
            kept.revision,
            replace(
                known[1],
                safeguarding=known[1].safeguarding + more.safeguarding,
                review_flag=known[1].review_flag + more.review_flag,
            ),
        )

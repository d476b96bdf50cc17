"""The table of flags: counts alone, so that a list can say what waits without opening a coding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Column, ForeignKey, Table, Text, bindparam, insert, update

from annotator.journey.flag_books import flags_in
from annotator.store.columns import a_number
from annotator.store.tables import METADATA

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from annotator.domain.identity import SessionId
    from annotator.journey.kept import Kept

coding_flags = Table(
    "coding_flags",
    METADATA,
    Column("session", Text, ForeignKey("coding_session.id", ondelete="CASCADE"), primary_key=True),
    a_number("revision"),
    a_number("safeguarding"),
    a_number("review_flag"),
    CheckConstraint("safeguarding >= 0 AND review_flag >= 0", name="flags_are_counted"),
)

BEGUN = insert(coding_flags).values(
    session=bindparam("of"), revision=0, safeguarding=0, review_flag=0
)
# Put into words once, as all that a press writes. What was not counted before is not counted now.
MOVED = (
    update(coding_flags)
    .where(
        coding_flags.c.session == bindparam("of"),
        coding_flags.c.revision == bindparam("reached") - 1,
    )
    .values(
        revision=bindparam("reached"),
        safeguarding=coding_flags.c.safeguarding + bindparam("more_safeguarding"),
        review_flag=coding_flags.c.review_flag + bindparam("more_flags"),
    )
)


def begun(connection: Connection, session: SessionId) -> None:
    """A coding with nothing in it has no flags."""
    connection.execute(BEGUN, {"of": session})


def moved(connection: Connection, kept: Kept) -> None:
    """What an accepted operation made of the flags; in the transaction that keeps it."""
    more = flags_in([kept.after]) - flags_in([kept.before])
    told = {"more_safeguarding": more.safeguarding, "more_flags": more.review_flag}
    connection.execute(MOVED, {"of": kept.session, "reached": kept.revision, **told})

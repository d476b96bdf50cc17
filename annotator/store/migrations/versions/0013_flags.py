"""Flags: how many marks for safeguarding and for the supervisor there are in each coding."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE coding_flags (
        session TEXT NOT NULL,
        revision INTEGER NOT NULL,
        safeguarding INTEGER NOT NULL,
        review_flag INTEGER NOT NULL,
        PRIMARY KEY (session),
        CONSTRAINT flags_are_counted CHECK (safeguarding >= 0 AND review_flag >= 0),
        FOREIGN KEY(session) REFERENCES coding_session (id) ON DELETE CASCADE
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

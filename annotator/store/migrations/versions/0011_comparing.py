"""Comparing: which codings somebody laid side by side, and how they then stood."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE comparison (
        first TEXT NOT NULL,
        second TEXT NOT NULL,
        "by" TEXT NOT NULL,
        at TEXT NOT NULL,
        first_revision INTEGER NOT NULL,
        second_revision INTEGER NOT NULL,
        PRIMARY KEY (first, second, "by"),
        CONSTRAINT two_codings_are_compared CHECK (first <> second),
        FOREIGN KEY(first) REFERENCES coding_session (id) ON DELETE CASCADE,
        FOREIGN KEY(second) REFERENCES coding_session (id) ON DELETE CASCADE
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

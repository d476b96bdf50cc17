"""What somebody has seen in the queue, as it then stood."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE queue_seen (
        "by" TEXT NOT NULL,
        thing TEXT NOT NULL,
        stand TEXT NOT NULL,
        at TEXT NOT NULL,
        household TEXT NOT NULL,
        clip TEXT,
        PRIMARY KEY ("by", thing),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE,
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_queue_seen_household ON queue_seen (household)",
    "CREATE INDEX ix_queue_seen_clip ON queue_seen (clip)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

"""Photographs and scans kept with a clip, or with what a household permits."""

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE attachment (
        id TEXT NOT NULL,
        household TEXT NOT NULL,
        clip TEXT,
        kind TEXT NOT NULL,
        form TEXT NOT NULL,
        original TEXT NOT NULL,
        shown TEXT,
        "by" TEXT NOT NULL,
        at TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (original),
        UNIQUE (shown),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE,
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_attachment_household ON attachment (household)",
    "CREATE INDEX ix_attachment_clip ON attachment (clip)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

"""Segments: what is ready of a copy while it is being made, each in a sealed file of its own."""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE segment (
        clip TEXT NOT NULL,
        n INTEGER NOT NULL,
        asset TEXT NOT NULL,
        begins INTEGER NOT NULL,
        lasts INTEGER NOT NULL,
        frames INTEGER NOT NULL,
        PRIMARY KEY (clip, n),
        CONSTRAINT a_segment_has_a_length CHECK (n >= 0 AND lasts > 0 AND frames > 0),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE,
        UNIQUE (asset)
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

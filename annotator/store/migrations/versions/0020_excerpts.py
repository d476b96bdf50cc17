"""Excerpts: films of chosen moments for professionals, with what was drawn over them, sealed."""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE excerpt (
        id TEXT NOT NULL,
        clip TEXT NOT NULL,
        purpose TEXT NOT NULL,
        begun_by TEXT NOT NULL,
        begun_at TEXT NOT NULL,
        film TEXT,
        watched_at TEXT,
        body BLOB NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT what_is_watched_is_there CHECK (watched_at IS NULL OR film IS NOT NULL),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE,
        UNIQUE (film)
    )
    """,
    """
    CREATE INDEX ix_excerpt_clip ON excerpt (clip)
    """,
    """
    CREATE TABLE excerpt_moment (
        excerpt TEXT NOT NULL,
        number INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (excerpt, number),
        FOREIGN KEY(excerpt) REFERENCES excerpt (id) ON DELETE CASCADE
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

"""Practising: golds of clips, attempts at them, and coding sessions that belong to an attempt.

What was coded before is of care, none of it practised and none of it sealed.
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    ALTER TABLE coding_session ADD COLUMN practised INTEGER NOT NULL DEFAULT 0
        CONSTRAINT practised_is_yes_or_no CHECK (practised IN (0, 1))
    """,
    """
    ALTER TABLE coding_session ADD COLUMN sealed_at TEXT
    """,
    """
    CREATE TABLE gold (
        digest TEXT NOT NULL,
        clip TEXT NOT NULL,
        place INTEGER NOT NULL,
        kept_at TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (digest),
        CONSTRAINT golds_are_in_order UNIQUE (clip, place),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_gold_clip ON gold (clip)
    """,
    """
    CREATE TABLE attempt (
        id TEXT NOT NULL,
        coder TEXT NOT NULL,
        clip TEXT NOT NULL,
        gold TEXT NOT NULL,
        session TEXT NOT NULL,
        began_at TEXT NOT NULL,
        coding_since TEXT,
        skipped INTEGER NOT NULL,
        sealed_at TEXT,
        seal TEXT,
        numbers TEXT,
        PRIMARY KEY (id),
        CONSTRAINT skipped_is_yes_or_no CHECK (skipped IN (0, 1)),
        CONSTRAINT sealed_with_a_seal CHECK ((sealed_at IS NULL) = (seal IS NULL)),
        CONSTRAINT sealed_with_numbers CHECK ((sealed_at IS NULL) = (numbers IS NULL)),
        UNIQUE (session)
    )
    """,
    """
    CREATE INDEX ix_attempt_coder ON attempt (coder)
    """,
    """
    CREATE TABLE attempt_watched (
        n INTEGER NOT NULL,
        attempt TEXT NOT NULL,
        at TEXT NOT NULL,
        onset_ms INTEGER NOT NULL,
        offset_ms INTEGER NOT NULL,
        PRIMARY KEY (n),
        CONSTRAINT what_was_watched_has_a_length CHECK (onset_ms < offset_ms),
        FOREIGN KEY(attempt) REFERENCES attempt (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_attempt_watched_attempt ON attempt_watched (attempt)
    """,
    """
    CREATE TABLE attempt_document (
        attempt TEXT NOT NULL,
        clip TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (attempt),
        FOREIGN KEY(attempt) REFERENCES attempt (id) ON DELETE CASCADE,
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_attempt_document_clip ON attempt_document (clip)
    """,
    """
    CREATE TRIGGER a_sealed_attempt_never_changes BEFORE UPDATE ON attempt
    WHEN OLD.sealed_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a sealed attempt never changes'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

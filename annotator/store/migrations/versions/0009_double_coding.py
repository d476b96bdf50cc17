"""Double coding: who was asked to code which clip blind, and what was handed in."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE double_coding (
        id TEXT NOT NULL,
        clip TEXT NOT NULL,
        coder TEXT NOT NULL,
        kind TEXT NOT NULL,
        by_seed INTEGER NOT NULL,
        asked_at TEXT NOT NULL,
        due_on TEXT NOT NULL,
        handed_in_at TEXT,
        session TEXT,
        revision INTEGER,
        reference TEXT,
        reference_revision INTEGER,
        given_back_at TEXT,
        PRIMARY KEY (id),
        CONSTRAINT a_clip_is_asked_of_somebody_once UNIQUE (clip, coder),
        CONSTRAINT a_known_kind_of_double_coding CHECK (kind IN ('double', 'drift')),
        CONSTRAINT by_seed_is_yes_or_no CHECK (by_seed IN (0, 1)),
        CONSTRAINT handed_in_with_a_session CHECK (
            (handed_in_at IS NULL) = (session IS NULL) AND (session IS NULL) = (revision IS NULL)
        ),
        CONSTRAINT a_reference_as_it_stood CHECK (
            (reference IS NULL) = (reference_revision IS NULL)
        ),
        CONSTRAINT handed_in_or_given_back CHECK (handed_in_at IS NULL OR given_back_at IS NULL),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_double_coding_clip ON double_coding (clip)
    """,
    """
    CREATE INDEX ix_double_coding_coder ON double_coding (coder)
    """,
    """
    CREATE TRIGGER what_was_handed_in_never_changes BEFORE UPDATE ON double_coding
    WHEN OLD.handed_in_at IS NOT NULL OR OLD.given_back_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'what was handed in never changes'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

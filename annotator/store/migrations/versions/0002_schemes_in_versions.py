"""Schemes in versions: drafts, translations, codings carried over; and the deeds that go with it.

SQLite cannot widen a CHECK, so the book of deeds is copied into a new one, row for row, and its
guards are set up again. The chain of hashes runs over the rows, which stay as they are.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    ALTER TABLE scheme ADD COLUMN published_at TEXT
    """,
    """
    CREATE TABLE scheme_draft (
        scheme TEXT NOT NULL,
        base TEXT,
        base_version TEXT,
        document TEXT NOT NULL,
        before TEXT,
        revision INTEGER NOT NULL,
        changed_at TEXT NOT NULL,
        PRIMARY KEY (scheme),
        CONSTRAINT a_base_is_a_version CHECK ((base IS NULL) = (base_version IS NULL))
    )
    """,
    """
    CREATE TABLE scheme_translation (
        scheme TEXT NOT NULL,
        version TEXT NOT NULL,
        language TEXT NOT NULL,
        texts TEXT NOT NULL,
        finished_at TEXT,
        PRIMARY KEY (scheme, version, language)
    )
    """,
    """
    ALTER TABLE coding_session ADD COLUMN migrated_from TEXT
    """,
    """
    ALTER TABLE coding_session ADD COLUMN scheme_map TEXT
    """,
    """
    CREATE TABLE audit_widened (
        n INTEGER NOT NULL,
        at TEXT NOT NULL,
        "by" TEXT NOT NULL,
        deed TEXT NOT NULL,
        "on" TEXT NOT NULL,
        mac BLOB NOT NULL,
        PRIMARY KEY (n),
        CONSTRAINT deed_is_known CHECK (deed IN ('household_opened', 'consent_decided', 'consent_withdrawn', 'clip_begun', 'clip_received', 'clip_opened', 'clip_refused', 'clip_deleted', 'coding_begun', 'coding_changed', 'coding_migrated', 'scheme_published', 'scheme_imported', 'scheme_translated', 'scheme_chosen', 'visit_begun', 'plan_confirmed', 'together_begun', 'moment_shown', 'take_home_made'))
    )
    """,
    """
    INSERT INTO audit_widened (n, at, "by", deed, "on", mac)
        SELECT n, at, "by", deed, "on", mac FROM audit ORDER BY n
    """,
    """
    DROP TRIGGER deeds_are_never_rewritten
    """,
    """
    DROP TRIGGER deeds_are_never_removed
    """,
    """
    DROP TABLE audit
    """,
    """
    ALTER TABLE audit_widened RENAME TO audit
    """,
    """
    CREATE TRIGGER deeds_are_never_rewritten BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END
    """,
    """
    CREATE TRIGGER deeds_are_never_removed BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

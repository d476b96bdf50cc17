"""The words that grow with the program are checked by the program alone.

A list of deeds or kinds in a CHECK has to be copied into a new table each time one is added, which
for the book of deeds means taking its guards off. The enumerations that write and read these words
refuse an unknown one as surely, so the lists leave the database; all that was kept stays.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE answer_opened (
        id TEXT NOT NULL,
        visit TEXT NOT NULL,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        card INTEGER NOT NULL,
        at TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT answers_are_in_order UNIQUE (visit, place),
        FOREIGN KEY(visit) REFERENCES visit (id) ON DELETE CASCADE
    )
    """,
    """
    INSERT INTO answer_opened (id, visit, place, kind, card, at, body)
        SELECT id, visit, place, kind, card, at, body FROM answer ORDER BY rowid
    """,
    """
    DROP TABLE answer
    """,
    """
    ALTER TABLE answer_opened RENAME TO answer
    """,
    """
    CREATE INDEX ix_answer_visit ON answer (visit)
    """,
    """
    CREATE TABLE moment_opened (
        film TEXT NOT NULL,
        still TEXT NOT NULL,
        visit TEXT NOT NULL,
        annotation TEXT NOT NULL,
        kind TEXT NOT NULL,
        onset_ms INTEGER NOT NULL,
        offset_ms INTEGER NOT NULL,
        still_ms INTEGER NOT NULL,
        PRIMARY KEY (film),
        CONSTRAINT a_moment_has_a_length CHECK (onset_ms < offset_ms),
        UNIQUE (still),
        FOREIGN KEY(visit) REFERENCES visit (id) ON DELETE CASCADE
    )
    """,
    """
    INSERT INTO moment_opened (film, still, visit, annotation, kind, onset_ms, offset_ms, still_ms)
        SELECT film, still, visit, annotation, kind, onset_ms, offset_ms, still_ms FROM moment ORDER BY rowid
    """,
    """
    DROP TABLE moment
    """,
    """
    ALTER TABLE moment_opened RENAME TO moment
    """,
    """
    CREATE INDEX ix_moment_visit ON moment (visit)
    """,
    """
    CREATE TABLE job_opened (
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        state TEXT NOT NULL,
        attempt INTEGER NOT NULL,
        token TEXT,
        lease_until TEXT,
        made_at TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT job_state_is_known CHECK (state IN ('todo', 'doing', 'done', 'gave_up'))
    )
    """,
    """
    INSERT INTO job_opened (id, kind, subject, state, attempt, token, lease_until, made_at)
        SELECT id, kind, subject, state, attempt, token, lease_until, made_at FROM job ORDER BY rowid
    """,
    """
    DROP TABLE job
    """,
    """
    ALTER TABLE job_opened RENAME TO job
    """,
    """
    CREATE INDEX jobs_by_subject ON job (kind, subject)
    """,
    """
    CREATE TABLE artefact_opened (
        clip TEXT NOT NULL,
        kind TEXT NOT NULL,
        asset TEXT NOT NULL,
        PRIMARY KEY (clip, kind),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE,
        UNIQUE (asset)
    )
    """,
    """
    INSERT INTO artefact_opened (clip, kind, asset)
        SELECT clip, kind, asset FROM artefact ORDER BY rowid
    """,
    """
    DROP TABLE artefact
    """,
    """
    ALTER TABLE artefact_opened RENAME TO artefact
    """,
    """
    CREATE TABLE audit_opened (
        n INTEGER NOT NULL,
        at TEXT NOT NULL,
        "by" TEXT NOT NULL,
        deed TEXT NOT NULL,
        "on" TEXT NOT NULL,
        mac BLOB NOT NULL,
        PRIMARY KEY (n)
    )
    """,
    """
    INSERT INTO audit_opened (n, at, "by", deed, "on", mac)
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
    ALTER TABLE audit_opened RENAME TO audit
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

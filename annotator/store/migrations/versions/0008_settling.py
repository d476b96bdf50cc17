"""Settling what coders differ in, and accepting what was coded or prepared for a family.

What was decided and said is only ever added to.
"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE settlement (
        id TEXT NOT NULL,
        clip TEXT NOT NULL,
        scheme TEXT NOT NULL,
        scheme_version TEXT NOT NULL,
        clip_length_ms INTEGER NOT NULL,
        begun_at TEXT NOT NULL,
        begun_by TEXT NOT NULL,
        session TEXT,
        kept_at TEXT,
        kept_by TEXT,
        PRIMARY KEY (id),
        CONSTRAINT kept_with_a_session CHECK (
            (session IS NULL) = (kept_at IS NULL) AND (session IS NULL) = (kept_by IS NULL)
        ),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE,
        FOREIGN KEY(session) REFERENCES coding_session (id) ON DELETE CASCADE,
        UNIQUE (session)
    )
    """,
    """
    CREATE INDEX ix_settlement_clip ON settlement (clip)
    """,
    """
    CREATE TABLE settlement_source (
        settlement TEXT NOT NULL,
        place INTEGER NOT NULL,
        session TEXT NOT NULL,
        revision INTEGER NOT NULL,
        coder TEXT NOT NULL,
        PRIMARY KEY (settlement, place),
        FOREIGN KEY(settlement) REFERENCES settlement (id) ON DELETE CASCADE,
        FOREIGN KEY(session) REFERENCES coding_session (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_settlement_source_session ON settlement_source (session)
    """,
    """
    CREATE TABLE settlement_decision (
        n INTEGER NOT NULL,
        settlement TEXT NOT NULL,
        point TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        choice TEXT,
        because TEXT,
        taken TEXT,
        body BLOB NOT NULL,
        PRIMARY KEY (n),
        CONSTRAINT choice_is_known CHECK (choice IN ('take', 'both', 'neither', 'own')),
        CONSTRAINT reason_is_known CHECK (
            because IN ('film', 'definition', 'times', 'around', 'both_fit', 'other')
        ),
        CONSTRAINT decided_with_a_reason CHECK ((choice IS NULL) = (because IS NULL)),
        FOREIGN KEY(settlement) REFERENCES settlement (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_settlement_decision_settlement ON settlement_decision (settlement)
    """,
    """
    CREATE TABLE acceptance (
        n INTEGER NOT NULL,
        session TEXT NOT NULL,
        revision INTEGER NOT NULL,
        said TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (n),
        CONSTRAINT said_is_known CHECK (said IN ('accepted', 'returned')),
        FOREIGN KEY(session) REFERENCES coding_session (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_acceptance_session ON acceptance (session)
    """,
    """
    CREATE TABLE chosen_coding (
        clip TEXT NOT NULL,
        session TEXT NOT NULL,
        PRIMARY KEY (clip),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE,
        FOREIGN KEY(session) REFERENCES coding_session (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_chosen_coding_session ON chosen_coding (session)
    """,
    """
    CREATE TABLE summary_look (
        n INTEGER NOT NULL,
        visit TEXT NOT NULL,
        page TEXT NOT NULL,
        look TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (n),
        CONSTRAINT look_is_known CHECK (look IN ('asked', 'approved', 'returned')),
        FOREIGN KEY(visit) REFERENCES visit (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_summary_look_visit ON summary_look (visit)
    """,
    """
    CREATE TABLE gold_coder (
        coder TEXT NOT NULL,
        named_by TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (coder)
    )
    """,
    """
    CREATE TRIGGER a_decision_is_never_rewritten BEFORE UPDATE ON settlement_decision
    BEGIN SELECT RAISE(ABORT, 'a decision is never rewritten'); END
    """,
    """
    CREATE TRIGGER an_acceptance_is_never_rewritten BEFORE UPDATE ON acceptance
    BEGIN SELECT RAISE(ABORT, 'an acceptance is never rewritten'); END
    """,
    """
    CREATE TRIGGER a_look_is_never_rewritten BEFORE UPDATE ON summary_look
    BEGIN SELECT RAISE(ABORT, 'a look is never rewritten'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

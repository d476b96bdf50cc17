"""The caseload: tags of a household, when it was put away, and the packs that were made.

No household that was there before is tagged or put away.
"""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE caseload (
        household TEXT NOT NULL,
        archived_at TEXT,
        body BLOB NOT NULL,
        PRIMARY KEY (household),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE pack (
        id TEXT NOT NULL,
        household TEXT NOT NULL,
        clip TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL,
        digest TEXT NOT NULL,
        consents TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_pack_household ON pack (household)
    """,
    """
    CREATE INDEX ix_pack_clip ON pack (clip)
    """,
    """
    CREATE INDEX ix_audit_rare ON audit (deed) WHERE deed <> 'coding_changed'
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

"""A film to take home is made behind the scenes and lies sealed until it is handed over.

What was kept before knows of none; nothing of it is touched.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE reel (
        visit TEXT NOT NULL,
        film TEXT NOT NULL,
        export TEXT NOT NULL,
        films TEXT NOT NULL,
        made_at TEXT NOT NULL,
        PRIMARY KEY (visit),
        FOREIGN KEY(visit) REFERENCES visit (id) ON DELETE CASCADE,
        UNIQUE (film)
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

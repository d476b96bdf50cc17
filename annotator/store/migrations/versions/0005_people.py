"""A practice has several people, and each household belongs to one of them.

What was made before stays as it was: the first person needs no row, and a household nobody is
noted for is theirs.
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE member (
        id TEXT NOT NULL,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        roles TEXT NOT NULL,
        invited_at TEXT NOT NULL,
        joined_at TEXT,
        left_at TEXT,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE household_owner (
        household TEXT NOT NULL,
        member TEXT NOT NULL,
        PRIMARY KEY (household),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

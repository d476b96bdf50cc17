"""Movement: where the carer and the infant are in a clip, as somebody drew it."""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE movement_regions (
        clip TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (clip),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

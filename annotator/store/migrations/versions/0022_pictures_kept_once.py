"""Of a picture of a film that is kept: which one it is, and no picture twice."""

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

STATEMENTS = (
    "ALTER TABLE attachment ADD COLUMN frame INTEGER",
    "CREATE UNIQUE INDEX ix_attachment_clip_frame ON attachment (clip, frame)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

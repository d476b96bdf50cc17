"""Recording: how far a recording is, and what was pressed meanwhile."""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE recording (
        clip TEXT NOT NULL,
        coder TEXT NOT NULL,
        heard_at TEXT NOT NULL,
        recorded_ms INTEGER NOT NULL,
        is_open INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (clip),
        CONSTRAINT a_recording_is_open_or_not CHECK (is_open IN (0, 1)),
        CONSTRAINT a_recording_has_lasted CHECK (recorded_ms >= 0),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE live_mark (
        id TEXT NOT NULL,
        clip TEXT NOT NULL,
        family TEXT NOT NULL,
        pressed_ms INTEGER NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT a_press_is_within_the_recording CHECK (pressed_ms >= 0),
        FOREIGN KEY(clip) REFERENCES recording (clip) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_live_mark_clip ON live_mark (clip)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

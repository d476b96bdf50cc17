"""The second look: which clip the film of a shared review discusses, and when it is seen there."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE second_look (
        clip TEXT NOT NULL,
        discusses TEXT NOT NULL,
        revision INTEGER NOT NULL,
        PRIMARY KEY (clip),
        CONSTRAINT a_meeting_is_not_its_own_clip CHECK (clip <> discusses),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE,
        FOREIGN KEY(discusses) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_second_look_discusses ON second_look (discusses)
    """,
    """
    CREATE TABLE second_look_played (
        clip TEXT NOT NULL,
        onset_ms INTEGER NOT NULL,
        offset_ms INTEGER NOT NULL,
        begins_ms INTEGER NOT NULL,
        PRIMARY KEY (clip, onset_ms),
        CONSTRAINT what_is_played_has_a_length CHECK (0 <= onset_ms AND onset_ms < offset_ms),
        CONSTRAINT a_clip_plays_from_its_beginning_on CHECK (0 <= begins_ms),
        FOREIGN KEY(clip) REFERENCES second_look (clip) ON DELETE CASCADE
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

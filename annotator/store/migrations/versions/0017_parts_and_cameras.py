"""Recordings that come in several files, and films of a second camera."""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE clip_part (
        clip TEXT NOT NULL,
        number INTEGER NOT NULL,
        length INTEGER NOT NULL,
        received INTEGER NOT NULL,
        asset TEXT,
        resume TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (clip, number),
        UNIQUE (asset),
        CONSTRAINT parts_are_numbered_from_one CHECK (number >= 1),
        CONSTRAINT no_part_is_more_than_whole CHECK (0 <= received AND received <= length),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE second_camera (
        clip TEXT NOT NULL,
        camera TEXT NOT NULL,
        revision INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (clip),
        UNIQUE (camera),
        CONSTRAINT a_camera_is_not_its_own_clip CHECK (clip <> camera),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE,
        FOREIGN KEY(camera) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

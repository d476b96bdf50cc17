"""Conversations: threads pinned to places of clips, and what was said in them entry by entry."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE talk_thread (
        id TEXT NOT NULL,
        clip TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        coder TEXT,
        session TEXT,
        annotation TEXT,
        other_session TEXT,
        other_annotation TEXT,
        PRIMARY KEY (id),
        CONSTRAINT pinned_within_the_clip CHECK (at_ms >= 0),
        CONSTRAINT a_mark_is_of_a_session CHECK (annotation IS NULL OR session IS NOT NULL),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_talk_thread_clip ON talk_thread (clip)
    """,
    """
    CREATE TABLE talk_entry (
        id TEXT NOT NULL,
        talk_thread TEXT NOT NULL,
        place INTEGER NOT NULL,
        step TEXT NOT NULL,
        "by" TEXT NOT NULL,
        at TEXT NOT NULL,
        remark TEXT,
        body BLOB,
        PRIMARY KEY (id),
        CONSTRAINT entries_are_in_order UNIQUE (talk_thread, place),
        CONSTRAINT step_is_known
            CHECK (step IN ('said', 'changed', 'taken_back', 'resolved', 'reopened')),
        CONSTRAINT said_in_words CHECK ((body IS NOT NULL) = (step IN ('said', 'changed'))),
        CONSTRAINT about_a_remark
            CHECK ((remark IS NOT NULL) = (step IN ('changed', 'taken_back'))),
        FOREIGN KEY(talk_thread) REFERENCES talk_thread (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_talk_entry_talk_thread ON talk_entry (talk_thread)
    """,
    """
    CREATE TABLE talk_mention (
        talk_entry TEXT NOT NULL,
        member TEXT NOT NULL,
        PRIMARY KEY (talk_entry, member),
        FOREIGN KEY(talk_entry) REFERENCES talk_entry (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_talk_mention_member ON talk_mention (member)
    """,
    """
    CREATE TRIGGER what_was_said_never_changes BEFORE UPDATE ON talk_entry
    BEGIN SELECT RAISE(ABORT, 'what was said never changes'); END
    """,
    """
    CREATE TRIGGER a_thread_stays_where_it_is_pinned BEFORE UPDATE ON talk_thread
    BEGIN SELECT RAISE(ABORT, 'a thread stays where it is pinned'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

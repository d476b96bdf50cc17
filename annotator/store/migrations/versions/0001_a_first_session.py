"""The tables of a first session: household, consent, clip, coding, visit, audit."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE audit (
        n INTEGER NOT NULL,
        at TEXT NOT NULL,
        "by" TEXT NOT NULL,
        deed TEXT NOT NULL,
        "on" TEXT NOT NULL,
        mac BLOB NOT NULL,
        PRIMARY KEY (n),
        CONSTRAINT deed_is_known CHECK (deed IN ('household_opened', 'consent_decided', 'consent_withdrawn', 'clip_begun', 'clip_received', 'clip_opened', 'clip_refused', 'clip_deleted', 'coding_begun', 'coding_changed', 'visit_begun', 'plan_confirmed', 'together_begun', 'moment_shown', 'take_home_made'))
    )
    """,
    """
    CREATE TABLE household (
        id TEXT NOT NULL,
        made_at TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE job (
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        state TEXT NOT NULL,
        attempt INTEGER NOT NULL,
        token TEXT,
        lease_until TEXT,
        made_at TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT job_kind_is_known CHECK (kind IN ('prepare', 'cut')),
        CONSTRAINT job_state_is_known CHECK (state IN ('todo', 'doing', 'done', 'gave_up'))
    )
    """,
    """
    CREATE INDEX jobs_by_subject ON job (kind, subject)
    """,
    """
    CREATE TABLE scheme (
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (id, version)
    )
    """,
    """
    CREATE TABLE setting (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (name)
    )
    """,
    """
    CREATE TABLE asset_key (
        asset TEXT NOT NULL,
        household TEXT NOT NULL,
        kind TEXT NOT NULL,
        wrapped BLOB NOT NULL,
        header_sha256 BLOB,
        length INTEGER,
        PRIMARY KEY (asset),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_asset_key_household ON asset_key (household)
    """,
    """
    CREATE TABLE carer (
        id TEXT NOT NULL,
        household TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_carer_household ON carer (household)
    """,
    """
    CREATE TABLE household_key (
        household TEXT NOT NULL,
        version INTEGER NOT NULL,
        wrapped BLOB NOT NULL,
        PRIMARY KEY (household),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE infant (
        id TEXT NOT NULL,
        household TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_infant_household ON infant (household)
    """,
    """
    CREATE TABLE dyad (
        id TEXT NOT NULL,
        household TEXT NOT NULL,
        infant TEXT NOT NULL,
        carer TEXT NOT NULL,
        go_gently INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT go_gently_is_yes_or_no CHECK (go_gently IN (0, 1)),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE,
        FOREIGN KEY(infant) REFERENCES infant (id) ON DELETE CASCADE,
        FOREIGN KEY(carer) REFERENCES carer (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_dyad_carer ON dyad (carer)
    """,
    """
    CREATE INDEX ix_dyad_household ON dyad (household)
    """,
    """
    CREATE INDEX ix_dyad_infant ON dyad (infant)
    """,
    """
    CREATE TABLE clip (
        id TEXT NOT NULL,
        household TEXT NOT NULL,
        dyad TEXT NOT NULL,
        begun_at TEXT NOT NULL,
        filmed_on TEXT NOT NULL,
        context TEXT NOT NULL,
        state TEXT NOT NULL,
        playable INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT context_is_known CHECK (context IN ('feeding', 'bedtime', 'play')),
        CONSTRAINT clip_state_is_known CHECK (state IN ('awaiting', 'receiving', 'preparing', 'ready', 'failed')),
        CONSTRAINT playable_is_yes_or_no CHECK (playable IN (0, 1)),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE,
        FOREIGN KEY(dyad) REFERENCES dyad (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_clip_dyad ON clip (dyad)
    """,
    """
    CREATE INDEX ix_clip_household ON clip (household)
    """,
    """
    CREATE TABLE artefact (
        clip TEXT NOT NULL,
        kind TEXT NOT NULL,
        asset TEXT NOT NULL,
        PRIMARY KEY (clip, kind),
        CONSTRAINT artefact_kind_is_known CHECK (kind IN ('original', 'film', 'working', 'strip', 'strip_picture', 'frames', 'sound')),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE,
        UNIQUE (asset)
    )
    """,
    """
    CREATE TABLE coding_session (
        id TEXT NOT NULL,
        clip TEXT NOT NULL,
        coder TEXT NOT NULL,
        scheme TEXT NOT NULL,
        scheme_version TEXT NOT NULL,
        clip_length_ms INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        begun_at TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(scheme, scheme_version) REFERENCES scheme (id, version),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_coding_session_clip ON coding_session (clip)
    """,
    """
    CREATE TABLE consent (
        id TEXT NOT NULL,
        household TEXT NOT NULL,
        clip TEXT,
        place INTEGER NOT NULL,
        purpose TEXT NOT NULL,
        decision TEXT NOT NULL,
        given_on TEXT NOT NULL,
        valid_to TEXT,
        withdrawn_on TEXT,
        body BLOB NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT purpose_is_known CHECK (purpose IN ('record', 'session_review', 'co_carer_viewing', 'supervision', 'team_care', 'training', 'research', 'publication', 'take_home_page', 'take_home_media')),
        CONSTRAINT decision_is_known CHECK (decision IN ('permit', 'deny')),
        CONSTRAINT consents_are_in_order UNIQUE (household, place),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE,
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_consent_clip ON consent (clip)
    """,
    """
    CREATE INDEX ix_consent_household ON consent (household)
    """,
    """
    CREATE TABLE upload (
        clip TEXT NOT NULL,
        length INTEGER NOT NULL,
        received INTEGER NOT NULL,
        asset TEXT,
        resume TEXT NOT NULL,
        PRIMARY KEY (clip),
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE visit (
        id TEXT NOT NULL,
        household TEXT NOT NULL,
        dyad TEXT NOT NULL,
        clip TEXT NOT NULL,
        number INTEGER NOT NULL,
        begun_at TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT visits_count_from_one CHECK (number >= 1),
        FOREIGN KEY(household) REFERENCES household (id) ON DELETE CASCADE,
        FOREIGN KEY(dyad) REFERENCES dyad (id) ON DELETE CASCADE,
        FOREIGN KEY(clip) REFERENCES clip (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_visit_clip ON visit (clip)
    """,
    """
    CREATE INDEX ix_visit_dyad ON visit (dyad)
    """,
    """
    CREATE INDEX ix_visit_household ON visit (household)
    """,
    """
    CREATE TABLE annotation (
        session TEXT NOT NULL,
        id TEXT NOT NULL,
        version INTEGER NOT NULL,
        onset_ms INTEGER,
        body BLOB,
        PRIMARY KEY (session, id),
        CONSTRAINT stands_or_was_removed CHECK ((body IS NULL) = (onset_ms IS NULL)),
        FOREIGN KEY(session) REFERENCES coding_session (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE answer (
        id TEXT NOT NULL,
        visit TEXT NOT NULL,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        card INTEGER NOT NULL,
        at TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT answer_kind_is_known CHECK (kind IN ('checkin', 'words', 'choice', 'checkout', 'harder_bit', 'seen')),
        CONSTRAINT answers_are_in_order UNIQUE (visit, place),
        FOREIGN KEY(visit) REFERENCES visit (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_answer_visit ON answer (visit)
    """,
    """
    CREATE TABLE moment (
        film TEXT NOT NULL,
        still TEXT NOT NULL,
        visit TEXT NOT NULL,
        annotation TEXT NOT NULL,
        kind TEXT NOT NULL,
        onset_ms INTEGER NOT NULL,
        offset_ms INTEGER NOT NULL,
        still_ms INTEGER NOT NULL,
        PRIMARY KEY (film),
        CONSTRAINT a_moment_has_a_length CHECK (onset_ms < offset_ms),
        CONSTRAINT moment_kind_is_known CHECK (kind IN ('connection', 'repair_tail', 'repair_story', 'comment', 'infant_strength')),
        UNIQUE (still),
        FOREIGN KEY(visit) REFERENCES visit (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_moment_visit ON moment (visit)
    """,
    """
    CREATE TABLE operation (
        id TEXT NOT NULL,
        session TEXT NOT NULL,
        revision INTEGER,
        annotation TEXT NOT NULL,
        kind TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        at TEXT NOT NULL,
        "by" TEXT NOT NULL,
        version INTEGER,
        refusal TEXT,
        body BLOB NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT operation_kind_is_known CHECK (kind IN ('add', 'change', 'remove', 'link', 'star', 'undo')),
        CONSTRAINT accepted_or_refused CHECK ((revision IS NULL) = (refusal IS NOT NULL)),
        CONSTRAINT revisions_are_in_order UNIQUE (session, revision),
        FOREIGN KEY(session) REFERENCES coding_session (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE "plan" (
        visit TEXT NOT NULL,
        confirmed_at TEXT,
        body BLOB NOT NULL,
        PRIMARY KEY (visit),
        FOREIGN KEY(visit) REFERENCES visit (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE together_ticket (
        id TEXT NOT NULL,
        visit TEXT NOT NULL,
        begun_at TEXT NOT NULL,
        ends_at TEXT NOT NULL,
        ended_at TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(visit) REFERENCES visit (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE INDEX ix_together_ticket_visit ON together_ticket (visit)
    """,
    """
    CREATE TRIGGER the_log_is_never_rewritten BEFORE UPDATE ON operation
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
    """,
    """
    CREATE TRIGGER deeds_are_never_rewritten BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END
    """,
    """
    CREATE TRIGGER deeds_are_never_removed BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

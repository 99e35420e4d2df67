-- state: 0 waiting, 1 done, 2 dead, 3 ignored. due_ms: not before this moment; while leased, the end of the lease.
CREATE TABLE inbox(
    seq INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    event_id TEXT NOT NULL,
    delivery TEXT NOT NULL,
    raw TEXT NOT NULL,
    signature TEXT NOT NULL,
    received_ms INTEGER NOT NULL,
    state INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    lease TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    settled_ms INTEGER NOT NULL
);
CREATE INDEX inbox_waiting ON inbox(seq, due_ms) WHERE state = 0;
CREATE INDEX inbox_due ON inbox(due_ms) WHERE state = 0;
CREATE INDEX inbox_settled ON inbox(settled_ms) WHERE state <> 0;
CREATE INDEX inbox_event ON inbox(event_id);

CREATE TABLE outbox(
    seq INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL,
    flow TEXT NOT NULL,
    subject TEXT NOT NULL,
    event TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    due_ms INTEGER NOT NULL,
    lease TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    settled_ms INTEGER NOT NULL,
    UNIQUE(event_id, flow)
);
CREATE INDEX outbox_waiting ON outbox(seq, due_ms) WHERE state = 0;
CREATE INDEX outbox_due ON outbox(due_ms) WHERE state = 0;
CREATE INDEX outbox_subject ON outbox(flow, subject, seq) WHERE state = 0;
CREATE INDEX outbox_settled ON outbox(settled_ms) WHERE state <> 0;

CREATE TABLE entity_state(
    store_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    updated INTEGER,
    digest TEXT NOT NULL,
    projection TEXT NOT NULL,
    tombstone INTEGER NOT NULL,
    PRIMARY KEY(store_id, kind, id)
);

CREATE TABLE cursors(
    store_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY(store_id, name)
);

CREATE TABLE flows(
    name TEXT PRIMARY KEY,
    record TEXT NOT NULL
);

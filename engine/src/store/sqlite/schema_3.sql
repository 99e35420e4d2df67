-- ready: waiting, not paused, and (events) no older one of the same flow and entity waits. What is held stays ready,
-- due at the end of its lease. rank: live events 0, events of a backfill 1.
CREATE TABLE inbox_3(
    seq INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    event_id TEXT NOT NULL,
    store_id INTEGER NOT NULL,
    event_type TEXT NOT NULL,
    object_id TEXT NOT NULL,
    delivery TEXT NOT NULL,
    raw TEXT NOT NULL,
    signature TEXT NOT NULL,
    since_ms INTEGER NOT NULL,
    state INTEGER NOT NULL,
    ready INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    lease TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    settled_ms INTEGER NOT NULL
);
INSERT INTO inbox_3
    SELECT seq, key, event_id, json_extract(delivery, '$.storeId'), json_extract(delivery, '$.eventType'),
        json_extract(delivery, '$.entityId'), delivery, raw, signature, received_ms, state, state = 0, due_ms, lease,
        attempts, error, settled_ms
    FROM inbox;
DROP TABLE inbox;
ALTER TABLE inbox_3 RENAME TO inbox;
CREATE INDEX inbox_event ON inbox(event_id);
CREATE INDEX inbox_ready ON inbox(due_ms) WHERE ready = 1;
CREATE INDEX inbox_waiting ON inbox(state) WHERE state = 0;
CREATE INDEX inbox_settled ON inbox(state, settled_ms) WHERE state <> 0;

CREATE TABLE outbox_3(
    seq INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL,
    flow TEXT NOT NULL,
    subject TEXT NOT NULL,
    store_id INTEGER NOT NULL,
    event_type TEXT NOT NULL,
    object_id TEXT NOT NULL,
    rank INTEGER NOT NULL,
    since_ms INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    ready INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    lease TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    settled_ms INTEGER NOT NULL,
    UNIQUE(event_id, flow)
);
INSERT INTO outbox_3
    SELECT seq, event_id, flow, subject, json_extract(event, '$.storeId'), json_extract(event, '$.eventType'),
        json_extract(event, '$.objectId'), json_extract(event, '$.origin') = 'backfill', created_ms, state,
        state = 0 AND NOT EXISTS (SELECT 1 FROM outbox AS older WHERE older.state = 0 AND older.flow = mine.flow
                                  AND older.subject = mine.subject AND older.seq < mine.seq),
        due_ms, lease, attempts, error, settled_ms
    FROM outbox AS mine;
-- Apart from the queue, so that taking and settling do not write whole entities again.
CREATE TABLE events(seq INTEGER PRIMARY KEY, event TEXT NOT NULL);
INSERT INTO events SELECT seq, event FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_3 RENAME TO outbox;
CREATE INDEX outbox_ready ON outbox(rank, due_ms) WHERE ready = 1;
CREATE INDEX outbox_flow ON outbox(flow, rank, due_ms) WHERE ready = 1;
CREATE INDEX outbox_due ON outbox(due_ms) WHERE ready = 1 AND due_ms > 0;
CREATE INDEX outbox_subject ON outbox(flow, subject, seq) WHERE state = 0;
CREATE INDEX outbox_settled ON outbox(state, settled_ms) WHERE state <> 0;

CREATE TABLE pauses(
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    since_ms INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY(kind, name)
);

CREATE TABLE leases(
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    token INTEGER NOT NULL,
    until_ms INTEGER NOT NULL
);

CREATE TABLE budgets(
    token TEXT PRIMARY KEY,
    sent BLOB NOT NULL,
    held_until_ms INTEGER NOT NULL,
    dead INTEGER NOT NULL,
    used_ms INTEGER NOT NULL
);

CREATE TABLE pulse(id INTEGER PRIMARY KEY CHECK (id = 1), beat INTEGER NOT NULL);
INSERT INTO pulse VALUES (1, 0);

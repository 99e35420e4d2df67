-- Names stand in the schema that the connection has chosen. Queues are narrow tables, because they are written again
-- and again; what they carry is written once and stands apart.
-- state: 0 waiting, 1 done, 2 dead, 3 ignored. due_ms: not before this moment; while held, the end of the hold.
-- ready: waiting, not paused, and (events) no older one of the same chain waits. What is held stays ready.
-- chain: hash of flow and entity. rank: live events 0, events of a backfill 1.

CREATE TABLE deliveries(
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key text COLLATE "C" NOT NULL UNIQUE,
    event_id text COLLATE "C" NOT NULL,
    store_id bigint NOT NULL,
    event_type text COLLATE "C" NOT NULL,
    object_id text COLLATE "C" NOT NULL,
    since_ms bigint NOT NULL,
    created bigint NOT NULL,
    digest text COLLATE "C" NOT NULL,
    data text COLLATE "C" NOT NULL,
    raw text COLLATE "C" NOT NULL,
    signature text COLLATE "C" NOT NULL
);
CREATE INDEX deliveries_event ON deliveries(event_id);

CREATE TABLE inbox(
    seq bigint PRIMARY KEY,
    store_id bigint NOT NULL,
    state smallint NOT NULL,
    ready boolean NOT NULL,
    due_ms bigint NOT NULL,
    lease text COLLATE "C",
    attempts integer NOT NULL DEFAULT 0,
    error text COLLATE "C" NOT NULL DEFAULT '',
    since_ms bigint NOT NULL,
    settled_ms bigint NOT NULL
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);
CREATE INDEX inbox_ready ON inbox(due_ms, seq) WHERE ready;
CREATE INDEX inbox_waiting ON inbox(store_id, seq) WHERE state = 0;
CREATE INDEX inbox_settled ON inbox(state, settled_ms) WHERE state <> 0;

CREATE TABLE events(
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id text COLLATE "C" NOT NULL,
    flow text COLLATE "C" NOT NULL,
    store_id bigint NOT NULL,
    event_type text COLLATE "C" NOT NULL,
    object_id text COLLATE "C" NOT NULL,
    since_ms bigint NOT NULL,
    event text COLLATE "C" NOT NULL,
    UNIQUE(event_id, flow)
);

CREATE TABLE outbox(
    seq bigint PRIMARY KEY,
    flow text COLLATE "C" NOT NULL,
    chain bigint NOT NULL,
    rank smallint NOT NULL,
    state smallint NOT NULL,
    ready boolean NOT NULL,
    due_ms bigint NOT NULL,
    lease text COLLATE "C",
    attempts integer NOT NULL DEFAULT 0,
    error text COLLATE "C" NOT NULL DEFAULT '',
    since_ms bigint NOT NULL,
    settled_ms bigint NOT NULL
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);
CREATE INDEX outbox_ready ON outbox(rank, due_ms, seq) WHERE ready;
CREATE INDEX outbox_flow ON outbox(flow, rank, due_ms, seq) WHERE ready;
CREATE INDEX outbox_due ON outbox(due_ms) WHERE ready AND due_ms > 0;
CREATE INDEX outbox_chain ON outbox(chain, seq) WHERE state = 0;
CREATE INDEX outbox_settled ON outbox(state, settled_ms) WHERE state <> 0;

CREATE TABLE entity_state(
    store_id bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    updated bigint,
    digest text COLLATE "C" NOT NULL,
    projection text COLLATE "C" NOT NULL,
    tombstone boolean NOT NULL,
    PRIMARY KEY(store_id, kind, id)
) WITH (fillfactor = 90);

CREATE TABLE cursors(
    store_id bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    PRIMARY KEY(store_id, name)
) WITH (fillfactor = 50);

CREATE TABLE flows(
    name text COLLATE "C" PRIMARY KEY,
    record text COLLATE "C" NOT NULL
);

CREATE TABLE own_writes(
    id text COLLATE "C" PRIMARY KEY,
    store_id bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    entity_id text COLLATE "C",
    idempotency_key text COLLATE "C",
    started_ms bigint NOT NULL,
    settled_ms bigint NOT NULL,
    consumed boolean NOT NULL DEFAULT false,
    record text COLLATE "C" NOT NULL
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX own_writes_key ON own_writes(store_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX own_writes_entity ON own_writes(store_id, kind, entity_id, started_ms) WHERE NOT consumed;
CREATE INDEX own_writes_settled ON own_writes(settled_ms);

CREATE TABLE pauses(
    kind text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    since_ms bigint NOT NULL,
    record text COLLATE "C" NOT NULL,
    PRIMARY KEY(kind, name)
);

CREATE TABLE leases(
    name text COLLATE "C" PRIMARY KEY,
    holder text COLLATE "C" NOT NULL,
    token bigint NOT NULL,
    until_ms bigint NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE budgets(
    token text COLLATE "C" PRIMARY KEY,
    sent bytea NOT NULL DEFAULT ''::bytea,
    held_until_ms bigint NOT NULL DEFAULT 0,
    dead boolean NOT NULL DEFAULT false
) WITH (fillfactor = 30, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
-- Small and always in the row, so that writing it again stays within the page.
ALTER TABLE budgets ALTER COLUMN sent SET STORAGE MAIN;

CREATE TABLE pulse(id integer PRIMARY KEY CHECK (id = 1), beat bigint NOT NULL) WITH (fillfactor = 10);
INSERT INTO pulse VALUES (1, 0);

-- What selections compare.
CREATE VIEW delivery_rows AS
    SELECT q.seq, d.event_id, NULL::text AS flow, d.event_type, d.object_id, d.store_id, d.since_ms,
        q.state, q.attempts, q.error, q.settled_ms
    FROM inbox q JOIN deliveries d ON d.seq = q.seq;
CREATE VIEW event_rows AS
    SELECT q.seq, e.event_id, e.flow, e.event_type, e.object_id, e.store_id, e.since_ms,
        q.state, q.attempts, q.error, q.settled_ms
    FROM outbox q JOIN events e ON e.seq = q.seq;

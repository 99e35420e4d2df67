CREATE TABLE own_writes(
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    store_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    entity_id TEXT,
    idempotency_key TEXT,
    started_ms INTEGER NOT NULL,
    settled_ms INTEGER NOT NULL,
    consumed INTEGER NOT NULL DEFAULT 0,
    record TEXT NOT NULL
);
CREATE UNIQUE INDEX own_writes_key ON own_writes(store_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX own_writes_entity ON own_writes(store_id, kind, entity_id, started_ms) WHERE consumed = 0;
CREATE INDEX own_writes_settled ON own_writes(settled_ms);

"""The node vectors, as Rust and JavaScript run them."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

import pytest
from conftest import ROOT, ScriptedStore, Seen
from ecwid_nodes import (
    SIGNATURE_HEADER,
    AsyncConnection,
    Connection,
    Engine,
    manifest,
    preview,
    sample_delivery,
)

VECTORS = json.loads((ROOT / "tests" / "vectors" / "nodes.json").read_text())
ACTIONS = pytest.mark.parametrize("vector", VECTORS["actions"], ids=lambda vector: vector["node"])


def check(seen: list[Seen], vector: dict[str, Any]) -> None:
    method, target = vector["request"].split(" ", 1)
    path, _, query = target.partition("?")
    assert seen[0].method == method
    assert seen[0].path == f"/api/v3/1003{path}"
    assert seen[0].query == dict(parse_qsl(query, keep_blank_values=True))
    assert seen[0].body == (vector["body"] or "")


@ACTIONS
@pytest.mark.filterwarnings("ignore::ecwid_nodes.UndocumentedParameterWarning")
def test_action(store: ScriptedStore, connection: Connection, vector: dict[str, Any]) -> None:
    store.answer = lambda _: (200, vector["response"])
    result = connection.invoke(vector["node"], vector["input"], confirm=vector["confirm"])
    assert result == vector["response"]
    check(store.seen, vector)


@ACTIONS
@pytest.mark.filterwarnings("ignore::ecwid_nodes.UndocumentedParameterWarning")
async def test_action_awaited(store: ScriptedStore, async_connection: AsyncConnection, vector: dict[str, Any]) -> None:
    store.answer = lambda _: (200, vector["response"])
    result = await async_connection.invoke(vector["node"], vector["input"], confirm=vector["confirm"])
    assert result == vector["response"]
    check(store.seen, vector)


@pytest.mark.parametrize("vector", VECTORS["triggers"], ids=lambda vector: vector["node"])
def test_trigger(vector: dict[str, Any]) -> None:
    found = preview(vector["node"], vector["config"], vector["before"], vector["after"])
    assert found.matches
    assert found.changed == vector["changed"]
    rows = [
        {"key": row.key, "part": row.part, "detail": row.detail, "holdSeconds": row.hold_seconds}
        for row in found.occurrences
    ]
    assert rows == vector["occurrences"]
    if vector["compares"]:
        assert not preview(vector["node"], vector["config"], vector["after"], vector["after"]).matches


def is_simple(vector: dict[str, Any]) -> bool:
    """Can the few answers of the scripted store make it happen at once?"""
    about = vector["node"].split(".")[0] in ("order", "product", "customer")
    at_once = all(row["holdSeconds"] is None for row in vector["occurrences"])
    return about and at_once and vector["compares"] and vector["after"] is not None


SIMPLE = [vector for vector in VECTORS["triggers"] if is_simple(vector)]


@pytest.mark.parametrize("vector", SIMPLE, ids=lambda vector: vector["node"])
def test_trigger_in_the_engine(store: ScriptedStore, vector: dict[str, Any]) -> None:
    node = next(node for node in manifest()["nodes"] if node["id"] == vector["node"])
    before, after = vector["before"], vector["after"]
    numbered = after.get("internalId", after["id"])

    def answer(seen: Seen) -> tuple[int, Any]:
        if seen.path.endswith("/application/token"):
            return 200, {"permissions": node["scopes"]}
        if seen.path.rsplit("/", 1)[-1] in (str(after["id"]), str(numbered)):
            return 200, after
        # Orders are looked up by the internal id that a webhook gives; everything else is the reading at the start.
        rows = [after] if "ids" in seen.query else [before]
        items = [] if int(seen.query.get("offset", 0)) else [row for row in rows if row is not None]
        return 200, {"total": len(items), "count": len(items), "offset": 0, "limit": 100, "items": items}

    store.answer = answer
    with (
        Connection(1003, f"secret_{vector['node']}", base_url=store.url, retries=0, client_secret="s") as connection,
        Engine(connection) as engine,
    ):
        # What was created before the start is read once, without events; what changed after it makes them.
        created = (
            after.get("createTimestamp") or datetime.strptime(after["registered"], "%Y-%m-%d %H:%M:%S %z").timestamp()
        )
        start = int(created) + (0 if before is None else 1)
        engine.enable(vector["node"], vector["config"], every=None, start=start, prime="all")
        headers, body = sample_delivery(node["webhooks"][0], client_secret="s", entity_id=numbered)
        assert engine.receive(headers, body).reason == "stored"
        events = list(engine.events(wait=1))
    assert [event.event_type for event in events] == [vector["node"]] * len(vector["occurrences"])
    assert [event.part for event in events] == [row["part"] for row in vector["occurrences"]]
    assert [event.detail for event in events] == [row["detail"] for row in vector["occurrences"]]
    assert events[0].changed == vector["changed"]
    assert events[0].entity == after
    assert events[0].origin == "webhook"
    assert events[0].raw == body.decode()
    assert SIGNATURE_HEADER in headers

from __future__ import annotations

import datetime
import json
import logging
import time
from decimal import Decimal
from pathlib import Path

import ecwid_nodes
import pytest
from conftest import TOKEN, ScriptedStore
from ecwid_nodes import Connection, InvalidInputError, UndocumentedParameterWarning


def test_calls_with_the_bearer_token_and_gives_the_stores_json(store: ScriptedStore, connection: Connection) -> None:
    store.answer = lambda _: (200, {"id": "ABC12", "total": 10.5, "brandNew": [None, {"x": 9007199254740993}]})
    order = connection.invoke("order.get", {"orderId": "ABC12"})
    assert order == {"id": "ABC12", "total": 10.5, "brandNew": [None, {"x": 9007199254740993}]}
    assert store.seen[0].path == "/api/v3/1003/orders/ABC12"
    assert store.seen[0].headers["authorization"].startswith("Bearer secret_test_token")
    assert store.seen[0].headers["user-agent"] == f"ecwid-nodes/{ecwid_nodes.__version__}"


def test_absent_null_and_value_stay_apart(store: ScriptedStore, connection: Connection) -> None:
    connection.invoke("product.update", {"productId": 5, "name": "Mug", "compareToPrice": None})
    assert store.seen[0].body == {"name": "Mug", "compareToPrice": None}
    assert store.seen[0].method == "PUT"


def test_dates_and_decimals_are_accepted(store: ScriptedStore, connection: Connection) -> None:
    noon = datetime.datetime(2026, 3, 1, 13, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
    fields = {"createdFrom": datetime.date(2026, 3, 1), "createdTo": noon, "totalFrom": Decimal("19.90")}
    connection.invoke("order.search", fields)
    assert store.seen[0].query["createdFrom"] == "1772323200"
    assert store.seen[0].query["createdTo"] == "1772366400"
    assert store.seen[0].query["totalFrom"] == "19.9"


def test_what_is_no_json_is_refused_before_the_call(store: ScriptedStore, connection: Connection) -> None:
    for value in (object(), float("nan"), "\ud800"):
        with pytest.raises(InvalidInputError, match="cannot be written as JSON"):
            connection.invoke("order.get", {"orderId": value})
    assert store.seen == []


def test_a_dry_run_sends_nothing(store: ScriptedStore, connection: Connection) -> None:
    plan = connection.invoke("product.adjust_stock", {"productId": 5, "quantityDelta": -1}, dry_run=True)
    assert plan["dryRun"] is True
    assert plan["request"]["method"] == "PUT"
    assert plan["request"]["body"] == {"quantityDelta": -1}
    assert TOKEN not in json.dumps(plan)
    # It may read, to tell what would change; it never writes.
    assert all(seen.method == "GET" for seen in store.seen)


def test_undocumented_parameters_are_sent_with_a_warning(store: ScriptedStore, connection: Connection) -> None:
    with pytest.warns(UndocumentedParameterWarning, match="secretSauce") as caught:
        connection.invoke("order.get", {"orderId": "A", "extraQuery": {"secretSauce": "yes"}})
    assert Path(caught[0].filename).name == Path(__file__).name
    assert store.seen[0].query == {"secretSauce": "yes"}


def test_nulls_are_stripped_on_request_only(store: ScriptedStore, connection: Connection) -> None:
    store.answer = lambda _: (200, {"a": None, "b": 0, "c": False, "d": "", "e": [{"f": None}]})
    assert connection.invoke("order.get", {"orderId": "A"}, filter_nulls=True) == {
        "b": 0,
        "c": False,
        "d": "",
        "e": [{}],
    }
    assert connection.invoke("order.get", {"orderId": "A"})["a"] is None
    assert json.loads(connection.invoke_raw("order.get", {"orderId": "A"}))["e"] == [{"f": None}]


def test_describe_and_repr_hold_no_secret() -> None:
    opened = Connection(
        1003,
        "secret_hush",
        name="main",
        tags=["eu"],
        client_secret="quiet",
        proxy="http://user:hidden@127.0.0.1:1",
        headers={"X-Shop": "discreet"},
        timeout=2.5,
    )
    text = json.dumps(opened.describe()) + repr(opened)
    assert all(secret not in text for secret in ("hush", "quiet", "hidden", "discreet"))
    assert opened.describe()["tags"] == ["eu"]
    assert opened.describe()["http"]["timeoutMs"] == 2500
    assert repr(opened) == "<Connection 'main' store 1003>"


def test_a_closed_connection_says_so(connection: Connection) -> None:
    connection.close()
    assert repr(connection) == "<Connection closed>"
    with pytest.raises(ecwid_nodes.ConfigError, match="closed"):
        connection.invoke("order.get", {"orderId": "A"})


def test_extra_headers_and_environment(store: ScriptedStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ECWID_STORE_ID", "1003")
    monkeypatch.setenv("ECWID_TOKEN", "secret_env")
    monkeypatch.setenv("ECWID_BASE_URL", store.url)
    Connection.from_env(headers={"X-Shop": "blue"}).invoke("order.get", {"orderId": "A"})
    assert store.seen[0].headers["x-shop"] == "blue"


def test_named_connections_come_from_the_private_file(
    store: ScriptedStore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "connections.json"
    saved = {"storeId": 77, "token": "secret_saved", "baseUrl": store.url, "tags": ["eu"]}
    file.write_text(json.dumps({"connections": {"shop": saved}}))
    file.chmod(0o600)
    monkeypatch.setenv("ECWID_CONNECTIONS_FILE", str(file))
    Connection.named("shop").invoke("order.get", {"orderId": "A"})
    assert store.seen[0].path == "/api/v3/77/orders/A"
    with pytest.raises(ecwid_nodes.ConfigError) as caught:
        Connection.named("shopp")
    assert "did you mean `shop`" in caught.value.hint
    file.chmod(0o644)
    with pytest.raises(ecwid_nodes.ConfigError, match="can be read by others"):
        Connection.named("shop")


def test_an_instance_of_older_connectors_is_imported(store: ScriptedStore) -> None:
    instance = {
        "ecwid.store.id": "77",
        "oauth.user.token": "secret_instance",
        "oauth.api.key": "app",
        "oauth.api.secret": "hush",
        "base.url": store.url,
    }
    store.answer = lambda _: (200, {"id": "A", "note": None})
    assert Connection.from_instance(instance).invoke("order.get", {"orderId": "A"}) == {"id": "A"}
    with pytest.raises(ecwid_nodes.ConfigError, match="API v1"):
        Connection.from_instance({"ecwid.order.key": "x"})


def test_check_names_scopes_and_nodes(store: ScriptedStore, connection: Connection) -> None:
    store.answer = lambda _: (200, {"permissions": ["read_orders"]})
    check = connection.check()
    assert check["alive"] is True
    assert "order.get" in check["nodes"]
    assert {"node": "order.update", "missing": ["update_orders"]} in check["locked"]


def test_requests_are_logged_without_secrets(store: ScriptedStore, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="ecwid_nodes")
    Connection(1003, "secret_logged", base_url=store.url, log="headers").invoke("order.get", {"orderId": "A"})
    deadline = time.monotonic() + 5
    while not caplog.records and time.monotonic() < deadline:
        time.sleep(0.01)
    (record,) = caplog.records
    assert record.name == "ecwid_nodes.http"
    assert record.levelno == logging.INFO
    assert f"GET {store.url}/1003/orders/A" in record.getMessage()
    assert "secret_logged" not in caplog.text

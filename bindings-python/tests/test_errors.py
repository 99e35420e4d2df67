from __future__ import annotations

import json
import pickle

import ecwid_nodes
import pytest
from conftest import SAMPLES, ScriptedStore
from ecwid_nodes import AsyncConnection, Connection, EcwidError, _errors, _native

KINDS = json.loads(_native.kinds())


@pytest.mark.parametrize("row", KINDS, ids=lambda row: row["name"])
def test_every_kind_has_its_class(row: dict[str, str]) -> None:
    envelope = {"kind": row["name"], "code": "c", "message": row["example"], "hint": row["hint"], "problems": []}
    error = _errors.from_envelope(json.dumps(envelope))
    assert type(error).__name__ == f"{row['class']}Error"
    assert getattr(ecwid_nodes, type(error).__name__) is type(error)
    assert isinstance(error, EcwidError)
    assert error.kind == row["name"]
    assert row["example"] in str(error)
    assert row["hint"] in str(error)


def test_no_class_without_a_kind() -> None:
    assert set(_errors.KINDS) == {row["name"] for row in KINDS}


def test_every_field_crosses_and_survives_another_process(store: ScriptedStore, connection: Connection) -> None:
    body = {"errorMessage": "The token lacks the scope", "errorCode": "INSUFFICIENT_APP_SCOPE"}
    store.answer = lambda _: (403, body)
    with pytest.raises(ecwid_nodes.PermissionDeniedError) as caught:
        connection.invoke("order.update", {"orderId": "A", "email": "a@example.test"})
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert error.node == "order.update"
        assert error.status == 403
        assert error.vendor_code == "INSUFFICIENT_APP_SCOPE"
        assert error.vendor_message == "The token lacks the scope"
        assert error.retry == "never"
        assert error.outcome == "not_applied"
        assert "update_orders" in error.hint
        assert error.docs_url.endswith("#permission_denied")
        assert error.to_json()["kind"] == "permission_denied"


@pytest.mark.parametrize("sample", json.loads((SAMPLES / "errors.json").read_text()), ids=lambda s: str(s["status"]))
def test_every_sample_of_an_error_is_understood(store: ScriptedStore, connection: Connection, sample: dict) -> None:
    store.answer = lambda _: (sample["status"], sample["body"] or b"", sample["headers"])
    with pytest.raises(EcwidError) as caught:
        connection.invoke("order.get", {"orderId": "A"})
    assert caught.value.status == sample["status"]
    assert type(caught.value) is not ecwid_nodes.DecodeError


def test_429_says_when_to_come_back(store: ScriptedStore) -> None:
    # Longer than the connection is willing to wait by itself.
    store.answer = lambda _: (429, {"errorMessage": "slow down"}, {"Retry-After": "27"})
    with pytest.raises(ecwid_nodes.RateLimitedError) as caught:
        Connection(1003, "secret_429", base_url=store.url, retries=0).invoke("order.get", {"orderId": "A"})
    assert caught.value.retry == "after"
    assert caught.value.retry_after_ms == 27_000


def test_a_dead_token_is_not_used_again(store: ScriptedStore, connection: Connection) -> None:
    store.answer = lambda _: (403, {"errorCode": "INVALID_API_TOKEN", "errorMessage": "Token is invalid"})
    for _ in range(3):
        with pytest.raises(ecwid_nodes.UnauthenticatedError):
            connection.invoke("order.get", {"orderId": "A"})
    assert len(store.seen) == 1
    assert connection.describe()["valid"] is False


def test_a_misspelt_field_names_the_right_one(connection: Connection) -> None:
    with pytest.raises(ecwid_nodes.InvalidInputError) as caught:
        connection.invoke("order.update", {"orderId": "A", "fulfilmentStatus": "SHIPPED"})
    assert caught.value.problems[0].path == "fulfilmentStatus"
    assert "fulfillmentStatus" in caught.value.problems[0].message
    assert caught.value.node == "order.update"


def test_a_wrong_type_names_the_field(connection: Connection) -> None:
    with pytest.raises(ecwid_nodes.InvalidInputError) as caught:
        connection.invoke("product.adjust_stock", {"productId": 1, "quantityDelta": "many"})
    assert caught.value.problems[0].path == "quantityDelta"


def test_an_unknown_node_gets_a_suggestion(connection: Connection) -> None:
    with pytest.raises(ecwid_nodes.InvalidInputError) as caught:
        connection.invoke("order.gett", {})
    assert caught.value.code == "unknown_node"
    assert "order.get" in caught.value.hint


def test_an_unreachable_host_is_unavailable() -> None:
    with pytest.raises(ecwid_nodes.UnavailableError) as caught:
        Connection(1003, "secret_x", base_url="http://127.0.0.1:9/api/v3", retries=0).invoke("profile.get")
    assert caught.value.code == "cannot_connect"
    assert caught.value.outcome == "not_applied"
    assert caught.value.request_id


def test_no_answer_in_time(store: ScriptedStore) -> None:
    store.delay = 1
    with pytest.raises(ecwid_nodes.TimeoutError) as caught:
        Connection(1003, "secret_slow", base_url=store.url, retries=0, timeout=0.1).invoke(
            "order.update", {"orderId": "A", "email": "a@example.test"}
        )
    assert isinstance(caught.value, TimeoutError)
    assert caught.value.outcome == "unknown"


def test_an_answer_that_is_no_json(store: ScriptedStore, connection: Connection) -> None:
    store.answer = lambda _: (200, b"<html>")
    with pytest.raises(ecwid_nodes.DecodeError) as caught:
        connection.invoke("order.get", {"orderId": "A"})
    assert caught.value.node == "order.get"
    assert connection.invoke_raw("order.get", {"orderId": "A"}) == b"<html>"


def test_an_empty_answer_is_an_empty_object(store: ScriptedStore, connection: Connection) -> None:
    store.answer = lambda _: (200, b"")
    assert connection.invoke("order.update", {"orderId": "A", "email": "a@example.test"}) == {}


@pytest.mark.parametrize("kind", [Connection, AsyncConnection])
def test_all_that_is_missing_is_named_at_once(monkeypatch: pytest.MonkeyPatch, kind: type[Connection]) -> None:
    for name in ("ECWID_STORE_ID", "ECWID_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ecwid_nodes.ConfigError) as caught:
        kind.from_env()
    assert [problem.path for problem in caught.value.problems] == ["ECWID_STORE_ID", "ECWID_TOKEN"]
    assert "not a store name" in caught.value.hint
    with pytest.raises(ecwid_nodes.ConfigError) as caught:
        kind()
    assert [problem.path for problem in caught.value.problems] == ["store_id", "token"]


@pytest.mark.parametrize(
    ("settings", "field"),
    [
        ({"store_id": "my-shop"}, "store_id"),
        ({"store_id": 0}, "store_id"),
        ({"token": "secret with blanks"}, "token"),
        ({"base_url": "http://example.test/api/v3"}, "unencrypted"),
        ({"timeout": -1}, "timeout"),
        ({"log": "everything"}, "everything"),
        ({"retries": -1}, "retries"),
        ({"base_url": "nowhere"}, "`base_url`"),
        ({"timeout": float("nan")}, "timeout"),
        ({"ca_file": "/does/not/exist.pem"}, "`ca_file`"),
    ],
)
def test_wrong_settings_are_refused_by_name(settings: dict, field: str) -> None:
    with pytest.raises(ecwid_nodes.ConfigError) as caught:
        Connection(**{"store_id": 1003, "token": "secret_x", **settings})
    assert field in str(caught.value) + str(caught.value.problems)


def test_a_panic_becomes_an_exception() -> None:
    fault = getattr(_native, "_fault", None)
    if fault is None:
        pytest.skip("release builds have no fault to provoke")
    with pytest.raises(ecwid_nodes.UnexpectedError, match="a fault on purpose") as caught:
        fault().wait()
    assert caught.value.code == "panic"

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import ROOT, SAMPLES
from ecwid_nodes import SIGNATURE_HEADER, Delivery, InvalidInputError, SignatureError, sample_delivery, sign, verify

FACTS = json.loads((SAMPLES / "signatures.json").read_text())
SECRET = FACTS["client_secret"]
VECTORS = json.loads((ROOT / "tests" / "vectors" / "webhooks.json").read_text())


@pytest.mark.parametrize("sample", FACTS["samples"], ids=lambda sample: sample["file"])
def test_every_sample_verifies(sample: dict[str, Any]) -> None:
    body = (SAMPLES / sample["file"]).read_bytes()
    delivery = verify({SIGNATURE_HEADER: sample["signature"]}, body, SECRET)
    assert (delivery.event_id, delivery.event_created) == (sample["eventId"], sample["eventCreated"])
    assert sign(SECRET, delivery.event_created, delivery.event_id) == sample["signature"]


@pytest.mark.parametrize("case", FACTS["mustReject"]["cases"], ids=lambda case: case["case"])
def test_every_forgery_is_refused(case: dict[str, Any]) -> None:
    body = (SAMPLES / FACTS["mustReject"]["appliesTo"]).read_bytes()
    headers = {} if case["signature"] is None else {SIGNATURE_HEADER: case["signature"]}
    with pytest.raises(SignatureError):
        verify(headers, body, SECRET)


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["case"])
def test_the_shared_vectors(case: dict[str, Any]) -> None:
    body, required = case["body"].encode(), tuple(VECTORS["requiredHeader"])
    headers = {} if case.get("withoutRequiredHeader") else dict([required])
    if "sign" in case:
        headers[SIGNATURE_HEADER] = sign(case["sign"], case["eventCreated"], case["eventId"])
    elif case["signature"] is not None:
        headers[SIGNATURE_HEADER] = case["signature"]
    secrets = VECTORS["secrets"]
    if case["expect"] == "ok":
        delivery = verify(headers, body, secrets, required_header=required)
        for name, value in case.get("delivery", {}).items():
            snake = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
            assert getattr(delivery, snake) == value
    else:
        with pytest.raises(SignatureError) as caught:
            verify(headers, body, secrets, required_header=required)
        assert caught.value.code == case["expect"]


def forms() -> list[Any]:
    headers, body = sample_delivery("order.created", client_secret=SECRET, event_id="e", event_created=1)
    signature = headers[SIGNATURE_HEADER]
    return [
        pytest.param(headers, body, id="mapping"),
        pytest.param({SIGNATURE_HEADER.lower(): signature}, bytearray(body), id="lower case"),
        pytest.param([(SIGNATURE_HEADER.lower().encode(), signature.encode())], memoryview(body), id="ASGI"),
        pytest.param({"HTTP_X_ECWID_WEBHOOK_SIGNATURE": signature, "wsgi.input": object()}, body.decode(), id="WSGI"),
        pytest.param({SIGNATURE_HEADER: [signature]}, body, id="lists"),
    ]


@pytest.mark.parametrize(("headers", "body"), forms())
def test_headers_of_every_framework(headers: Any, body: Any) -> None:
    delivery = verify(headers, body, SECRET)
    assert isinstance(delivery, Delivery)
    assert delivery.created.isoformat() == "1970-01-01T00:00:01+00:00"


def test_rotation_and_the_custom_header() -> None:
    headers, body = sample_delivery("order.created", client_secret="old", data={"orderId": "A"})
    assert verify(headers, body, ["new", "old"]).data == {"orderId": "A"}
    with pytest.raises(SignatureError, match="X-Shop") as caught:
        verify(headers, body, "old", required_header=("X-Shop", "blue"))
    assert caught.value.code == "wrong_header"
    assert verify({**headers, "x-shop": "blue"}, body, "old", required_header=("X-Shop", "blue"))


@pytest.mark.parametrize("secrets", ["", [], [""]])
def test_no_secret_is_an_error_not_a_skip(secrets: Any) -> None:
    headers, body = sample_delivery("order.created", client_secret="x")
    with pytest.raises(SignatureError) as caught:
        verify(headers, body, secrets)
    assert caught.value.code == "no_secret"


def test_parsed_json_is_not_the_raw_body() -> None:
    with pytest.raises(InvalidInputError, match="raw body") as caught:
        verify({}, {"eventId": "e"}, SECRET)  # type: ignore[arg-type]
    assert "get_data" in caught.value.hint


def test_an_oversized_body_is_refused() -> None:
    with pytest.raises(SignatureError) as caught:
        verify({}, b" " * ((1 << 20) + 1), SECRET)
    assert caught.value.code == "too_large"

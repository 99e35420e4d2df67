"""Verify and parse one webhook delivery: this package beside `hmac` and `json`."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import timeit

import ecwid_nodes

SECRET = "test_client_secret"
BODY = json.dumps(
    {
        "eventId": "ef8d8b0e-870e-5d01-ac97-1ee9e76719bf",
        "eventCreated": 1784102644,
        "storeId": 1003,
        "entityId": 512240933,
        "eventType": "order.updated",
        "data": {"orderId": "7QK2M", "oldPaymentStatus": "AWAITING_PAYMENT", "newPaymentStatus": "PAID"},
    }
).encode()
HEADERS = {"X-Ecwid-Webhook-Signature": "f50yWvnaWLBxoceQryYOd9OMn1JLsACsgiqlaenoKb0="}


def usual() -> object:
    event = json.loads(BODY)
    message = f"{event['eventCreated']}.{event['eventId']}".encode()
    expected = base64.b64encode(hmac.digest(SECRET.encode(), message, hashlib.sha256)).decode()
    if not hmac.compare_digest(expected, HEADERS["X-Ecwid-Webhook-Signature"]):
        raise ValueError("bad signature")
    return event


def ours() -> object:
    return ecwid_nodes.verify(HEADERS, BODY, [SECRET])


for name, function in (("hmac + json", usual), ("ecwid_nodes.verify", ours)):
    best = min(timeit.repeat(function, number=2_000, repeat=7)) / 2_000
    print(f"verify (Python)  {name:20} {best * 1e6:8.2f} µs")

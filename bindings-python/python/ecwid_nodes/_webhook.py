"""Webhook deliveries: verified in any web framework, and signed for tests."""

from __future__ import annotations

import datetime
import json
import time
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from . import _json, _native
from ._errors import InvalidInputError

Headers = Mapping[str, Any] | Iterable[tuple[Any, Any]]
Body = bytes | bytearray | memoryview | str

SIGNATURE_HEADER = "X-Ecwid-Webhook-Signature"
"""The header that carries the signature."""


@dataclass(frozen=True)
class Delivery:
    """A verified delivery. Only `event_id` and `event_created` are signed: the rest is a hint."""

    event_id: str
    """Ecwid's id of the webhook; a retry keeps it."""
    event_created: int
    """When the event happened, Unix seconds."""
    store_id: int
    """The store."""
    event_type: str
    """For example `order.created`."""
    entity_id: str
    """Ecwid's number of the entity as text; orders: the internal id."""
    data: Any
    """Ecwid's hints, for example `orderId`."""
    body_digest: str
    """SHA-256 of the raw body, hexadecimal."""

    @property
    def created(self) -> datetime.datetime:
        """When the event happened, UTC."""
        return datetime.datetime.fromtimestamp(self.event_created, datetime.timezone.utc)


def verify(
    headers: Headers,
    body: Body,
    secrets: str | Iterable[str],
    *,
    required_header: tuple[str, str] | None = None,
) -> Delivery:
    """Check a webhook's signature and read its body.

    Args:
        headers: the request's headers as your framework gives them; a WSGI environ or Django's `META` will do.
        body: the raw body, not the parsed JSON.
        secrets: the app's client secret, or several while you rotate it.
        required_header: name and value of a header that every delivery must carry besides.

    Raises:
        SignatureError: forged, tampered with, or no webhook at all; answer 401.
    """
    fields = _json.loads(_native.verify(secret_list(secrets), header_pairs(headers), raw(body), required_header))
    return Delivery(
        event_id=fields["eventId"],
        event_created=fields["eventCreated"],
        store_id=fields["storeId"],
        event_type=fields["eventType"],
        entity_id=fields["entityId"],
        data=fields["data"],
        body_digest=fields["bodyDigest"],
    )


def sign(client_secret: str, event_created: int, event_id: str) -> str:
    """The signature that Ecwid would give a delivery."""
    return _native.sign(client_secret, event_created, event_id)


def sample_delivery(
    event_type: str,
    *,
    client_secret: str,
    store_id: int = 1003,
    entity_id: int | str = 1,
    data: Mapping[str, object] | None = None,
    event_created: int | None = None,
    event_id: str | None = None,
) -> tuple[dict[str, str], bytes]:
    """Headers and body of a signed delivery, to test your own receiver with."""
    event_created = int(time.time()) if event_created is None else event_created
    event_id = str(uuid.uuid4()) if event_id is None else event_id
    body = {
        "eventId": event_id,
        "eventCreated": event_created,
        "storeId": store_id,
        "entityId": entity_id,
        "eventType": event_type,
        **({} if data is None else {"data": dict(data)}),
    }
    headers = {
        "Content-Type": "application/json; charset=UTF-8",
        SIGNATURE_HEADER: sign(client_secret, event_created, event_id),
    }
    return headers, json.dumps(body).encode()


def secret_list(secrets: str | Iterable[str]) -> list[str]:
    """One secret or several, as a list."""
    return [secrets] if isinstance(secrets, str) else list(secrets)


def raw(body: Body) -> bytes:
    """The body's bytes."""
    if isinstance(body, str):
        return body.encode()
    if isinstance(body, bytes | bytearray | memoryview):
        return bytes(body)
    raise InvalidInputError(
        f"`body`: {type(body).__name__} is not the raw body",
        problems=[{"path": "body", "message": "must be bytes or text as received"}],
        hint="Flask: request.get_data(); FastAPI: await request.body(); Django: request.body",
    )


def header_pairs(headers: Headers) -> list[tuple[str, str]]:
    """Headers as text pairs, from any framework's form of them."""
    items = headers.items() if isinstance(headers, Mapping) or hasattr(headers, "items") else headers
    pairs = []
    for name, values in items:
        for value in values if isinstance(values, list | tuple) else [values]:
            if isinstance(value, str | bytes):
                pairs.append((_header_name(_text(name)), _text(value)))
    return pairs


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _header_name(name: str) -> str:
    # WSGI and Django's META: HTTP_X_ECWID_WEBHOOK_SIGNATURE.
    return name[5:].replace("_", "-") if name.startswith("HTTP_") else name

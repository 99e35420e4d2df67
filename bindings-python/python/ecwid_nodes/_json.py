"""JSON at the boundary: orjson where it is installed, the standard library's otherwise."""

from __future__ import annotations

import datetime
import decimal
import json
from collections.abc import Mapping
from typing import Any

from ._errors import DecodeError, InvalidInputError

try:
    import orjson as _orjson
except ImportError:
    _orjson = None  # type: ignore[assignment,unused-ignore]


def loads(data: bytes) -> Any:
    """A value from JSON."""
    return json.loads(data) if _orjson is None else _orjson.loads(data)


def answer(node: str, data: bytes) -> Any:
    """The store's answer to a node; None where it is empty."""
    if not data:
        return None
    try:
        return loads(data)
    except ValueError as error:
        raise DecodeError(
            f"the answer to `{node}` is not JSON: {error}",
            node=node,
            outcome="unknown",
            hint='look at it with `invoke_raw`, or log it with `log="body"`',
        ) from None


def dumps(value: Any) -> bytes:
    """JSON of a value; dates become ISO text, decimals numbers, mappings objects."""
    try:
        # The standard library writes integers of any size and shares its rules with every installation.
        return json.dumps(value, default=_plain, ensure_ascii=False, allow_nan=False).encode()
    except (TypeError, ValueError, UnicodeEncodeError) as error:
        raise InvalidInputError(f"the input cannot be written as JSON: {error}") from None


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")

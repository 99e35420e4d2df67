"""Exceptions: `EcwidError`, and one subclass for every kind of error."""

from __future__ import annotations

import builtins
import json
import re
from collections.abc import Mapping
from typing import Any, ClassVar, Literal, NamedTuple, TypeVar

_Self = TypeVar("_Self", bound="EcwidError")
Outcome = Literal["not_applied", "applied", "unknown"]
Retry = Literal["never", "after", "backoff"]


class Problem(NamedTuple):
    """One thing wrong with an input."""

    path: str
    """Path of the field, for example `items[0].quantity`; empty for the whole input."""
    message: str
    """What is wrong with it."""


class UndocumentedParameterWarning(UserWarning):
    """An input was accepted with a remark, for example that Ecwid does not document a parameter."""


class EcwidError(Exception):
    """What every call of this library raises; its subclasses tell the kinds apart."""

    kind: ClassVar[str] = "unexpected"
    """Name of the kind, for example `not_found`."""

    code: str
    """Finer than the kind, for example `unknown_node`."""
    message: str
    """What failed."""
    hint: str
    """What to do about it."""
    node: str | None
    """The node that was called."""
    problems: list[Problem]
    """The fields at fault."""
    status: int | None
    """HTTP status of the store's answer."""
    vendor_code: str | None
    """Ecwid's own error code."""
    vendor_message: str | None
    """Ecwid's own text."""
    request_id: str | None
    """Id of the request, to quote in reports."""
    retry: Retry
    """May the same call be tried again: never, after `retry_after_ms`, or with growing pauses?"""
    retry_after_ms: int | None
    """How long to wait before that, milliseconds."""
    outcome: Outcome
    """Was the store changed before the call failed?"""
    docs_url: str
    """Where the kind is explained."""

    def __init__(self, message: str, **fields: Any) -> None:
        self._fields = {"message": message, **fields}
        self.code = fields.get("code", self.kind)
        self.message = message
        self.hint = fields.get("hint", "")
        self.node = fields.get("node")
        self.problems = [Problem(problem["path"], problem["message"]) for problem in fields.get("problems", ())]
        self.status = fields.get("status")
        self.vendor_code = fields.get("vendorCode")
        self.vendor_message = fields.get("vendorMessage")
        self.request_id = fields.get("requestId")
        self.retry = fields.get("retry", "never")
        self.retry_after_ms = fields.get("retryAfterMs")
        self.outcome = fields.get("outcome", "not_applied")
        self.docs_url = fields.get("docsUrl", "")
        super().__init__(message)

    def __str__(self) -> str:
        lines = [self.message]
        # A single problem is the message already.
        if len(self.problems) > 1:
            lines += [f"  {problem.path}: {problem.message}" for problem in self.problems]
        if self.hint:
            lines.append(f"hint: {self.hint}")
        return "\n".join(lines)

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions travel between processes (multiprocessing, concurrent.futures) with all their fields.
        return (_restore, (type(self), self._fields))

    def to_json(self) -> dict[str, Any]:
        """The envelope that Rust, Python and JavaScript share."""
        return {"kind": self.kind, **self._fields}

    def _renamed(self: _Self, names: Mapping[str, str]) -> _Self:
        """The same with other names of fields, those that the caller knows."""
        problems = [{"path": names.get(path, path), "message": message} for path, message in self.problems]
        message = re.sub(r"`([\w.]+)`", lambda quoted: f"`{names.get(quoted[1], quoted[1])}`", self.message)
        return type(self)(**{**self._fields, "message": message, "problems": problems})


class InvalidInputError(EcwidError, ValueError):
    """The input does not fit the node, or the store refused a value."""

    kind = "invalid_input"


class ConfigError(EcwidError):
    """A setting is missing or wrong."""

    kind = "config"


class UnauthenticatedError(EcwidError):
    """The token is wrong, revoked or belongs to another store."""

    kind = "unauthenticated"


class PermissionDeniedError(EcwidError):
    """The token lacks a scope, or a feature is switched off."""

    kind = "permission_denied"


class PlanLimitError(EcwidError):
    """The store's plan lacks the feature or a limit is reached."""

    kind = "plan_limit"


class NotFoundError(EcwidError):
    """The store or the entity does not exist."""

    kind = "not_found"


class ConflictError(EcwidError):
    """The write contradicts what the store holds."""

    kind = "conflict"


class RateLimitedError(EcwidError):
    """Too many requests with this token."""

    kind = "rate_limited"


class TimeoutError(EcwidError, builtins.TimeoutError):
    """No answer within the time allowed."""

    kind = "timeout"


class UnavailableError(EcwidError):
    """The service cannot be reached or failed."""

    kind = "unavailable"


class DecodeError(EcwidError):
    """The answer is not what Ecwid documents."""

    kind = "decode"


class SignatureError(EcwidError):
    """A webhook delivery is not signed by the app's client secret, or an OAuth `state` is not ours."""

    kind = "signature"


class StorageError(EcwidError):
    """Durable state cannot be read or written."""

    kind = "storage"


class CancelledError(EcwidError):
    """The call was stopped."""

    kind = "cancelled"


class NeedsConfirmationError(EcwidError):
    """The node destroys data and wants an explicit confirmation."""

    kind = "needs_confirmation"


class UnexpectedError(EcwidError):
    """A fault that fits no other kind."""

    kind = "unexpected"


KINDS: dict[str, type[EcwidError]] = {cls.kind: cls for cls in EcwidError.__subclasses__()}
"""The class of every kind."""


def from_envelope(text: str) -> EcwidError:
    """The exception for an error envelope."""
    fields = json.loads(text)
    cls = KINDS.get(fields.pop("kind", "unexpected"), UnexpectedError)
    return _restore(cls, fields)


def _restore(cls: type[EcwidError], fields: dict[str, Any]) -> EcwidError:
    fields = dict(fields)
    return cls(fields.pop("message", ""), **fields)

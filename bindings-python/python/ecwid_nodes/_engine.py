"""Engines: run triggers by webhook and by polling, and hand out their events at least once."""

from __future__ import annotations

import datetime
import math
import os
from collections.abc import AsyncGenerator, Generator, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from . import _json, _native
from ._errors import InvalidInputError
from ._events import AsyncEvent, Event
from ._webhook import Body, Headers, header_pairs, raw, secret_list

if TYPE_CHECKING:
    from ._connection import AsyncConnection, Connection

    AnyConnection: TypeAlias = "Connection | AsyncConnection"

Every = float | str | datetime.timedelta | None
Start = int | str | datetime.date | datetime.datetime | None

EVERY = 300
"""Seconds between polls, unless said otherwise."""
_FOREVER_MS = 3_600_000


@dataclass(frozen=True)
class Receipt:
    """The answer to a delivery: send `status` to Ecwid; the rest is for your log."""

    status: int
    """HTTP status: 200 taken, 400 no webhook body, 401 not signed by the app, 413 too large, 503 try again."""
    reason: str
    """For example `stored`, `duplicate`, `unknown_store`, `no_flow`, `wrong_signature`."""
    message: str | None
    """What was wrong, if something was."""
    event_id: str | None
    """Ecwid's id of the webhook, where it was genuine."""


@dataclass(frozen=True)
class PollReport:
    """What a poll did."""

    slices: int
    """Slices of time that were read to their end."""
    rows: int
    """Rows that were looked at."""
    changed: int
    """Entities whose state changed."""
    events: int
    """Events that came of it."""


class _Opened:
    """What both kinds of engine share."""

    def __init__(
        self,
        connections: AnyConnection | Iterable[AnyConnection],
        *,
        state: str | os.PathLike[str] | None = None,
        client_secret: str | Iterable[str] = (),
        required_header: tuple[str, str] | None = None,
    ) -> None:
        """Open an engine; flows that were enabled in the same state file go on.

        Args:
            connections: the stores to watch; their own client secrets verify deliveries, too.
            state: file that remembers what was seen and what is to be delivered; None: memory, lost at the end.
            client_secret: the app's client secret, or several while you rotate it.
            required_header: name and value of a header that every delivery must carry besides the signature.
        """
        listed = [connections] if hasattr(connections, "_core") else list(connections)
        settings = {
            "state": None if state is None else os.fspath(state),
            "secrets": secret_list(client_secret),
            "requiredHeader": required_header,
        }
        cores = [connection._core for connection in listed]
        self._core = _native.Engine(_json.dumps(settings), cores)

    def _call(self, call: str, /, **arguments: object) -> _native.Call[bytes]:
        return self._core.call(_json.dumps({"call": call, **arguments}))

    def start(self) -> None:
        """Start working on deliveries and polling; `events` does so by itself."""
        self._core.start()

    def _flow(
        self,
        trigger: str,
        config: Mapping[str, object] | None,
        name: str | None,
        connection: str | AnyConnection | None,
        start: Start,
        every: Every,
        query: Mapping[str, object] | None,
        prime: str | None,
    ) -> dict[str, object]:
        connection = connection if connection is None or isinstance(connection, str) else connection.name
        if name is None:
            name = trigger if connection is None else f"{trigger}@{connection}"
        return {
            "name": name,
            "trigger": trigger,
            "config": config or {},
            "connection": connection,
            "start": _moment(start),
            "every": _pause(every),
            "query": query or {},
            "prime": prime,
        }


class Engine(_Opened):
    """Runs triggers, for threads."""

    def enable(
        self,
        trigger: str,
        config: Mapping[str, object] | None = None,
        *,
        name: str | None = None,
        connection: str | AnyConnection | None = None,
        start: Start = None,
        every: Every = EVERY,
        query: Mapping[str, object] | None = None,
        prime: str | None = None,
    ) -> None:
        """Enable a flow: one trigger on one connection. What is there already is read once, without events.

        Args:
            trigger: id of the trigger, for example `order.paid`.
            config: settings of the trigger.
            name: name of the flow, under which its position and events are kept; the trigger's id by default.
            connection: which connection, if the engine has several.
            start: what happened before is no event: a date, Unix seconds or an expression such as `-7d`; now by
                default. A flow that was enabled before keeps its start.
            every: pause between polls, seconds or text such as `5m`; None: webhooks only.
            query: parameters that narrow what polling reads.
            prime: what is read once so that a change has a "before": `all`, `none` or a moment such as `-30d`.

        Raises:
            PermissionDeniedError: the token lacks a scope, which the hint names.
        """
        flow = self._flow(trigger, config, name, connection, start, every, query, prime)
        self._call("enable", flow=flow).wait()

    def disable(self, name: str) -> bool:
        """Disable a flow; its position and undelivered events stay. False: there is none of that name."""
        disabled: bool = _json.loads(self._call("disable", name=name).wait())
        return disabled

    def receive(self, headers: Headers, body: Body) -> Receipt:
        """Take a webhook inside your web framework; see `verify` for the arguments. Never raises for a bad one."""
        return _receipt(self._core.receive(header_pairs(headers), raw(body)).wait())

    def events(self, *flows: str, wait: float | None = None) -> Generator[Event, None, None]:
        """Events of these flows, or of all, as they come; asking for the next one acknowledges the last one.

        Leaving the loop early, by `break` or an exception, leaves the last event unsettled: it comes again after a
        minute, unless you have called its `ack()`.

        Args:
            flows: names of flows.
            wait: seconds without an event after which the loop ends; None: never.
        """
        self._core.start()
        _refuse_unknown(flows, self.status())
        last = None
        while True:
            if last is not None:
                last.ack()
            leased = _json.loads(self._call("next", flows=list(flows) or None, waitMs=_wait_ms(wait)).wait())
            if leased is not None:
                last = Event(self._call, leased)
                yield last
            elif wait is not None:
                return

    def poll_once(self, flow: str) -> PollReport:
        """Poll what a flow watches, now."""
        return PollReport(**_json.loads(self._call("pollOnce", flow=flow).wait()))

    def status(self) -> dict[str, Any]:
        """Depths, ages, positions, flows, connections and counters."""
        status: dict[str, Any] = _json.loads(self._call("status").wait())
        return status

    def dead_letters(self, limit: int = 100) -> list[dict[str, Any]]:
        """Parked failures, newest first."""
        letters: list[dict[str, Any]] = _json.loads(self._call("deadLetters", max=limit).wait())
        return letters

    def replay(self, event_id: str) -> int:
        """Give a dead or settled event out again; the number found."""
        found: int = _json.loads(self._call("replay", eventId=event_id).wait())
        return found

    def close(self) -> None:
        """Stop; what is under way is finished first."""
        self._core.close().wait()

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncEngine(_Opened):
    """Runs triggers, for asyncio; the same names as `Engine`, awaited."""

    async def enable(
        self,
        trigger: str,
        config: Mapping[str, object] | None = None,
        *,
        name: str | None = None,
        connection: str | AnyConnection | None = None,
        start: Start = None,
        every: Every = EVERY,
        query: Mapping[str, object] | None = None,
        prime: str | None = None,
    ) -> None:
        """Enable a flow; see `Engine.enable`."""
        flow = self._flow(trigger, config, name, connection, start, every, query, prime)
        await self._call("enable", flow=flow)

    async def disable(self, name: str) -> bool:
        """Disable a flow; its position and undelivered events stay. False: there is none of that name."""
        disabled: bool = _json.loads(await self._call("disable", name=name))
        return disabled

    async def receive(self, headers: Headers, body: Body) -> Receipt:
        """Take a webhook inside your web framework; see `Engine.receive`."""
        return _receipt(await self._core.receive(header_pairs(headers), raw(body)))

    async def events(self, *flows: str, wait: float | None = None) -> AsyncGenerator[AsyncEvent, None]:
        """Events of these flows, or of all, as they come; see `Engine.events`."""
        self._core.start()
        _refuse_unknown(flows, await self.status())
        last = None
        while True:
            if last is not None:
                await last.ack()
            leased = _json.loads(await self._call("next", flows=list(flows) or None, waitMs=_wait_ms(wait)))
            if leased is not None:
                last = AsyncEvent(self._call, leased)
                yield last
            elif wait is not None:
                return

    async def poll_once(self, flow: str) -> PollReport:
        """Poll what a flow watches, now."""
        return PollReport(**_json.loads(await self._call("pollOnce", flow=flow)))

    async def status(self) -> dict[str, Any]:
        """Depths, ages, positions, flows, connections and counters."""
        status: dict[str, Any] = _json.loads(await self._call("status"))
        return status

    async def dead_letters(self, limit: int = 100) -> list[dict[str, Any]]:
        """Parked failures, newest first."""
        letters: list[dict[str, Any]] = _json.loads(await self._call("deadLetters", max=limit))
        return letters

    async def replay(self, event_id: str) -> int:
        """Give a dead or settled event out again; the number found."""
        found: int = _json.loads(await self._call("replay", eventId=event_id))
        return found

    async def close(self) -> None:
        """Stop; what is under way is finished first."""
        await self._core.close()

    async def __aenter__(self) -> AsyncEngine:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


def _receipt(text: bytes) -> Receipt:
    fields = _json.loads(text)
    return Receipt(fields["status"], fields["reason"], fields["message"], fields["eventId"])


def _refuse_unknown(flows: tuple[str, ...], status: dict[str, Any]) -> None:
    known = [flow["name"] for flow in status["flows"]]
    for flow in flows:
        if flow not in known:
            raise InvalidInputError(
                f"flow `{flow}` is not enabled",
                code="unknown_flow",
                hint=f"enabled are: {', '.join(known) or 'none'}",
            )


def _wait_ms(wait: float | None) -> int:
    return _FOREVER_MS if wait is None else max(0, math.ceil(wait * 1000))


def _moment(start: Start) -> int | str | None:
    if isinstance(start, datetime.datetime):
        if start.tzinfo is None:
            raise InvalidInputError(
                "`start`: the time has no time zone",
                problems=[{"path": "start", "message": "needs a time zone"}],
                hint="datetime.now(timezone.utc), for example",
            )
        return int(start.timestamp())
    return start.isoformat() if isinstance(start, datetime.date) else start


def _pause(every: Every) -> int | str | None:
    if isinstance(every, datetime.timedelta):
        every = every.total_seconds()
    return every if every is None or isinstance(every, str) else math.ceil(every)

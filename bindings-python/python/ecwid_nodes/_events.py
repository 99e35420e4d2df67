"""Events, as triggers give them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import _native


class _Leased(dict[str, Any]):
    """The event as a dict (camelCase keys, ready for JSON), its fields as attributes, and its lease."""

    def __init__(self, call: Callable[..., _native.Call[bytes]], leased: dict[str, Any]) -> None:
        super().__init__(leased["event"])
        self._call, self._lease = call, leased["lease"]
        self.flow: str = leased["flow"]
        """Name of the flow."""
        self.attempts: int = leased["attempts"]
        """How often the event was given out, this time included."""
        self.settled = False
        """Was it settled?"""

    @property
    def id(self) -> str:
        """Identity of the event: equal whenever it comes again."""
        return str(self["id"])

    @property
    def event_type(self) -> str:
        """Id of the trigger, for example `order.paid`."""
        return str(self["eventType"])

    @property
    def object_type(self) -> str:
        """Kind of entity, for example `order`."""
        return str(self["objectType"])

    @property
    def object_id(self) -> str:
        """Id of the entity as text; orders: the public id."""
        return str(self["objectId"])

    @property
    def store_id(self) -> int:
        """The store."""
        return int(self["storeId"])

    @property
    def connection(self) -> str:
        """Name of the connection that observed it."""
        return str(self["connection"])

    @property
    def occurred_at(self) -> str:
        """When it happened, RFC 3339 UTC."""
        return str(self["occurredAt"])

    @property
    def revision(self) -> int:
        """Count of the observed states of this entity, from 1."""
        return int(self["revision"])

    @property
    def entity(self) -> Any:
        """The entity as fetched from the store; None once it is deleted."""
        return self["entity"]

    @property
    def previous(self) -> Any:
        """The observed fields before the change; None at a first sighting."""
        return self["previous"]

    @property
    def changed(self) -> list[str]:
        """Names of the observed fields that changed."""
        return list(self["changed"])

    @property
    def part(self) -> Any:
        """The part of the entity that the event is about, for example a line item; None: the whole entity."""
        return self["part"]

    @property
    def detail(self) -> dict[str, Any]:
        """What was found, for example `{"from": 5, "to": 3}`."""
        return dict(self["detail"])

    @property
    def held_until(self) -> str | None:
        """Until when the event was held back, RFC 3339 UTC; None: it came at once."""
        held: str | None = self["heldUntil"]
        return held

    @property
    def caused_by_us(self) -> str:
        """Did this library cause the change? `yes`, `no` or `unknown`."""
        return str(self["causedByUs"])

    @property
    def origin(self) -> str:
        """How it was found: `webhook`, `poll`, `reconcile`, `backfill`, `schedule` or `health`."""
        return str(self["origin"])

    @property
    def raw(self) -> str | None:
        """The webhook delivery byte for byte, where there was one."""
        raw: str | None = self["raw"]
        return raw

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} {self.event_type} {self.object_type} {self.object_id!r} revision {self.revision}>"
        )

    def _settle(self, reason: str | None) -> _native.Call[bytes] | None:
        if self.settled:
            return None
        self.settled = True
        return self._call("settle", eventId=self.id, flow=self.flow, lease=self._lease, reason=reason)


class Event(_Leased):
    """An event. Asking for the next one settles it; `ack` and `nack` do so earlier."""

    def ack(self) -> None:
        """Done with it: it does not come again."""
        if call := self._settle(None):
            call.wait()

    def nack(self, reason: str) -> None:
        """Not done: it comes again later, and after too many attempts it becomes a dead letter."""
        if call := self._settle(reason):
            call.wait()


class AsyncEvent(_Leased):
    """As `Event`, for asyncio."""

    async def ack(self) -> None:
        """Done with it: it does not come again."""
        if call := self._settle(None):
            await call

    async def nack(self, reason: str) -> None:
        """Not done: it comes again later, and after too many attempts it becomes a dead letter."""
        if call := self._settle(reason):
            await call

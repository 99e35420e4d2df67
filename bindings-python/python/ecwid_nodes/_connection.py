"""Connections: one authorised store each, for threads (`Connection`) or asyncio (`AsyncConnection`)."""

from __future__ import annotations

import contextlib
import math
import os
import warnings
from collections.abc import AsyncGenerator, Generator, Iterable, Mapping
from typing import Any, Literal, TypeVar

from . import _json, _native
from ._engine import EVERY, AsyncEngine, Engine, Every, Start
from ._errors import ConfigError, UndocumentedParameterWarning
from ._events import AsyncEvent, Event
from ._resources import AsyncResources, Resources
from ._search import AsyncSearch, Search

__all__ = ["AsyncConnection", "AsyncSearch", "Connection", "Search"]

LogDetail = Literal["off", "line", "headers", "body"]
Input = Mapping[str, object]
_Self = TypeVar("_Self", bound="_Opened")

_NAMES = {
    "storeId": "store_id",
    "baseUrl": "base_url",
    "clientId": "client_id",
    "clientSecret": "client_secret",
    "retries.times": "retries",
    "caFile": "ca_file",
    "filterNulls": "filter_nulls",
    "cacheSeconds": "cache_seconds",
}
"""What core calls otherwise than our arguments, in its errors."""


class _Opened:
    """What both kinds of connection share: settings in, a native connection inside."""

    def __init__(
        self,
        store_id: int | str | None = None,
        token: str | None = None,
        *,
        name: str | None = None,
        base_url: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        tags: Iterable[str] | None = None,
        proxy: str | None = None,
        timeout: float | None = None,
        connect_timeout: float | None = None,
        retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        ca_file: str | os.PathLike[str] | None = None,
        log: LogDetail | None = None,
        filter_nulls: bool | None = None,
        disabled: bool | None = None,
        cache_seconds: int | None = None,
        _source: Mapping[str, object] | None = None,
    ) -> None:
        """Open a connection; nothing is sent.

        Args:
            store_id: number of the store, at the foot of the control panel.
            token: access token, `secret_…` (or `public_…` for what a storefront may see).
            name: name of the connection, for events and messages.
            base_url: REST address, if not Ecwid's own: an emulator ends in `/api/v3`.
            client_id: id of your app, for OAuth.
            client_secret: the app's client secret, for webhooks.
            tags: labels of your own.
            proxy: `http://` or `https://` address; without it `HTTPS_PROXY` of the environment counts.
            timeout: seconds for one request, 60 by default.
            connect_timeout: seconds to connect, 10 by default.
            retries: repetitions of what may be repeated, 4 by default.
            headers: extra headers of every request.
            ca_file: PEM file with certificates to trust besides the system's.
            log: how much of every request goes to the logger `ecwid_nodes.http`, level INFO, secrets redacted.
            filter_nulls: strip nulls from results.
            disabled: refuse every call.
            cache_seconds: how long the token's scopes are remembered.
        """
        settings: dict[str, object | None] = {
            "storeId": store_id,
            "token": token,
            "name": name,
            "baseUrl": base_url,
            "clientId": client_id,
            "clientSecret": client_secret,
            "tags": None if tags is None else list(tags),
            "proxy": proxy,
            "timeoutMs": _millis("timeout", timeout),
            "connectTimeoutMs": _millis("connect_timeout", connect_timeout),
            "retries": None if retries is None else {"times": retries},
            "headers": headers,
            "caFile": None if ca_file is None else os.fspath(ca_file),
            "log": log,
            "filterNulls": filter_nulls,
            "disabled": disabled,
            "cacheSeconds": cache_seconds,
            "source": "arguments",
            **(_source or {}),
        }
        given = {key: value for key, value in settings.items() if value is not None}
        try:
            self._open: _native.Connection | None = _native.Connection(_json.dumps(given))
        except ConfigError as error:
            raise error._renamed(_NAMES) from None

    @classmethod
    def from_env(cls: type[_Self], **settings: Any) -> _Self:
        """From `ECWID_STORE_ID` and `ECWID_TOKEN` (optional: `ECWID_CLIENT_ID`, `ECWID_CLIENT_SECRET`,
        `ECWID_BASE_URL`, `ECWID_CA_FILE`); `settings` go before.
        """
        return cls(_source={"source": "environment"}, **settings)

    @classmethod
    def named(cls: type[_Self], name: str, **settings: Any) -> _Self:
        """A connection saved with `ecwid-nodes connection add NAME`; `settings` go before."""
        return cls(_source={"source": {"file": {"name": name}}}, **settings)

    @classmethod
    def from_instance(
        cls: type[_Self], instance: Mapping[str, object], *, name: str = "default", **settings: Any
    ) -> _Self:
        """From the instance JSON of older connectors (`ecwid.store.id`, `oauth.api.key` and companions)."""
        return cls(_source={"source": {"instance": instance}}, name=name, **settings)

    @property
    def _core(self) -> _native.Connection:
        if self._open is None:
            raise ConfigError("the connection is closed", code="connection_closed", hint="open a new one")
        return self._open

    @property
    def name(self) -> str:
        """Name of the connection."""
        return str(self.describe()["name"])

    @property
    def store_id(self) -> int:
        """The store."""
        return int(self.describe()["storeId"])

    def describe(self) -> dict[str, Any]:
        """What is known without a call: name, tags, validity, cache and HTTP settings; never a secret."""
        described: dict[str, Any] = _json.loads(self._core.describe())
        return described

    def __repr__(self) -> str:
        if self._open is None:
            return f"<{type(self).__name__} closed>"
        described = self.describe()
        return f"<{type(self).__name__} {described['name']!r} store {described['storeId']}>"


class Connection(_Opened, Resources):
    """One authorised store. Threads may share it; a forked child may go on using it."""

    def invoke(
        self,
        node: str,
        input: Input | None = None,
        *,
        dry_run: bool = False,
        filter_nulls: bool | None = None,
        confirm: bool = False,
    ) -> Any:
        """Call an action by id, `connection.invoke("order.get", {"orderId": "ABC12"})`.

        Args:
            node: id of the action.
            input: its input; None inside it is sent as null and clears a field.
            dry_run: return the request instead of sending it.
            filter_nulls: strip nulls from the result; None: as the connection says.
            confirm: do what cannot be undone; nodes that delete, overwrite or buy are refused without it.
        """
        text, remarks = self._core.invoke(node, _json.dumps(input or {}), dry_run, filter_nulls, confirm).wait()
        _warn(remarks)
        return _json.answer(node, text)

    def invoke_raw(self, node: str, input: Input | None = None) -> bytes:
        """As `invoke`, the store's JSON not parsed."""
        text, remarks = self._core.invoke(node, _json.dumps(input or {})).wait()
        _warn(remarks)
        return text

    def search(self, node: str, input: Input | None = None) -> Search[Any]:
        """A search, read lazily: `for order in connection.search("order.search", {"paymentStatus": ["PAID"]})`."""
        return Search(self, node, _json.dumps(input or {}))

    def check(self) -> dict[str, Any]:
        """Ask the store whether the token is alive, which scopes it has and which nodes they unlock."""
        answer: dict[str, Any] = _json.loads(self._core.check().wait())
        return answer

    def events(
        self,
        trigger: str,
        config: Input | None = None,
        *,
        every: Every = EVERY,
        start: Start = None,
        query: Input | None = None,
        prime: str | None = None,
        state: str | os.PathLike[str] | None = None,
        wait: float | None = None,
    ) -> Generator[Event, None, None]:
        """Events of one trigger, by polling: `for event in connection.events("order.paid", every=60)`.

        A short form of `Engine`, which also takes webhooks; see `Engine.enable` and `Engine.events`.
        """
        with Engine(self, state=state) as engine:
            engine.enable(trigger, config, every=every, start=start, query=query, prime=prime)
            yield from engine.events(trigger, wait=wait)

    def close(self) -> None:
        """Close the connection."""
        self._open = None

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncConnection(_Opened, AsyncResources):
    """One authorised store, for asyncio; the same names as `Connection`, awaited."""

    async def invoke(
        self,
        node: str,
        input: Input | None = None,
        *,
        dry_run: bool = False,
        filter_nulls: bool | None = None,
        confirm: bool = False,
    ) -> Any:
        """Call an action by id; see `Connection.invoke`. Cancelling the task stops the request."""
        text, remarks = await self._core.invoke(node, _json.dumps(input or {}), dry_run, filter_nulls, confirm)
        _warn(remarks)
        return _json.answer(node, text)

    async def invoke_raw(self, node: str, input: Input | None = None) -> bytes:
        """As `invoke`, the store's JSON not parsed."""
        text, remarks = await self._core.invoke(node, _json.dumps(input or {}))
        _warn(remarks)
        return text

    def search(self, node: str, input: Input | None = None) -> AsyncSearch[Any]:
        """A search, read lazily with `async for`, or at once with `await`."""
        return AsyncSearch(self, node, _json.dumps(input or {}))

    async def check(self) -> dict[str, Any]:
        """Ask the store whether the token is alive, which scopes it has and which nodes they unlock."""
        answer: dict[str, Any] = _json.loads(await self._core.check())
        return answer

    async def events(
        self,
        trigger: str,
        config: Input | None = None,
        *,
        every: Every = EVERY,
        start: Start = None,
        query: Input | None = None,
        prime: str | None = None,
        state: str | os.PathLike[str] | None = None,
        wait: float | None = None,
    ) -> AsyncGenerator[AsyncEvent, None]:
        """Events of one trigger, by polling; see `Connection.events`."""
        async with AsyncEngine(self, state=state) as engine:
            await engine.enable(trigger, config, every=every, start=start, query=query, prime=prime)
            async with contextlib.aclosing(engine.events(trigger, wait=wait)) as events:
                async for event in events:
                    yield event

    async def close(self) -> None:
        """Close the connection."""
        self._open = None

    async def __aenter__(self) -> AsyncConnection:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


def _warn(remarks: list[str]) -> None:
    for remark in remarks:
        warnings.warn(remark, UndocumentedParameterWarning, stacklevel=3)


def _millis(name: str, seconds: float | None) -> int | None:
    if seconds is None:
        return None
    if not 0 < seconds < math.inf:
        problem = {"path": name, "message": "must be a positive number of seconds"}
        raise ConfigError(f"`{name}`: {seconds} is no time", problems=[problem], hint="the default is right for most")
    return math.ceil(seconds * 1000)

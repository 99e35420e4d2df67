"""Searches: read lazily, row by row or page by page."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from . import _json

if TYPE_CHECKING:
    from ._connection import AsyncConnection, Connection

T = TypeVar("T")


class Page(list[T]):
    """The rows of one request that were not given out before."""

    def __init__(self, rows: list[T], total: int | None, position: bytes | None) -> None:
        super().__init__(rows)
        self.total = total
        """Matches as the store counts them; None for a bare list."""
        self.position = position
        """Where to continue, for `Search.page`; None at the end. Opaque JSON, safe to store."""


def _page(answer: tuple[bytes, int | None, bytes | None]) -> Page[Any]:
    rows, total, position = answer
    return Page(_json.loads(rows), total, position)


class Search(Generic[T]):
    """A search that has sent nothing yet; every iteration starts anew.

    Rows that come or go meanwhile neither hide nor double others.
    """

    def __init__(self, connection: Connection, node: str, input: bytes) -> None:
        self._connection, self._node, self._input = connection, node, input

    def page(self, position: bytes | None = None) -> Page[T]:
        """One page, exactly one request; without `position` the first."""
        return _page(self._connection._core.page(self._node, self._input, position).wait())

    def pages(self) -> Iterator[Page[T]]:
        """Page by page; the next one is requested when you ask for it."""
        position = None
        while True:
            page = self.page(position)
            yield page
            position = page.position
            if position is None:
                return

    def first(self) -> T | None:
        """The first row, or None."""
        return next(iter(self), None)

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page


class AsyncSearch(Generic[T]):
    """As `Search`, for asyncio: `async for row in search`, or `await search` for the list of all rows."""

    def __init__(self, connection: AsyncConnection, node: str, input: bytes) -> None:
        self._connection, self._node, self._input = connection, node, input

    async def page(self, position: bytes | None = None) -> Page[T]:
        """One page, exactly one request; without `position` the first."""
        return _page(await self._connection._core.page(self._node, self._input, position))

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Page by page; the next one is requested when you ask for it."""
        position = None
        while True:
            page = await self.page(position)
            yield page
            position = page.position
            if position is None:
                return

    async def first(self) -> T | None:
        """The first row, or None."""
        async with contextlib.aclosing(self.__aiter__()) as rows:
            async for row in rows:
                return row
        return None

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        async for page in self.pages():
            for row in page:
                yield row

    def __await__(self) -> Generator[Any, None, list[T]]:
        async def collect() -> list[T]:
            return [row async for row in self]

        return collect().__await__()

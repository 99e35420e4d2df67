from __future__ import annotations

import pytest
from conftest import ScriptedStore, Seen
from ecwid_nodes import AsyncConnection, Connection, InvalidInputError


def rows_of(ids: list[int], grow: int = 0):
    """Answers of a store that holds these rows; before every further page `grow` new ones appear in front."""

    def answer(seen: Seen):
        offset, limit = int(seen.query["offset"]), int(seen.query["limit"])
        if offset:
            for _ in range(grow):
                ids.insert(0, max(ids) + 1)
        items = [{"id": id} for id in ids[offset : offset + limit]]
        return 200, {"total": len(ids), "count": len(items), "offset": offset, "limit": limit, "items": items}

    return answer


def test_a_search_is_lazy(store: ScriptedStore, connection: Connection) -> None:
    store.answer = rows_of(list(range(250)))
    search = connection.search("order.search", {})
    assert store.seen == []
    rows = iter(search)
    assert [next(rows)["id"] for _ in range(100)] == list(range(100))
    assert len(store.seen) == 1
    assert next(rows)["id"] == 100
    assert len(store.seen) == 2
    assert search.first() == {"id": 0}


def test_nothing_is_lost_or_doubled_when_rows_are_inserted(store: ScriptedStore, connection: Connection) -> None:
    store.answer = rows_of(list(range(94, -1, -1)), grow=3)
    ids = [row["id"] for row in connection.search("order.search", {"limit": 10})]
    assert len(ids) == len(set(ids))
    assert set(range(95)) <= set(ids)


def test_one_page_is_one_request(store: ScriptedStore, connection: Connection) -> None:
    store.answer = rows_of(list(range(25)))
    search = connection.search("order.search", {"limit": 10})
    page = search.page()
    assert (len(page), page.total, len(store.seen)) == (10, 25, 1)
    again = connection.search("order.search", {"limit": 10}).page(page.position)
    assert [row["id"] for row in again] == list(range(10, 19))
    assert [len(page) for page in search.pages()] == [10, 9, 6]


def test_no_rows(store: ScriptedStore, connection: Connection) -> None:
    store.answer = rows_of([])
    assert list(connection.search("order.search")) == []
    assert connection.search("order.search").first() is None


def test_what_has_no_pages_is_no_search(connection: Connection) -> None:
    with pytest.raises(InvalidInputError):
        list(connection.search("order.get", {}))


def test_a_bad_position_is_named(connection: Connection) -> None:
    with pytest.raises(InvalidInputError) as caught:
        connection.search("order.search").page(b"page 2")
    assert caught.value.problems[0].path == "position"


async def test_the_same_with_asyncio(store: ScriptedStore, async_connection: AsyncConnection) -> None:
    store.answer = rows_of(list(range(205)))
    search = async_connection.search("order.search")
    assert [row["id"] async for row in search] == list(range(205))
    assert len(await search) == 205
    assert await search.first() == {"id": 0}
    assert [len(page) async for page in search.pages()] == [100, 99, 6]
    assert (await search.page()).total == 205

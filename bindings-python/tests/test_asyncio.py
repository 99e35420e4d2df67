from __future__ import annotations

import asyncio
import itertools
import time

import ecwid_nodes
import pytest
from conftest import ScriptedStore
from ecwid_nodes import AsyncConnection, _native


async def test_the_event_loop_goes_on_while_requests_run(
    store: ScriptedStore, async_connection: AsyncConnection
) -> None:
    store.delay = 0.5
    beats: list[float] = []

    async def heart() -> None:
        while True:
            beats.append(time.perf_counter())
            await asyncio.sleep(0.01)

    beating = asyncio.create_task(heart())
    await asyncio.gather(*(async_connection.invoke("order.get", {"orderId": f"{n}"}) for n in range(10)))
    beating.cancel()
    longest = max(later - earlier for earlier, later in itertools.pairwise(beats))
    assert len(beats) > 20
    assert longest < 0.5, f"the loop stood still for {longest:.3f} s"


async def test_requests_run_at_the_same_time(store: ScriptedStore, async_connection: AsyncConnection) -> None:
    store.delay = 0.3
    start = time.perf_counter()
    orders = await asyncio.gather(*(async_connection.invoke("order.get", {"orderId": f"{n}"}) for n in range(10)))
    assert [order["id"] for order in orders] == [f"{n}" for n in range(10)]
    assert time.perf_counter() - start < 2


async def test_cancelling_stops_the_request(store: ScriptedStore, async_connection: AsyncConnection) -> None:
    store.delay = 0.3
    # The second request of a search must not follow once the first was cancelled.
    full = {"total": 500, "count": 100, "offset": 0, "limit": 100, "items": [{"id": n} for n in range(100)]}
    store.answer = lambda _: (200, full)
    task = asyncio.create_task(async_connection.invoke("entity.search", {"entity": "orders", "pagination": True}))
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.sleep(0.6)
    assert len(store.seen) == 1


async def test_a_timeout_around_a_call_works(store: ScriptedStore, async_connection: AsyncConnection) -> None:
    store.delay = 1
    start = time.perf_counter()
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(async_connection.invoke("order.get", {"orderId": "A"}), 0.1)
    assert time.perf_counter() - start < 2


async def test_errors_arrive_awaited(async_connection: AsyncConnection) -> None:
    with pytest.raises(ecwid_nodes.InvalidInputError) as caught:
        await async_connection.invoke("order.get", {"orderID": "A"})
    assert caught.value.problems[0].path == "orderID"


async def test_a_panic_arrives_awaited() -> None:
    fault = getattr(_native, "_fault", None)
    if fault is None:
        pytest.skip("release builds have no fault to provoke")
    with pytest.raises(ecwid_nodes.UnexpectedError, match="a fault on purpose"):
        await asyncio.wait_for(fault(), 5)


async def test_a_call_runs_once(async_connection: AsyncConnection) -> None:
    call = async_connection._core.check()
    call.future().cancel()
    with pytest.raises(ecwid_nodes.InvalidInputError) as caught:
        await call
    assert caught.value.code == "call_used"


async def test_context_manager_closes(store: ScriptedStore) -> None:
    async with AsyncConnection(1003, "secret_ctx", base_url=store.url) as opened:
        assert (await opened.invoke("order.get", {"orderId": "A"}))["id"] == "A"
        assert opened.describe()["storeId"] == 1003
    with pytest.raises(ecwid_nodes.ConfigError):
        await opened.check()


def test_one_connection_serves_many_loops(store: ScriptedStore) -> None:
    shared = AsyncConnection(1003, "secret_loops", base_url=store.url)

    async def once() -> str:
        return (await shared.invoke("order.get", {"orderId": "A"}))["id"]

    assert [asyncio.run(once()) for _ in range(3)] == ["A"] * 3


def test_without_a_loop_it_says_so(async_connection: AsyncConnection) -> None:
    with pytest.raises(RuntimeError, match="no running event loop"):
        async_connection._core.check().future()

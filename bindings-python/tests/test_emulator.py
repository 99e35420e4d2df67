"""Actions and triggers against the emulator."""

from __future__ import annotations

import asyncio
import contextlib
import os
import threading
import time
from pathlib import Path
from typing import Any

import ecwid_nodes
import pytest
from ecwid_nodes import AsyncConnection, AsyncEngine, Connection, Engine
from emulated import Emulator, eventually


def test_typed_methods(emulator: Emulator) -> None:
    connection = Connection(**emulator.settings)
    placed = emulator.checkout(quantity=2)
    order = connection.orders.get(placed["orderId"])
    assert order["items"][0]["quantity"] == 2
    product = connection.products.search(sku="HL-MUG").first()
    assert product is not None
    connection.products.adjust_stock(product["id"], quantityDelta=3)
    assert connection.products.get(product["id"])["quantity"] == product["quantity"] + 3
    connection.orders.fulfill(placed["orderId"], trackingNumber="T-1")
    assert connection.orders.get(placed["orderId"])["trackingNumber"] == "T-1"


def test_null_clears_and_absence_leaves_alone(emulator: Emulator) -> None:
    connection = Connection(**emulator.settings)
    order_id = emulator.checkout()["orderId"]
    connection.orders.update(order_id, trackingNumber="T-1", privateAdminNotes="keep")
    connection.orders.update(order_id, trackingNumber=None, privateAdminNotes=ecwid_nodes.UNSET)
    order = connection.orders.get(order_id)
    assert not order.get("trackingNumber")
    assert order["privateAdminNotes"] == "keep"


def test_a_search_reads_every_order_once_while_shoppers_buy(emulator: Emulator) -> None:
    connection = Connection(**emulator.settings)
    known = {emulator.checkout()["orderId"] for _ in range(25)}
    ids = []
    for number, order in enumerate(connection.orders.search(limit=5)):
        ids.append(order["id"])
        if number % 5 == 0 and number < 20:
            emulator.checkout()
    assert len(ids) == len(set(ids))
    assert known <= set(ids)


def test_errors_of_the_store(emulator: Emulator) -> None:
    with pytest.raises(ecwid_nodes.NotFoundError):
        Connection(**emulator.settings).orders.get("NO-SUCH")
    with pytest.raises(ecwid_nodes.UnauthenticatedError):
        Connection(**{**emulator.settings, "token": "secret_wrong"}).check()
    emulator.control("POST", "/tokens", {"token": "secret_reader", "scopes": ["read_store_profile", "read_catalog"]})
    reader = Connection(**{**emulator.settings, "token": "secret_reader"})
    with pytest.raises(ecwid_nodes.PermissionDeniedError) as caught:
        reader.orders.get("X")
    assert "read_orders" in caught.value.hint
    with Engine(reader) as engine, pytest.raises(ecwid_nodes.PermissionDeniedError, match="read_orders"):
        engine.enable("order.paid")


def test_polling_gives_events_once(emulator: Emulator, tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    with Engine(Connection(**emulator.settings), state=state) as engine:
        engine.enable("order.created", every=None)
        order_id = emulator.checkout()["orderId"]
        found = eventually(lambda: engine.poll_once("order.created").events or list(engine.events(wait=0)), 20)
        events = list(engine.events(wait=0.5)) if isinstance(found, int) else found
        assert [event.object_id for event in events] == [order_id]
        assert events[0].entity["id"] == order_id
        assert events[0].origin == "poll"
    # The flow goes on where it stopped, and the settled event does not come again.
    with Engine(Connection(**emulator.settings), state=state) as engine:
        assert engine.status()["flows"][0]["name"] == "order.created"
        assert list(engine.events(wait=0.3)) == []


def test_the_short_form(emulator: Emulator) -> None:
    connection = Connection(**emulator.settings)
    shopper = threading.Timer(1, emulator.checkout)
    shopper.start()
    for event in connection.events("order.created", every=1, wait=20):
        assert event["eventType"] == event.event_type == "order.created"
        break
    else:
        pytest.fail("no event came")
    shopper.join()


def test_nack_brings_the_event_back_and_leaving_keeps_it(emulator: Emulator) -> None:
    with Engine(Connection(**emulator.settings, client_secret=emulator.secret)) as engine:
        engine.enable("order.created", every=None)
        emulator.checkout()
        eventually(lambda: engine.poll_once("order.created").events, 20)
        for event in engine.events("order.created", wait=10):
            assert event.attempts in (1, 2)
            if event.attempts == 1:
                event.nack("not yet")
            else:
                event.ack()
                break
        status = engine.status()
        assert status["counters"]["nacks"] == 1
        assert status["outbox"]["settled"] == 1
        assert engine.replay(event.id) == 1
        assert [again.id for again in engine.events(wait=1)] == [event.id]
        assert engine.dead_letters() == []
        assert engine.disable("order.created") is True
        assert engine.status()["flows"][0]["enabled"] is False
        assert engine.disable("order.payd") is False


def test_settling_without_the_lease_is_refused(emulator: Emulator) -> None:
    with Engine(Connection(**emulator.settings)) as engine:
        engine.enable("order.created", every=None)
        emulator.checkout()
        eventually(lambda: engine.poll_once("order.created").events, 20)
        event = next(engine.events(wait=5))
        event._lease = "somebody-else's"
        with pytest.raises(ecwid_nodes.ConflictError) as caught:
            event.ack()
        assert caught.value.code == "lease_lost"


@pytest.mark.parametrize(
    ("trigger", "settings", "said"),
    [
        ("order.payd", {}, "order.paid"),
        ("order.paid", {"config": {"payd": 1}}, "payd"),
        ("order.paid", {"connection": "other"}, "other"),
        ("order.paid", {"every": 0}, "every"),
        ("order.paid", {"start": "someday"}, "start"),
    ],
)
def test_wrong_flows_are_refused_by_name(emulator: Emulator, trigger: str, settings: dict[str, Any], said: str) -> None:
    with Engine(Connection(**emulator.settings)) as engine, pytest.raises(ecwid_nodes.EcwidError) as caught:
        engine.enable(trigger, **settings)
    assert said in str(caught.value)


def test_a_closed_engine_and_an_unknown_flow_say_so(emulator: Emulator) -> None:
    engine = Engine(Connection(**emulator.settings))
    with pytest.raises(ecwid_nodes.InvalidInputError, match="not enabled"):
        next(engine.events("order.payd"))
    engine.close()
    with pytest.raises(ecwid_nodes.ConfigError, match="closed"):
        engine.status()


async def test_the_same_with_asyncio(emulator: Emulator) -> None:
    async with AsyncConnection(**emulator.settings, client_secret=emulator.secret) as connection:
        async with AsyncEngine(connection) as engine:
            await engine.enable("order.created", every=None)
            order_id = (await asyncio.to_thread(emulator.checkout))["orderId"]
            while not (await engine.poll_once("order.created")).events:
                await asyncio.sleep(0.05)
            async with contextlib.aclosing(engine.events(wait=5)) as events:
                async for event in events:
                    assert event.object_id == order_id
                    await event.ack()
                    break
            assert (await engine.status())["outbox"]["settled"] == 1
            assert await engine.dead_letters() == []
        order = await connection.orders.get(order_id)
        assert order["id"] == order_id
        assert len(await connection.orders.search()) >= 1


async def test_waiting_for_events_leaves_the_loop_free(emulator: Emulator) -> None:
    async with AsyncEngine(AsyncConnection(**emulator.settings)) as engine:
        await engine.enable("order.created", every=None)

        async def consume() -> None:
            async for _ in engine.events():
                pass

        waiting = asyncio.create_task(consume())
        start = time.perf_counter()
        for _ in range(30):
            await asyncio.sleep(0.01)
        assert time.perf_counter() - start < 1
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_engine_after_a_fork(emulator: Emulator, tmp_path: Path) -> None:
    connection = Connection(**emulator.settings, client_secret=emulator.secret)
    kept, lost = Engine(connection, state=tmp_path / "state.db"), Engine(connection)
    kept.enable("order.created", every=None)
    child = os.fork()
    if child == 0:
        code = 1
        with contextlib.suppress(BaseException):
            headers, body = ecwid_nodes.sample_delivery(
                "order.created", client_secret=emulator.secret, store_id=emulator.facts["storeId"]
            )
            code = 0 if kept.receive(headers, body).reason == "stored" else 2
            try:
                lost.status()
                code = 3
            except ecwid_nodes.ConfigError as error:
                code = code if error.code == "engine_of_parent" else 4
        os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert kept.status()["inbox"]["pending"] == 1
    kept.close()
    lost.close()

"""Receiving webhooks inside Flask, FastAPI and Django."""

from __future__ import annotations

import asyncio
import itertools
import threading
import time
from collections.abc import Iterator

import django
import fastapi
import flask
import httpx
import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from ecwid_nodes import AsyncConnection, AsyncEngine, Connection, Engine, Receipt, sample_delivery
from emulated import Emulator, eventually
from werkzeug.serving import make_server


def flask_app(engine: Engine) -> flask.Flask:
    app = flask.Flask(__name__)

    @app.post("/webhooks")
    def webhooks() -> tuple[str, int]:
        receipt = engine.receive(flask.request.headers, flask.request.get_data())
        return receipt.reason, receipt.status

    return app


@pytest.fixture
def engine(emulator: Emulator) -> Iterator[Engine]:
    connection = Connection(**emulator.settings, client_secret=emulator.secret)
    with Engine(connection, required_header=("X-Shop", "blue")) as opened:
        opened.enable("order.paid", every=None)
        yield opened


def deliveries(secret: str) -> list[tuple[dict[str, str], bytes, int, str]]:
    headers, body = sample_delivery("order.updated", client_secret=secret, entity_id=1)
    headers["X-Shop"] = "blue"
    forged = {**headers, "X-Ecwid-Webhook-Signature": "AAAA"}
    return [
        (headers, body, 200, "stored"),
        (headers, body, 200, "duplicate"),
        (forged, body, 401, "wrong_signature"),
        ({**headers, "X-Shop": "red"}, body, 401, "wrong_header"),
        ({}, body, 401, "wrong_header"),
        (headers, b"no json", 400, "malformed_body"),
        (headers, b" " * ((1 << 20) + 1), 413, "too_large"),
    ]


def test_flask(engine: Engine, emulator: Emulator) -> None:
    client = flask_app(engine).test_client()
    for headers, body, status, reason in deliveries(emulator.secret):
        answer = client.post("/webhooks", headers=headers, data=body)
        assert (answer.status_code, answer.text) == (status, reason)


def test_django(engine: Engine, emulator: Emulator) -> None:
    if not settings.configured:
        settings.configure(ALLOWED_HOSTS=["*"], DATA_UPLOAD_MAX_MEMORY_SIZE=None)
        django.setup()

    def webhooks(request: HttpRequest) -> HttpResponse:
        receipt = engine.receive(request.headers, request.body)
        return HttpResponse(receipt.reason, status=receipt.status)

    for headers, body, status, reason in deliveries(emulator.secret):
        request = RequestFactory().post("/webhooks", body, content_type="application/json", headers=headers)
        answer = webhooks(request)
        assert (answer.status_code, answer.content.decode()) == (status, reason)
        assert engine.receive(request.META, body).status in (200, status)


async def test_fastapi_goes_on_while_deliveries_are_stored(emulator: Emulator) -> None:
    app = fastapi.FastAPI()
    connection = AsyncConnection(**emulator.settings, client_secret=emulator.secret)
    async with AsyncEngine(connection, required_header=("X-Shop", "blue")) as engine:
        await engine.enable("order.paid", every=None)

        @app.post("/webhooks")
        async def webhooks(request: fastapi.Request) -> fastapi.Response:
            receipt: Receipt = await engine.receive(request.headers, await request.body())
            return fastapi.Response(receipt.reason, receipt.status)

        beats: list[float] = []

        async def heart() -> None:
            while True:
                beats.append(time.perf_counter())
                await asyncio.sleep(0.005)

        beating = asyncio.create_task(heart())
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://shop.test") as client:
            for headers, body, status, reason in deliveries(emulator.secret):
                answer = await client.post("/webhooks", headers=headers, content=body)
                assert (answer.status_code, answer.text) == (status, reason)
        # The deliveries may be stored faster than the heart beats twice.
        await asyncio.sleep(0.05)
        beating.cancel()
        assert max(later - earlier for earlier, later in itertools.pairwise(beats)) < 0.5


def test_the_whole_way_from_a_shopper_to_an_action(engine: Engine, emulator: Emulator) -> None:
    server = make_server("127.0.0.1", 0, flask_app(engine), threaded=True)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    url = f"http://127.0.0.1:{server.server_port}/webhooks"
    emulator.control("PUT", "/webhook", {"url": url, "headers": [["X-Shop", "blue"]]})
    connection = Connection(**emulator.settings)
    orders = [emulator.checkout()["orderId"] for _ in range(3)]
    for order_id in orders:
        emulator.control("POST", f"/orders/{order_id}/pay")
    paid = []
    for event in engine.events("order.paid", wait=10):
        connection.orders.fulfill(event.object_id, trackingNumber=f"T-{event.object_id}")
        assert event.origin == "webhook"
        assert event.raw is not None
        paid.append(event.object_id)
        if len(paid) == 3:
            event.ack()
            break
    server.shutdown()
    serving.join()
    server.server_close()
    assert sorted(paid) == sorted(orders)
    for order_id in orders:
        order = connection.orders.get(order_id)
        assert (order["fulfillmentStatus"], order["trackingNumber"]) == ("SHIPPED", f"T-{order_id}")
    eventually(lambda: engine.status()["outbox"]["pending"] == 0)

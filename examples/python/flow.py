"""Ships paid orders and restocks what runs low. Stops with Ctrl-C."""

import itertools
import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from ecwid_nodes import Connection, Engine

TRIGGERS = ["order.created", "order.paid", "product.low_stock", "customer.created"]

connection = Connection.from_env()
engine = Engine(connection)
parcels = itertools.count(1)


class Webhooks(BaseHTTPRequestHandler):
    """Any web framework will do: hand over the headers and the raw body, answer with the status."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        self.send_response(engine.receive(self.headers, body).status)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


def act(event) -> tuple[str | None, str]:
    """What to do about an event, and a word on it."""
    if event.event_type == "order.paid":
        tracking = f"PY-{os.getpid()}-{next(parcels)}"
        connection.orders.fulfill(event.object_id, trackingNumber=tracking)
        return "order.fulfill", f"tracking {tracking}"
    if event.event_type == "product.low_stock":
        connection.products.adjust_stock(event.entity["id"], quantityDelta=20)
        return "product.adjust_stock", f"{event.entity['quantity']} left, 20 added"
    return None, ""


def tell(**line: object) -> None:
    print(json.dumps(line), flush=True)


def main() -> None:
    for trigger in TRIGGERS:
        engine.enable(trigger, every=None)
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "0"))), Webhooks)
    Thread(target=server.serve_forever, daemon=True).start()
    tell(listening=f"http://127.0.0.1:{server.server_port}/webhook")
    for event in engine.events():
        action, detail = act(event)
        event.ack()
        tell(event=event.event_type, object=event.object_id, action=action, detail=detail)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        engine.close()

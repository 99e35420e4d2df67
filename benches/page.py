"""Read a page of 100 orders from a server on loopback into Python objects: this package beside `urllib` and `json`."""

from __future__ import annotations

import json
import threading
import timeit
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import ecwid_nodes

ORDER = json.loads((Path(__file__).parent.parent / "facts/samples/order.json").read_text(encoding="utf-8"))
PAGE = json.dumps(
    {"total": 100, "count": 100, "offset": 0, "limit": 100, "items": [ORDER | {"id": f"A{n}"} for n in range(100)]}
).encode()


class Store(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Store)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}/api/v3"


def usual() -> int:
    with urllib.request.urlopen(f"{base}/1003/orders?limit=100") as answer:
        return len(json.load(answer)["items"])


def ours() -> int:
    # A connection a round: the budget of 600 requests a minute is per token.
    return len(connection.invoke("order.search", {"limit": 100})["items"])


print(f"one page: {len(PAGE):,} bytes")
rounds = []
for name, function in (("urllib + json", usual), ("ecwid_nodes.invoke", ours)):
    times = []
    for attempt in range(5):
        connection = ecwid_nodes.Connection(1003, f"secret_bench{attempt}", base_url=base)
        times.append(timeit.timeit(function, number=40) / 40)
    print(f"page (Python)    {name:20} {min(times) * 1e3:8.2f} ms")

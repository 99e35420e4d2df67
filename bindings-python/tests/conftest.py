"""A scripted store on loopback: what it answers is the test's own business."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from ecwid_nodes import AsyncConnection, Connection

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "facts" / "samples"
TOKEN = "secret_test_token"
Answer = tuple[int, Any] | tuple[int, Any, dict[str, str]]


class Seen:
    """One request that the store got."""

    def __init__(self, method: str, target: str, headers: dict[str, str], body: bytes) -> None:
        parts = urlsplit(target)
        self.method, self.path = method, parts.path
        self.query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        self.headers = headers
        self.body = json.loads(body) if body[:1] in (b"{", b"[") else body.decode()


class ScriptedStore:
    """Answers with `answer(seen)`, after `delay` seconds, and keeps what it saw."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.delay = 0.0
        self.answer: Callable[[Seen], Answer] = lambda seen: (200, {"id": seen.path.rsplit("/", 1)[-1]})
        store = self

        class Script(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self) -> None:
                try:
                    super().handle_one_request()
                except ConnectionError:
                    self.close_connection = True  # the client went away: some tests want that

            def reply(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                headers = {name.lower(): value for name, value in self.headers.items()}
                seen = Seen(self.command, self.path, headers, body)
                store.seen.append(seen)
                time.sleep(store.delay)
                status, content, *more = store.answer(seen)
                text = content if isinstance(content, bytes) else json.dumps(content).encode()
                self.send_response(status)
                for name, value in {"Content-Type": "application/json", **(more[0] if more else {})}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            do_GET = do_POST = do_PUT = do_DELETE = reply

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Script)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/api/v3"


@pytest.fixture
def store() -> Iterator[ScriptedStore]:
    scripted = ScriptedStore()
    yield scripted
    scripted.server.shutdown()
    scripted.server.server_close()


@pytest.fixture
def connection(store: ScriptedStore, request: pytest.FixtureRequest) -> Iterator[Connection]:
    # A token of its own: budget and breaker are shared by everything that uses a token.
    with Connection(1003, f"{TOKEN}_{request.node.name}".replace(" ", ""), base_url=store.url, retries=0) as opened:
        yield opened


@pytest.fixture
def async_connection(store: ScriptedStore, request: pytest.FixtureRequest) -> AsyncConnection:
    return AsyncConnection(1003, f"{TOKEN}_a_{request.node.name}".replace(" ", ""), base_url=store.url, retries=0)


@pytest.fixture
def run_script(store: ScriptedStore, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs Python code in a process of its own, against the scripted store."""

    def run(code: str, timeout: float = 30, **options: Any) -> subprocess.CompletedProcess[str]:
        script = tmp_path / "script.py"
        script.write_text(code)
        settings = {"ECWID_BASE_URL": store.url, "ECWID_STORE_ID": "1003", "ECWID_TOKEN": TOKEN}
        return subprocess.run(
            [sys.executable, str(script)],
            env={**os.environ, **settings},
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
            **options,
        )

    return run


@pytest.fixture
def emulator() -> Iterator[Any]:
    from emulated import Emulator

    running = Emulator()
    yield running
    running.close()

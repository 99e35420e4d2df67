"""The emulator, as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any

from conftest import ROOT


def binary() -> str:
    """`ECWID_NODES_BIN`, or what `cargo build` has left."""
    found = [os.environ.get("ECWID_NODES_BIN"), *map(str, sorted(ROOT.glob("target/*/debug/ecwid-nodes")))]
    for path in found:
        if path and Path(path).is_file():
            return path
    raise FileNotFoundError("the `ecwid-nodes` binary is not built: run `cargo build --bin ecwid-nodes`")


class Emulator:
    """A seeded store on loopback; ends with `close` or with this process."""

    def __init__(self, *options: str) -> None:
        command = [binary(), "emulator", "--port", "0", "--json", "--stop-with-stdin", *options]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self.process.stdout is not None
        self.facts: dict[str, Any] = json.loads(self.process.stdout.readline())
        self.settings = {
            "store_id": self.facts["storeId"],
            "token": self.facts["token"],
            "base_url": self.facts["baseUrl"],
        }
        self.secret: str = self.facts["clientSecret"]

    def control(self, method: str, path: str, body: Any = None) -> Any:
        """A call of the control API."""
        request = urllib.request.Request(
            f"{self.facts['httpUrl']}/_emulator{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def checkout(self, sku: str = "HL-MUG", quantity: int = 1, **more: Any) -> Any:
        """A shopper buys."""
        customer = {"email": "marit.dekker@example.test", "name": "Marit Dekker"}
        items = [{"sku": sku, "quantity": quantity}]
        return self.control("POST", "/checkout", {"items": items, "customer": customer, **more})

    def close(self) -> None:
        """Stop."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


def eventually(condition: Any, seconds: float = 10) -> Any:
    """What `condition` gives, once it gives something."""
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.02)
    return found

"""What a type checker says to users of the package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """\
from typing import assert_type
from ecwid_nodes import AsyncConnection, Connection, Engine, Page, types

connection = Connection(1003, "secret")
assert_type(connection.orders.get("A"), types.Order)
assert_type(connection.orders.search(limit=1).first(), types.Order | None)
assert_type(connection.orders.search(limit=1).page(), Page[types.Order])
connection.orders.update("A", trackingNumber=None)
connection.orders.update("A", trackingNumbr="T")
connection.orders.get()
for event in Engine(connection).events():
    assert_type(event.object_id, str)

async def main() -> None:
    assert_type(await AsyncConnection(1003, "secret").orders.get("A"), types.Order)
    async for order in AsyncConnection(1003, "secret").orders.search():
        assert_type(order, types.Order)
"""


def test_users_get_types(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    options = ["--strict", "--python-version", "3.11", "--cache-dir", str(tmp_path / "cache")]
    command = [sys.executable, "-m", "mypy", *options, "program.py"]
    said = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False).stdout
    errors = [line for line in said.splitlines() if ": error: " in line]
    assert [line.split(":")[1] for line in errors] == ["9", "10"], said[:2000]
    assert "trackingNumbr" in errors[0]
    assert "Missing positional argument" in errors[1]

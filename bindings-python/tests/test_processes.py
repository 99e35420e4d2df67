"""Threads, forks, Ctrl-C and leaving while requests are in flight."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import ScriptedStore
from ecwid_nodes import Connection

Run = Callable[..., subprocess.CompletedProcess[str]]
posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def clean(ended: subprocess.CompletedProcess[str], code: int = 0) -> str:
    assert ended.returncode == code, ended.stderr
    assert "panicked" not in ended.stderr, ended.stderr
    return ended.stdout


def test_threads_share_a_connection(store: ScriptedStore, connection: Connection) -> None:
    store.delay = 0.2
    start = time.perf_counter()
    with ThreadPoolExecutor(16) as pool:
        orders = list(pool.map(lambda n: connection.invoke("order.get", {"orderId": f"{n}"})["id"], range(32)))
    assert orders == [f"{n}" for n in range(32)]
    assert time.perf_counter() - start < 3


def test_other_threads_run_while_one_waits(store: ScriptedStore, connection: Connection) -> None:
    store.delay = 0.5
    waiting = threading.Thread(target=connection.invoke, args=("order.get", {"orderId": "A"}))
    waiting.start()
    turns = 0
    while waiting.is_alive():
        turns += 1
        time.sleep(0.005)
    assert turns > 20


@posix
def test_a_forked_child_goes_on(run_script: Run) -> None:
    out = clean(
        run_script("""
import os, sys
from ecwid_nodes import Connection
connection = Connection.from_env()
print("parent", connection.invoke("order.get", {"orderId": "A"})["id"], flush=True)
for name in "BCD":
    child = os.fork()
    if child == 0:
        # A grandchild, too.
        grandchild = os.fork()
        line = "child " + connection.invoke("order.get", {"orderId": name})["id"]
        os.write(1, (line + "\\n").encode())
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(grandchild, 0)[1]) if grandchild else 0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
print("parent", connection.invoke("order.get", {"orderId": "E"})["id"])
""")
    )
    assert sorted(out.split("\n")) == sorted(["", "parent A", *[f"child {name}" for name in "BBCCDD"], "parent E"])


@posix
def test_forks_while_other_threads_are_calling(run_script: Run) -> None:
    out = clean(
        run_script("""
import os, threading, time, warnings
warnings.simplefilter("ignore", DeprecationWarning)
from ecwid_nodes import Connection
connection = Connection.from_env()
done = False
def busy():
    while not done:
        connection.invoke("order.get", {"orderId": "A"})
threads = [threading.Thread(target=busy) for _ in range(4)]
for thread in threads: thread.start()
for _ in range(15):
    child = os.fork()
    if child == 0:
        connection.invoke("order.get", {"orderId": "B"})
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
done = True
for thread in threads: thread.join()
print("ok")
""")
    )
    assert out == "ok\n"


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
@posix
def test_multiprocessing(run_script: Run, method: str) -> None:
    out = clean(
        run_script(
            f"""
import multiprocessing, warnings
warnings.simplefilter("ignore", DeprecationWarning)
from ecwid_nodes import Connection, NotFoundError
connection = None
def work(n):
    global connection
    connection = connection or Connection.from_env()
    return connection.invoke("order.get", {{"orderId": str(n)}})["id"]
def fail(_):
    raise NotFoundError("gone", status=404, vendorCode="X")
if __name__ == "__main__":
    connection = Connection.from_env()
    connection.invoke("order.get", {{"orderId": "A"}})
    with multiprocessing.get_context({method!r}).Pool(3) as pool:
        print(pool.map(work, range(6)))
        try:
            pool.map(fail, [1])
        except NotFoundError as error:
            print(error.status, error.vendor_code)
""",
            timeout=60,
        )
    )
    assert out == "['0', '1', '2', '3', '4', '5']\n404 X\n"


@posix
@pytest.mark.parametrize("asynchronous", [False, True])
def test_ctrl_c_interrupts_a_waiting_call(store: ScriptedStore, tmp_path: Path, asynchronous: bool) -> None:
    store.delay = 20
    call = {
        False: "Connection.from_env().invoke('order.get', {'orderId': 'A'})",
        True: "asyncio.run(AsyncConnection.from_env().invoke('order.get', {'orderId': 'A'}))",
    }[asynchronous]
    script = tmp_path / "script.py"
    # A test run in the background inherits an ignored SIGINT; a program started by hand does not.
    script.write_text(f"""
import asyncio, signal, time
from ecwid_nodes import AsyncConnection, Connection
signal.signal(signal.SIGINT, signal.default_int_handler)
print("ready", flush=True)
start = time.monotonic()
try:
    {call}
except KeyboardInterrupt:
    print("interrupted")
""")
    settings = {"ECWID_BASE_URL": store.url, "ECWID_STORE_ID": "1003", "ECWID_TOKEN": "secret_c"}
    with subprocess.Popen(
        [sys.executable, str(script)],
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        while not store.seen:
            time.sleep(0.01)
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    assert time.monotonic() - start < 2
    assert out == "interrupted\n", err
    assert process.returncode == 0
    assert "panicked" not in err


LEAVING = {
    "a task that nobody awaits": """
import asyncio
from ecwid_nodes import AsyncConnection
async def main():
    connection = AsyncConnection.from_env()
    tasks = [asyncio.ensure_future(connection._core.check().future()) for _ in range(25)]
    await asyncio.sleep(0.2)
asyncio.run(main())
""",
    "a loop that was left behind": """
import asyncio
from ecwid_nodes import AsyncConnection
loop = asyncio.new_event_loop()
connection = AsyncConnection.from_env()
async def begin():
    return [connection._core.check().future() for _ in range(25)]
futures = loop.run_until_complete(begin())
loop.close()
""",
    "daemon threads": """
import threading, time
from ecwid_nodes import Connection
connection = Connection.from_env()
for _ in range(8):
    threading.Thread(target=connection.invoke, args=("order.get", {"orderId": "A"}), daemon=True).start()
time.sleep(0.2)
""",
    "an exception": """
import threading, time
from ecwid_nodes import Connection
connection = Connection.from_env(log="body")
threading.Thread(target=connection.invoke, args=("order.get", {"orderId": "A"}), daemon=True).start()
time.sleep(0.2)
raise SystemExit(7)
""",
}


@pytest.mark.parametrize("case", LEAVING)
def test_leaves_cleanly_with_requests_in_flight(store: ScriptedStore, run_script: Run, case: str) -> None:
    store.delay = 20
    for _ in range(3):
        start = time.monotonic()
        ended = run_script(LEAVING[case])
        clean(ended, 7 if case == "an exception" else 0)
        assert ended.stderr == ""
        assert time.monotonic() - start < 4


def test_calls_after_the_end_are_refused_not_hung(run_script: Run) -> None:
    out = clean(
        run_script("""
import atexit
def late():
    try:
        connection.invoke("order.get", {"orderId": "A"})
    except Exception as error:
        print(type(error).__name__)
atexit.register(late)
from ecwid_nodes import Connection
connection = Connection.from_env()
""")
    )
    assert out == "CancelledError\n"

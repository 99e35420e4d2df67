"""Runs the README's Python, Node and command-line snippets as written, outside the repository.

The packages are installed as a user installs them (`pip install ./bindings-python`, `npm install ./bindings-node`) into
empty environments; an emulator stands in for the store. A block is run if its fence says `python`, `js` or `sh`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(os.environ["ECWID_NODES_BIN"])
FENCE = re.compile(r"^```(python|js|sh)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def snippets() -> list[tuple[str, str]]:
    """The README's runnable blocks, in order."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    quick_starts = readme.split("<!-- snippets:start -->")[1].split("<!-- snippets:end -->")[0]
    found = [(m.group(1), m.group(2)) for m in FENCE.finditer(quick_starts)]
    if {language for language, _ in found} != {"python", "js", "sh"}:
        raise SystemExit("the README has no snippet in one of its languages")
    return found


def start_emulator() -> tuple[subprocess.Popen[str], dict[str, str]]:
    process = subprocess.Popen(
        [str(BIN), "emulator", "--json", "--port", "0"], stdout=subprocess.PIPE, text=True, cwd=tempfile.gettempdir()
    )
    assert process.stdout is not None
    ready = json.loads(process.stdout.readline())
    environment = {
        "ECWID_STORE_ID": str(ready["storeId"]),
        "ECWID_TOKEN": ready["token"],
        "ECWID_CLIENT_SECRET": ready["clientSecret"],
        "ECWID_BASE_URL": ready["baseUrl"],
    }
    return process, environment


def install_python(folder: Path) -> Path:
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    # The development profile, so that the build is shared with the test suite's.
    environment = os.environ | {"MATURIN_PEP517_ARGS": "--locked --profile dev"}
    run([str(python), "-m", "pip", "install", "--quiet", str(ROOT / "bindings-python")], folder, environment)
    return python


def install_node(folder: Path) -> None:
    (folder / "package.json").write_text('{"name": "readme", "private": true}', encoding="utf-8")
    environment = os.environ | {"ECWID_NODES_PROFILE": "dev"}
    command = ["npm", "install", "--no-audit", "--no-fund", "--silent", str(ROOT / "bindings-node")]
    run(command, folder, environment)


def run(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    result = subprocess.run(command, cwd=folder, env=environment, text=True, capture_output=True, timeout=900, check=False)
    if result.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{result.stdout}\n{result.stderr}")
    return result.stdout


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="readme-"))
    python = install_python(folder)
    install_node(folder)
    emulator, settings = start_emulator()
    path = f"{BIN.parent}:{python.parent}:{os.environ['PATH']}"
    environment = os.environ | settings | {"PATH": path, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
    passed = 0
    try:
        for number, (language, text) in enumerate(snippets()):
            name = folder / f"snippet{number}.{ {'python': 'py', 'js': 'mjs', 'sh': 'sh'}[language] }"
            name.write_text(("set -euo pipefail\n" if language == "sh" else "") + text, encoding="utf-8")
            program = {"python": str(python), "js": "node", "sh": "bash"}[language]
            printed = run([program, str(name)], folder, environment)
            if language != "sh" and not printed.strip():
                raise SystemExit(f"the snippet shows nothing:\n{text}")
            passed += 1
    finally:
        emulator.terminate()
        emulator.wait(timeout=10)
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{passed} passed, 0 failed")


if __name__ == "__main__":
    sys.exit(main())

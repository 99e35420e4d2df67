"""The manifest: every node with its schemas, scopes and example."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Any

from . import _json

_FILE = Path(__file__).with_name("manifest.json")


@functools.cache
def _parsed() -> dict[str, Any]:
    parsed: dict[str, Any] = _json.loads(_FILE.read_bytes())
    return parsed


def manifest() -> dict[str, Any]:
    """The neutral manifest: id, title, effect, scopes, input and output schema, example of every node.

    Read once and shared: copy it before you change it.
    """
    return _parsed()


def check_lockstep(version: str) -> None:
    """Refuse a mixture of versions: types and nodes must come from one build."""
    with _FILE.open(encoding="utf-8") as file:
        # The version stands at the head of the file; parsing all of it would slow down the import.
        found = re.search(r'"version"\s*:\s*"([^"]+)"', file.read(200))
    if found is None or found[1] != version:
        raise ImportError(
            f"ecwid_nodes is a mixture of versions: compiled part {version}, manifest {found and found[1]}; "
            "remove it and install ecwid-nodes again",
            name="ecwid_nodes",
        )

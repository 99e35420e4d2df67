"""What a trigger would say of a change, without a store and without an engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from . import _json, _native


@dataclass(frozen=True)
class Occurrence:
    """One thing that a trigger finds in a change: an event."""

    key: str
    """Empty for the whole entity, else the id of the part."""
    part: Any
    """The part that it is about, for example a line item; None: the whole entity."""
    detail: dict[str, Any]
    """What was found, for example `{"from": 5, "to": 3}`."""
    hold_seconds: int | None
    """Seconds that the event would be held back, and checked again then."""


@dataclass(frozen=True)
class Preview:
    """What a trigger finds in a change."""

    matches: bool
    """Would there be an event?"""
    changed: list[str]
    """Names of the observed fields that changed."""
    occurrences: list[Occurrence]
    """One for each event."""


def preview(
    trigger: str,
    config: Mapping[str, object] | None,
    before: Mapping[str, object] | None,
    after: Mapping[str, object] | None,
) -> Preview:
    """Ask a trigger what it finds between two looks at an entity.

    Args:
        trigger: id or alias of the trigger.
        config: its settings, if it has any.
        before: the entity before; None: it is new.
        after: the entity now; None: it is gone.

    Raises:
        InvalidInputError: there is no such trigger, or its settings are wrong.
    """
    found = _json.loads(_native.preview(trigger, _json.dumps(dict(config or {})), _text(before), _text(after)))
    occurrences = [
        Occurrence(row["key"], row["part"], row["detail"], row["holdSeconds"]) for row in found["occurrences"]
    ]
    return Preview(found["matches"], found["changed"], occurrences)


def _text(entity: Mapping[str, object] | None) -> bytes | None:
    return None if entity is None else _json.dumps(dict(entity))

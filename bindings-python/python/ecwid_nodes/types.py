"""Types of entities, inputs and events, for annotations: `def ship(order: types.Order) -> None`."""

from ._types import *  # noqa: F403

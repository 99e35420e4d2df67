"""Trigger and action nodes for Ecwid (Lightspeed E-Series) stores."""

from __future__ import annotations

from . import _native
from ._connection import AsyncConnection, Connection
from ._engine import AsyncEngine, Engine, PollReport, Receipt
from ._errors import (
    CancelledError,
    ConfigError,
    ConflictError,
    DecodeError,
    EcwidError,
    InvalidInputError,
    NeedsConfirmationError,
    NotFoundError,
    PermissionDeniedError,
    PlanLimitError,
    Problem,
    RateLimitedError,
    SignatureError,
    StorageError,
    UnauthenticatedError,
    UnavailableError,
    UndocumentedParameterWarning,
    UnexpectedError,
)

# Not in `__all__`: a star import must not replace the built-in exception.
from ._errors import TimeoutError as TimeoutError
from ._events import AsyncEvent, Event
from ._manifest import check_lockstep, manifest
from ._oauth import Authorization, Callback, Granted, OAuthApp
from ._preview import Occurrence, Preview, preview
from ._search import AsyncSearch, Page, Search
from ._unset import UNSET, Unset
from ._webhook import SIGNATURE_HEADER, Delivery, sample_delivery, sign, verify

check_lockstep(_native.VERSION)

__version__ = _native.VERSION
"""Version of the package, its compiled part and its manifest."""

__all__ = [
    "SIGNATURE_HEADER",
    "UNSET",
    "AsyncConnection",
    "AsyncEngine",
    "AsyncEvent",
    "AsyncSearch",
    "Authorization",
    "Callback",
    "CancelledError",
    "ConfigError",
    "ConflictError",
    "Connection",
    "DecodeError",
    "Delivery",
    "EcwidError",
    "Engine",
    "Event",
    "Granted",
    "InvalidInputError",
    "NeedsConfirmationError",
    "NotFoundError",
    "OAuthApp",
    "Occurrence",
    "Page",
    "PermissionDeniedError",
    "PlanLimitError",
    "PollReport",
    "Preview",
    "Problem",
    "RateLimitedError",
    "Receipt",
    "Search",
    "SignatureError",
    "StorageError",
    "UnauthenticatedError",
    "UnavailableError",
    "UndocumentedParameterWarning",
    "UnexpectedError",
    "Unset",
    "__version__",
    "manifest",
    "preview",
    "sample_delivery",
    "sign",
    "verify",
]

"""OAuth 2 for apps: consent address, callback, code exchange."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from . import _json, _native


@dataclass(frozen=True)
class Authorization:
    """A consent that was started."""

    url: str
    """Send the merchant's browser here; holds no secret."""
    state: str
    """Keep it with the merchant's session, for `OAuthApp.parse_callback`."""


@dataclass(frozen=True)
class Callback:
    """What came back from a consent."""

    code: str = field(repr=False)
    """Works once and for a few minutes."""
    store_id: int | None
    """The store, where Ecwid says it."""


@dataclass(frozen=True)
class Granted:
    """What a code was exchanged for."""

    access_token: str = field(repr=False)
    """The token for `Connection`."""
    public_token: str | None = field(repr=False)
    """The token for storefronts, with scope `public_storefront`."""
    store_id: int
    """The store."""
    scopes: list[str]
    """Granted scopes; may be fewer than asked for."""
    email: str | None
    """The owner's e-mail address, where Ecwid gives it."""


class OAuthApp:
    """Your app, as registered with Ecwid."""

    def __init__(self, client_id: str, client_secret: str, redirect_uri: str, *, base_url: str | None = None) -> None:
        """`redirect_uri` must start with the address registered for the app; `base_url` as for `Connection`."""
        options = {
            "clientId": client_id,
            "clientSecret": client_secret,
            "redirectUri": redirect_uri,
            "baseUrl": base_url,
        }
        if base_url is None:
            options |= {"baseUrl": os.environ.get("ECWID_BASE_URL"), "oauthUrl": os.environ.get("ECWID_OAUTH_URL")}
        self._native = _native.OAuthApp(_json.dumps(options))

    def authorize_url(self, scopes: Iterable[str]) -> Authorization:
        """The address of the consent page for these scopes, for example `["read_orders"]`."""
        url, state = self._native.authorize_url([scopes] if isinstance(scopes, str) else list(scopes))
        return Authorization(url, state)

    def parse_callback(self, address: str, state: str, *, allow_absent_state: bool = False) -> Callback:
        """Read the address that the merchant came back to; `state` is the one of `authorize_url`.

        A wrong state always fails; a missing one unless allowed (an install from the App Market has none).
        """
        code, store_id = self._native.parse_callback(address, state, allow_absent_state)
        return Callback(code, store_id)

    def exchange(self, callback: Callback) -> Granted:
        """Exchange the code for a token; works once."""
        return _granted(self._native.exchange(callback.code, callback.store_id).wait())

    async def exchange_async(self, callback: Callback) -> Granted:
        """As `exchange`, for asyncio."""
        return _granted(await self._native.exchange(callback.code, callback.store_id))


def _granted(text: bytes) -> Granted:
    fields: dict[str, Any] = _json.loads(text)
    return Granted(
        access_token=fields["accessToken"],
        public_token=fields["publicToken"],
        store_id=fields["storeId"],
        scopes=fields["scopes"],
        email=fields["email"],
    )

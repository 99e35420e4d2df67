from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import ScriptedStore
from ecwid_nodes import Callback, InvalidInputError, OAuthApp, PermissionDeniedError, SignatureError

GRANTED = {"access_token": "secret_new", "token_type": "bearer", "scope": "read_orders update_orders", "store_id": 1003}


@pytest.fixture
def app(store: ScriptedStore) -> OAuthApp:
    return OAuthApp("my-app", "very-secret", "https://app.example/callback", base_url=store.url)


def test_the_consent_address_holds_no_secret(app: OAuthApp) -> None:
    started = app.authorize_url(["read_orders", "update_orders"])
    query = parse_qs(urlsplit(started.url).query)
    assert query["scope"] == ["read_orders update_orders"]
    assert query["state"] == [started.state]
    assert "very-secret" not in started.url
    assert app.authorize_url(["read_orders"]).state != started.state
    with pytest.raises(InvalidInputError):
        app.authorize_url([])


def test_callbacks_are_read_or_refused(app: OAuthApp) -> None:
    good = app.parse_callback("https://app.example/callback?code=abc&store_id=1003&state=S", "S")
    assert good == Callback("abc", 1003)
    assert "abc" not in repr(good)
    with pytest.raises(SignatureError):
        app.parse_callback("/callback?code=abc&state=T", "S", allow_absent_state=True)
    with pytest.raises(SignatureError):
        app.parse_callback("/callback?code=abc", "S")
    assert app.parse_callback("/callback?code=abc", "S", allow_absent_state=True).store_id is None
    with pytest.raises(PermissionDeniedError) as caught:
        app.parse_callback("/callback?error=access_denied&state=S", "S")
    assert caught.value.code == "access_denied"


def test_a_code_is_exchanged_once(store: ScriptedStore, app: OAuthApp) -> None:
    store.answer = lambda _: (200, GRANTED)
    granted = app.exchange(Callback("abc", 1003))
    assert granted.access_token == "secret_new"
    assert granted.scopes == ["read_orders", "update_orders"]
    assert "secret_new" not in repr(granted)
    assert store.seen[0].path == "/api/oauth/token/1003"
    assert parse_qs(store.seen[0].body)["client_secret"] == ["very-secret"]


async def test_the_same_with_asyncio(store: ScriptedStore, app: OAuthApp) -> None:
    store.answer = lambda _: (200, GRANTED)
    assert (await app.exchange_async(Callback("abc", None))).store_id == 1003

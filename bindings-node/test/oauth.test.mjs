import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { ConfigError, OAuthApp } from '../index.mjs';
import { startServer } from './support/server.mjs';

const options = { clientId: 'my-app', clientSecret: 'very-secret', redirectUri: 'https://app.example/callback' };

test('the consent address holds no secret', () => {
  const { url, state } = new OAuthApp(options).authorizeUrl(['read_orders', 'update_orders']);
  assert.match(url, /^https:\/\/my\.ecwid\.com\/api\/oauth\/authorize\?client_id=my-app&/);
  assert.doesNotMatch(url, /very-secret/);
  assert.equal(state.length, 32);
  assert.throws(() => new OAuthApp(options).authorizeUrl([]), { kind: 'invalid_input' });
});

test('callbacks are read or refused', () => {
  const app = new OAuthApp(options);
  const good = app.parseCallback('https://app.example/callback?code=abc&store_id=1003&state=S', 'S');
  assert.deepEqual(good, { code: 'abc', storeId: 1003 });
  assert.equal(app.parseCallback('/callback?code=abc', 'S', { allowAbsentState: true }).storeId, null);
  const refused = (address, code) => assert.throws(() => app.parseCallback(address, 'S'), { code });
  refused('/callback?code=abc', 'missing_state');
  refused('/callback?code=abc&state=T', 'wrong_state');
  refused('/callback?error=access_denied&state=S', 'access_denied');
});

test('a code is exchanged, once, and the tokens do not print', async (t) => {
  const granted = { access_token: 'secret_new', public_token: 'public_new', store_id: 1003, scope: 'read_orders read_catalog' };
  const server = await startServer(() => ({ body: granted }));
  t.after(() => server.stop());
  const app = new OAuthApp({ ...options, baseUrl: server.baseUrl });
  const grant = await app.exchange({ code: 'abc', storeId: 1003 });
  assert.deepEqual([grant.accessToken, grant.publicToken, grant.storeId], ['secret_new', 'public_new', 1003]);
  assert.deepEqual(grant.scopes, ['read_orders', 'read_catalog']);
  assert.doesNotMatch(inspect(grant), /_new/);
  const [request] = server.requests;
  assert.deepEqual([request.method, request.url, server.requests.length], ['POST', '/api/oauth/token/1003', 1]);
  assert.equal(new URLSearchParams(request.text).get('client_secret'), 'very-secret');
});

test('every missing entry is named in one error', () => {
  assert.throws(() => new OAuthApp({ clientId: 'a' }), (error) => {
    assert.ok(error instanceof ConfigError);
    assert.deepEqual(error.problems.map(({ path }) => path), ['clientSecret', 'redirectUri']);
    return true;
  });
});

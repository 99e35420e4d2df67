import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Connection } from '../index.mjs';
import { connect, store } from './support/server.mjs';

test('absent, null and value stay apart', async (t) => {
  const { connection, requests } = await store(t, () => ({ body: { updateCount: 1 } }));
  await connection.invoke('product.update', { productId: 7, name: 'Mug', compareToPrice: null, sku: undefined, price: 0 });
  assert.equal(requests[0].url, '/api/v3/1003/products/7');
  assert.deepEqual(JSON.parse(requests[0].text), { name: 'Mug', compareToPrice: null, price: 0 });
});

test('an id near 2^53 survives both ways', async (t) => {
  const id = 9007199254740991;
  const { connection, requests } = await store(t, () => ({ raw: `{"id":${id},"big":9007199254740991}` }));
  assert.equal((await connection.invoke('product.get', { productId: id })).id, id);
  assert.equal((await connection.invoke('product.get', { productId: BigInt(id) })).big, id);
  for (const request of requests) assert.equal(request.url, `/api/v3/1003/products/${id}`);
});

test('unknown fields, order and unicode of an answer pass unchanged', async (t) => {
  const raw = '{"zeta":1,"id":"ABC12","alpha":{"ä":"Größe 😀"},"later":null,"price":1.10}';
  const { connection } = await store(t, () => ({ raw }));
  const order = await connection.invoke('order.get', { orderId: 'ABC12' });
  assert.deepEqual(Object.keys(order), ['zeta', 'id', 'alpha', 'later', 'price']);
  assert.deepEqual(order, JSON.parse(raw));
  assert.ok(!('later' in (await connection.invoke('order.get', { orderId: 'ABC12' }, { filterNulls: true }))));
});

test('typed methods call their node', async (t) => {
  const { connection, requests } = await store(t, () => ({ body: { id: 'ABC12' } }));
  assert.equal((await connection.orders.get('ABC12')).id, 'ABC12');
  await connection.orders.get('ABC12', { responseFields: 'id' });
  assert.deepEqual(requests.map(({ url }) => url), ['/api/v3/1003/orders/ABC12', '/api/v3/1003/orders/ABC12?responseFields=id']);
  assert.equal(connection.orders, connection.orders);
});

test('a dry run sends nothing', async (t) => {
  const { connection, requests } = await store(t, () => ({ body: {} }));
  const plan = await connection.invoke('order.update', { orderId: 'A', privateAdminNotes: 'x' }, { dryRun: true });
  assert.equal(plan.request.method, 'PUT');
  assert.deepEqual(plan.request.body, { privateAdminNotes: 'x' });
  // It may read, to tell what would change; it never writes.
  assert.ok(requests.every((request) => request.method === 'GET'));
});

test('headers, tags and names of the options arrive', async (t) => {
  const { connection, requests } = await store(t, () => ({ body: {} }), {
    name: 'shop', storeId: '1003', tags: ['eu'], headers: { 'X-Shop': 'blue' }, timeoutMs: 5000, log: 'off',
  });
  await connection.invoke('profile.get');
  assert.equal(requests[0].headers['x-shop'], 'blue');
  const described = connection.describe();
  assert.deepEqual([described.name, described.storeId, described.tags], ['shop', 1003, ['eu']]);
  assert.equal(described.http.timeoutMs, 5000);
});

test('an undocumented parameter is sent with a warning', async (t) => {
  const { connection, requests } = await store(t, () => ({ body: {} }));
  const warned = new Promise((resolve) => process.once('warning', resolve));
  await connection.invoke('profile.get', { extraQuery: { secretSauce: 'yes' } });
  assert.equal(requests[0].url, '/api/v3/1003/profile?secretSauce=yes');
  const warning = await warned;
  assert.equal(warning.name, 'EcwidWarning');
  assert.match(warning.message, /secretSauce/);
});

test('from the environment, with options over it', () => {
  const saved = { ...process.env };
  try {
    delete process.env.ECWID_STORE_ID;
    delete process.env.ECWID_TOKEN;
    assert.throws(() => Connection.fromEnv(), { code: 'missing_settings', message: /ECWID_STORE_ID.*ECWID_TOKEN/ });
    Object.assign(process.env, { ECWID_STORE_ID: '1003', ECWID_TOKEN: 'secret_env', ECWID_BASE_URL: 'http://127.0.0.1:9/api/v3' });
    const described = Connection.fromEnv({ timeoutMs: 1234, storeId: 1004 }).describe();
    assert.deepEqual([described.storeId, described.baseUrl, described.http.timeoutMs], [1004, 'http://127.0.0.1:9/api/v3', 1234]);
  } finally {
    process.env = saved;
  }
});

test('from the connections file, which nobody else may read', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'ecwid-nodes-')), 'connections.json');
  const content = { connections: { shop: { storeId: 1003, token: 'secret_saved', tags: ['eu'] } }, http: {} };
  writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
  const connection = Connection.named('shop', { file, timeoutMs: 77 });
  assert.deepEqual([connection.name, connection.storeId], ['shop', 1003]);
  assert.equal(connection.describe().http.timeoutMs, 77);
  assert.throws(() => Connection.named('shap', { file }), { code: 'unknown_connection', hint: /shop/ });
  chmodSync(file, 0o644);
  assert.throws(() => Connection.named('shop', { file }), { code: 'file_not_private' });
});

test('from the instance JSON of older connectors', () => {
  const instance = {
    'ecwid.store.id': '1003', 'oauth.api.key': 'app', 'oauth.api.secret': 's', 'oauth.user.token': 'secret_instance',
  };
  const connection = Connection.fromInstance(instance, { name: 'imported' });
  assert.deepEqual([connection.name, connection.storeId, connection.describe().filterNulls], ['imported', 1003, true]);
  assert.throws(() => Connection.fromInstance({ 'ecwid.store.id': '1003' }), (error) => {
    assert.deepEqual(error.problems.map(({ path }) => path), ['oauth.user.token', 'oauth.api.key', 'oauth.api.secret']);
    return true;
  });
  assert.throws(() => Connection.fromInstance({ 'ecwid.order.key': 'k' }), { code: 'retired_setting' });
});

test('the event loop runs while calls are under way', async (t) => {
  const answered = () => new Promise((resolve) => setTimeout(() => resolve({ body: {} }), 300));
  const { connection } = await store(t, answered);
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 5);
  await Promise.all(Array.from({ length: 20 }, () => connection.invoke('profile.get')));
  clearInterval(timer);
  assert.ok(ticks > 20, `${ticks} ticks`);
});

test('a disabled connection refuses every call', async () => {
  const connection = connect('http://127.0.0.1:9/api/v3', { disabled: true });
  await assert.rejects(connection.invoke('profile.get'), { code: 'connection_disabled' });
});

test('check tells scopes and what they unlock', async (t) => {
  const { connection } = await store(t, () => ({ body: { permissions: ['read_orders'] } }));
  const check = await connection.check();
  assert.equal(check.alive, true);
  assert.ok(check.nodes.includes('order.get'));
  assert.deepEqual(check.locked.find(({ node }) => node === 'order.update').missing, ['update_orders']);
});

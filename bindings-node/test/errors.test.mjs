import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as ecwid from '../index.mjs';
import { json } from './support/files.mjs';
import { connect, store } from './support/server.mjs';

const ENVELOPE = [
  'kind', 'code', 'message', 'hint', 'node', 'problems', 'status', 'vendorCode', 'vendorMessage', 'requestId',
  'retry', 'retryAfterMs', 'outcome', 'docsUrl',
];

/** The error of a promise. */
async function errorOf(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: 'no error came' });
}

for (const row of json('manifests/manifest.json').errors.kinds) {
  test(`kind ${row.kind ?? row.name} has a class`, () => {
    const Class = ecwid[`${row.class}Error`];
    assert.equal(typeof Class, 'function', `${row.class}Error is exported`);
    assert.ok(Class.prototype instanceof ecwid.EcwidError);
    const error = new Class({ kind: row.name, message: row.example });
    assert.equal(error.name, `${row.class}Error`);
    assert.deepEqual(Object.keys(error.toJSON()).sort(), [...ENVELOPE].sort());
  });
}

const expected = {
  WRONG_PARAMETER: ecwid.InvalidInputError,
  NOT_AVAILABLE_ON_CURRENT_PLAN: ecwid.PlanLimitError,
  INSUFFICIENT_APP_SCOPE: ecwid.PermissionDeniedError,
  INVALID_API_TOKEN: ecwid.UnauthenticatedError,
  PRODUCT_NOT_FOUND: ecwid.NotFoundError,
  ORDER_NOT_FOUND: ecwid.NotFoundError,
  SKU_ALREADY_EXISTS: ecwid.ConflictError,
  WRONG_URL: ecwid.InvalidInputError,
  RATE_LIMITED: ecwid.RateLimitedError,
  INTERNAL_ERROR: ecwid.UnavailableError,
};

for (const sample of json('facts/samples/errors.json')) {
  test(`the store answers ${sample.status} ${sample.body.errorCode}`, async (t) => {
    const { connection, requests } = await store(t, () => sample);
    const error = await errorOf(connection.invoke('order.get', { orderId: 'ABC12' }));
    assert.ok(error instanceof expected[sample.body.errorCode], `${error.name}: ${error.message}`);
    assert.equal(error.status, sample.status);
    assert.equal(error.vendorCode, sample.body.errorCode);
    assert.equal(error.vendorMessage, sample.body.errorMessage);
    assert.equal(error.node, 'order.get');
    assert.equal(error.requestId, requests[0].headers['x-ecwid-api-request-id']);
    assert.equal(error.outcome, 'not_applied');
    assert.ok(error.hint.length > 0);
    if (sample.status === 429) assert.deepEqual([error.retry, error.retryAfterMs], ['after', 27_000]);
  });
}

test('a dead token is not sent a second time', async (t) => {
  const sample = json('facts/samples/errors.json').find(({ body }) => body.errorCode === 'INVALID_API_TOKEN');
  const { connection, requests } = await store(t, () => sample);
  await errorOf(connection.invoke('order.get', { orderId: 'ABC12' }));
  const error = await errorOf(connection.invoke('order.get', { orderId: 'ABC12' }));
  assert.equal(error.code, 'token_is_dead');
  assert.equal(requests.length, 1);
  assert.equal(connection.describe().valid, false);
});

test('a misspelt field is named with the nearest known one', async () => {
  const connection = connect('http://127.0.0.1:9/api/v3');
  const error = await errorOf(connection.invoke('order.update', { orderId: 'A', fulfilmentStatus: 'SHIPPED' }));
  assert.ok(error instanceof ecwid.InvalidInputError);
  assert.equal(error.problems[0].path, 'fulfilmentStatus');
  assert.match(error.problems[0].message, /did you mean `fulfillmentStatus`/);
});

test('a wrong type is named with its path', async () => {
  const connection = connect('http://127.0.0.1:9/api/v3');
  const error = await errorOf(connection.invoke('order.get', { orderId: ['A'] }));
  assert.equal(error.kind, 'invalid_input');
  assert.equal(error.problems[0].path, 'orderId');
});

test('an unknown node gets a suggestion', async () => {
  const error = await errorOf(connect('http://127.0.0.1:9/api/v3').invoke('order.fullfill', {}));
  assert.deepEqual([error.kind, error.code, error.node], ['invalid_input', 'unknown_node', 'order.fullfill']);
  assert.match(error.hint, /order\.fulfill/);
});

test('an unreachable host', async () => {
  const error = await errorOf(connect('http://127.0.0.1:9/api/v3').invoke('order.get', { orderId: 'A' }));
  assert.ok(error instanceof ecwid.UnavailableError);
  assert.match(error.message, /127\.0\.0\.1/);
  assert.equal(error.retry, 'backoff');
});

test('no answer in time: a write may have happened', async (t) => {
  const { connection } = await store(t, () => null, { timeoutMs: 150 });
  const read = await errorOf(connection.invoke('order.get', { orderId: 'A' }));
  assert.ok(read instanceof ecwid.TimeoutError);
  const write = await errorOf(connection.invoke('product.create', { name: 'Mug', sku: 'MUG-1', price: 9.5 }));
  assert.deepEqual([write.kind, write.outcome], ['timeout', 'unknown']);
});

test('an answer that is no JSON', async (t) => {
  const { connection } = await store(t, () => ({ raw: '<html>maintenance</html>' }));
  const error = await errorOf(connection.search('order.search', {}).page());
  assert.ok(error instanceof ecwid.DecodeError);
});

test('every missing setting is named in one error', () => {
  assert.throws(() => new ecwid.Connection(), (error) => {
    assert.ok(error instanceof ecwid.ConfigError);
    assert.equal(error.code, 'missing_settings');
    assert.deepEqual(error.problems.map(({ path }) => path), ['storeId', 'token']);
    return true;
  });
});

test('misspelt and wrong options are refused', () => {
  const good = { storeId: 1003, token: 'secret_a' };
  assert.throws(() => new ecwid.Connection({ ...good, timeoutMS: 1 }), { kind: 'config', code: 'unknown_option', message: /timeoutMS/, hint: /timeoutMs/ });
  assert.throws(() => new ecwid.Connection({ ...good, storeId: 'my-shop' }), { kind: 'config', message: /storeId/ });
  assert.throws(() => new ecwid.Connection({ ...good, baseUrl: 'http://example.com/api/v3' }), { kind: 'config', message: /baseUrl.*unencrypted/ });
  assert.throws(() => new ecwid.Connection({ ...good, caFile: '/nowhere.pem' }), { kind: 'config', message: /caFile/ });
});

test('numbers that JSON would change are refused', async () => {
  const connection = connect('http://127.0.0.1:9/api/v3');
  for (const price of [NaN, Infinity, 2n ** 60n]) {
    const error = await errorOf(connection.invoke('product.update', { productId: 1, price }));
    assert.deepEqual([error.kind, error.problems[0].path], ['invalid_input', 'price']);
  }
  for (const input of [[], 'ABC12', 7]) {
    assert.equal((await errorOf(connection.invoke('order.get', input))).kind, 'invalid_input');
  }
});

test('a panic becomes an error', async () => {
  const { createRequire } = await import('node:module');
  const { callSync } = createRequire(import.meta.url)('../lib/call.js');
  const native = createRequire(import.meta.url)('../lib/native.js');
  // The function is there in debug builds only; a wrong argument takes the same way in the others.
  const fault = native.panicForTest ?? (() => native.sign(1, 2, 3));
  assert.throws(() => callSync(fault), ecwid.UnexpectedError);
});

test('no secret is in an error, a description or a printed connection', async () => {
  const { inspect } = await import('node:util');
  const connection = connect('http://127.0.0.1:9/api/v3', { token: 'secret_hidden', clientSecret: 'very_hidden' });
  const error = await errorOf(connection.invoke('order.get', { orderId: 'A' }));
  const plan = await connection.invoke('order.get', { orderId: 'A' }, { dryRun: true });
  for (const value of [error, plan, connection, connection.describe()]) {
    assert.doesNotMatch(inspect(value, { depth: 9, showHidden: true }) + JSON.stringify(value), /hidden\b/);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancelledError } from '../index.mjs';
import { store, until } from './support/server.mjs';

const never = () => null;

test('aborting drops the request and says why', async (t) => {
  const { connection, requests } = await store(t, never);
  const controller = new AbortController();
  const call = connection.invoke('order.get', { orderId: 'A' }, { signal: controller.signal });
  await until(() => requests.length === 1, 'the request arrives');
  const reason = new Error('user left');
  controller.abort(reason);
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof CancelledError);
    assert.deepEqual([error.kind, error.outcome], ['cancelled', 'not_applied']);
    assert.equal(error.cause, reason);
    return true;
  });
  await until(() => requests[0].closed, 'the server sees the connection end');
});

test('an aborted write may have happened', async (t) => {
  const { connection, requests } = await store(t, never);
  const controller = new AbortController();
  const call = connection.invoke('product.create', { name: 'Mug', sku: 'MUG-1', price: 9.5 }, { signal: controller.signal });
  await until(() => requests.length === 1, 'the request arrives');
  controller.abort();
  await assert.rejects(call, { kind: 'cancelled', outcome: 'unknown' });
});

test('a signal that is aborted already sends nothing', async (t) => {
  const { connection, requests } = await store(t, never);
  const signal = AbortSignal.abort();
  await assert.rejects(connection.invoke('product.create', { name: 'Mug', sku: 'MUG-1', price: 9.5 }, { signal }), { kind: 'cancelled', outcome: 'not_applied' });
  await assert.rejects(connection.check({ signal }), { kind: 'cancelled' });
  await assert.rejects(connection.search('order.search', {}, { signal }).toArray(), { kind: 'cancelled' });
  assert.equal(requests.length, 0);
});

test('a timeout signal works, and a signal outlives its calls', async (t) => {
  const { connection } = await store(t, (request) => (request.url.includes('profile') ? { body: {} } : null));
  const { getEventListeners } = await import('node:events');
  const { signal } = new AbortController();
  for (let count = 0; count < 3; count += 1) await connection.invoke('profile.get', {}, { signal });
  assert.equal(getEventListeners(signal, 'abort').length, 0);
  const call = connection.orders.get('A', {}, { signal: AbortSignal.timeout(50) });
  await assert.rejects(call, (error) => error instanceof CancelledError && error.cause.name === 'TimeoutError');
});

test('aborting between the pages of a search ends it', async (t) => {
  const page = { total: 200, count: 100, offset: 0, limit: 100, items: Array.from({ length: 100 }, (_, id) => ({ id })) };
  const { connection, requests } = await store(t, () => ({ body: page }));
  const controller = new AbortController();
  const search = connection.search('order.search', {}, { signal: controller.signal });
  await assert.rejects(async () => {
    for await (const order of search) if (order.id === 50) controller.abort();
  }, { kind: 'cancelled' });
  assert.equal(requests.length, 1);
});

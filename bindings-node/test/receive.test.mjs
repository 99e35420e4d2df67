// Webhooks of the emulator, received in Express, Fastify and plain node:http.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import express from 'express';
import fastify from 'fastify';
import { Engine, expressReceiver, fastifyReceiver, sign } from '../index.mjs';
import { emulator } from './support/emulator.mjs';

const PATH = '/webhooks/ecwid';

async function listening(t, server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}${PATH}`;
}

const servers = {
  'Express with express.raw': (t, engine) => {
    const app = express();
    app.post(PATH, express.raw({ type: '*/*', limit: '2mb' }), expressReceiver(engine));
    return listening(t, createServer(app));
  },
  'Express before its JSON parser': (t, engine) => {
    const app = express();
    app.post(PATH, expressReceiver(engine));
    app.use(express.json());
    return listening(t, createServer(app));
  },
  'node:http': (t, engine) => listening(t, createServer(expressReceiver(engine))),
  Fastify: async (t, engine) => {
    const app = fastify();
    app.post('/other', async (request) => request.body);
    await app.register(fastifyReceiver(engine));
    t.after(() => app.close());
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const other = await fetch(`${address}/other`, { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } });
    assert.deepEqual(await other.json(), { a: 1 });
    return `${address}${PATH}`;
  },
};

async function open(t, store, options) {
  const engine = await Engine.open({ connections: store.connection(), ...options });
  t.after(() => engine.stop());
  await engine.enable({ trigger: 'order.created', every: null });
  return engine;
}

async function post(url, headers, body) {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  return [answer.status, (await answer.json()).reason];
}

for (const [name, serve] of Object.entries(servers)) {
  test(`${name}: an order arrives; forged, altered and repeated deliveries are told apart`, async (t) => {
    const store = await emulator(t);
    const engine = await open(t, store);
    const url = await serve(t, engine);
    await store.hook(url);
    engine.start();
    const { orderId } = await store.buy();
    const event = await engine.next({ waitMs: 10_000 });
    assert.deepEqual([event.eventType, event.objectId, event.origin], ['order.created', orderId, 'webhook']);
    assert.equal(event.entity.id, orderId);
    assert.equal(JSON.parse(event.raw).data.orderId, orderId);
    await event.ack();

    const delivery = JSON.parse(event.raw);
    const signature = sign(store.clientSecret, delivery.eventCreated, delivery.eventId);
    const signed = { 'X-Ecwid-Webhook-Signature': signature };
    assert.deepEqual(await post(url, signed, event.raw), [200, 'duplicate']);
    assert.deepEqual(await post(url, {}, event.raw), [401, 'missing_signature']);
    const altered = event.raw.replace(delivery.eventId, 'another');
    assert.deepEqual(await post(url, signed, altered), [401, 'wrong_signature']);
    assert.deepEqual(await post(url, signed, 'no json'), [400, 'malformed_body']);
    assert.deepEqual(await post(url, signed, ' '.repeat((1 << 20) + 1)), [413, 'too_large']);
  });
}

test('a required header, a rotated secret and a store that is not ours', async (t) => {
  const store = await emulator(t);
  const engine = await open(t, store, { secrets: ['older'], header: { name: 'X-Shop', value: 'blue' } });
  const body = (more) => JSON.stringify({ eventId: 'e-1', eventCreated: 1784102644, storeId: store.storeId, entityId: 1, eventType: 'order.created', ...more });
  const headers = { 'x-ecwid-webhook-signature': sign('older', 1784102644, 'e-1') };
  assert.equal((await engine.receive(headers, body())).reason, 'wrong_header');
  const good = { ...headers, 'x-shop': 'blue' };
  assert.deepEqual((await engine.receive(good, body())).reason, 'stored');
  assert.deepEqual((await engine.receive(new Headers(good), Buffer.from(body({ storeId: 9 })))).reason, 'unknown_store');
  assert.deepEqual((await engine.receive(good, body({ eventType: 'review.created' }))).reason, 'no_flow');
});

test('behind a JSON parser the remedy is named', async (t) => {
  const engine = await Engine.open({ secrets: 'secret' });
  const app = express();
  app.use(express.json());
  app.post(PATH, expressReceiver(engine));
  let error;
  app.use((failure, request, response, next) => {
    error = failure;
    response.status(500).json({ reason: failure.code });
    void next;
  });
  const url = await listening(t, createServer(app));
  assert.deepEqual(await post(url, {}, '{"eventId":"e-1"}'), [500, 'raw_body_needed']);
  assert.match(error.hint, /express\.raw/);
});

test('many deliveries at once do not hold up the event loop', async (t) => {
  const store = await emulator(t);
  const engine = await open(t, store);
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const one = (index) => {
    const body = JSON.stringify({ eventId: `e-${index}`, eventCreated: 1784102644, storeId: store.storeId, entityId: 1, eventType: 'order.created' });
    return engine.receive({ 'x-ecwid-webhook-signature': sign(store.clientSecret, 1784102644, `e-${index}`) }, body);
  };
  const receipts = await Promise.all(Array.from({ length: 500 }, (_, index) => one(index)));
  clearInterval(timer);
  assert.ok(receipts.every(({ status }) => status === 200));
  assert.ok(longest < 500, `${longest} ms without a tick`);
});

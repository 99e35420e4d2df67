// Triggers against the emulator: polling, settling, leaving, state.
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CancelledError, Engine, InvalidInputError, PermissionDeniedError } from '../index.mjs';
import { emulator } from './support/emulator.mjs';
import { until } from './support/server.mjs';

/** An engine with one enabled flow; polled by hand unless started. */
async function watching(t, store, options = {}, flow = {}) {
  const engine = await Engine.open({ connections: store.connection(), ...options });
  t.after(() => engine.stop());
  await engine.enable({ trigger: 'order.paid', every: '1h', ...flow });
  return engine;
}

/** Polls until so many events came; times of change are whole seconds, so a poll may have to wait for the next one. */
async function poll(engine, flow = 'order.paid', events = 1) {
  let found = 0;
  await until(async () => (found += (await engine.pollOnce(flow)).events) >= events, `${events} events by polling`, 10_000);
}

/** Polls until the change was seen that makes no event. */
async function pollChange(engine, flow) {
  await until(async () => (await engine.pollOnce(flow)).changed > 0, 'a change by polling', 10_000);
}

/** A paid order, and the event of it. */
async function paid(store, engine, flow = 'order.paid') {
  const { orderId } = await store.buy({ paid: true });
  let event = null;
  // A running engine polls by itself too, so what counts is the event and not which poll found it.
  const found = async () => {
    await engine.pollOnce(flow);
    event = await engine.next({ waitMs: 50 });
    return event !== null;
  };
  await until(found, 'an event by polling', 10_000);
  assert.equal(event.objectId, orderId);
  return event;
}

test('connection.events polls and ends with the loop', async (t) => {
  const store = await emulator(t);
  const connection = store.connection({ name: 'shop' });
  setTimeout(() => store.buy({ paid: true }), 1200);
  for await (const event of connection.events('order.paid', { everyMs: 1000 })) {
    assert.deepEqual([event.eventType, event.objectType, event.storeId, event.connection], ['order.paid', 'order', store.storeId, 'shop']);
    assert.equal(event.entity.id, event.objectId);
    assert.equal(event.entity.paymentStatus, 'PAID');
    assert.deepEqual([event.origin, event.flow, event.attempts, event.settled], ['poll', 'order.paid', 1, false]);
    assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(event))).filter((name) => ['flow', 'attempts', 'ack'].includes(name)), []);
    break;
  }
});

test('asking for the next event acknowledges the one before, leaving hands it back', async (t) => {
  const store = await emulator(t);
  const engine = await watching(t, store, { tuning: { firstPauseMs: 10 } });
  const orders = [await store.buy({ paid: true }), await store.buy({ paid: true })].map(({ orderId }) => orderId);
  await poll(engine, 'order.paid', 2);
  const seen = [];
  for await (const event of engine.events()) {
    seen.push(event.objectId);
    if (seen.length === 2) break;
  }
  assert.deepEqual([...seen].sort(), [...orders].sort());
  const again = await engine.next({ waitMs: 5000 });
  assert.deepEqual([again.objectId, again.attempts], [seen[1], 2]);
  await again.ack();
  assert.equal(again.settled, true);
  assert.equal(await engine.next({ waitMs: 50 }), null);
});

test('an error in the loop hands the event back', async (t) => {
  const store = await emulator(t);
  const engine = await watching(t, store, { tuning: { firstPauseMs: 10 } });
  await store.buy({ paid: true });
  await poll(engine);
  const consume = async () => {
    for await (const event of engine.events()) throw new Error(`cannot use ${event.id}`);
  };
  await assert.rejects(consume(), /cannot use/);
  const again = await engine.next({ waitMs: 5000 });
  assert.equal(again.attempts, 2);
  await again.ack();
});

test('refused too often, an event is parked, and can be replayed', async (t) => {
  const store = await emulator(t);
  const engine = await watching(t, store, { tuning: { maxAttempts: 1 } });
  const event = await paid(store, engine);
  await event.nack('the printer is out of paper');
  const [letter] = await engine.deadLetters();
  assert.deepEqual([letter.eventId, letter.error, letter.place], [event.id, 'the printer is out of paper', 'outbox']);
  assert.equal((await engine.status()).outbox.dead, 1);
  assert.equal(await engine.replay(event.id), 1);
  const again = await engine.next({ waitMs: 5000 });
  assert.equal(again.id, event.id);
  await again.ack();
  assert.equal(await engine.replay('no-such-event'), 0);
});

test('an acknowledgement after the lease ran out is a conflict', async (t) => {
  const store = await emulator(t);
  const engine = await watching(t, store, { tuning: { leaseMs: 100 } });
  const event = await paid(store, engine);
  const again = await engine.next({ waitMs: 5000 });
  assert.equal(again.id, event.id);
  await assert.rejects(event.ack(), { kind: 'conflict', code: 'lease_lost' });
  await again.ack();
});

test('state in a file survives the engine', async (t) => {
  const store = await emulator(t);
  const state = join(mkdtempSync(join(tmpdir(), 'ecwid-nodes-')), 'state.db');
  const first = await watching(t, store, { state, tuning: { leaseMs: 50 } });
  const event = await paid(store, first);
  const second = await Engine.open({ connections: store.connection(), state });
  assert.deepEqual((await second.status()).flows.map(({ name, trigger }) => [name, trigger]), [['order.paid', 'order.paid']]);
  const again = await second.next({ waitMs: 5000 });
  assert.equal(again.id, event.id);
  await again.ack();
  assert.equal(await second.disable('order.paid'), true);
  assert.equal(await second.disable('nothing'), false);
});

test('the settings of a trigger filter its events', async (t) => {
  const store = await emulator(t);
  const flow = { name: 'shipped', trigger: 'order.status_changed', config: { fulfillmentTo: 'SHIPPED' } };
  const engine = await watching(t, store, {}, flow);
  const { orderId } = await store.buy({ paid: true });
  await pollChange(engine, 'shipped');
  const connection = store.connection();
  await connection.orders.update(orderId, { fulfillmentStatus: 'PROCESSING' });
  await pollChange(engine, 'shipped');
  await connection.orders.update(orderId, { fulfillmentStatus: 'SHIPPED' });
  await poll(engine, 'shipped');
  const event = await engine.next({ waitMs: 2000 });
  assert.deepEqual([event.objectId, event.entity.fulfillmentStatus, event.flow], [orderId, 'SHIPPED', 'shipped']);
  assert.equal(event.previous.fulfillmentStatus, 'PROCESSING');
  assert.ok(event.changed.includes('fulfillmentStatus'));
  await event.ack();
  assert.equal(await engine.next({ waitMs: 50 }), null);
});

test('stopping the engine ends the loops over its events', async (t) => {
  const store = await emulator(t);
  const engine = await watching(t, store);
  setTimeout(() => engine.stop(), 100);
  for await (const event of engine.events()) assert.fail(`unexpected ${event.id}`);
  engine.start();
  await (await paid(store, engine)).ack();
});

test('a wait for events can be aborted, and nothing is lost', async (t) => {
  const store = await emulator(t);
  const engine = await watching(t, store);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 100);
  const consume = async () => {
    for await (const event of engine.events({ signal: controller.signal })) assert.fail(`unexpected ${event.id}`);
  };
  await assert.rejects(consume(), CancelledError);
  await (await paid(store, engine)).ack();
  const events = store.connection().events('order.paid', { signal: AbortSignal.timeout(300) });
  await assert.rejects(events.next(), CancelledError);
});

test('a missing scope, a wrong flow and an unknown trigger are refused', async (t) => {
  const store = await emulator(t, '--store', '1003:secret_narrow:read_catalog+read_store_profile');
  const engine = await Engine.open({ connections: store.connection({ token: 'secret_narrow' }) });
  await assert.rejects(engine.enable('order.paid'), (error) => {
    assert.ok(error instanceof PermissionDeniedError);
    assert.deepEqual([error.code, error.node], ['missing_scope', 'order.paid']);
    assert.match(error.message, /read_orders/);
    return true;
  });
  await assert.rejects(engine.enable('order.payed'), { code: 'unknown_node', hint: /order\.paid/ });
  await assert.rejects(engine.enable({ trigger: 'order.get' }), { code: 'unknown_node', hint: /other kind/ });
  await assert.rejects(engine.enable({ trigger: 'product.updated', everyMs: 10 }), InvalidInputError);
  await assert.rejects(engine.enable({ trigger: 'product.updated', evry: '5m' }), { kind: 'invalid_input', message: /evry/ });
  await assert.rejects(Engine.open({ tuning: { leaseMS: 5 } }), { kind: 'config', code: 'unknown_option', hint: /leaseMs/ });
  assert.throws(() => new Engine(), TypeError);
});

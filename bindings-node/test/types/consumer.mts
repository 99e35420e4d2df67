// Compiled only: what a TypeScript user of the ESM package writes.
import { Connection, EcwidError, Engine, OAuthApp, PermissionDeniedError, preview, verify, version } from 'ecwid-nodes';
import type { DryRun, EventInHand, Order, Page, Product, Receipt } from 'ecwid-nodes';
import express from 'express';
import { expressReceiver, fastifyReceiver } from 'ecwid-nodes';
import fastify from 'fastify';

const connection = new Connection({ storeId: 1003, token: 'secret_x', timeoutMs: 5000, log: 'line', tags: ['eu'] });
Connection.fromEnv({ proxy: 'http://proxy:3128' });
Connection.named('shop', { file: '/etc/ecwid.json' });

// @ts-expect-error a token is needed
new Connection({ storeId: 1003 });
// @ts-expect-error not a detail
Connection.fromEnv({ log: 'loud' });

const order: Order = await connection.orders.get('ABC12');
const same: Order = await connection.invoke('order.get', { orderId: 'ABC12' });
const plan: DryRun = await connection.invoke('order.get', { orderId: 'ABC12' }, { dryRun: true });
const future: unknown = await connection.invoke('galaxy.explode', { anything: 1 });
// @ts-expect-error a misspelt field
await connection.invoke('order.get', { orderID: 'ABC12' });
// @ts-expect-error a misspelt field of a typed method
await connection.orders.update('ABC12', { fulfilmentStatus: 'SHIPPED' });

// Three states: absent, null and value.
await connection.products.update(7, { compareToPrice: null, name: 'Mug' }, { signal: AbortSignal.timeout(1000) });

for await (const product of connection.products.search({ keyword: 'mug' })) {
  const typed: Product = product;
  console.log(typed.name?.toUpperCase());
}
const page: Page<Product> = await connection.products.search({ limit: 10 }).page();
const all: Product[] = await connection.search('product.search', {}).toArray();

for await (const event of connection.events('order.paid', { everyMs: 60_000 })) {
  const id: string = event.objectId;
  await event.ack();
  console.log(id, event.attempts);
}

const engine = await Engine.open({ connections: [connection], state: 'state.db', secrets: ['a', 'b'] });
await engine.enable({ trigger: 'order.status_changed', name: 'shipped', start: '-7d' });
const receipt: Receipt = await engine.receive(new Headers(), Buffer.from('{}'));
const event: EventInHand | null = await engine.next({ waitMs: 10 });

const app = express();
app.post('/hook', express.raw({ type: '*/*' }), expressReceiver(engine));
await fastify().register(fastifyReceiver(engine, { path: '/hook' }));

try {
  verify({ 'x-ecwid-webhook-signature': 'x' }, '{}', 'secret');
} catch (error) {
  if (error instanceof PermissionDeniedError) console.log(error.vendorCode, error.problems[0]?.path);
  if (error instanceof EcwidError && error.kind === 'signature') console.log(error.retryAfterMs);
}

const { url, state } = new OAuthApp({ clientId: 'a', clientSecret: 'b', redirectUri: 'https://c' }).authorizeUrl(['read_orders']);
console.log(order, same, plan.request.url, future, page.next, all.length, receipt.status, event?.id, url, state, version);
console.log(preview('order.paid', {}, null, { id: 'A' }).matches);

// Verify and parse one webhook delivery: this package beside node:crypto and JSON.parse.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createRequire } from 'node:module';

const { verify } = createRequire(import.meta.url)('../bindings-node');

const SECRET = 'test_client_secret';
const BODY = Buffer.from(
  JSON.stringify({
    eventId: 'ef8d8b0e-870e-5d01-ac97-1ee9e76719bf',
    eventCreated: 1784102644,
    storeId: 1003,
    entityId: 512240933,
    eventType: 'order.updated',
    data: { orderId: '7QK2M', oldPaymentStatus: 'AWAITING_PAYMENT', newPaymentStatus: 'PAID' },
  }),
);
const HEADERS = { 'x-ecwid-webhook-signature': 'f50yWvnaWLBxoceQryYOd9OMn1JLsACsgiqlaenoKb0=' };

function usual() {
  const event = JSON.parse(BODY.toString());
  const expected = createHmac('sha256', SECRET).update(`${event.eventCreated}.${event.eventId}`).digest();
  if (!timingSafeEqual(expected, Buffer.from(HEADERS['x-ecwid-webhook-signature'], 'base64'))) throw new Error('bad signature');
  return event;
}

const ours = () => verify(HEADERS, BODY, [SECRET]);

for (const [name, run] of [['crypto + JSON.parse', usual], ['ecwid-nodes verify', ours]]) {
  let best = Infinity;
  for (let round = 0; round < 7; round += 1) {
    const begin = process.hrtime.bigint();
    for (let call = 0; call < 2000; call += 1) run();
    best = Math.min(best, Number(process.hrtime.bigint() - begin) / 2000);
  }
  console.log(`verify (Node)    ${name.padEnd(20)} ${(best / 1000).toFixed(2).padStart(8)} µs`);
}

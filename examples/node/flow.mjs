// Ships paid orders and restocks what runs low. Stops with Ctrl-C.

import { createServer } from 'node:http';
import { once } from 'node:events';
import { CancelledError, Connection, Engine } from 'ecwid-nodes';

const TRIGGERS = ['order.created', 'order.paid', 'product.low_stock', 'customer.created'];

const connection = Connection.fromEnv();
const engine = await Engine.open({ connections: connection, secrets: process.env.ECWID_CLIENT_SECRET });
for (const trigger of TRIGGERS) await engine.enable({ trigger, every: null });

// Any web framework will do: hand over the headers and the raw body, answer with the status.
const server = createServer(async (request, response) => {
  const chunks = await request.toArray();
  const receipt = await engine.receive(request.headers, Buffer.concat(chunks));
  response.writeHead(receipt.status).end();
});
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1');
await once(server, 'listening');
tell({ listening: `http://127.0.0.1:${server.address().port}/webhook` });

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

let parcels = 0;
try {
  for await (const event of engine.events({ signal: stop.signal })) {
    const [action, detail] = await act(event);
    await event.ack();
    tell({ event: event.eventType, object: event.objectId, action, detail });
  }
} catch (error) {
  if (!(error instanceof CancelledError)) throw error;
} finally {
  server.close();
  server.closeAllConnections();
  await engine.stop();
}

/** What to do about an event, and a word on it. */
async function act(event) {
  if (event.eventType === 'order.paid') {
    const trackingNumber = `JS-${process.pid}-${++parcels}`;
    await connection.orders.fulfill(event.objectId, { trackingNumber });
    return ['order.fulfill', `tracking ${trackingNumber}`];
  }
  if (event.eventType === 'product.low_stock') {
    await connection.products.adjustStock(event.entity.id, { quantityDelta: 20 });
    return ['product.adjust_stock', `${event.entity.quantity} left, 20 added`];
  }
  return [null, ''];
}

function tell(line) {
  console.log(JSON.stringify(line));
}

// Compiled only: what a TypeScript user of the CommonJS package writes.
import { Connection, type Order, type Search } from 'ecwid-nodes';
import ecwid = require('ecwid-nodes');

const connection: Connection = ecwid.Connection.fromEnv();
const search: Search<Order> = connection.orders.search({ createdFrom: '-7d' });

export async function totals(): Promise<number> {
  let sum = 0;
  for await (const order of search) sum += order.total ?? 0;
  return sum;
}

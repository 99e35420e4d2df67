// Three clients of other people on both generations of the protocol, over stdio and HTTP, do the main jobs.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Client as NewClient, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport as NewStdio } from '@modelcontextprotocol/client/stdio';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OldStdio } from '@modelcontextprotocol/sdk/client/stdio.js';

const { ECWID_NODES_BIN: command } = process.env;
const manifest = JSON.parse(readFileSync(process.env.ECWID_NODES_MANIFEST, 'utf8'));
const actions = manifest.nodes.filter((node) => node.kind === 'action');
const started = (args) => ({ command, args: ['mcp', ...args], env: { ...process.env }, stderr: 'inherit' });

function expect(actual, wanted, what) {
  if (JSON.stringify(actual) !== JSON.stringify(wanted)) {
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
  }
}

const emulator = (...args) => JSON.parse(execFileSync(command, ['emulator', ...args, '--json'], { encoding: 'utf8' }));

async function scopes() {
  const { ECWID_BASE_URL, ECWID_STORE_ID, ECWID_TOKEN } = process.env;
  const headers = { authorization: `Bearer ${ECWID_TOKEN}` };
  return (await (await fetch(`${ECWID_BASE_URL}/${ECWID_STORE_ID}/application/token`, { headers })).json()).permissions;
}

async function call(client, name, input, options) {
  const answer = await client.callTool({ name, arguments: input }, ...(options ?? []));
  if (answer.isError) throw new Error(`${name}: ${JSON.stringify(answer.structuredContent)}`);
  return answer.structuredContent;
}

// The three main jobs, as a model would do them.
async function jobs(client, email) {
  const bought = emulator('order', '--paid');
  const found = await call(client, 'order_search', { paymentStatus: 'PAID', fulfillmentStatus: 'AWAITING_PROCESSING' });
  const order = found.result.items.find((one) => one.id === bought.orderId);
  await call(client, 'order_fulfill', { orderId: order.id, trackingNumber: '3SABC123' });
  const shipped = await call(client, 'order_get', { orderId: order.id });
  expect([shipped.result.fulfillmentStatus, shipped.result.trackingNumber], ['SHIPPED', '3SABC123'], 'the order');

  const [product] = (await call(client, 'product_search', { sku: 'HL-MUG' })).result.items;
  await call(client, 'product_adjust_stock', { productId: product.id, quantityDelta: 25 });
  const restocked = await call(client, 'product_get', { productId: product.id });
  expect(restocked.result.quantity, product.quantity + 25, 'the stock');

  const before = (await call(client, 'customer_search', { email })).result;
  if (before.total === 0) await call(client, 'customer_create', { email, billingPerson: { name: 'Ada' } });
  const after = (await call(client, 'customer_search', { email })).result;
  await call(client, 'customer_update', { customerId: after.items[0].id, billingPerson: { name: 'Ada Lovelace' } });
  return 3;
}

async function safety(client) {
  const [product] = (await call(client, 'product_search', { sku: 'HL-MUG' })).result.items;
  const hits = await call(client, 'search_nodes', { words: 'delete product' });
  expect(hits.nodes.some((one) => one.node === 'product.delete' && one.needsConfirm), true, 'the search');
  const described = await call(client, 'describe_node', { node: 'product.delete' });
  expect(described.input.required, ['productId'], 'the description');
  const shown = await call(client, 'invoke_node', { node: 'product.delete', input: { productId: product.id } });
  expect(Object.keys(shown), ['dryRun', 'warnings'], 'a deletion without confirmation');
  await call(client, 'product_get', { productId: product.id });
  const wrong = await client.callTool({ name: 'order_get', arguments: { orderid: 'X' } });
  expect([wrong.isError, wrong.structuredContent.error.kind], [true, 'invalid_input'], 'a misspelt field');
  const resource = await client.readResource({ uri: 'ecwid://nodes/order.paid' });
  expect(JSON.parse(resource.contents[0].text).id, 'order.paid', 'the resource');
}

async function progress(client, options) {
  const seen = [];
  const onprogress = ({ progress: read, total }) => seen.push([read, total]);
  const rows = await call(client, 'product_search', { allPages: true, limit: 2 }, options(onprogress));
  expect(seen.length > 1 && seen.at(-1)[0] === rows.result.items.length, true, `progress ${JSON.stringify(seen)}`);
}

async function old() {
  const client = new OldClient({ name: 'check', version: '1.0.0' });
  await client.connect(new OldStdio(started(['--tools', 'all'])));
  const { tools } = await client.listTools();
  const held = await scopes();
  const allowed = actions.filter((node) => node.scopes.every((scope) => held.includes(scope)));
  expect(tools.length - 3, allowed.length, 'tools');
  const flagged = tools.filter((tool) => JSON.stringify([tool.inputSchema, tool.outputSchema]).includes('"type":['));
  expect(flagged.map((tool) => tool.name), [], 'schemas with lists of types');
  const deletion = tools.find((tool) => tool.name === 'product_delete_all');
  expect([deletion.annotations.destructiveHint, deletion.annotations.readOnlyHint], [true, false], 'hints');
  const workflows = await jobs(client, 'old@example.test');
  await safety(client);
  await progress(client, (onprogress) => [undefined, { onprogress }]);
  await client.close();
  return { workflows, loaded: allowed.length };
}

async function current() {
  const client = new NewClient({ name: 'check', version: '1.0.0' });
  await client.connect(new NewStdio(started([])));
  const { tools } = await client.listTools();
  expect(tools.length < 40, true, `a small default set, not ${tools.length}`);
  const workflows = await jobs(client, 'new@example.test');
  await client.close();
  return workflows;
}

async function overHttp() {
  const server = spawn(command, ['mcp', '--http', '127.0.0.1:0', '--read-only'], {
    env: { ...process.env, ECWID_MCP_TOKEN: 'sesame' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const [line] = await createInterface({ input: server.stderr })[Symbol.asyncIterator]().next().then((it) => [it.value]);
    const url = new URL(/http:\S+\/mcp/.exec(line)[0]);
    expect((await fetch(url, { method: 'POST' })).status, 401, 'without the token');
    const headers = { authorization: 'Bearer sesame' };
    const forged = await fetch(url, { method: 'POST', headers: { ...headers, origin: 'https://evil.example' } });
    expect(forged.status, 403, 'from a foreign web page');
    const client = new NewClient({ name: 'check', version: '1.0.0' });
    await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
    const { tools } = await client.listTools();
    expect(tools.some((tool) => tool.name === 'order_update'), false, 'a write in a read-only server');
    await call(client, 'product_search', { sku: 'HL-MUG' });
    await client.close();
  } finally {
    server.kill();
  }
}

let { workflows, loaded } = await old();
workflows += await current();
await overHttp();
workflows += JSON.parse(execFileSync('python', ['check.py'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })).workflows;

console.log(JSON.stringify({
  version: `sdk ${JSON.parse(readFileSync('node_modules/@modelcontextprotocol/sdk/package.json', 'utf8')).version}, client ${JSON.parse(readFileSync('node_modules/@modelcontextprotocol/client/package.json', 'utf8')).version}, mcp 2.3.0`,
  loaded,
  total: manifest.nodes.length,
  workflows,
  left: {
    'actions beyond the scopes of the token': actions.length - loaded,
    'triggers (as resource `recent-events`)': manifest.nodes.length - actions.length,
  },
}));

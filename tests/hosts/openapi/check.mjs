// Lints every document with other people's tools, then lets one of them run the Arazzo workflows against the emulator.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Parser } from '@asyncapi/parser';

const folder = path.join(process.env.ECWID_NODES_ROOT, 'manifests/openapi');
const file = (name) => path.join(folder, name);
const read = (name) => JSON.parse(readFileSync(file(name), 'utf8'));
const redocly = (...args) =>
  execFileSync('node_modules/.bin/redocly', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

function lint(name) {
  const report = JSON.parse(redocly('lint', file(name), '--config', 'redocly.yaml', '--format', 'json'));
  if (report.totals.errors + report.totals.warnings > 0) {
    throw new Error(`${name}: ${JSON.stringify(report.problems.slice(0, 5), null, 1)}`);
  }
}

function validate(name) {
  execFileSync('openapi-spec-validator', [file(name)], { stdio: ['ignore', 'inherit', 'inherit'] });
}

async function parseEvents() {
  const { document, diagnostics } = await new Parser().parse(readFileSync(file('asyncapi.json'), 'utf8'));
  const errors = diagnostics.filter((one) => one.severity === 0);
  if (!document || errors.length > 0) throw new Error(`asyncapi.json: ${JSON.stringify(errors.slice(0, 5))}`);
  return document.channels().all().length;
}

// An order that waits for its parcel, for the workflow that looks for one.
async function buy() {
  const command = [process.env.ECWID_NODES_BIN, ['emulator', 'order', '--paid', '--json']];
  return JSON.parse(execFileSync(...command, { encoding: 'utf8' }));
}

async function store(resource) {
  const { ECWID_BASE_URL, ECWID_STORE_ID, ECWID_TOKEN } = process.env;
  const headers = { authorization: `Bearer ${ECWID_TOKEN}` };
  return (await fetch(`${ECWID_BASE_URL}/${ECWID_STORE_ID}${resource}`, { headers })).json();
}

function respect() {
  const { ECWID_BASE_URL, ECWID_STORE_ID, ECWID_TOKEN } = process.env;
  const server = `ecwid=${ECWID_BASE_URL}/${ECWID_STORE_ID}`;
  redocly('respect', file('arazzo.json'), '--server', server, '--input', `token=${ECWID_TOKEN}`);
}

function expect(actual, wanted, what) {
  if (actual !== wanted) throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
}

for (const name of ['openapi.json', 'openapi-3.0.json', 'swagger-2.0.json', 'arazzo.json']) lint(name);
for (const name of ['openapi.json', 'openapi-3.0.json', 'swagger-2.0.json']) validate(name);
await parseEvents();

const customers = async () => (await store('/customers?email=ada.lovelace@example.test')).total;
expect(await customers(), 0, 'customers before');
const first = await buy();
respect();
expect(await customers(), 1, 'customers after the first run: created');
const shipped = await store(`/orders/${first.orderId}`);
expect(shipped.fulfillmentStatus, 'SHIPPED', 'status of the order');
expect(shipped.trackingNumber, '3SABC123', 'tracking number of the order');
await buy();
respect();
expect(await customers(), 1, 'customers after the second run: updated');

const manifest = JSON.parse(readFileSync(process.env.ECWID_NODES_MANIFEST, 'utf8'));
const actions = manifest.nodes.filter((node) => node.kind === 'action');
const document = read('openapi.json');
const operations = Object.values(document.paths).flatMap((item) => Object.values(item).filter((one) => one.operationId));
const endpoint = (node) => `${node.host} ${node.method} ${node.path}`;
const single = actions.filter((node) => node.wire);
expect(operations.length, new Set(single.map(endpoint)).size, 'operations');
const { version } = createRequire(import.meta.url)('@redocly/cli/package.json');
console.log(JSON.stringify({
  version: `redocly ${version}`,
  loaded: single.length,
  total: manifest.nodes.length,
  workflows: read('arazzo.json').workflows.length,
  left: {
    'composite actions (several calls)': actions.length - single.length,
    'triggers (in AsyncAPI)': manifest.nodes.length - actions.length,
  },
}));

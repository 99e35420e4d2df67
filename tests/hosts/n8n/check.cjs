// Lints and builds the package with n8n's own tool, loads it with n8n's loader and runs it in n8n's engine.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const { ECWID_BASE_URL: baseUrl, ECWID_STORE_ID: storeId, ECWID_TOKEN: token, ECWID_NODES_BIN } = process.env;
process.env.N8N_USER_FOLDER = process.env.ECWID_HOST_HOME;
const { load, run } = require('./engine.cjs');
const folder = path.join(process.env.ECWID_HOST_HOME, 'n8n-nodes-ecwid');
const manifest = JSON.parse(fs.readFileSync(process.env.ECWID_NODES_MANIFEST, 'utf8'));
const emulator = (...args) =>
  JSON.parse(execFileSync(ECWID_NODES_BIN, ['emulator', ...args, '--json'], { encoding: 'utf8' }));

function expect(actual, wanted, what) {
  if (JSON.stringify(actual) !== JSON.stringify(wanted)) {
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
  }
}

function build() {
  fs.cpSync(path.join(process.env.ECWID_NODES_ROOT, 'manifests/n8n'), folder, { recursive: true });
  fs.symlinkSync(path.join(__dirname, 'node_modules'), path.join(folder, 'node_modules'));
  const tool = path.join(__dirname, 'node_modules/.bin/n8n-node');
  for (const command of ['lint', 'build']) {
    try {
      execFileSync(tool, [command], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      throw new Error(`n8n-node ${command}:\n${error.stdout}\n${error.stderr}`);
    }
  }
}

/** Every operation of every resource of the loaded node. */
function operations(description) {
  return description.properties.filter((one) => one.name === 'operation').flatMap((one) => one.options);
}

async function main() {
  build();
  const loader = await load(folder);
  expect(Object.keys(loader.known.nodes).sort(), ['ecwid', 'ecwidTrigger', 'ecwidWebhookTrigger'], 'nodes');
  const credentials = { baseUrl, storeId, token };
  const call = async (resource, operation, more = {}, options = {}) =>
    run(loader, credentials, { resource, operation, ...more }, options);
  const first = async (...args) => (await call(...args))[0].json;

  // A paid order is shipped.
  const bought = emulator('order', '--paid');
  const waiting = { paymentStatus: ['PAID'], fulfillmentStatus: ['AWAITING_PROCESSING'] };
  const found = await call('order', 'getAll', { returnAll: true, filters: waiting });
  expect(found.some(({ json }) => json.id === bought.orderId), true, 'the paid order');
  await call('order', 'fulfill', { orderId: bought.orderId, updateFields: { trackingNumber: '3SABC123', notifyCustomer: false } });
  const shipped = await first('order', 'get', { orderId: bought.orderId });
  expect([shipped.fulfillmentStatus, shipped.trackingNumber, shipped.disableAllCustomerNotifications], ['SHIPPED', '3SABC123', true], 'the order');

  // A product is restocked, one page after the other.
  const one = (await call('product', 'getAll', { returnAll: false, limit: 1, filters: { sku: 'HL-MUG' } }))[0].json;
  await call('product', 'adjustStock', { productId: one.id, quantityDelta: 25 });
  expect((await first('product', 'get', { productId: one.id })).quantity, one.quantity + 25, 'the stock');
  const all = await call('product', 'getAll', { returnAll: true });
  expect(all.length > 1, true, 'all products');
  const limited = await call('product', 'getAll', { returnAll: false, limit: 2 });
  expect(limited.length, 2, 'a limit');

  // A customer is created, then updated.
  const email = 'n8n@example.test';
  const customers = async () => call('customer', 'getAll', { returnAll: false, limit: 1, filters: { email } });
  expect((await customers()).length, 0, 'customers before');
  await call('customer', 'create', { email, additionalFields: { billingPerson: '{"name": "Ada"}' } });
  const [{ json: created }] = await customers();
  await call('customer', 'update', { customerId: created.id, updateFields: { billingPerson: { name: 'Ada Lovelace' } } });
  expect((await customers())[0].json.billingPerson.name, 'Ada Lovelace', 'the customer');

  // What cannot be undone is refused until it is confirmed.
  const refused = await call('product', 'delete', { productId: one.id, confirm: false }).catch((error) => error.message);
  expect(/cannot be undone/.test(refused), true, `the refusal ${refused}`);
  await first('product', 'get', { productId: one.id });

  // Errors say what the store says.
  const unknown = await call('order', 'get', { orderId: 'NO-SUCH' }).catch((error) => error);
  expect(unknown.httpCode, '404', 'an unknown order');

  const held = operations(loader.getNode('ecwid').type.description).length;
  const triggers = manifest.nodes.filter((node) => node.kind === 'trigger');
  const hook = loader.getNode('ecwidWebhookTrigger').type.description;
  const offered = hook.properties.find((property) => property.name === 'events').options;
  expect(offered.map((option) => option.value).sort(), triggers.map((node) => node.id).sort(), 'events');
  const actions = manifest.nodes.length - triggers.length;
  const composite = manifest.nodes.filter((node) => node.kind === 'action' && !node.wire).length;
  const { version } = require('n8n-core/package.json');
  console.log(JSON.stringify({
    version: `n8n-core ${version}`,
    loaded: held + offered.length,
    total: manifest.nodes.length,
    workflows: 3,
    left: { 'actions of several calls': composite, 'actions of other hosts or credentials': actions - held - composite },
  }));
}

// n8n's helpers keep sockets open.
main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);

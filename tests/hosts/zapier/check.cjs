// Validates the app with Zapier's own schema and runs it in Zapier's own runtime.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const { ECWID_BASE_URL: baseUrl, ECWID_STORE_ID: storeId, ECWID_TOKEN: token, ECWID_NODES_BIN } = process.env;
const folder = path.join(process.env.ECWID_HOST_HOME, 'zapier');
fs.cpSync(path.join(process.env.ECWID_NODES_ROOT, 'manifests/zapier'), folder, { recursive: true });
fs.symlinkSync(path.join(__dirname, 'node_modules'), path.join(folder, 'node_modules'));

const zapier = require('zapier-platform-core');
const schema = require('zapier-platform-schema');
const App = require(folder);
const manifest = JSON.parse(fs.readFileSync(process.env.ECWID_NODES_MANIFEST, 'utf8'));
const emulator = (...args) =>
  JSON.parse(execFileSync(ECWID_NODES_BIN, ['emulator', ...args, '--json'], { encoding: 'utf8' }));

function expect(actual, wanted, what) {
  if (JSON.stringify(actual) !== JSON.stringify(wanted)) {
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
  }
}

async function main() {
  const { errors } = schema.validateAppDefinition(JSON.parse(JSON.stringify(App, (_, value) => (typeof value === 'function' ? { source: 'return []' } : value))));
  expect(errors.map((error) => error.stack), [], 'the app definition');
  const tester = zapier.createAppTester(App);
  const authData = { baseUrl, storeId, token };
  const run = (operation, inputData = {}, meta = {}) => tester(operation.perform, { authData, inputData, meta });
  const { creates, searches, triggers } = App;

  const me = await tester(App.authentication.test, { authData });
  expect(String(me.id), storeId, 'the connection');
  const refused = await tester(App.authentication.test, { authData: { ...authData, token: 'secret_wrong' } }).catch((error) => error);
  expect(refused instanceof Error, true, 'a wrong token');

  const bought = emulator('order', '--paid');
  const events = await run(triggers.order_created.operation);
  expect(events[0].id, bought.orderId, 'the newest order');
  const waiting = { paymentStatus: ['PAID'], fulfillmentStatus: ['AWAITING_PROCESSING'] };
  const found = await run(searches.order_search.operation, waiting);
  expect(found.some((order) => order.id === bought.orderId), true, 'the paid order');
  await run(creates.order_fulfill.operation, { orderId: bought.orderId, trackingNumber: '3SABC123', notifyCustomer: false });
  const [shipped] = await run(searches.order_get.operation, { orderId: bought.orderId });
  expect([shipped.fulfillmentStatus, shipped.trackingNumber, shipped.disableAllCustomerNotifications], ['SHIPPED', '3SABC123', true], 'the order');

  const [product] = await run(searches.product_search.operation, { sku: 'HL-MUG' });
  await run(creates.product_adjust_stock.operation, { productId: product.id, quantityDelta: 25 });
  const [restocked] = await run(searches.product_get.operation, { productId: product.id });
  expect(restocked.quantity, product.quantity + 25, 'the stock');

  const email = 'zap@example.test';
  expect((await run(searches.customer_search.operation, { email })).length, 0, 'customers before');
  expect(App.searchOrCreates.customer_search.create, 'customer_create', 'find or create');
  await run(creates.customer_create.operation, { email, billingPerson: '{"name": "Ada"}' });
  const [customer] = await run(searches.customer_search.operation, { email });
  await run(creates.customer_update.operation, { customerId: customer.id, billingPerson: '{"name": "Ada Lovelace"}' });
  const [renamed] = await run(searches.customer_search.operation, { email });
  expect(renamed.billingPerson.name, 'Ada Lovelace', 'the customer');

  expect(await run(searches.order_get.operation, { orderId: 'NO-SUCH' }), [], 'an unknown order');
  const deletion = await run(creates.product_delete.operation, { productId: product.id }).catch((error) => error.message);
  expect(/cannot be undone/.test(deletion), true, `an unconfirmed deletion: ${deletion}`);

  const loaded = Object.keys(creates).length + Object.keys(searches).length + Object.keys(triggers).length;
  const { version } = zapier;
  const actions = manifest.nodes.filter((node) => node.kind === 'action');
  const composite = actions.filter((node) => !node.wire).length;
  const others = manifest.nodes.length - actions.length - Object.keys(triggers).length;
  console.log(JSON.stringify({
    version: `core ${version}`,
    loaded,
    total: manifest.nodes.length,
    workflows: 3,
    left: {
      'actions of several calls': composite,
      'actions of other hosts, texts or bytes': actions.length - composite - Object.keys(creates).length - Object.keys(searches).length,
      'triggers that need `listen --forward` and a catch hook': others,
    },
  }));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});

// The vectors that Rust and Python run too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preview, sign, verify } from '../index.mjs';
import { json } from './support/files.mjs';
import { connect, startServer } from './support/server.mjs';

const nodes = json('tests/vectors/nodes.json');
const webhooks = json('tests/vectors/webhooks.json');

for (const vector of nodes.actions) {
  test(`action ${vector.node}`, async (t) => {
    const server = await startServer(() => ({ body: vector.response }));
    t.after(() => server.stop());
    const result = await connect(server.baseUrl).invoke(vector.node, vector.input, { confirm: vector.confirm });
    const [request] = server.requests;
    assert.equal(`${request.method} ${request.url.replace('/api/v3/1003', '')}`, vector.request);
    assert.deepEqual(request.text === '' ? null : JSON.parse(request.text), vector.body ?? null);
    assert.deepEqual(result, vector.response);
    assert.match(request.headers.authorization, /^Bearer secret_test_/);
  });
}

for (const vector of nodes.triggers) {
  test(`trigger ${vector.node}`, () => {
    const seen = preview(vector.node, vector.config, vector.before, vector.after);
    assert.deepEqual(seen, { matches: vector.matches, changed: vector.changed, occurrences: vector.occurrences });
    if (!vector.compares) return;
    const same = preview(vector.node, vector.config, vector.after, vector.after);
    assert.deepEqual(same, { matches: false, changed: [], occurrences: [] });
  });
}

test('every code of the vendor gives its kind and hint', async (t) => {
  const { vendorCodes } = json('tests/vectors/errors.json');
  assert.ok(vendorCodes.length > 50);
  const server = await startServer((request, index) => ({ status: 400, body: { errorCode: vendorCodes[index].code, errorMessage: 'no' } }));
  t.after(() => server.stop());
  for (const { code, kind, hint: general } of vendorCodes) {
    // Where a scope is missing, the node knows which one.
    const hint = code === 'INSUFFICIENT_APP_SCOPE' ? /`read_orders`/ : general;
    await assert.rejects(connect(server.baseUrl).invoke('order.get', { orderId: 'A' }), { kind, hint, vendorCode: code, vendorMessage: 'no' });
  }
});

const [name, value] = webhooks.requiredHeader;

for (const vector of webhooks.cases) {
  test(`webhook: ${vector.case}`, () => {
    const headers = vector.withoutRequiredHeader ? {} : { [name]: value };
    const signature = vector.sign ? sign(vector.sign, vector.eventCreated, vector.eventId) : vector.signature;
    if (signature !== undefined && signature !== null) headers['X-Ecwid-Webhook-Signature'] = signature;
    const run = () => verify(headers, vector.body, webhooks.secrets, { header: { name, value } });
    if (vector.expect !== 'ok') {
      assert.throws(run, { kind: 'signature', code: vector.expect });
      return;
    }
    const { bodyDigest, ...delivery } = run();
    assert.deepEqual(delivery, vector.delivery);
    assert.match(bodyDigest, /^[0-9a-f]{64}$/);
  });
}

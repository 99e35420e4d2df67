// Clients of other people, unchanged, against the emulator: only the address and the trusted certificate differ.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { emulator } from './support/emulator.mjs';

// In a process of its own, because Node reads extra certificates when it starts.
const script = `
  import * as api from 'headless-js-api/api';
  await api.initStorefrontApi({ publicToken: 'public_emulator', storeId: 1003, baseURL: process.env.BASE });
  const profile = await api.getStoreProfile({});
  const found = await api.searchProducts({ keyword: 'mug', sortBy: 'PRICE_ASC' });
  const page = await api.searchProducts({ limit: 2, offset: 1 });
  const product = await api.getProduct({ productId: found.items[0].id });
  const categories = await api.searchCategories({ limit: 50 });
  const missing = await api.getProduct({ productId: 1 }).catch((error) => error.response.data.errorCode);
  console.log(JSON.stringify({ profile, found, page, product, categories, missing }));
  // The client leaves a second promise of the failed call behind.
  process.exit(0);
`;

test('headless-js-api reads a store with its public token', async (t) => {
  const shop = await emulator(t, '--tls');
  const env = { ...process.env, BASE: `${shop.httpsUrl}/api/v3/`, NODE_EXTRA_CA_CERTS: shop.caFile };
  const run = promisify(execFile)(process.execPath, ['--unhandled-rejections=none', '--input-type=module', '-e', script], {
    cwd: new URL('..', import.meta.url),
    env,
  });
  const seen = JSON.parse((await run).stdout);
  assert.equal(seen.profile.generalInfo.storeId, 1003);
  assert.equal(seen.profile.account, undefined);
  assert.deepEqual(seen.found.items.map((item) => item.sku), ['HL-MUG']);
  assert.equal(seen.product.name, seen.found.items[0].name);
  assert.equal(seen.page.items.length, 2);
  assert.equal(seen.page.offset, 1);
  assert.ok(seen.categories.items.some((category) => category.name === 'Knitwear'));
  assert.equal(seen.missing, 'PRODUCT_NOT_FOUND');
});

// The README's snippets run as written, in a folder of their own, against the emulator.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { emulator } from './support/emulator.mjs';
import { until } from './support/server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const snippets = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);

const folder = mkdtempSync(join(tmpdir(), 'ecwid-nodes-readme-'));
mkdirSync(join(folder, 'node_modules'));
symlinkSync(root, join(folder, 'node_modules', 'ecwid-nodes'));
symlinkSync(join(root, 'node_modules', 'express'), join(folder, 'node_modules', 'express'));

/** Runs a snippet until it ends or its output fits. */
async function run(t, store, code, wanted, env = {}) {
  const file = join(folder, `snippet-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(file, code);
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...store.env, ...env }, cwd: folder });
  t.after(() => child.kill('SIGKILL'));
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const fits = () => wanted.test(output);
  await Promise.race([until(fits, `${wanted} in the output`, 20_000).catch((error) => assert.fail(`${error.message}\n${output}`)), ended]);
  assert.match(output, wanted);
  return { child, ended, output: () => output };
}

test('the README has the snippets that are tried here', () => assert.equal(snippets.length, 4));

test('actions', async (t) => {
  const store = await emulator(t);
  const { ended } = await run(t, store, snippets[0], /HL-MUG \d+[\s\S]*store 1003/);
  assert.equal(await ended, 0);
});

test('events by polling', async (t) => {
  const store = await emulator(t);
  const shopping = setInterval(() => store.buy({ paid: true }).catch(() => {}), 1000);
  t.after(() => clearInterval(shopping));
  await run(t, store, snippets[1], /order\.paid \w+ [\d.]+/);
  clearInterval(shopping);
  const orders = () => store.connection().orders.search({ fulfillmentStatus: ['SHIPPED'] }).toArray();
  await until(async () => (await orders()).some((order) => order.trackingNumber === 'NL123'), 'a fulfilled order', 10_000);
});

test('events by webhook, in Express', async (t) => {
  const store = await emulator(t);
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const env = { PORT: String(port), STATE_FILE: join(folder, 'state.db'), ECWID_CLIENT_SECRET: store.clientSecret };
  const running = await run(t, store, snippets[2], /listening/, env);
  await store.hook(`http://127.0.0.1:${port}/webhooks/ecwid`);
  const [mug] = await store.connection().products.search({ sku: 'HL-MUG' }).toArray();
  await store.control('POST', `products/${mug.id}/stock`, { quantity: 1 });
  await until(() => /low stock: .+ 1\n/.test(running.output()), 'the event', 15_000).catch((error) => assert.fail(`${error.message}\n${running.output()}`));
});

test('errors', async (t) => {
  const store = await emulator(t);
  const { ended } = await run(t, store, snippets[3], /fulfilmentStatus unknown field, did you mean `fulfillmentStatus`/);
  assert.equal(await ended, 0);
});

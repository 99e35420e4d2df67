// A running `ecwid-nodes emulator`. Its binary is `ECWID_NODES_BIN`, else the debug build of this repository.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Connection } from '../../index.mjs';
import { path } from './files.mjs';

function binary() {
  if (process.env.ECWID_NODES_BIN) return process.env.ECWID_NODES_BIN;
  const target = path('target');
  const folders = existsSync(target) ? ['.', ...readdirSync(target)] : [];
  const found = folders.map((folder) => join(target, folder, 'debug', 'ecwid-nodes')).find((file) => existsSync(file));
  if (!found) throw new Error('build the emulator first (`cargo build -p ecwid-nodes-cli`) or set ECWID_NODES_BIN');
  return found;
}

/** Starts an emulator that stops with the test `t`. */
export async function emulator(t, ...options) {
  const child = spawn(binary(), ['emulator', '--port', '0', '--json', '--stop-with-stdin', ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.after(
    () =>
      new Promise((resolve) => {
        child.on('exit', resolve);
        child.stdin.end();
      }),
  );
  const told = await new Promise((resolve, reject) => {
    createInterface(child.stdout).once('line', (line) => resolve(JSON.parse(line)));
    child.once('exit', (code) => reject(new Error(`the emulator ended with code ${code}`)));
    child.once('error', reject);
  });
  const { baseUrl, storeId, token, clientSecret } = told;
  const control = async (method, name, body) => {
    const init = { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`${told.httpUrl}/_emulator/${name}`, init);
    const json = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${name}: ${JSON.stringify(json)}`);
    return json;
  };
  return {
    ...told,
    control,
    connection: (more) => new Connection({ baseUrl, storeId, token, clientSecret, ...more }),
    /** A shopper buys. */
    buy: (wish = {}) =>
      control('POST', 'checkout', {
        items: [{ sku: 'HL-MUG', quantity: 1 }],
        customer: { email: 'robin.vale@example.test', name: 'Robin Vale' },
        ...wish,
      }),
    /** Sends webhooks to this address. */
    hook: (url, headers) => control('PUT', 'webhook', { url, headers }),
  };
}

// The process ends when nothing is pending, and dies cleanly when something is.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { emulator } from './support/emulator.mjs';
import { startServer } from './support/server.mjs';

const index = fileURLToPath(new URL('../index.js', import.meta.url));

/** Runs a script; its exit code, signal, output, and the time it took. */
function run(script, baseUrl) {
  const started = Date.now();
  const child = spawn(process.execPath, ['-e', script, index, baseUrl], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const kill = setTimeout(() => child.kill('SIGKILL'), 20_000);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(kill);
      resolve({ code, signal, output, took: Date.now() - started });
    });
  });
}

const OPEN = `
  const { Connection } = require(process.argv[1]);
  const connection = new Connection({ storeId: 1003, token: 'secret_exit', baseUrl: process.argv[2] });
`;

test('an idle connection keeps nothing alive', async (t) => {
  const server = await startServer(() => ({ body: { ok: true } }));
  t.after(() => server.stop());
  const ended = await run(`${OPEN} connection.invoke('profile.get').then((p) => console.log(p.ok))`, server.baseUrl);
  assert.deepEqual([ended.code, ended.signal, ended.output], [0, null, 'true\n']);
});

test('exits cleanly with requests in flight', async (t) => {
  const server = await startServer(() => null);
  t.after(() => server.stop());
  const pending = "for (let i = 0; i < 25; i++) connection.invoke('profile.get').catch(() => {});";
  const endings = {
    'process.exit': 'setTimeout(() => process.exit(7), 100)',
    'an uncaught error': "process.on('uncaughtException', () => process.exit(7)); setTimeout(() => { throw new Error('x') }, 100)",
  };
  for (const [name, ending] of Object.entries(endings)) {
    for (let round = 0; round < 5; round += 1) {
      const ended = await run(`${OPEN} ${pending} ${ending}`, server.baseUrl);
      assert.deepEqual([ended.code, ended.signal, ended.output], [7, null, ''], name);
    }
  }
});

test('an engine at work keeps nothing alive, and does not stand in the way of an exit', async (t) => {
  const store = await emulator(t);
  const script = (rest) => `
    const { Connection, Engine } = require(process.argv[1]);
    const connection = new Connection({ storeId: 1003, token: 'secret_emulator', baseUrl: process.argv[2] });
    (async () => {
      const engine = await Engine.open({ connections: connection });
      await engine.enable({ trigger: 'order.paid', everyMs: 1000 });
      engine.start();
      ${rest}
    })();
  `;
  const idle = await run(script("console.log('idle')"), store.baseUrl);
  assert.deepEqual([idle.code, idle.signal, idle.output], [0, null, 'idle\n']);
  const waiting = "engine.events().next(); setTimeout(() => process.exit(7), 1300)";
  for (let round = 0; round < 3; round += 1) {
    const ended = await run(script(waiting), store.baseUrl);
    assert.deepEqual([ended.code, ended.signal, ended.output], [7, null, '']);
  }
});

test('an interrupt ends the process at once', async (t) => {
  const server = await startServer(() => null);
  t.after(() => server.stop());
  const script = `${OPEN} connection.invoke('profile.get').catch(() => {}); setTimeout(() => process.kill(process.pid, 'SIGINT'), 100)`;
  const ended = await run(script, server.baseUrl);
  assert.equal(ended.signal, 'SIGINT');
  assert.ok(ended.took < 5_000, `${ended.took} ms`);
});

test('a worker thread can be ended in the middle of a call', async (t) => {
  const server = await startServer(() => null);
  t.after(() => server.stop());
  const script = `
    const { Worker } = require('node:worker_threads');
    const code = \`
      const { workerData, parentPort } = require('node:worker_threads');
      const { Connection } = require(workerData[0]);
      const connection = new Connection({ storeId: 1003, token: 'secret_worker', baseUrl: workerData[1] });
      connection.invoke('profile.get').catch(() => {});
      setTimeout(() => parentPort.postMessage('under way'), 50);
    \`;
    const worker = new Worker(code, { eval: true, workerData: process.argv.slice(1) });
    worker.on('message', async () => { await worker.terminate(); console.log('ended') });
  `;
  const ended = await run(script, server.baseUrl);
  assert.deepEqual([ended.code, ended.signal, ended.output], [0, null, 'ended\n']);
});

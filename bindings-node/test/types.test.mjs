// The declarations compile, strictly, for consumers of both kinds, and say what the module exports.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as ecwid from '../index.mjs';

const local = (name) => fileURLToPath(new URL(name, import.meta.url));

test('consumers in TypeScript compile, as ESM and as CommonJS', () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const done = spawnSync(process.execPath, [tsc, '--project', local('types/tsconfig.json')], { encoding: 'utf8' });
  assert.equal(done.stdout + done.stderr, '');
  assert.equal(done.status, 0);
});

test('every export is declared, and every declared value exported', () => {
  const text = readFileSync(local('../index.d.ts'), 'utf8');
  const declared = [...text.matchAll(/^export (?:class|function|const) (\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(declared.sort(), Object.keys(ecwid).filter((name) => name !== 'default').sort());
});

test('every method is declared', () => {
  const text = readFileSync(local('../index.d.ts'), 'utf8');
  for (const name of ['Connection', 'Engine', 'Search', 'OAuthApp']) {
    const body = new RegExp(`export class ${name}\\b[^{]*{([\\s\\S]*?)\\n}`).exec(text)[1];
    const own = Object.getOwnPropertyNames(ecwid[name].prototype).filter((method) => method !== 'constructor');
    const resources = name === 'Connection' ? new Set(Object.keys(createRequire(import.meta.url)('../resources.js').RESOURCES)) : new Set();
    for (const method of own.filter((method) => !resources.has(method))) {
      assert.match(body, new RegExp(`\\b${method}\\b`), `${name}.${method}`);
    }
  }
});

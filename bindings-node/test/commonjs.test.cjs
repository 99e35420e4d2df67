'use strict';

const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');
const ecwid = require('../index.js');

test('require and import give the same classes', async () => {
  const imported = await import('../index.mjs');
  const names = Object.keys(ecwid).sort();
  assert.deepEqual(Object.keys(imported).filter((name) => name !== 'default').sort(), names);
  for (const name of names) assert.equal(imported[name], ecwid[name], name);
});

test('package, native module and generated files have one version', () => {
  const { version } = require('../package.json');
  const cargo = readFileSync(join(__dirname, '..', '..', 'Cargo.toml'), 'utf8');
  assert.equal(ecwid.version, version);
  assert.equal(/^version = "(.+)"$/m.exec(cargo)[1], version);
  assert.equal(require('../lib/native.js').version(), version);
  assert.equal(ecwid.manifest().version, version);
  assert.ok(ecwid.manifest().nodes.some(({ id }) => id === 'order.paid'));
});

test('a native module of another version is refused', () => {
  const native = require.resolve('../lib/native.js');
  const manifest = require('../package.json');
  const { version } = manifest;
  const loaded = require.cache[native];
  delete require.cache[native];
  manifest.version = '99.0.0';
  try {
    assert.throws(() => require(native), /99\.0\.0.*npm run build/);
  } finally {
    manifest.version = version;
    require.cache[native] = loaded;
  }
});

test('the lock file names no registry', () => {
  const lock = readFileSync(join(__dirname, '..', 'package-lock.json'), 'utf8');
  assert.doesNotMatch(lock, /"resolved"|registry\./);
});

// What users install: from the packed file and from the folder, outside the repository.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const { version } = createRequire(import.meta.url)('../package.json');
const root = fileURLToPath(new URL('..', import.meta.url));

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { ...done, output: done.stdout + done.stderr };
}

function project() {
  const folder = mkdtempSync(join(tmpdir(), 'ecwid-nodes-project-'));
  writeFileSync(join(folder, 'package.json'), '{"name":"project","version":"1.0.0","private":true}');
  return folder;
}

/** The package works there, loaded both ways. */
function works(folder) {
  const required = run(process.execPath, ['-e', "console.log(require('ecwid-nodes').version)"], folder);
  assert.equal(required.output, `${version}\n`);
  const code = "import { Connection, manifest } from 'ecwid-nodes'; console.log(typeof Connection, manifest().nodes.length > 9)";
  assert.equal(run(process.execPath, ['--input-type=module', '-e', code], folder).output, 'function true\n');
}

test('the packed file installs and works', () => {
  const folder = project();
  const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
  assert.equal(packed.status, 0, packed.output);
  const [{ filename, files }] = JSON.parse(packed.stdout);
  const names = files.map(({ path }) => path);
  for (const needed of ['index.js', 'index.mjs', 'index.d.ts', 'index.d.mts', 'resources.js', 'types.d.ts', 'ecwid-nodes.node', 'README.md']) {
    assert.ok(names.includes(needed), needed);
  }
  assert.deepEqual(names.filter((name) => /^(src|test)\/|\.rs$/.test(name)), []);
  const installed = run('npm', ['install', '--offline', `./${filename}`], folder);
  assert.equal(installed.status, 0, installed.output);
  works(folder);
});

test('the folder installs and works', () => {
  const folder = project();
  const installed = run('npm', ['install', '--offline', root], folder);
  assert.equal(installed.status, 0, installed.output);
  works(folder);
});

test('without a native module the remedy is named', () => {
  const folder = join(project(), 'package');
  mkdirSync(folder);
  for (const name of ['index.js', 'package.json', 'resources.js', 'lib', 'scripts']) cpSync(join(root, name), join(folder, name), { recursive: true });
  const required = run(process.execPath, ['-e', "require('./index.js')"], folder);
  assert.notEqual(required.status, 0);
  assert.match(required.output, /not built for this platform[^]*npm run build/);
  const built = run(process.execPath, ['scripts/build.js', '--if-missing'], folder);
  assert.equal(built.status, 1);
  assert.match(built.output, /install it from a checkout/);
});

'use strict';
// Builds the native half with cargo and puts it beside index.js.
//
//   node scripts/build.js [--dev] [--if-missing]
//
// `--dev` (or ECWID_NODES_PROFILE=dev) builds without optimisation; `--if-missing` leaves a module of the same version
// alone. Plain cargo does all that is needed, so that an installation which leaves development tools out can build.

const { spawnSync } = require('node:child_process');
const { copyFileSync, existsSync, renameSync } = require('node:fs');
const { join } = require('node:path');
const { version } = require('../package.json');

const folder = join(__dirname, '..');
const target = join(folder, 'ecwid-nodes.node');
const flags = new Set(process.argv.slice(2));
const dev = flags.has('--dev') || process.env.ECWID_NODES_PROFILE === 'dev';

function usable() {
  try {
    return require(target).version() === version;
  } catch {
    return false;
  }
}

function fail(message) {
  console.error(`ecwid-nodes: ${message}`);
  process.exit(1);
}

function build() {
  if (!existsSync(join(folder, 'Cargo.toml')) || !existsSync(join(folder, '..', 'core', 'Cargo.toml'))) {
    fail('this package was packed for another platform, and the Rust sources to build it are not here; install it from a checkout');
  }
  const args = ['build', '--package', 'ecwid-nodes-node', '--locked', '--message-format=json-render-diagnostics'];
  if (!dev) args.push('--release');
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] };
  const { status, stdout, error } = spawnSync('cargo', args, options);
  if (error) fail(`cannot run cargo: ${error.message}; install Rust from https://rustup.rs`);
  if (status !== 0) fail('the native module did not build; see the messages of cargo above');
  const lines = stdout.split('\n').filter((line) => line.includes('"compiler-artifact"'));
  const ours = lines.map((line) => JSON.parse(line)).find((line) => line.target.name === 'ecwid_nodes_node');
  const library = ours?.filenames.find((name) => /\.(so|dylib|dll)$/.test(name));
  if (!library) fail('cargo names no library of this package');
  // Renaming keeps a process that has the old module open alive.
  copyFileSync(library, `${target}.new`);
  renameSync(`${target}.new`, target);
}

if (!(flags.has('--if-missing') && usable())) build();

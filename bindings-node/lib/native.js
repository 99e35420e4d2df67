'use strict';
// Loads the native half and refuses one of another version: core, package and generated files move in lockstep.

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { version } = require('../package.json');

const path = join(__dirname, '..', 'ecwid-nodes.node');

if (!existsSync(path)) {
  throw new Error(
    `ecwid-nodes: the native module is not built for this platform (${path} is missing); ` +
      'run `npm run build` in the package folder, which needs Rust (https://rustup.rs)',
  );
}

const native = require(path);
const built = native.version();
if (built !== version) {
  throw new Error(
    `ecwid-nodes: the package has version ${version} and its native module ${built}; run \`npm run build\` again`,
  );
}

module.exports = native;

'use strict';

const { version } = require('../package.json');

let read;

/** Every node with its schemas, scopes and example; read when first asked for. */
function manifest() {
  read ??= require('../manifest.json');
  if (read.version !== version) {
    throw new Error(`ecwid-nodes: the package has version ${version} and its manifest ${read.version}`);
  }
  return read;
}

module.exports = { manifest };

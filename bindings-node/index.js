'use strict';

const { version } = require('./package.json');
const { Connection } = require('./lib/connection.js');
const { Engine } = require('./lib/engine.js');
const { manifest } = require('./lib/manifest.js');
const { OAuthApp } = require('./lib/oauth.js');
const { Search } = require('./lib/search.js');
const { expressReceiver, fastifyReceiver } = require('./lib/receivers.js');
const { verify, sign, preview } = require('./lib/webhook.js');
const { fromEnvelope, fromNative, ...errors } = require('./lib/errors.js');

module.exports = {
  Connection, Engine, OAuthApp, Search, expressReceiver, fastifyReceiver, verify, sign, preview, manifest, version,
  ...errors,
};

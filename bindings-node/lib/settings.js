'use strict';
// Options of connections and apps, in the form that the native half takes; unknown ones are refused by name.

const { ConfigError, fromEnvelope } = require('./errors.js');

/** Options that core knows by the name of an environment variable. */
const VARIABLES = {
  storeId: 'ECWID_STORE_ID',
  token: 'ECWID_TOKEN',
  clientId: 'ECWID_CLIENT_ID',
  clientSecret: 'ECWID_CLIENT_SECRET',
  baseUrl: 'ECWID_BASE_URL',
  oauthUrl: 'ECWID_OAUTH_URL',
  instantSiteUrl: 'ECWID_INSTANT_SITE_URL',
  storefrontUrl: 'ECWID_STOREFRONT_URL',
  caFile: 'ECWID_CA_FILE',
};
const HTTP = ['proxy', 'connectTimeoutMs', 'timeoutMs', 'headers', 'log'];
const REST = ['name', 'tags', 'filterNulls', 'disabled', 'cacheSeconds'];
const RETRIES = ['times', 'firstPauseMs', 'longestPauseMs'];

function problem(names, message, hint, code) {
  const problems = names.map((path) => ({ path, message }));
  const list = names.map((name) => `\`${name}\``).join(', ');
  return new ConfigError({ kind: 'config', code, message: `${list}: ${message}`, hint, problems });
}

/** Refuses options that nobody reads. */
function refuseUnknown(options, known) {
  const unknown = Object.keys(options).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw problem(unknown, 'unknown option', `known are ${known.join(', ')}`, 'unknown_option');
}

/** Refuses options without what is needed, naming all of it. */
function requireAll(options, names, hint) {
  const missing = names.filter((name) => options[name] === undefined || options[name] === null || options[name] === '');
  if (missing.length > 0) throw problem(missing, 'is missing', hint, 'missing_settings');
}

function pick(options, names) {
  const given = names.filter((name) => options[name] !== undefined && options[name] !== null);
  return Object.fromEntries(given.map((name) => [name, options[name]]));
}

/** Values by the names of the environment. */
function values(options) {
  const given = pick(options, Object.keys(VARIABLES));
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [VARIABLES[name], String(value)]));
}

/** The source of a connection's settings, JSON. */
function connectionSource(options, { environment, ...from } = {}) {
  const { retries, ...others } = options;
  refuseUnknown(others, [...Object.keys(VARIABLES), ...HTTP, ...REST, 'retries']);
  refuseUnknown(retries ?? {}, RETRIES);
  const rest = { ...pick(others, REST), ...retries };
  const source = { ...from, values: { ...environment, ...values(others) }, http: pick(others, HTTP), rest };
  return JSON.stringify(source);
}

/** Core speaks of environment variables; a caller who gave options knows other names. */
function byOptionName(error) {
  const rename = (text) =>
    Object.entries(VARIABLES).reduce((renamed, [option, variable]) => renamed.replaceAll(variable, option), text);
  return fromEnvelope(JSON.parse(rename(JSON.stringify(error))));
}

module.exports = { HTTP, byOptionName, connectionSource, pick, refuseUnknown, requireAll, values };

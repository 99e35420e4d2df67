'use strict';
// Pure steps without an engine: verify deliveries, sign them for tests, match triggers.

const native = require('./native.js');
const { callSync } = require('./call.js');
const { ConfigError } = require('./errors.js');
const { headersJson } = require('./headers.js');
const { checked, object } = require('./json.js');

/** The bytes of a request body. A parsed body cannot be verified: its bytes are gone. */
function bytes(body) {
  if (body instanceof Uint8Array) return body;
  if (typeof body === 'string') return Buffer.from(body, 'utf8');
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new ConfigError({
    kind: 'config',
    code: 'raw_body_needed',
    message: `the raw body of the delivery is needed (Buffer or string), got ${body === null ? 'null' : typeof body}`,
    hint: "read the body before a JSON parser does, for example `express.raw({ type: '*/*' })` on this route",
  });
}

/** One secret or several, as an array. */
function secretList(secrets) {
  const list = Array.isArray(secrets) ? secrets : [secrets];
  return list.filter((secret) => secret !== undefined && secret !== null).map(String);
}

/** What a delivery must prove, as the native half takes it. */
function trust(secrets, header) {
  return { secrets: secretList(secrets), requiredHeader: header && [header.name, header.value] };
}

/** Verifies a delivery and parses it; a SignatureError says why it is refused. */
function verify(headers, body, secrets, { header } = {}) {
  const needed = JSON.stringify(trust(secrets, header));
  const raw = bytes(body);
  return JSON.parse(callSync(() => native.verify(needed, headersJson(headers), raw)));
}

/** The signature that Ecwid puts in `X-Ecwid-Webhook-Signature`. */
function sign(clientSecret, eventCreated, eventId) {
  return callSync(() => native.sign(clientSecret, eventCreated, eventId));
}

/**
 * What would the trigger find in this change? Pure: no store is asked. Without `before` the entity counts as new,
 * without `after` as gone.
 */
function preview(trigger, config, before, after) {
  const entity = (given) => (given === null || given === undefined ? undefined : JSON.stringify(given));
  const settings = JSON.stringify(object(config, 'config', trigger), checked(trigger));
  return JSON.parse(callSync(() => native.preview(trigger, settings, entity(before), entity(after))));
}

module.exports = { bytes, trust, verify, sign, preview };

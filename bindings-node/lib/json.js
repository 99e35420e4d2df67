'use strict';
// JSON text for the native half. What JSON would silently change is refused instead.

const { InvalidInputError } = require('./errors.js');

function refuse(path, message, node) {
  return new InvalidInputError({
    kind: 'invalid_input',
    message: `\`${path}\`: ${message}`,
    hint: 'correct the named field',
    node,
    problems: [{ path, message }],
  });
}

/** What JSON cannot say is refused; see `encode`. */
function checked(node) {
  return (key, value) => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw refuse(key, `${value} is no JSON number`, node);
    if (typeof value !== 'bigint') return value;
    const number = Number(value);
    if (Number.isSafeInteger(number)) return number;
    throw refuse(key, `${value} is beyond the integers that JSON readers keep exact`, node);
  };
}

/** An object, or nothing, which stands for an empty one. */
function object(value, name, node) {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  throw refuse(name, `expected an object, got ${Array.isArray(value) ? 'an array' : typeof value}`, node);
}

/**
 * Writes a call with its node's input. `undefined` fields are absent and `null` stays null, which mean different things
 * to Ecwid; NaN and Infinity are refused, because JSON would turn them into null, and null clears a field.
 */
function encode({ input, node = null, ...call }) {
  if (node === null) return JSON.stringify(call);
  if (typeof node !== 'string') throw refuse('node', `expected the id of a node, got ${typeof node}`, null);
  return JSON.stringify({ ...call, node, input: object(input, 'input', node) }, checked(node));
}

module.exports = { checked, encode, object };

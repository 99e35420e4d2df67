'use strict';

/**
 * Request headers as JSON, names in lower case: from Node's `request.headers`, a Fetch `Headers`, a Map or pairs.
 */
function headersJson(headers) {
  const pairs = typeof headers?.[Symbol.iterator] === 'function' ? headers : Object.entries(headers ?? {});
  const flat = {};
  for (const [name, value] of pairs) {
    if (value === undefined || value === null) continue;
    flat[String(name).toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  return JSON.stringify(flat);
}

module.exports = { headersJson };

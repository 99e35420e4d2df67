'use strict';

const { store } = require('./authentication');

/** The value of a field as the store takes it. */
const sent = (z, field, value, inQuery) => {
  switch (field.form) {
    case 'date':
      return Math.floor(new Date(value).getTime() / 1000);
    case 'json':
      if (typeof value !== 'string') return value;
      try {
        return JSON.parse(value);
      } catch (error) {
        throw new z.errors.Error(`${field.label} is not JSON: ${error.message}`, 'InvalidData', 400);
      }
    case 'list':
      return inQuery && Array.isArray(value) ? value.join(',') : value;
    default:
      return value;
  }
};

/** The request of an operation, as its `wire` says. */
const request = (z, bundle, row) => {
  const { wire } = row;
  const given = { ...wire.defaults, ...bundle.inputData };
  const fields = Object.fromEntries(row.fields.map((field) => [field.key, field]));
  const present = (name) => given[name] !== undefined && given[name] !== null && given[name] !== '';
  const value = (name, inQuery) => sent(z, fields[name] || {}, given[name], inQuery);
  const path = row.path.replace(/{(\w+)}/g, (_, name) => encodeURIComponent(given[name]));
  const params = {};
  for (const name of wire.query.filter(present)) {
    const one = value(name, true);
    if (one !== null && typeof one === 'object' && !Array.isArray(one)) {
      const brackets = (wire.bracketed || []).includes(name);
      for (const [key, inner] of Object.entries(one)) params[brackets ? `${name}[${key}]` : `${name}_${key}`] = String(inner);
    } else {
      params[name] = one;
      const other = (wire.spellings || {})[name];
      if (other) params[other] = one;
    }
  }
  const options = { method: row.method, url: store(bundle) + path, params };
  if (wire.whole && fields[wire.whole] && fields[wire.whole].form === 'upload') {
    params.externalUrl = given[wire.whole];
  } else if (wire.whole) {
    options.body = value(wire.whole, false);
  } else if (wire.body.length > 0) {
    options.body = {};
    for (const name of wire.body.filter(present)) {
      const opposite = (wire.inverted || {})[name];
      options.body[opposite || name] = opposite ? !given[name] : value(name, false);
    }
  }
  return options;
};

const withId = (row, index) => (row !== null && typeof row === 'object' ? { id: row.id || row.key || index + 1, ...row } : { id: index + 1, value: row });

/** Carries out an action that changes the store. */
const create = async (z, bundle, row) => {
  if (row.confirm && bundle.inputData.confirm !== true) {
    throw new z.errors.Error('This cannot be undone. Set "Confirm" to yes to do it.', 'NotConfirmed', 400);
  }
  const { data } = await z.request(request(z, bundle, row));
  return Array.isArray(data) ? { items: data } : data;
};

/** Reads: the rows of a search, or the one thing asked for; none where there is no such thing. */
const find = async (z, bundle, row) => {
  const answer = await z.request({ ...request(z, bundle, row), skipThrowForStatus: true });
  if (answer.status === 404) return [];
  answer.throwForStatus();
  const { data } = answer;
  const rows = row.pages ? data.items : Array.isArray(data) ? data : [data];
  return rows.map(withId);
};

module.exports = { create, find, request };

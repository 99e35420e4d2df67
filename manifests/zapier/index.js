'use strict';

const { version } = require('./package.json');
const { version: platformVersion } = require('zapier-platform-core');
const operations = require('./operations.json');
const { authentication, addToken } = require('./lib/authentication');
const { create, find } = require('./lib/perform');
const { poll } = require('./lib/polling');

const byKey = (rows) => Object.fromEntries(rows.map((row) => [row.key, row]));

/** A field as Zapier knows it; `form` is ours and says how the value is sent. */
const inputField = ({ form, ...field }) => ({ ...field, ...(form === 'list' ? { list: true } : {}) });

const shown = (row) => ({
  key: row.key,
  noun: row.noun,
  display: { label: row.label, description: row.description },
});

const action = (perform) => (row) => ({
  ...shown(row),
  operation: {
    inputFields: row.fields.map(inputField),
    perform: (z, bundle) => perform(z, bundle, row),
    sample: { id: 1, ...row.sample },
  },
});

const trigger = (row) => ({
  ...shown(row),
  operation: { type: 'polling', perform: (z, bundle) => poll(z, bundle, row), sample: { id: 1, ...row.sample } },
});

const searchOrCreate = ({ search, create: created, label }) => ({
  key: search,
  display: { label, description: `Looks for one and creates it when there is none.` },
  search,
  create: created,
});

module.exports = {
  version,
  platformVersion,
  authentication,
  beforeRequest: [addToken],
  triggers: byKey(operations.triggers.map(trigger)),
  creates: byKey(operations.creates.map(action(create))),
  searches: byKey(operations.searches.map(action(find))),
  searchOrCreates: byKey(operations.searchOrCreates.map(searchOrCreate)),
};

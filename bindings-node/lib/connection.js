'use strict';
// One authorised store.

const native = require('./native.js');
const { call, callSync } = require('./call.js');
const { checked, encode } = require('./json.js');
const { Search } = require('./search.js');
const { RESOURCES } = require('../resources.js');

const told = new Set();

/** Remarks of core, each text once per process. */
function warn(warnings) {
  for (const text of warnings) {
    if (told.has(text)) continue;
    told.add(text);
    process.emitWarning(text, 'EcwidWarning');
  }
}

/** Options with a source of settings below them; users cannot make one. */
class Sourced {
  constructor(options, source) {
    this.options = { ...options, source };
  }
}

/** Core reads options; its errors name them as users do. */
function open(options) {
  const read = options instanceof Sourced ? options.options : { ...options, source: 'arguments' };
  return callSync(() => native.NativeConnection.open(JSON.stringify(read, checked(null))));
}

class Connection {
  #native;

  constructor(options) {
    this.#native = open(options);
  }

  /** From `ECWID_STORE_ID`, `ECWID_TOKEN` and their optional companions; options win over them. */
  static fromEnv(options = {}) {
    // A worker's `process.env` is its own, which only JavaScript sees.
    const ours = Object.entries(process.env).filter(([name]) => name.startsWith('ECWID_'));
    return new this(new Sourced(options, { variables: Object.fromEntries(ours) }));
  }

  /** A connection saved by `ecwid-nodes connection add`. */
  static named(name, { file = process.env.ECWID_CONNECTIONS_FILE, ...options } = {}) {
    return new this(new Sourced(options, { file: { name, path: file } }));
  }

  /** From the instance JSON of older connectors (`ecwid.store.id`, `oauth.user.token` …). */
  static fromInstance(instance, options = {}) {
    return new this(new Sourced({ name: 'instance', ...options }, { instance }));
  }

  /** What is known without a call; never a secret. */
  describe() {
    return JSON.parse(callSync(() => this.#native.describe()));
  }

  get name() {
    return this.describe().name;
  }

  get storeId() {
    return this.describe().storeId;
  }

  /** Is the token alive, which scopes has it, which nodes do they unlock? */
  async check({ signal } = {}) {
    return JSON.parse((await this.#call({ call: 'check' }, signal)).json);
  }

  /** Calls an action by id. */
  async invoke(node, input, { dryRun, filterNulls, confirm, signal } = {}) {
    const { json, warnings } = await this.#call({ call: 'invoke', node, input, dryRun, filterNulls, confirm }, signal);
    warn(warnings);
    // Some answers have no body.
    return json === '' ? null : JSON.parse(json);
  }

  /** A search, read as it is iterated. */
  search(node, input, options) {
    return new Search(this, node, input, options);
  }

  /** One page of a search: `{ items, total, next }`; give `next` back for the page behind it. */
  async page(node, input, { next, signal } = {}) {
    const page = await this.#call({ call: 'page', node, input, next }, signal);
    return { items: JSON.parse(page.json), total: page.total ?? null, next: page.next ?? null };
  }

  async #call(wanted, signal) {
    const text = encode(wanted);
    return call((cancellation) => this.#native.call(text, cancellation), signal, wanted.node);
  }

  /** Keeps secrets and native parts out of console.log. */
  [Symbol.for('nodejs.util.inspect.custom')]() {
    const { name, storeId } = this.describe();
    return `Connection { name: '${name}', storeId: ${storeId} }`;
  }

  /** The native half, for the engine of this package. */
  static nativeOf(connection) {
    return connection.#native;
  }
}

// `connection.orders`, `connection.products` …: generated classes, made when first used.
for (const [name, Resource] of Object.entries(RESOURCES)) {
  if (name in Connection.prototype) throw new Error(`ecwid-nodes: the resource \`${name}\` hides a method of Connection`);
  Object.defineProperty(Connection.prototype, name, {
    configurable: true,
    get() {
      const value = new Resource(this);
      Object.defineProperty(this, name, { value });
      return value;
    },
  });
}

module.exports = { Connection };

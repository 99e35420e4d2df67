'use strict';
// Triggers: receives webhooks, polls, and gives events out at least once.

const native = require('./native.js');
const { call } = require('./call.js');
const { Connection } = require('./connection.js');
const { InvalidInputError } = require('./errors.js');
const { headersJson } = require('./headers.js');
const { checked } = require('./json.js');
const { bytes, trust } = require('./webhook.js');

/** Longest wait for an event that does not look whether it was aborted. */
const LOOK_MS = 200;

/** Longest wait of a loop for an event, after which a loop looks whether the engine was stopped. */
const WAIT_MS = 1_000;

/** Settings of a flow as the engine reads them: `every` in seconds or as text, `everyMs` for those who prefer it. */
function flowOf({ everyMs, ...flow }) {
  if (everyMs === undefined) return flow;
  if (everyMs === null) return { ...flow, every: null };
  if (!(everyMs >= 1000)) {
    const problem = { path: 'everyMs', message: 'must be 1000 or more, or null for webhooks only' };
    throw new InvalidInputError({
      kind: 'invalid_input', message: `\`everyMs\`: ${problem.message}`, hint: 'correct the named field', problems: [problem],
    });
  }
  return { ...flow, every: Math.round(everyMs / 1000) };
}

class Engine {
  #native;
  #running = false;

  /** Use `Engine.open`: state is read before the engine exists. */
  constructor(opened) {
    if (!(opened instanceof native.NativeEngine)) throw new TypeError('use `await Engine.open({ … })`');
    this.#native = opened;
  }

  /** Opens an engine with the flows that its state says are on. */
  static async open({ connections = [], secrets, state, header, tuning, signal } = {}) {
    const list = Array.isArray(connections) ? connections : [connections];
    const options = JSON.stringify({ state, tuning, ...trust(secrets, header) });
    const opened = list.map((connection) => Connection.nativeOf(connection));
    return new this(await call((cancellation) => native.NativeEngine.open(opened, options, cancellation), signal));
  }

  /** Enables a flow: `{ name, trigger, config, connection, start, every, everyMs, query, prime }`. */
  async enable(flow, { signal } = {}) {
    const settings = typeof flow === 'string' ? { name: flow, trigger: flow } : { name: flow.trigger, ...flowOf(flow) };
    await this.#call('enable', { flow: settings }, signal, settings.trigger);
  }

  /** Disables a flow; its position stays. False: there is no such flow. */
  disable(name) {
    return this.#call('disable', { name });
  }

  /** Takes one webhook request: `{ status, reason, message, eventId }`. Answer with the status. */
  async receive(headers, body) {
    const raw = bytes(body);
    return JSON.parse(await call(() => this.#native.receive(headersJson(headers), raw)));
  }

  /** Works on deliveries and polls in the background until `stop`. */
  start() {
    if (this.#running) return;
    this.#running = true;
    this.#native.start();
  }

  /** Ends the background work after what is under way. */
  async stop() {
    if (!this.#running) return;
    this.#running = false;
    await call(() => this.#native.stop());
  }

  /** One event, waiting up to `waitMs` for it; null: none came. It has to be settled: `event.ack()` or `event.nack()`. */
  async next({ flows, waitMs = 0, signal } = {}) {
    // A wait is never dropped: it might have taken an event just then, which nobody would settle before its lease ends.
    // With a signal it is cut into short ones instead.
    const longest = signal ? LOOK_MS : WAIT_MS;
    const end = performance.now() + waitMs;
    for (;;) {
      const left = Math.max(0, Math.ceil(end - performance.now()));
      if (signal?.aborted) return this.#call('next', {}, signal);
      const leased = await this.#call('next', { flows, waitMs: Math.min(left, longest) });
      if (leased !== null) return this.#event(leased);
      if (left === 0) return null;
    }
  }

  /**
   * Events as they come; starts the background work. Asking for the next event acknowledges the one before; leaving the
   * loop in the middle (break, error) hands it back, unless `event.ack()` was called. `stop` ends the loop.
   */
  async *events({ flows, signal } = {}) {
    this.start();
    while (this.#running) {
      const event = await this.next({ flows, waitMs: WAIT_MS, signal });
      if (event === null) continue;
      let finished = false;
      try {
        yield event;
        finished = true;
      } finally {
        if (!event.settled) await (finished ? this.#acknowledge(event) : event.nack('the consumer stopped'));
      }
    }
  }

  /** An acknowledgement that comes too late is no fault of the loop: the event comes again. */
  async #acknowledge(event) {
    try {
      await event.ack();
    } catch (error) {
      if (error.code !== 'lease_lost') throw error;
      process.emitWarning(`event ${event.id} took longer than its lease and will come again`, 'EcwidWarning');
    }
  }

  #event({ event, flow, lease, attempts }) {
    let settled = false;
    const settle = async (reason) => {
      await this.#call('settle', { eventId: event.id, flow, lease, reason });
      settled = true;
    };
    // Not enumerable: the event prints and serialises as the published schema says.
    return Object.defineProperties(event, {
      flow: { value: flow },
      attempts: { value: attempts },
      settled: { get: () => settled },
      ack: { value: () => settle(undefined) },
      nack: { value: (reason = 'the consumer refused it') => settle(String(reason)) },
    });
  }

  /** Polls one flow once: how many slices, rows, changes and events it saw. */
  pollOnce(flow, { signal } = {}) {
    return this.#call('pollOnce', { flow }, signal);
  }

  /** Works on every delivery that is due, where nothing runs in the background; their number. */
  workOnce() {
    return this.#call('workOnce');
  }

  /** Depths, ages, positions, flows, connections and counters. */
  status() {
    return this.#call('status');
  }

  /** Parked failures, newest first. */
  deadLetters(max = 100) {
    return this.#call('deadLetters', { max });
  }

  /** Gives an event out again, or works on a delivery again, by its event id; the number found. */
  replay(eventId) {
    return this.#call('replay', { eventId });
  }

  async #call(name, wanted, signal, node) {
    const text = JSON.stringify({ call: name, ...wanted }, checked(node));
    return JSON.parse(await call((cancellation) => this.#native.call(text, cancellation), signal, node));
  }
}

/** `connection.events`: an engine of its own for one trigger, which ends with the loop. */
Connection.prototype.events = async function* events(trigger, { state, secrets, header, tuning, signal, ...flow } = {}) {
  const engine = await Engine.open({ connections: [this], state, secrets, header, tuning, signal });
  try {
    await engine.enable({ trigger, ...flow }, { signal });
    yield* engine.events({ signal });
  } finally {
    await engine.stop();
  }
};

module.exports = { Engine };

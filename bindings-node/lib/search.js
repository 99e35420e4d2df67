'use strict';
// A search: nothing is sent until it is iterated, and no page is read before it is needed.

class Search {
  #connection;
  #node;
  #input;
  #signal;

  constructor(connection, node, input, { signal } = {}) {
    this.#connection = connection;
    this.#node = node;
    this.#input = input;
    this.#signal = signal;
  }

  /** One page: exactly one request. `next` is the `next` of the page before; absent: the first page. */
  page(next) {
    return this.#connection.page(this.#node, this.#input, { next, signal: this.#signal });
  }

  /** Page by page: arrays of entities. */
  async *pages() {
    let next;
    do {
      const page = await this.page(next);
      next = page.next;
      // A page can be empty where rows moved between two requests; the search goes on behind it.
      if (page.items.length > 0) yield page.items;
    } while (next !== null);
  }

  /** Entity by entity. */
  async *[Symbol.asyncIterator]() {
    for await (const items of this.pages()) yield* items;
  }

  /** All entities in one array. */
  async toArray() {
    const all = [];
    for await (const items of this.pages()) all.push(...items);
    return all;
  }
}

module.exports = { Search };

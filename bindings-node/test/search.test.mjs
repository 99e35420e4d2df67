import assert from 'node:assert/strict';
import { test } from 'node:test';
import { store } from './support/server.mjs';

/** A store with rows that answers pages like Ecwid. */
function rows(list) {
  return ({ url }) => {
    const query = new URL(url, 'http://x').searchParams;
    const offset = Number(query.get('offset') ?? 0);
    const limit = Number(query.get('limit') ?? 100);
    const items = list.slice(offset, offset + limit);
    return { body: { total: list.length, count: items.length, offset, limit, items } };
  };
}

const ids = (count) => Array.from({ length: count }, (_, id) => ({ id: id + 1 }));

test('nothing is sent before the first step, and no page before it is needed', async (t) => {
  const { connection, requests } = await store(t, rows(ids(250)));
  const search = connection.search('product.search', {});
  assert.equal(requests.length, 0);
  let seen = 0;
  for await (const product of search) {
    assert.equal(product.id, (seen += 1));
    assert.equal(requests.length, seen <= 100 ? 1 : 2);
    if (seen === 150) break;
  }
  assert.equal(requests.length, 2);
});

test('every row comes once', async (t) => {
  for (const count of [0, 1, 99, 100, 101, 250]) {
    const { connection } = await store(t, rows(ids(count)));
    assert.deepEqual((await connection.products.search().toArray()).map(({ id }) => id), ids(count).map(({ id }) => id));
  }
});

test('nothing is lost or doubled when rows are inserted in front meanwhile', async (t) => {
  const list = ids(230);
  let fresh = 1000;
  const answer = (request) => {
    const reply = rows([...list])(request);
    list.unshift({ id: (fresh += 1) }, { id: (fresh += 1) });
    return reply;
  };
  const { connection } = await store(t, answer);
  const found = (await connection.products.search().toArray()).map(({ id }) => id);
  assert.equal(new Set(found).size, found.length);
  assert.ok(ids(230).every(({ id }) => found.includes(id)));
});

test('page by page, with a position that can be kept', async (t) => {
  const { connection, requests } = await store(t, rows(ids(130)));
  const search = connection.products.search({ limit: 100 });
  const first = await search.page();
  assert.deepEqual([first.items.length, first.total, typeof first.next], [100, 130, 'string']);
  const second = await connection.page('product.search', { limit: 100 }, { next: JSON.parse(JSON.stringify(first.next)) });
  assert.deepEqual([second.items.at(-1).id, second.next], [130, null]);
  assert.equal(requests.length, 2);
  const sizes = [];
  for await (const items of search.pages()) sizes.push(items.length);
  assert.equal(sizes.reduce((sum, size) => sum + size), 130);
});

test('iterating twice searches twice', async (t) => {
  const { connection, requests } = await store(t, rows(ids(3)));
  const search = connection.products.search();
  assert.deepEqual(await search.toArray(), await search.toArray());
  assert.equal(requests.length, 2);
});

test('parameters are passed through and checked before anything is sent', async (t) => {
  const { connection, requests } = await store(t, rows(ids(3)));
  await connection.products.search({ keyword: 'mug', enabled: true }).toArray();
  const query = new URL(requests[0].url, 'http://x').searchParams;
  assert.deepEqual([query.get('keyword'), query.get('enabled')], ['mug', 'true']);
  await assert.rejects(connection.products.search({ keywrd: 'mug' }).toArray(), { message: /did you mean `keyword`/ });
  assert.equal(requests.length, 1);
});

test('a node that is no search has no pages', async (t) => {
  const { connection } = await store(t, () => ({ body: { id: 'A' } }));
  const search = connection.search('order.get', { orderId: 'A' });
  await assert.rejects(search.page(), { kind: 'invalid_input', node: 'order.get' });
});

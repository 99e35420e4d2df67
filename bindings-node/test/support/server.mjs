// A store that answers what a test tells it to, and remembers what it was asked.
import { createServer } from 'node:http';
import { Connection } from '../../index.mjs';

/** Starts a server; `answer(request, index)` gives `{ status, headers, body, raw }`, or null to never answer. */
export async function startServer(answer) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const seen = { method: request.method, url: request.url, headers: request.headers, text };
    requests.push(seen);
    request.on('error', () => {});
    response.on('close', () => (seen.closed = true));
    const reply = await answer(seen, requests.length - 1);
    if (reply === null) return;
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
    response.end(reply.raw ?? (reply.body === undefined ? '' : JSON.stringify(reply.body)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${server.address().port}/api/v3`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { baseUrl, requests, stop };
}

let tokens = 0;

/** Every connection gets a token of its own: budget and breaker are shared by token. */
export function connect(baseUrl, options = {}) {
  tokens += 1;
  return new Connection({ storeId: 1003, token: `secret_test_${tokens}`, baseUrl, retries: { times: 0 }, ...options });
}

/** A server and a connection for the time of one test. */
export async function store(t, answer, options) {
  const server = await startServer(answer);
  t.after(() => server.stop());
  return { ...server, connection: connect(server.baseUrl, options) };
}

/** Waits until `condition` holds. */
export async function until(condition, message, ms = 5000) {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`${message}: not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

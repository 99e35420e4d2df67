'use strict';
// Webhook routes for servers. Deliveries are verified over the raw body: its bytes must reach us unparsed.

const { bytes } = require('./webhook.js');

/** Largest body that is read, bytes; the engine refuses larger deliveries anyway. */
const LARGEST = (1 << 20) + 1;

/** Reads a body that no parser has read, as far as it can be accepted. */
async function readBody(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    chunks.push(chunk);
    length += chunk.length;
    // Beyond the limit only the length matters: the engine answers 413.
    if (length > LARGEST) break;
  }
  return Buffer.concat(chunks);
}

/**
 * A route for Express, Connect or plain `node:http`. Mount it with `express.raw({ type: '*\/*', limit: '2mb' })` or
 * before any body parser; behind `express.json()` it fails, because the signed bytes are gone.
 */
function expressReceiver(engine) {
  return async function receive(request, response, next) {
    try {
      const body = request.body === undefined || request.body === null ? await readBody(request) : bytes(request.body);
      const { status, reason } = await engine.receive(request.headers, body);
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ reason }));
    } catch (error) {
      if (next) return next(error);
      response.statusCode = 500;
      response.end();
    }
    return undefined;
  };
}

/** A Fastify plugin with one POST route that gets the raw body; other routes keep their parsers. */
function fastifyReceiver(engine, { path = '/webhooks/ecwid' } = {}) {
  return async function ecwidReceiver(fastify) {
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (request, body, done) => done(null, body));
    fastify.post(path, { bodyLimit: LARGEST }, async (request, reply) => {
      const { status, reason } = await engine.receive(request.headers, request.body ?? Buffer.alloc(0));
      return reply.code(status).send({ reason });
    });
  };
}

module.exports = { expressReceiver, fastifyReceiver };

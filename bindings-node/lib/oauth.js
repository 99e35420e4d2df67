'use strict';
// OAuth 2 for apps that merchants install.

const native = require('./native.js');
const { call, callSync } = require('./call.js');

class OAuthApp {
  #native;

  constructor(options = {}) {
    this.#native = callSync(() => native.NativeApp.open(JSON.stringify(options)));
  }

  /** Where to send the merchant, and the `state` to keep in the session. The address holds no secret. */
  authorizeUrl(scopes) {
    return JSON.parse(callSync(() => this.#native.authorizeUrl(scopes)));
  }

  /** Reads the address that the merchant came back to. */
  parseCallback(address, state, { allowAbsentState = false } = {}) {
    return JSON.parse(callSync(() => this.#native.parseCallback(String(address), state, allowAbsentState)));
  }

  /** Exchanges the code for tokens. A code works once; the call is never repeated. */
  async exchange({ code, storeId }, { signal } = {}) {
    const start = (cancellation) => this.#native.exchange(code, storeId ?? undefined, cancellation);
    const granted = JSON.parse(await call(start, signal, 'oauth.exchange'));
    // Tokens stay readable but out of console.log.
    for (const name of ['accessToken', 'publicToken']) Object.defineProperty(granted, name, { enumerable: false });
    return granted;
  }
}

module.exports = { OAuthApp };

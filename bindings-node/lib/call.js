'use strict';
// Calls of the native half: errors become classes, an AbortSignal drops the native task.

const native = require('./native.js');
const { CancelledError, fromNative } = require('./errors.js');

/** Runs a synchronous native function. */
function callSync(run) {
  try {
    return run();
  } catch (error) {
    throw fromNative(error);
  }
}

/** Runs an asynchronous native function; `start` gets the cancellation to pass on. */
async function call(start, signal, node = null) {
  if (!signal) {
    try {
      return await start();
    } catch (error) {
      throw fromNative(error);
    }
  }
  if (signal.aborted) {
    const hint = 'nothing was sent';
    const envelope = { kind: 'cancelled', message: 'the call was cancelled before it started', hint, node };
    throw new CancelledError(envelope, { cause: signal.reason });
  }
  const cancellation = new native.Cancellation();
  const stop = () => cancellation.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await start(cancellation);
  } catch (error) {
    throw fromNative(error, signal.aborted ? { cause: signal.reason } : undefined);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

module.exports = { call, callSync };

'use strict';
// One class per kind of error, built from the JSON envelope that every language gets.

/** Base of all errors of this package. */
class EcwidError extends Error {
  constructor(envelope, options) {
    super(envelope.message, options);
    this.name = new.target.name;
    this.kind = envelope.kind;
    this.code = envelope.code ?? envelope.kind;
    this.hint = envelope.hint ?? '';
    this.node = envelope.node ?? null;
    this.problems = envelope.problems ?? [];
    this.status = envelope.status ?? null;
    this.vendorCode = envelope.vendorCode ?? null;
    this.vendorMessage = envelope.vendorMessage ?? null;
    this.requestId = envelope.requestId ?? null;
    this.retry = envelope.retry ?? 'never';
    this.retryAfterMs = envelope.retryAfterMs ?? null;
    this.outcome = envelope.outcome ?? 'not_applied';
    this.docsUrl = envelope.docsUrl ?? `docs/guides/errors.md#${envelope.kind}`;
  }

  /** The envelope again, for logs and for other languages. */
  toJSON() {
    const { kind, code, message, hint, node, problems, status, vendorCode, vendorMessage } = this;
    const { requestId, retry, retryAfterMs, outcome, docsUrl } = this;
    return {
      kind, code, message, hint, node, problems, status, vendorCode, vendorMessage,
      requestId, retry, retryAfterMs, outcome, docsUrl,
    };
  }
}

class InvalidInputError extends EcwidError {}
class ConfigError extends EcwidError {}
class UnauthenticatedError extends EcwidError {}
class PermissionDeniedError extends EcwidError {}
class PlanLimitError extends EcwidError {}
class NotFoundError extends EcwidError {}
class ConflictError extends EcwidError {}
class RateLimitedError extends EcwidError {}
class TimeoutError extends EcwidError {}
class UnavailableError extends EcwidError {}
class DecodeError extends EcwidError {}
class SignatureError extends EcwidError {}
class StorageError extends EcwidError {}
class CancelledError extends EcwidError {}
class NeedsConfirmationError extends EcwidError {}
class UnexpectedError extends EcwidError {}

const classes = {
  InvalidInputError, ConfigError, UnauthenticatedError, PermissionDeniedError, PlanLimitError, NotFoundError,
  ConflictError, RateLimitedError, TimeoutError, UnavailableError, DecodeError, SignatureError, StorageError,
  CancelledError, NeedsConfirmationError, UnexpectedError,
};

/** `permission_denied` → `PermissionDeniedError`; a kind of a newer core gets the base class. */
function classOf(kind) {
  const name = kind.split('_').map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  return classes[`${name}Error`] ?? EcwidError;
}

/** Builds the error that an envelope describes. */
function fromEnvelope(envelope, options) {
  const Class = classOf(envelope.kind);
  return new Class(envelope, options);
}

/** Turns what the native half threw into an error of this package. */
function fromNative(thrown, options) {
  if (thrown instanceof EcwidError) return thrown;
  let envelope;
  try {
    envelope = JSON.parse(thrown.message);
  } catch {
    // Not an envelope: wrong argument types, or a panic that was caught at the boundary.
    return new UnexpectedError(
      {
        kind: 'unexpected',
        message: `internal fault: ${thrown?.message ?? thrown}`,
        hint: 'report it with the stack trace',
        outcome: 'unknown',
      },
      { cause: thrown, ...options },
    );
  }
  return fromEnvelope(envelope, options);
}

module.exports = { EcwidError, ...classes, fromEnvelope, fromNative };

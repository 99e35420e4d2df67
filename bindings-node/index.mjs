// The same objects as `require('ecwid-nodes')` gives, so that `instanceof` holds across both ways of loading.
import all from './index.js';

export const {
  Connection, Engine, OAuthApp, Search, expressReceiver, fastifyReceiver, verify, sign, preview, manifest, version,
  EcwidError, InvalidInputError, ConfigError, UnauthenticatedError, PermissionDeniedError, PlanLimitError,
  NotFoundError, ConflictError, RateLimitedError, TimeoutError, UnavailableError, DecodeError, SignatureError,
  StorageError, CancelledError, NeedsConfirmationError, UnexpectedError,
} = all;

export default all;

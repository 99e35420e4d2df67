import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Resources } from './resources';
import type * as types from './types';

export * from './types';
export type { Resources } from './resources';

/** The version that package, native module and generated files share. */
export const version: string;

/** A node as the manifest describes it. */
export interface NodeDescription {
  id: string;
  aliases: string[];
  kind: 'action' | 'trigger';
  title: string;
  description: string;
  scopes: string[];
  /** JSON Schema 2020-12. */
  input: object;
  output: object;
  example: object;
  [more: string]: unknown;
}

/** Every node with its schemas, scopes and example. */
export function manifest(): { version: string; nodes: NodeDescription[]; [more: string]: unknown };

/** How much of every request is logged to standard error; secrets are redacted. */
export type LogDetail = 'off' | 'line' | 'headers' | 'body';

/** HTTP settings and labels of a connection. */
export interface HttpOptions {
  /** Name among other connections; `default` if left out. */
  name?: string;
  /** REST address, if not Ecwid's own, for example `http://127.0.0.1:8700/api/v3` of the emulator. */
  baseUrl?: string;
  oauthUrl?: string;
  instantSiteUrl?: string;
  storefrontUrl?: string;
  /** Labels of your own. */
  tags?: string[];
  /** Proxy for all requests; without it `HTTPS_PROXY` of the environment. */
  proxy?: string;
  connectTimeoutMs?: number;
  /** Time for one attempt. */
  timeoutMs?: number;
  /** Extra headers of every request. */
  headers?: Record<string, string>;
  /** PEM file with certificates to trust beside the system's. */
  caFile?: string;
  log?: LogDetail;
  /** Strip nulls (never `0`, `false` or `''`) from results. */
  filterNulls?: boolean;
  /** Refuse every call. */
  disabled?: boolean;
  /** How long the token's scopes are remembered. */
  cacheSeconds?: number;
  retries?: { times?: number; firstPauseMs?: number; longestPauseMs?: number };
}

/** Options that may replace what environment, file or instance say. */
export interface ConnectionOverrides extends HttpOptions {
  storeId?: number | string;
  token?: string;
  clientId?: string;
  /** The app's client secret: verifies webhooks, exchanges OAuth codes. */
  clientSecret?: string;
}

/** Options of `new Connection`: a store id and a token (not a store name and URL) are needed. */
export interface ConnectionOptions extends ConnectionOverrides {
  storeId: number | string;
  token: string;
}

export interface Abortable {
  /** Aborting rejects with a `CancelledError` and drops the request. */
  signal?: AbortSignal;
}

export interface CallOptions extends Abortable {
  /** Show the request, send nothing. */
  dryRun?: boolean;
  /** Strip nulls from the result; without it as the connection says. */
  filterNulls?: boolean;
  /** Do what cannot be undone: nodes that delete, overwrite or buy are refused without it. */
  confirm?: boolean;
}

/** What a dry run shows. */
export interface DryRun {
  dryRun: true;
  node: string;
  effect: 'read' | 'write' | 'destructive';
  request: { method: string; url: string; headers: Record<string, string>; body: unknown };
  scopes: string[];
}

export interface ConnectionDescription {
  name: string;
  storeId: number;
  tags: string[];
  /** False once the store has refused the token. */
  valid: boolean;
  disabled: boolean;
  baseUrl: string;
  filterNulls: boolean;
  cache: { scopesSeconds: number };
  http: { proxy: string | null; connectTimeoutMs: number; timeoutMs: number; headers: string[]; log: LogDetail };
}

export interface Check {
  alive: boolean;
  /** The token's scopes; null where the store does not tell. */
  scopes: string[] | null;
  /** Nodes that the scopes unlock. */
  nodes: string[];
  /** The other nodes, with the scopes that they lack. */
  locked: { node: string; missing: string[] }[];
}

type InputOf<N extends string> = N extends types.ActionId ? types.Actions[N]['input'] : object;
type OutputOf<N extends string> = N extends types.ActionId ? types.Actions[N]['output'] : unknown;
type RowOf<N extends string> = OutputOf<N> extends { items?: (infer Row)[] | null } ? Row : unknown;
type ConfigOf<N extends string> = N extends types.TriggerId ? types.Triggers[N]['config'] : object;
type EventOf<N extends string> = N extends types.TriggerId ? types.Triggers[N]['event'] : types.Event;
type ActionName = types.ActionId | (string & {});
type TriggerName = types.TriggerId | (string & {});

export interface Page<Row> {
  items: Row[];
  /** Matches as the store counts them; null for a list without pages. */
  total: number | null;
  /** Where to continue, opaque text that can be kept; null at the end. */
  next: string | null;
}

/** A search: nothing is sent until it is iterated. */
export class Search<Row> implements AsyncIterable<Row> {
  private constructor();
  /** One page: exactly one request. */
  page(next?: string | null): Promise<Page<Row>>;
  pages(): AsyncGenerator<Row[], void, undefined>;
  [Symbol.asyncIterator](): AsyncGenerator<Row, void, undefined>;
  toArray(): Promise<Row[]>;
}

/** One authorised store. Cheap to keep; shares its budget of requests with every connection of the same token. */
export interface Connection extends Resources {}
export class Connection {
  constructor(options: ConnectionOptions);
  /** From `ECWID_STORE_ID`, `ECWID_TOKEN` and their optional companions. */
  static fromEnv(options?: ConnectionOverrides): Connection;
  /** A connection saved by `ecwid-nodes connection add`. */
  static named(name: string, options?: ConnectionOverrides & { file?: string }): Connection;
  /** From the instance JSON of older connectors. */
  static fromInstance(instance: object, options?: ConnectionOverrides): Connection;

  readonly name: string;
  readonly storeId: number;
  /** What is known without a call; never a secret. */
  describe(): ConnectionDescription;
  /** Is the token alive, which scopes has it, which nodes do they unlock? */
  check(options?: Abortable): Promise<Check>;

  /** Calls an action by id. */
  invoke<N extends ActionName>(node: N, input: InputOf<N> | undefined, options: CallOptions & { dryRun: true }): Promise<DryRun>;
  invoke<N extends ActionName>(node: N, input?: InputOf<N>, options?: CallOptions): Promise<OutputOf<N>>;
  /** A search, read as it is iterated. */
  search<N extends ActionName>(node: N, input?: InputOf<N>, options?: Abortable): Search<RowOf<N>>;
  /** One page of a search. */
  page<N extends ActionName>(
    node: N,
    input?: InputOf<N>,
    options?: Abortable & { next?: string | null },
  ): Promise<Page<RowOf<N>>>;
  /** Events of one trigger, by an engine that ends with the loop. */
  events<N extends TriggerName>(trigger: N, options?: EventsOptions<N>): AsyncGenerator<EventInHand<EventOf<N>>, void, undefined>;
}

export interface FlowOptions<N extends string = string> {
  /** Settings of the trigger. */
  config?: ConfigOf<N>;
  /** What was created or changed before is no event: a date, an expression such as `-7d`, Unix seconds. Default: now. */
  start?: string | number | null;
  /** Pause between polls, such as `5m` or a number of seconds; null: webhooks only. Default: `5m`. */
  every?: string | number | null;
  /** The same in milliseconds, 1000 or more. */
  everyMs?: number | null;
  /** Query parameters that narrow what polling reads. */
  query?: object;
  /** Entities that are read once, without events, as the "before" of changes: `all`, `none`, or a moment. */
  prime?: string;
}

export interface Flow<N extends TriggerName = TriggerName> extends FlowOptions<N> {
  trigger: N;
  /** Unique in the state; the trigger's id if left out. */
  name?: string;
  /** May be left out when there is only one. */
  connection?: string;
}

export interface Tuning {
  /** How long a consumer may hold an event. */
  leaseMs?: number;
  /** Attempts before an event is parked. */
  maxAttempts?: number;
  firstPauseMs?: number;
  longestPauseMs?: number;
  /** Overlap of polling with what was read before. */
  lookbackSeconds?: number;
}

export interface EngineOptions extends Abortable {
  connections?: Connection | Connection[];
  /** Client secrets that deliveries may be signed with, beside those of the connections. */
  secrets?: string | string[];
  /** Path of the state file; without it state is in memory and ends with the process. */
  state?: string;
  /** A header that every delivery must carry besides its signature. */
  header?: { name: string; value: string };
  tuning?: Tuning;
}

export type EventsOptions<N extends string = string> = FlowOptions<N> & Omit<EngineOptions, 'connections'>;

/** An event that has to be settled; prints and serialises as the event alone. */
export type EventInHand<Event extends object = types.Event> = Event & Hold;

/** What a consumer can do with an event. */
export interface Hold {
  readonly flow: string;
  /** How often the event was given out, this time included. */
  readonly attempts: number;
  readonly settled: boolean;
  ack(): Promise<void>;
  /** Gives the event back: it comes again later. */
  nack(reason?: string): Promise<void>;
}

export interface Receipt {
  /** Answer the request with it. */
  status: number;
  reason: string;
  message: string | null;
  eventId: string | null;
}

/** Anything with request headers. */
export type HeadersLike =
  | Record<string, string | string[] | undefined>
  | Iterable<readonly [string, string]>
  | Headers;

/** Runs triggers; events are delivered at least once. */
export class Engine {
  private constructor();
  static open(options?: EngineOptions): Promise<Engine>;
  /** Fails, naming it, when the token lacks a scope. */
  enable(flow: Flow | types.TriggerId, options?: Abortable): Promise<void>;
  disable(name: string): Promise<boolean>;
  /** Takes one webhook request; `body` must be the raw bytes. */
  receive(headers: HeadersLike, body: Uint8Array | ArrayBuffer | string): Promise<Receipt>;
  /** Works on deliveries and polls in the background. */
  start(): void;
  stop(): Promise<void>;
  next(options?: Abortable & { flows?: string[]; waitMs?: number }): Promise<EventInHand | null>;
  /** Asking for the next event acknowledges the one before; leaving the loop hands it back. */
  events(options?: Abortable & { flows?: string[] }): AsyncGenerator<EventInHand, void, undefined>;
  /** Polls a flow once, whether the background work runs or not. */
  pollOnce(flow: string, options?: Abortable): Promise<PollReport>;
  /** Works on every delivery that is due, where nothing runs in the background; their number. */
  workOnce(): Promise<number>;
  status(): Promise<EngineStatus>;
  deadLetters(max?: number): Promise<DeadLetter[]>;
  replay(eventId: string): Promise<number>;
}

export interface PollReport {
  /** Slices of time that were read to their end. */
  slices: number;
  /** Rows that were looked at. */
  rows: number;
  /** Entities whose state changed. */
  changed: number;
  /** Events that came of it. */
  events: number;
}

export interface DeadLetter {
  place: 'inbox' | 'outbox';
  eventId: string;
  flow: string | null;
  eventType: string;
  objectId: string;
  storeId: number;
  attempts: number;
  error: string;
  parkedMs: number;
}

export interface Depth {
  pending: number;
  settled: number;
  dead: number;
  ignored: number;
  oldestAgeMs: number | null;
}

export interface EngineStatus {
  inbox: Depth;
  outbox: Depth;
  entities: number;
  cursors: unknown[];
  flows: unknown[];
  connections: { name: string; storeId: number; state: 'ok' | 'failing' }[];
  counters: Record<string, number>;
}

/** A route for Express, Connect or `node:http`; needs the raw body (`express.raw({ type: '*\/*' })`). */
export function expressReceiver(
  engine: Engine,
): (
  request: IncomingMessage & { body?: unknown },
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => Promise<void>;

/** A Fastify plugin with one POST route; register it with `fastify.register`. */
export function fastifyReceiver(engine: Engine, options?: { path?: string }): (fastify: any) => Promise<void>;

/** A verified webhook delivery. Only `eventId` and `eventCreated` are authenticated. */
export interface Delivery {
  eventId: string;
  eventCreated: number;
  storeId: number;
  eventType: string;
  entityId: string;
  data: unknown;
  bodyDigest: string;
}

/** Verifies a delivery without an engine; throws a `SignatureError`. */
export function verify(
  headers: HeadersLike,
  body: Uint8Array | ArrayBuffer | string,
  secrets: string | string[] | null | undefined,
  options?: { header?: { name: string; value: string } },
): Delivery;

/** The signature that Ecwid sends, for tests. */
export function sign(clientSecret: string, eventCreated: number, eventId: string): string;

/** One thing that a trigger finds in a change: an event. */
export interface Occurrence {
  /** Empty for the whole entity, else the id of the part. */
  key: string;
  /** The part that it is about, for example a line item. */
  part: unknown;
  /** What was found, for example `{ from: 5, to: 3 }`. */
  detail: Record<string, unknown>;
  /** Seconds that the event would be held back, and checked again then. */
  holdSeconds: number | null;
}

/** What would the trigger find in this change? Without `before` the entity counts as new, without `after` as gone. */
export function preview<N extends TriggerName>(
  trigger: N,
  config: ConfigOf<N> | undefined,
  before: object | null | undefined,
  after: object | null | undefined,
): { matches: boolean; changed: string[]; occurrences: Occurrence[] };

export interface OAuthAppOptions {
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  baseUrl?: string;
  oauthUrl?: string;
  proxy?: string;
  caFile?: string;
}

export interface Grant {
  /** Not enumerable: does not print. */
  readonly accessToken: string;
  /** Not enumerable: does not print. */
  readonly publicToken: string | null;
  storeId: number;
  /** Granted scopes; may be fewer than asked for. */
  scopes: string[];
  email: string | null;
}

/** OAuth 2 for apps that merchants install. */
export class OAuthApp {
  constructor(options: OAuthAppOptions);
  authorizeUrl(scopes: string[]): { url: string; state: string };
  parseCallback(
    address: string | URL,
    state: string,
    options?: { allowAbsentState?: boolean },
  ): { code: string; storeId: number | null };
  exchange(callback: { code: string; storeId?: number | null }, options?: Abortable): Promise<Grant>;
}

export type ErrorKind =
  | 'invalid_input' | 'config' | 'unauthenticated' | 'permission_denied' | 'plan_limit' | 'not_found' | 'conflict'
  | 'rate_limited' | 'timeout' | 'unavailable' | 'decode' | 'signature' | 'storage' | 'cancelled'
  | 'needs_confirmation' | 'unexpected';

/** The JSON form of an error, equal in every language. */
export interface ErrorEnvelope {
  kind: ErrorKind;
  /** Finer than the kind, for example `unknown_node`. */
  code: string;
  message: string;
  /** What to do about it. */
  hint: string;
  node: string | null;
  /** The fields at fault. */
  problems: { path: string; message: string }[];
  /** HTTP status of the store's answer. */
  status: number | null;
  vendorCode: string | null;
  vendorMessage: string | null;
  requestId: string | null;
  retry: 'never' | 'after' | 'backoff';
  retryAfterMs: number | null;
  /** Did the write happen? */
  outcome: 'not_applied' | 'applied' | 'unknown';
  docsUrl: string;
}

/** Base of all errors of this package. */
export interface EcwidError extends ErrorEnvelope {}
export class EcwidError extends Error {
  constructor(envelope: Partial<ErrorEnvelope> & Pick<ErrorEnvelope, 'kind' | 'message'>, options?: { cause?: unknown });
  toJSON(): ErrorEnvelope;
}

export class InvalidInputError extends EcwidError {}
export class ConfigError extends EcwidError {}
export class UnauthenticatedError extends EcwidError {}
export class PermissionDeniedError extends EcwidError {}
export class PlanLimitError extends EcwidError {}
export class NotFoundError extends EcwidError {}
export class ConflictError extends EcwidError {}
export class RateLimitedError extends EcwidError {}
export class TimeoutError extends EcwidError {}
export class UnavailableError extends EcwidError {}
export class DecodeError extends EcwidError {}
export class SignatureError extends EcwidError {}
export class StorageError extends EcwidError {}
export class CancelledError extends EcwidError {}
export class NeedsConfirmationError extends EcwidError {}
export class UnexpectedError extends EcwidError {}

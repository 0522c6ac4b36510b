import { HttpException } from '@nestjs/common';
import { Contradiction, NotFound, Refused, RefusedAt, Stale, Unavailable, Unreadable } from '#kernel';
import { Problem } from './problem.js';
import type { Params } from './problem.js';
import { Invalid } from './validation.js';
import type { FieldError } from './validation.js';

/** An error as its HTTP answer. `fault` marks what is ours to mend, `unknown` that nobody can say whether it was done. */
export type Diagnosis = Readonly<{
  status: number;
  code: string;
  params: Params;
  fields?: readonly FieldError[];
  headers?: Readonly<Record<string, string>>;
  fault?: true;
  unknown?: true;
}>;

/** Which answer an error is. What no line knows is our fault, and says nothing of itself. */
export function diagnose(error: unknown): Diagnosis {
  if (error instanceof Problem) return { status: error.status, code: error.code, params: error.params, headers: error.headers };
  if (isRefused(error)) return refusal(error);
  if (error instanceof NotFound) return { status: 404, code: 'not-found', params: { what: error.what } };
  if (error instanceof Stale) return { status: 412, code: 'stale', params: { expected: error.expected, actual: error.actual } };
  if (error instanceof Invalid) {
    return { status: 400, code: 'invalid', params: { count: error.count }, fields: error.errors };
  }
  if (error instanceof Unreadable) return { ...fault, code: 'unreadable' };
  if (error instanceof HttpException) return ofHttp(error);
  if (error instanceof Unavailable) return ofLine(error);
  return ofPostgres(error) ?? ofFastify(error) ?? fault;
}

const fault: Diagnosis = { status: 500, code: 'internal', params: {}, fault: true };
const unavailable: Diagnosis = { status: 503, code: 'unavailable', params: {}, headers: { 'retry-after': '2' } };
const unknown: Diagnosis = { ...unavailable, unknown: true };

/** Nest's own exceptions, and Fastify's that Nest has wrapped. Their English sentences stay inside; a `code` in the body is kept. */
function ofHttp(error: HttpException): Diagnosis {
  const status = error.getStatus();
  if (status >= 500 && status !== 503) return fault;
  const body: unknown = error.getResponse();
  const { code, params } = typeof body === 'object' && body !== null ? (body as { code?: unknown; params?: unknown }) : {};
  return {
    status,
    code: typeof code === 'string' && /^[a-z][a-z0-9.-]{1,60}$/.test(code) ? code : (codes[status] ?? 'other'),
    params: typeof params === 'object' && params !== null ? (params as Params) : {},
  };
}

const codes: Readonly<Record<number, string>> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden.plain',
  404: 'no-such-path',
  413: 'too-large',
  415: 'unsupported-media',
  429: 'too-many-requests',
  503: 'unavailable',
};

/**
 * PostgreSQL errors that only what was sent can cause: a word where a number, date or uuid belongs (22P02, 22007), a value out
 * of range or too long (22003, 22008, 22001), a null byte or half a character (22021, 22P05), a broken pattern (2201B), a
 * negative limit or offset (2201W, 2201X), a key too long for its index or a document nested too deep (54000, 54001).
 */
const badInput = new Set(['22P02', '22007', '22003', '22008', '22001', '22021', '22P05', '2201B', '2201W', '2201X', '54000', '54001']);
/** Nothing was done: deadlocks, serialization failures, what PostgreSQL cancelled, no room, no connection to be had. */
const notDone = /^(40001|40P01|55P03|57014|57P03|53\w{3}|ECONNREFUSED|ENOTFOUND|EAI_\w+)$/;
/** The line broke while we waited for the answer. */
const broken = /^(57P0[12]|25P0[34]|08\w{3}|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** The driver's words for a place in the pool, or a connection, that it did not get in time; they have no code. */
const NOT_REACHED = /timeout exceeded when trying to connect|connection terminated due to connection timeout/i;

/** A lost line: what was asked never left us where no connection was to be had. */
function ofLine({ message, cause }: Unavailable): Diagnosis {
  const code = codeOf(cause);
  return (code === undefined ? NOT_REACHED.test(message) : notDone.test(code)) ? unavailable : unknown;
}

function ofPostgres(error: unknown): Diagnosis | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  if (badInput.has(code)) return { status: 400, code: 'malformed', params: {} };
  if (notDone.test(code)) return unavailable;
  return broken.test(code) ? unknown : undefined;
}

function codeOf(error: unknown): string | undefined {
  const code = property(error, 'code') ?? property(property(error, 'driverError'), 'code');
  return typeof code === 'string' ? code : undefined;
}

/** Errors of Fastify and its plugins that reach us as they are. */
function ofFastify(error: unknown): Diagnosis | undefined {
  const status = property(error, 'statusCode');
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  return { status, code: codes[status] ?? 'other', params: {} };
}

const property = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;

const isRefused = (error: unknown): error is Refused => error instanceof Refused;

const refusal = (refused: Refused): Diagnosis => ({
  status: refused instanceof Contradiction ? 422 : 409,
  code: refused.code,
  params: refused.params,
  ...(isPlaced(refused) && { fields: [placed(refused)] }),
});

const isPlaced = (refused: Refused): refused is RefusedAt => refused instanceof RefusedAt;

/** What a rule says of one field is told there in the rule's own words. */
const placed = ({ field, code, params }: RefusedAt): FieldError => ({ pointer: `#/${field}`, code, params, fallback: code });

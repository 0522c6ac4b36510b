import { HttpException } from '@nestjs/common';
import { NotFound, Refused, Stale, Unavailable } from '#kernel';
import { Problem } from './problem.js';
import type { Params } from './problem.js';
import { Invalid } from './validation.js';
import type { FieldError } from './validation.js';

/** An error as its HTTP answer. `fault` marks what is ours to mend. */
export type Diagnosis = Readonly<{
  status: number;
  code: string;
  params: Params;
  fields?: readonly FieldError[];
  headers?: Readonly<Record<string, string>>;
  fault?: true;
}>;

const maxFields = 50;

/** Which answer an error is. What no line knows is our fault, and says nothing of itself. */
export function diagnose(error: unknown): Diagnosis {
  if (error instanceof Problem) return { status: error.status, code: error.code, params: error.params, headers: error.headers };
  if (error instanceof Refused) return { status: 409, code: error.code, params: error.params };
  if (error instanceof NotFound) return { status: 404, code: 'not-found', params: { what: error.what } };
  if (error instanceof Stale) return { status: 412, code: 'stale', params: { expected: error.expected, actual: error.actual } };
  if (error instanceof Invalid) {
    return { status: 400, code: 'invalid', params: { count: error.errors.length }, fields: error.errors.slice(0, maxFields) };
  }
  if (error instanceof HttpException) return ofHttp(error);
  if (error instanceof Unavailable) return unavailable;
  return ofPostgres(error) ?? ofFastify(error) ?? fault;
}

const fault: Diagnosis = { status: 500, code: 'internal', params: {}, fault: true };
const unavailable: Diagnosis = { status: 503, code: 'unavailable', params: {}, headers: { 'retry-after': '2' } };

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
/** Deadlocks, serialization failures, time-outs, no connection to be had: worth another try. */
const passing = /^(40001|40P01|55P03|57014|57P0[1-3]|53\d{3}|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

function ofPostgres(error: unknown): Diagnosis | undefined {
  const code = property(error, 'code') ?? property(property(error, 'driverError'), 'code');
  if (typeof code !== 'string') return undefined;
  if (badInput.has(code)) return { status: 400, code: 'malformed', params: {} };
  return passing.test(code) ? unavailable : undefined;
}

/** Errors of Fastify and its plugins that reach us as they are. */
function ofFastify(error: unknown): Diagnosis | undefined {
  const status = property(error, 'statusCode');
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  return { status, code: codes[status] ?? 'other', params: {} };
}

const property = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;

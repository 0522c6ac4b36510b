import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem } from '#access';
import type { ProblemFilter } from '#access';
import type { Config } from './config.js';

/** More at once are not taken in; each costs memory, asked or not. */
export const MOST_CONNECTIONS = 4_000;
const LARGEST_HEADERS = 16 * 1024;

/**
 * How long who comes to the door may take: a third of the time for the headers, the rest for the body. Whoever holds a
 * connection open and says nothing is let go as well.
 */
export function patience({ requestSeconds }: Pick<Config, 'requestSeconds'>) {
  const whole = requestSeconds * 1000;
  return {
    requestTimeout: whole,
    connectionTimeout: 2 * whole,
    keepAliveTimeout: 2 * whole,
    http: {
      headersTimeout: whole / 3,
      connectionsCheckingInterval: Math.min(whole / 10, 2_000),
      maxHeaderSize: LARGEST_HEADERS,
    },
  };
}

const diagnoses: Readonly<Record<string, readonly [status: number, code: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'too-slow'],
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large'],
};

/** What is no request is answered before the connection ends: in Chinese, since nobody has said what they read. */
export const farewell = (problems: ProblemFilter) => (error: Error & { code?: string }, socket: Socket) => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, code] = diagnoses[error.code ?? ''] ?? [400, 'malformed'];
  const body = problems.told(new Problem(status, code));
  if (socket.writable) {
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      'Content-Language: zh-CN',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroySoon();
};

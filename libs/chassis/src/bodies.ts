import { RouteConfig } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RawServerDefault } from 'fastify';
import { Invalid, Problem, flawIn } from '#access';

/** Forms are written by people. */
export const LARGEST_BODY = 1024 * 1024;

/** Bytes, such as a piece of a file, are taken by doors that say so, and by no other. */
export const TakesBytes = () => RouteConfig({ bytes: true });

/**
 * JSON is the one thing that is read besides, and looked through before objects are made of it. Text that is not UTF-8 is not
 * guessed at: what a name in another encoding became nobody would know again.
 */
export function readBodies(app: NestFastifyApplication): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', { bodyLimit: LARGEST_BODY }, (request, body, done) => {
    const text = textOf(body);
    const flaw = flawIn(text);
    if (flaw) throw new Invalid([flaw]);
    void parse(request, text, (error, value) => done(error ?? (isForm(value) ? null : new Invalid([noForm])), value));
  });
  app.useBodyParser<RawServerDefault>('application/octet-stream', { bodyLimit: LARGEST_BODY }, (request, body, done) => {
    const { bytes } = request.routeOptions.config as { bytes?: boolean };
    done(bytes ? null : new Problem(415, 'unsupported-media'), body);
  });
}

const isForm = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of nothing, or null, would pass for a form with nothing in it. */
const noForm = { pointer: '#', code: 'unknownValue', params: {}, fallback: 'must be an object' };

function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Problem(400, 'not-utf-8');
  }
}

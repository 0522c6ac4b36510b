import { Logger } from '@nestjs/common';
import { createRemoteJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { Problem } from './problem.js';

const log = new Logger('access');
/** Keys are asked for again after so long, while those in hand go on serving. */
const renewAfter = 10 * 60_000;
const patience = 3_000;

/**
 * The issuer's keys. Those in hand answer at once and outlive an outage of the issuer; they are renewed in the background,
 * or, when a token names a key we do not have, at most once in thirty seconds.
 */
export function keysOf(issuer: string, jwksUrl?: string): JWTVerifyGetKey {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  let renewed = 0;

  const open = async () => {
    const url = jwksUrl ?? (await discover(issuer));
    return createRemoteJWKSet(new URL(url), { cacheMaxAge: Infinity, timeoutDuration: patience });
  };

  return async (header, token) => {
    keys ??= open();
    const remote = await keys.catch((error: unknown) => {
      keys = undefined;
      throw unreachable(issuer, error);
    });
    if (remote.jwks() && Date.now() - renewed > renewAfter) {
      renewed = Date.now();
      remote.reload().catch((error: unknown) => log.warn(`The keys of ${issuer} could not be renewed: ${reason(error)}`));
    }
    try {
      return await remote(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JOSENotSupported) throw error;
      if (remote.jwks()) throw new errors.JWKSNoMatchingKey();
      throw unreachable(issuer, error);
    }
  };
}

/** OpenID Connect Discovery 1.0 §4. */
async function discover(issuer: string): Promise<string> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`discovery answered ${response.status}`);
  const { jwks_uri: uri } = (await response.json()) as { jwks_uri?: unknown };
  if (typeof uri !== 'string') throw new Error('discovery names no jwks_uri');
  return uri;
}

function unreachable(issuer: string, error: unknown): Problem {
  log.warn(`The keys of ${issuer} are out of reach: ${reason(error)}`);
  return new Problem(503, 'issuer-unreachable', {}, { 'retry-after': '5' });
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

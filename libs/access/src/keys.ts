import { Logger } from '@nestjs/common';
import { createRemoteJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import type { Now } from '#kernel';
import { Problem } from './problem.js';

const log = new Logger('access');
/** Keys are asked for again after so long, while those in hand go on serving. */
const renewAfter = 10 * 60_000;
/** A token that names an unknown key makes us ask, but no sooner than this after the last time. */
const askAgainAfter = 30_000;
const patience = 3_000;

/** The issuer's keys. Those in hand answer at once and outlive an outage of the issuer; they are renewed beside the work. */
export function keysOf(issuer: string, jwksUrl: string | undefined, now: Now): JWTVerifyGetKey {
  let opened: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  let asked = 0;
  const age = () => now().getTime() - asked;

  const open = async () => {
    const url = jwksUrl ?? (await discover(issuer));
    // Never stale, never cooled down: when to ask is decided here.
    const remote = createRemoteJWKSet(new URL(url), { cacheMaxAge: Infinity, cooldownDuration: Infinity, timeoutDuration: patience });
    await remote.reload();
    asked = now().getTime();
    return remote;
  };

  return async (header, token) => {
    opened ??= open();
    const remote = await opened.catch((error: unknown) => {
      opened = undefined;
      log.warn(`The keys of ${issuer} are out of reach: ${reason(error)}`);
      throw new Problem(503, 'issuer-unreachable', {}, { 'retry-after': '5' });
    });
    const renew = () => {
      asked = now().getTime();
      return remote.reload().catch((error: unknown) => log.warn(`The keys of ${issuer} could not be renewed: ${reason(error)}`));
    };
    if (age() > renewAfter) void renew();
    try {
      return await remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || age() < askAgainAfter) throw error;
      await renew();
      return remote(header, token);
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

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

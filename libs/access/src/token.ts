import { createHash } from 'node:crypto';
import { Unit } from '#contracts';
import { roles } from '#kernel';
import type { Actor, Now, Role } from '#kernel';
import { jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { keysOf } from './keys.js';
import { Problem } from './problem.js';

export type TokenRules = Readonly<{
  issuer: string;
  audience: string;
  /** Where the issuer's keys are; asked of its discovery document when left out. */
  jwksUrl?: string;
  /** Six digits. A unit of another county is turned away, though one issuer may serve several. */
  county?: string;
}>;

export type VerifyToken = (token: string) => Promise<Actor>;

/** At most so many tokens are remembered, about a megabyte. */
const remembered = 5_000;
/** A token is verified again after so long, so that a key withdrawn by the issuer stops working. */
const rememberedFor = 10 * 60_000;

/** Reads an access token of our issuer (RS256) into the actor it stands for; the same token is verified once in ten minutes. */
export function verifyToken({ issuer, audience, jwksUrl, county }: TokenRules, now: Now = () => new Date()): VerifyToken {
  const keys = keysOf(issuer, jwksUrl, now);
  const known = new Map<string, Readonly<{ actor: Actor; until: number }>>();

  return async (token) => {
    const currentDate = now();
    const digest = createHash('sha256').update(token).digest('base64');
    const hit = known.get(digest);
    if (hit && hit.until > currentDate.getTime()) return hit.actor;
    known.delete(digest);

    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: 5,
      currentDate,
    }).catch(refuse);
    if (!/^(application\/)?(at\+)?jwt$/i.test(protectedHeader.typ ?? 'jwt')) throw invalidToken();

    const actor = actorOf(payload, county);
    const [oldest] = known.keys();
    if (known.size >= remembered && oldest !== undefined) known.delete(oldest);
    known.set(digest, { actor, until: Math.min((payload.exp ?? 0) * 1000, currentDate.getTime() + rememberedFor) });
    return actor;
  };
}

/** What a verified token's holder may do here; words we do not know as roles are left out. */
function actorOf({ sub, unit, roles: claimed }: JWTPayload, county: string | undefined): Actor {
  const known = Unit.safeParse(unit);
  if (!sub || sub.length > 200 || !known.success) throw new Problem(403, 'no-unit');
  if (county && /^\d/.test(known.data) && !known.data.startsWith(county)) throw new Problem(403, 'other-county');
  return { subject: sub, unit: known.data, roles: Array.isArray(claimed) ? claimed.filter(isRole) : [] };
}

const isRole = (word: unknown): word is Role => roles.some((role) => role === word);

const invalidToken = (): Problem =>
  new Problem(401, 'unauthenticated', {}, { 'www-authenticate': 'Bearer realm="junan", error="invalid_token"' });

/** Whatever is wrong with a token is the caller's to mend; only the issuer's silence is ours, and that is a Problem already. */
function refuse(error: unknown): never {
  throw error instanceof Problem ? error : invalidToken();
}

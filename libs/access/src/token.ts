import { createHash } from 'node:crypto';
import { Unit } from '#contracts';
import { roles } from '#kernel';
import type { Actor, Now, Role } from '#kernel';
import { jwtVerify } from 'jose';
import type { JWTHeaderParameters, JWTPayload } from 'jose';
import { keysOf } from './keys.js';
import { unseenInLine } from './plain-text.js';
import { Problem } from './problem.js';

export type TokenRules = Readonly<{
  issuer: string;
  audience: string;
  /** Where the issuer's keys are; asked of its discovery document when left out. */
  jwksUrl?: string;
  /** Six digits. One issuer may serve several counties, and a department is called the same in each of them. */
  county: string;
  /** Those of the issuer's clients whose tokens are taken. What else it lets people sign in to is no way in here. */
  clients: readonly string[];
  /** Departments that see what is handled in the whole county. */
  overseers?: readonly string[];
}>;

export type VerifyToken = (token: string) => Promise<Actor>;

/** At most so many tokens are remembered, about a megabyte; of those that are well signed and not for us the refusal. */
const remembered = 5_000;
/** A token is verified again after so long, so that a key withdrawn by the issuer stops working. */
const rememberedFor = 10 * 60_000;

/** Reads an access token of our issuer (RS256) into the actor it stands for; the same token is verified once in ten minutes. */
export function verifyToken(rules: TokenRules, now: Now = () => new Date()): VerifyToken {
  const { issuer, audience } = rules;
  const keys = keysOf(issuer, rules.jwksUrl, now);
  const known = new Map<string, Readonly<{ verdict: Actor | Problem; until: number }>>();

  return async (token) => {
    const currentDate = now();
    const digest = createHash('sha256').update(token).digest('base64');
    const hit = known.get(digest);
    if (hit && hit.until > currentDate.getTime()) return admitted(hit.verdict);
    known.delete(digest);

    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: 5,
      currentDate,
    }).catch(refuse);
    if (!isAccessToken(protectedHeader, payload)) throw invalidToken();
    const verdict = verdictOn(payload, rules);
    const [oldest] = known.keys();
    if (known.size >= remembered && oldest !== undefined) known.delete(oldest);
    known.set(digest, { verdict, until: Math.min((payload.exp ?? 0) * 1000, currentDate.getTime() + rememberedFor) });
    return admitted(verdict);
  };
}

/**
 * RFC 9068 marks an access token in its header, Keycloak by a claim unless it is told otherwise. An ID token has neither,
 * or another mark: it tells a client who signed in, and is sent to places that must not act for them.
 */
function isAccessToken({ typ = 'JWT' }: JWTHeaderParameters, claims: JWTPayload): boolean {
  return /^(application\/)?at\+jwt$/i.test(typ) || (/^jwt$/i.test(typ) && claims['typ'] === 'Bearer');
}

/** What a verified token's holder may do here, or why they may not; words we do not know as roles are left out. */
function verdictOn(claims: JWTPayload, { county, clients, overseers = [] }: TokenRules): Actor | Problem {
  const { sub, unit, roles: claimed } = claims;
  if (!namesOnly(clients, claims)) return new Problem(403, 'other-client');
  const known = Unit.safeParse(unit);
  if (!isAccount(sub)) return new Problem(403, 'no-account');
  if (!known.success) return new Problem(403, 'no-unit');
  if (claims['county'] === undefined) return new Problem(403, 'no-county');
  const elsewhere = /^\d/.test(known.data) && !known.data.startsWith(county);
  if (claims['county'] !== county || elsewhere) return new Problem(403, 'other-county');
  const oversees = overseers.includes(known.data);
  return { subject: sub, unit: known.data, roles: Array.isArray(claimed) ? claimed.filter(isRole) : [], ...(oversees && { oversees }) };
}

/** It stands in every act: what a table cannot keep, or an auditor cannot see, would be let in and leave no name. */
const isAccount = (sub: unknown): sub is string => typeof sub === 'string' && sub !== '' && sub.length <= 200 && !unseenInLine.test(sub);

function admitted(verdict: Actor | Problem): Actor {
  if (verdict instanceof Problem) throw verdict;
  return verdict;
}

/** RFC 9068 calls the client `client_id`, OpenID Connect `azp`. A token that names two is nobody's. */
function namesOnly(clients: readonly string[], { client_id: client, azp }: JWTPayload): boolean {
  const named = [client, azp].filter((each) => each !== undefined);
  return named.length > 0 && named.every((each) => each === named[0] && clients.some((ours) => ours === each));
}

const isRole = (word: unknown): word is Role => roles.some((role) => role === word);

const invalidToken = (): Problem =>
  new Problem(401, 'unauthenticated', {}, { 'www-authenticate': 'Bearer realm="junan", error="invalid_token"' });

/** Whatever is wrong with a token is the caller's to mend; only the issuer's silence is ours, and that is a Problem already. */
function refuse(error: unknown): never {
  throw error instanceof Problem ? error : invalidToken();
}

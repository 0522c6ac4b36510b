import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { currentRequest } from '#kernel';
import type { Actor, Guest, Role } from '#kernel';
import { GUESTS, PUBLIC, ROLES } from './decorators.js';
import { Problem } from './problem.js';
import type { VerifyToken } from './token.js';

const reflector = new Reflector();

/** Who asks: every HTTP route that is not public needs a token of our issuer. Events come from our own streams and carry none. */
@Injectable()
export class JwtGuard implements CanActivate {
  constructor(
    private readonly verify: VerifyToken,
    /** Turns away whose unit is no more. */
    private readonly mustStand: (actor: Actor) => Promise<void> = () => Promise.resolve(),
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http' || marked<boolean>(PUBLIC, context) || marked(GUESTS, context)) return true;

    const { headers } = context.switchToHttp().getRequest<{ headers: { authorization?: string } }>();
    const [, token] = /^Bearer +([\w.~+/=-]{1,8192})$/i.exec(headers.authorization ?? '') ?? [];
    if (!token) throw new Problem(401, 'unauthenticated', {}, { 'www-authenticate': 'Bearer realm="junan"' });

    const actor = await this.verify(token);
    const request = currentRequest();
    if (!request) throw new Error('The guard stands outside of any request: inRequest() must be opened before it');
    request.actor = actor;
    request.token = token;
    await this.mustStand(actor);
    return true;
  }
}

/** Whose session a secret is, where it still lasts. */
export type KnowGuest = (secret: string) => Promise<Guest | undefined>;

/** Who came by a link: a secret of that link's session, and of a door that is for what the link is for. An account counts for nothing here. */
@Injectable()
export class GuestGuard implements CanActivate {
  constructor(private readonly know: KnowGuest = () => Promise.resolve(undefined)) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const purposes = context.getType() === 'http' ? marked<readonly string[]>(GUESTS, context) : undefined;
    if (!purposes) return true;
    const { headers } = context.switchToHttp().getRequest<{ headers: { authorization?: string } }>();
    const [, secret] = /^Guest +([\w-]{43})$/i.exec(headers.authorization ?? '') ?? [];
    const guest = secret === undefined ? undefined : await this.know(secret);
    const request = currentRequest();
    if (guest && request) request.guest = guest;
    if (purposes.includes('link')) return true;
    if (!guest) throw new Problem(401, 'guest.no-session', {}, { 'www-authenticate': 'Guest realm="junan"' });
    if (!purposes.includes(guest.purpose)) throw new Problem(403, 'guest.other-purpose');
    return true;
  }
}

/** What they may: one of the route's roles, and where it names none nobody. Whose disputes they see is jurisdiction, and settled in the query. */
@Injectable()
export class RolesGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http' || marked<boolean>(PUBLIC, context) || marked(GUESTS, context)) return true;

    const allowed = marked<readonly Role[]>(ROLES, context) ?? [];
    if (currentRequest()?.actor?.roles.some((role) => allowed.includes(role))) return true;
    throw new Problem(403, 'forbidden', { roles: allowed });
  }
}

const marked = <T>(key: string, context: ExecutionContext): T | undefined =>
  reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);

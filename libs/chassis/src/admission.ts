import type { VerifyToken } from '#access';
import type { Actor, RequestContext } from '#kernel';
import type { Limit } from './limits.js';

/** Who is let in with a token that another service passes on: by the same looks as at our own doors, and counted with them. */
export class Admission {
  constructor(
    private readonly verify: VerifyToken,
    private readonly mustStand: (actor: Actor) => Promise<void>,
    private readonly limit: Limit,
  ) {}

  async admit(token: string, context: RequestContext): Promise<Actor> {
    const actor = await this.verify(token);
    context.actor = actor;
    context.token = token;
    await this.mustStand(actor);
    await this.limit.spend(actor.subject);
    return actor;
  }
}

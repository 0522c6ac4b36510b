import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem, languageOf } from '#access';
import type { ProblemFilter } from '#access';
import { currentRequest, subjectOf } from '#kernel';
import { contextOf } from './request-context.js';

const MINUTE = 60;

/** So many requests a minute for each who asks; 0 is no limit. Counted in this process: of two instances each counts its own. */
export class Limit {
  private readonly counters: RateLimiterMemory | undefined;

  constructor(perMinute: number) {
    if (perMinute > 0) this.counters = new RateLimiterMemory({ points: perMinute, duration: MINUTE });
  }

  /** One more request of theirs; one too many is turned away and told when to come again. */
  async spend(who: string): Promise<void> {
    await this.counters?.consume(who).catch(tooMany);
  }
}

function tooMany(spent: unknown): never {
  if (!(spent instanceof RateLimiterRes)) throw spent;
  const seconds = Math.max(1, Math.ceil(spent.msBeforeNext / 1000));
  throw new Problem(429, 'too-many-requests', { seconds }, { 'retry-after': String(seconds) });
}

/** So many for each address from which people ask whom nobody knows. */
export class StrangerLimit {
  private readonly limit: Limit;

  constructor(perMinute: number) {
    this.limit = new Limit(perMinute);
  }

  spend({ ip }: Pick<FastifyRequest, 'ip'>): Promise<void> {
    return this.limit.spend(networkOf(ip));
  }
}

/**
 * Of one account, wherever it is signed in, and of one guest's link. Its address does not matter here: many share one.
 * Who is let in unknown, at a door that asks for nothing, is a stranger, whatever header they sent along.
 */
@Injectable()
export class UserLimit implements CanActivate {
  constructor(
    private readonly limit: Limit,
    private readonly strangers: StrangerLimit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const subject = subjectOf(currentRequest() ?? {});
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (subject !== undefined) await this.limit.spend(subject);
    else if (request.headers.authorization !== undefined) await this.strangers.spend(request);
    return true;
  }
}

/**
 * Of one address, for those who are not signed in: what comes without a token, and what came with one that was not good or
 * not for us, so that guessing has its end. Who is signed in is never counted here, whoever else sits behind their address.
 */
export function limitStrangers(fastify: FastifyInstance, limit: StrangerLimit, problems: ProblemFilter): void {
  fastify.addHook('onRequest', async (request: FastifyRequest) => {
    if (request.headers.authorization === undefined) await limit.spend(request);
  });
  fastify.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload) => {
    const { headers } = request;
    if (headers.authorization === undefined || !turnedAway(request, reply)) return payload;
    try {
      await limit.spend(request);
      return payload;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      void reply.code(error.status).removeHeader('www-authenticate').headers(error.headers);
      return problems.told(error, languageOf(headers['accept-language']));
    }
  });
}

/** Their token was refused: they stand for nobody here. Who was let in and then met a role, or another door's purpose, is known by then. */
const turnedAway = (request: FastifyRequest, { statusCode }: FastifyReply): boolean =>
  statusCode === 401 || (statusCode === 403 && subjectOf(contextOf(request) ?? {}) === undefined);

/** What one line has: of IPv6 a whole /64, in which it may call itself what it likes; of IPv4 one address, however it is written. */
function networkOf(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  return address.kind() === 'ipv4' ? address.toString() : address.toByteArray().slice(0, 8).join('.');
}

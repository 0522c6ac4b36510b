import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Observable, catchError, from, mergeMap, of } from 'rxjs';
import { Problem } from '#access';
import { canonicalId, currentRequest } from '#kernel';
import { AlreadyDone } from '#messaging';
import { isKey } from './headers.js';
import { SpentKeys } from './idempotency.store.js';
import type { Spent } from './idempotency.store.js';

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * A write that comes again under its `Idempotency-Key` is answered with the receipt of the first and does nothing.
 * The key is spent by the first change the handler makes; a request that was refused or changed nothing leaves it unspent.
 */
@Injectable()
export class Idempotency implements NestInterceptor {
  constructor(private readonly spentKeys: SpentKeys) {}

  async intercept(host: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const context = currentRequest();
    const key = host.getType() === 'http' && WRITES.has(request.method) ? request.headers['idempotency-key'] : undefined;
    if (key === undefined || !context?.actor) return next.handle();
    if (!isKey(key)) throw new Problem(400, 'idempotency-key-malformed');

    const actor = context.actor.subject;
    const fingerprint = fingerprintOf(actor, request);
    const replay = (spent: Spent): unknown => {
      if (spent.fingerprint !== fingerprint) throw new Problem(422, 'idempotency-key-reused');
      host.switchToHttp().getResponse<FastifyReply>().header('Idempotency-Replayed', 'true');
      return spent.receipt;
    };

    const spent = await this.spentKeys.find(actor, key);
    if (spent) return of(replay(spent));

    context.idempotency = { key, fingerprint };
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (context.spent && saysMore(answer)) await this.spentKeys.complete(actor, key, answer);
        return answer;
      }),
      catchError((error: unknown) => {
        if (!(error instanceof AlreadyDone)) throw error;
        return from(this.spentKeys.find(actor, key)).pipe(mergeMap((first) => (first ? of(replay(first)) : throwAgain(error))));
      }),
    );
  }
}

function throwAgain(error: Error): never {
  throw error;
}

const saysMore = (answer: unknown): answer is Record<string, unknown> =>
  typeof answer === 'object' && answer !== null && Object.keys(answer).some((key) => key !== 'id' && key !== 'sequence');

const fingerprintOf = (actor: string, { method, url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update([actor, method, canonical(url), JSON.stringify(body ?? null)].join('\n'))
    .digest('base64url');

/** An id in another spelling names the same thing, so it is the same request. */
const canonical = (url: string): string => url.replace(/[^/?]+/g, (part) => canonicalId(part) ?? part);

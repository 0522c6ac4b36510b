import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Observable, catchError, mergeMap, of } from 'rxjs';
import { Problem } from '#access';
import { Unavailable, currentRequest, subjectOf } from '#kernel';
import { CONFIG } from './config.js';
import type { Config } from './config.js';
import { Fingerprints, sameRequest } from './fingerprint.js';
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
  private readonly fingerprints: Fingerprints;

  constructor(
    private readonly spentKeys: SpentKeys,
    @Inject(CONFIG) { blindRing }: Config,
  ) {
    this.fingerprints = new Fingerprints(blindRing);
  }

  async intercept(host: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const context = currentRequest();
    const key = host.getType() === 'http' && WRITES.has(request.method) ? request.headers['idempotency-key'] : undefined;
    if (key === undefined || !context) return next.handle();
    if (!isKey(key)) throw new Problem(400, 'idempotency-key-malformed');
    const actor = subjectOf(context);
    if (actor === undefined) return next.handle();

    const fingerprints = this.fingerprints.of(actor, request);
    const replay = (spent: Spent): unknown => {
      if (!sameRequest(spent.fingerprint, fingerprints)) throw new Problem(422, 'idempotency-key-reused');
      host.switchToHttp().getResponse<FastifyReply>().header('Idempotency-Replayed', 'true');
      return spent.receipt;
    };

    const before = await this.replayed(actor, key, replay);
    if (before !== undefined) return of(before);

    context.idempotency = { key, fingerprint: fingerprints[0] };
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (!context.spent) return (await this.replayed(actor, key, replay)) ?? answer;
        if (saysMore(answer)) await this.spentKeys.complete(actor, key, answer);
        return answer;
      }),
      // What refuses it may be what the first of these two did, while this one was on its way.
      catchError(async (error: unknown) => {
        const first = error instanceof Unavailable ? undefined : await this.replayed(actor, key, replay);
        if (first === undefined) throw error;
        return first;
      }),
    );
  }

  private async replayed(actor: string, key: string, replay: (spent: Spent) => unknown): Promise<unknown> {
    const spent = await this.spentKeys.find(actor, key);
    return spent && replay(spent);
  }
}

const saysMore = (answer: unknown): answer is Record<string, unknown> =>
  typeof answer === 'object' && answer !== null && Object.keys(answer).some((key) => key !== 'id' && key !== 'sequence');

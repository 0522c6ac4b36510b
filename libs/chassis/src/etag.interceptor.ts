import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap } from 'rxjs';
import type { Observable } from 'rxjs';

/** What has a sequence is answered with it as `ETag`, to be sent back as `If-Match`. */
@Injectable()
export class ETag implements NestInterceptor {
  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (host.getType() !== 'http') return next.handle();
    return next.handle().pipe(
      tap((answer: unknown) => {
        const sequence = (answer as { sequence?: unknown } | null | undefined)?.sequence;
        if (typeof sequence === 'number') host.switchToHttp().getResponse<FastifyReply>().header('ETag', `"${sequence}"`);
      }),
    );
  }
}

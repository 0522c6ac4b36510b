import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem, languageOf } from '#access';
import { inRequest } from '#kernel';
import type { RequestContext } from '#kernel';

const contexts = new WeakMap<FastifyRequest, RequestContext>();

/**
 * Lays the kernel's request context around all that is done for one request. It is entered twice, since the
 * body arrives in callbacks of the socket, which know nothing of who waits for it.
 */
export function establishRequestContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const context: RequestContext = { language: 'zh' };
    contexts.set(request, context);
    inRequest(context, () => done(readHeaders(request, context)));
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    const context = contexts.get(request);
    if (context) inRequest(context, done);
    else done();
  });
}

function readHeaders({ headers }: FastifyRequest, context: RequestContext): Error | undefined {
  context.language = languageOf(headers['accept-language']);
  const ifMatch = headers['if-match'];
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const sequence = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim())?.[1];
  if (sequence === undefined) return new Problem(400, 'if-match-malformed');
  context.ifMatch = Number(sequence);
  return undefined;
}

import type { FastifyInstance } from 'fastify';

/**
 * What a service answers may speak of people, an error too: it is kept by no browser and by nobody on the way, unless a
 * route that holds none says otherwise by a header of its own.
 */
export function keepAnswersUnstored(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.header('Cache-Control', 'no-store');
    done();
  });
}

import { foreign } from './as-person.mjs';
import { farewellPage } from './farewell.mjs';
import { IssuerAway } from './issuer.mjs';
import { isFromOwnPage } from './own-page.mjs';
import { pageOf } from './page-of.mjs';

/**
 * Signing in and out, and who is signed in. What a browser gets of it is a sealed cookie and the answer to `/session`, which tells the page
 * `services`, too: those that there are behind this edge.
 */
export async function sessionDoors(edge, { origin, issuer, jars, sessions, draftKeys, services }) {
  edge.addHook('onRequest', async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    if (request.method === 'POST' && !isFromOwnPage(request, origin)) return foreign(request, reply);
  });
  edge.addContentTypeParser('*', (_request, body, done) => body.resume().once('end', () => done(null)));

  edge.get('/session', (request, reply) => tell(request, reply, (session) => session));
  edge.post('/session/stay', (request, reply) => tell(request, reply, sessions.seen));

  edge.post('/session/draft-keys', async (request) => {
    const session = await sessions.current(await jars.session.read(request));
    return { keys: session ? draftKeys(session.person.account) : [] };
  });

  edge.get('/session/sign-in', async (request, reply) => {
    const to = pageOf(request.query.to, origin);
    try {
      const { url, asked } = await issuer.ask(sessions.idle);
      await jars.signIns.write(reply, { ...asked, to });
      return reply.redirect(url, 303);
    } catch (error) {
      return failed(reply, error, to);
    }
  });

  edge.get('/session/signed-in', async (request, reply) => {
    const { state } = request.query;
    const asked = typeof state === 'string' ? await jars.signIns.take(request, reply, state) : undefined;
    if (!asked) return failed(reply, undefined, '/');
    try {
      await jars.session.write(reply, sessions.begin(await issuer.answered(request.url, asked)));
      return reply.redirect(asked.to, 303);
    } catch (error) {
      return failed(reply, error, asked.to);
    }
  });

  edge.post('/session/sign-out', async (request, reply) => {
    const session = await jars.session.read(request);
    jars.session.clear(reply);
    if (!session) return reply.redirect('/signed-out', 303);
    const form = (await sessions.end(session)) && (await issuer.farewell(session.idToken));
    return form ? farewellPage(reply, form) : reply.redirect('/signed-out?here', 303);
  });

  async function tell(request, reply, change) {
    const kept = await jars.session.read(request);
    const session = await sessions.current(kept);
    if (!session) {
      jars.session.clear(reply);
      return { person: null, services };
    }
    const next = change(session);
    if (next !== kept) await jars.session.write(reply, next);
    return { person: next.person, services, until: new Date(sessions.untilOf(next) * 1000).toISOString() };
  }

  /** Back to the page that offers to sign in, which says why it came to nothing. */
  function failed(reply, error, to) {
    if (error) console.error(`edge: a sign-in came to nothing: ${error.message}`);
    const why = error instanceof IssuerAway ? 'away' : 'failed';
    return reply.redirect(`/sign-in?${new URLSearchParams({ why, to })}`, 303);
  }
}

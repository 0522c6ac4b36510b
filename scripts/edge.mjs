import cookies from '@fastify/cookie';
import fastify from 'fastify';
import { serveConsole } from './edge/console.mjs';
import { deskFinder, deskInAddress, desksIn } from './edge/desks.mjs';
import { asGuest, deskNamed } from './edge/guests.mjs';
import { ending } from './edge/ending.mjs';
import { guard } from './edge/headers.mjs';
import { health, ops } from './edge/health.mjs';
import { limitAddresses } from './edge/limits.mjs';
import { passOn } from './edge/pass-on.mjs';
import { patience } from './edge/patience.mjs';
import { problem } from './edge/problem.mjs';
import { jarsOf } from './edge/session/jars.mjs';
import { IssuerAway, issuerOf } from './edge/session/issuer.mjs';
import { asPerson, away } from './edge/session/as-person.mjs';
import { draftKeysBy } from './edge/session/draft-keys.mjs';
import { endedIn, keepTelling } from './edge/session/ended.mjs';
import { sealerOf } from './edge/session/sealer.mjs';
import { sessionDoors } from './edge/session/doors.mjs';
import { sessionsOf } from './edge/session/sessions.mjs';
import { settingsFrom, trusted } from './edge/settings.mjs';

/** As many as may look on at once. */
const MOST_LISTENING = 2_000;
/** And to mediation, at which who sits in an online room stays on the line beside those who ask. */
const MOST_SITTING = MOST_LISTENING + 256;

/** The one port of the embedded default: the console, `/api/<service>`, `/session`, `/identity` and `/healthz`. */
const settings = settingsFrom(process.env);
const { identity, ...services } = settings.UPSTREAMS;
const desksOf = desksIn(settings.DESKS);
const finders = new Map(
  Object.entries(desksOf).map(([name, desks]) => [name, deskFinder({ intake: services.intake, county: services[name], desks })]),
);
const origin = settings.ORIGIN;

const edge = listener();
edge.server.maxConnections = 10_000;
edge.setErrorHandler((error, request, reply) => {
  if (error instanceof IssuerAway) return away(request, reply, error);
  const status = error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
  // Where, and no more: what caused it may hold what a token says.
  if (status === 500) console.error(error.stack);
  return problem(request, reply, status, { type: 'edge', zh: '请求无法转达。', en: 'The request could not be passed on.' });
});
const end = ending(edge, settings.DRAIN_SECONDS);
limitAddresses(edge, settings.REQUESTS_PER_ADDRESS);
await edge.register(cookies);
guard(edge, settings);

const sealer = sealerOf(settings.SESSION_KEYS);
const jars = jarsOf({ origin, sealer });
const issuer = issuerOf(settings, identity && { [settings.OIDC_ISSUER]: `${identity}/identity` });
const ended = await endedIn(settings.ENDED_SESSIONS, sealer).catch((error) => refuse('ENDED_SESSIONS', error));
const sessions = sessionsOf({ issuer, ended, idle: settings.SESSION_IDLE_MINUTES * 60, longest: settings.SESSION_HOURS * 3600 });
keepTelling(ended, issuer.revoke);

const probes = { ...settings.PROBES, ...(identity && { identity: `${identity}/identity/.well-known/openid-configuration` }) };
await edge.register(health, { probes });
await edge.register(sessionDoors, { origin, issuer, jars, sessions, draftKeys: draftKeysBy(sealer), services: Object.keys(services) });
const hooks = asPerson({ origin, jars, sessions });
/** What is done at intake may give a dispute to another desk. */
const lookingAgain = {
  ...hooks,
  async onSend(request, reply) {
    if (request.method !== 'GET') for (const { forget } of finders.values()) forget(request.url);
    await hooks.onSend(request, reply);
  },
};
for (const [name, upstream] of Object.entries(services)) {
  const find = finders.get(name)?.find;
  const connections = name === 'mediation' ? MOST_SITTING : undefined;
  await edge.register(passOn, { name, path: `/api/${name}`, upstream, find, hooks: name === 'intake' ? lookingAgain : hooks, connections });
}
if (services.mediation) {
  const guests = { name: 'mediation', path: '/api/mediation/guest', upstream: services.mediation };
  const find = deskNamed({ county: services.mediation, desks: desksOf.mediation });
  await edge.register(passOn, { ...guests, find, hooks: asGuest({ origin, jar: jars.guest }), connections: MOST_SITTING });
  // A calendar signs in nowhere: of an account nothing goes along.
  const feeds = { name: 'mediation', path: '/api/mediation/feeds', upstream: services.mediation };
  await edge.register(passOn, { ...feeds, find: deskInAddress({ county: services.mediation, desks: desksOf.mediation }) });
}
// Who listens for news stays on the line: lines of their own, so that nobody else waits for one.
if (services.reporting) {
  const news = { name: 'reporting', path: '/api/reporting/news', upstream: services.reporting };
  await edge.register(passOn, { ...news, hooks, connections: MOST_LISTENING });
}
if (identity) await edge.register(passOn, { name: 'identity', path: '/identity', upstream: identity, cookies: jars.others });
await edge.register(serveConsole, { folder: settings.CONSOLE, origin });

const inside = ops({ probes, untold: ended.untold });
// Whoever is told that it is ready comes at once.
await edge.listen({ port: settings.PORT, host: settings.HOST });
await inside.listen({ port: settings.OPS_PORT, host: settings.OPS_HOST });
for (const signal of ['SIGTERM', 'SIGINT'])
  process.once(signal, async () => {
    await end();
    await inside.close();
    process.exit(0);
  });

function listener() {
  try {
    const trustProxy = trusted(settings.TRUSTED_PROXIES);
    return fastify({ ...patience(settings.REQUEST_SECONDS), forceCloseConnections: 'idle', return503OnClosing: false, trustProxy });
  } catch (error) {
    return refuse('TRUSTED_PROXIES', error);
  }
}

function refuse(setting, { message }) {
  console.error(`edge: ${setting}: ${message}`);
  process.exit(1);
}

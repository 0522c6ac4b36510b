import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { problem } from './problem.mjs';

/** The web page. Files under assets/ have their fingerprint in the name and never change; all else is asked for again. */
export async function serveConsole(edge, { folder, origin }) {
  const built = existsSync(path.join(folder, 'index.html'));
  if (built)
    await edge.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      cacheControl: false,
      preCompressed: true,
      dotfiles: 'deny',
      setHeaders,
    });

  const { host } = new URL(origin);
  edge.addHook('onRequest', async (request, reply) => {
    if (isPage(request) && isLoopbackAlias(request.headers.host, host)) return reply.redirect(origin + request.url, 302);
  });

  edge.setNotFoundHandler((request, reply) => {
    if (built && isGuestPage(request)) return guestPage(reply);
    if (built && isPage(request)) return reply.sendFile('index.html');
    return problem(request, reply, 404, { type: 'not-found', zh: '没有这个地址。', en: 'There is nothing at this address.' });
  });
}

function setHeaders(reply, file) {
  const lasting = file.includes(`${path.sep}assets${path.sep}`);
  reply.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** A view of the console, whose address only the console knows: no API path and no file. */
const isPage = ({ method, url, headers }) =>
  ['GET', 'HEAD'].includes(method) &&
  !/^\/(api|identity|session|healthz|assets)(\/|\?|$)/.test(url) &&
  (headers.accept ?? '').includes('text/html');

/** The pages of who came by a link, and of who has a paper to check: light, and of no account. */
const isGuestPage = (request) => isPage(request) && /^\/(g|verify)\/?$/.test(request.url);

/** Nobody finds it by searching, nor keeps a copy; where it leads says nothing of where from. */
const guestPage = (reply) =>
  reply.header('X-Robots-Tag', 'noindex, nofollow').header('Referrer-Policy', 'no-referrer').sendFile('guest/index.html');

/** Sign-in works on one origin only, so that of localhost is led to it. */
const isLoopbackAlias = (asked = '', own) => asked !== own && asked === own.replace('127.0.0.1', 'localhost');

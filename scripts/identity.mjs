import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { accountsOf } from './identity/accounts.mjs';
import { createProvider } from './identity/provider.mjs';
import { signIn } from './identity/sign-in.mjs';
import { signOutByPost } from './identity/sign-out.mjs';
import { strictPages } from './identity/strict-pages.mjs';

const { PORT, ISSUER, SECRETS, UNITS, DEPARTMENTS, DESK, CLIENT_SECRET } = process.env;
const { password, cookies, jwks } = JSON.parse(readFileSync(SECRETS, 'utf8'));
const accounts = accountsOf(UNITS, DEPARTMENTS, DESK);
const { host, protocol, pathname: mount, origin } = new URL(ISSUER);
/** Where the edge is, to which people go back: beside us, unless told otherwise. */
const home = process.env.ORIGIN ?? origin;

const provider = createProvider({ issuer: ISSUER, home, secret: CLIENT_SECRET, accounts, password, cookies, jwks });
provider.use(strictPages(home));
provider.use(signOutByPost);
provider.use(signIn({ provider, accounts, password, mount }));
const answer = provider.callback();

/** People come through the edge and services by the direct port; both are to be answered as the issuer. */
const server = createServer((request, response) => {
  if (!request.url.startsWith(`${mount}/`)) return void response.writeHead(404).end();
  request.originalUrl = request.url; // what it finds its own mount path by
  request.url = request.url.slice(mount.length);
  Object.assign(request.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
  answer(request, response);
});
server.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
});

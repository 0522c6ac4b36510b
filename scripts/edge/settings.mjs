import { z } from 'zod';

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean));
const json = z.string().transform((text) => JSON.parse(text));
const isLoopback = (host) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);
const sealed = z.url({ protocol: /^https?$/ }).refine((url) => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || isLoopback(hostname);
}, 'must be https, since people’s tokens go there');
const whole = (most, unset) => z.coerce.number().int().min(1).max(most).default(unset);
const keys = z
  .string()
  .regex(/^[\w-]+:[A-Za-z0-9+/]{43}=(,[\w-]+:[A-Za-z0-9+/]{43}=)*$/, 'must read id:key,… with keys of 32 bytes in base64; the first seals');

export const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  // Readiness in detail, for those who run it.
  OPS_PORT: z.coerce.number().int().min(0).max(65_535).default(9090),
  HOST: z.string().default('127.0.0.1'),
  OPS_HOST: z.string().default('127.0.0.1'),
  // The one address people use, from which alone what they change may come.
  ORIGIN: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  // The services by name, and the embedded issuer as `identity` where there is one.
  UPSTREAMS: json.pipe(z.record(z.string().regex(/^[a-z]+$/), z.url())),
  // Where departments serve what they run themselves, by service and desk: {"mediation@hrss":"https://hrss.junan.example.cn"}.
  DESKS: json.pipe(z.record(z.string().regex(/^[a-z]+@[a-z][a-z0-9-]{1,39}$/), sealed)).default({}),
  // Where each of them says whether it is ready.
  PROBES: json.default({}),
  CONSOLE: z.string(),
  // Whose forwarded headers are believed: addresses, networks, or the names loopback, linklocal, uniquelocal; none for nobody's.
  TRUSTED_PROXIES: z.string().default('loopback'),
  // In so long a request must have come in whole; so many a minute may come from one address, 0 is no limit.
  REQUEST_SECONDS: z.coerce.number().min(1).max(600).default(60),
  REQUESTS_PER_ADDRESS: z.coerce.number().int().min(0).default(12_000),
  // How long who is connected is still served at a stop, and told to connect anew: where another edge goes on meanwhile.
  DRAIN_SECONDS: z.coerce.number().min(0).max(60).default(0),
  // Where else than here the page may fetch from.
  CONNECT_SRC: list,
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().default('console'),
  OIDC_CLIENT_SECRET: z.string().min(1),
  OIDC_SCOPE: z.string().default('openid profile'),
  SESSION_KEYS: keys,
  // A folder of its own, where it stands which sessions were ended. Edges that have the same know of each other's.
  ENDED_SESSIONS: z.string(),
  SESSION_IDLE_MINUTES: whole(12 * 60, 30),
  SESSION_HOURS: whole(24, 12),
});

/** What the edge is told at its start. What is wrong is said in one line each, and never what was given, which may be a secret. */
export function settingsFrom(env) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { success, data, error } = environment.safeParse(given);
  if (success) return { ...data, OIDC_ISSUER: data.OIDC_ISSUER ?? `${data.ORIGIN}/identity` };
  for (const { path, message } of error.issues) console.error(`edge: ${path[0]}: ${path[0] in given ? message : 'missing'}`);
  process.exit(1);
}

export const trusted = (proxies) => (proxies === 'none' ? false : proxies.split(/[\s,]+/).filter(Boolean));

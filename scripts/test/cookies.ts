import { CompactEncrypt, compactDecrypt } from 'jose';
import { SESSION_KEYS } from './doors.js';

/** What the edge keeps in the cookie; told here so that tests can let time pass without waiting for it. */
export type Kept = {
  sid: string;
  turn: number;
  person: Readonly<{ account: string; name: string; unit: string; roles: readonly string[] }>;
  access: string;
  accessUntil: number;
  refresh: string;
  idToken: string;
  seen: number;
  began: number;
};

const key = Buffer.from(SESSION_KEYS.split(':')[1] ?? '', 'base64');
/** The session's cookie where there is no TLS. */
export const nameAt = (origin: string): string => `junan-${new URL(origin).port}`;
export const now = (): number => Math.floor(Date.now() / 1000);

/** As an edge keeps it whose people come to `origin`. */
export async function sealed(kept: Kept, origin: string): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(kept));
  const jwe = await new CompactEncrypt(text).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: 'k1', typ: 'session' }).encrypt(key);
  return `${nameAt(origin)}=${jwe}`;
}

/** Of a Cookie header, or of one Set-Cookie. */
export async function opened(cookie: string): Promise<Kept> {
  const [, jwe = ''] = /(?:^|; )junan-\d+=([^;]+)/.exec(cookie) ?? [];
  return JSON.parse(new TextDecoder().decode((await compactDecrypt(jwe, key)).plaintext)) as Kept;
}

/** The same session as if it had been so. */
export async function altered(cookie: string, origin: string, change: (kept: Kept) => Partial<Kept>): Promise<string> {
  const kept = await opened(cookie);
  return sealed({ ...kept, ...change(kept) }, origin);
}

/** The session that an answer puts into the browser, as the browser sends it back; empty when it leaves the one it has. */
export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .find((pair) => /^junan-\d+=./.test(pair)) ?? '';

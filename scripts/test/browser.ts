import { createHash, randomBytes } from 'node:crypto';

export type Page = Readonly<{ status: number; url: string; text: string }>;
type Headers = Readonly<Record<string, string>>;

/** As much of a browser as signing in takes: cookies, forms, and redirects as far as `follows` goes. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  /** `origin` is where people see the provider, `direct` where it really listens. */
  constructor(
    private readonly origin: string,
    private readonly direct = `${origin}/identity`,
    private readonly follows = (url: string): boolean => url.startsWith(`${origin}/identity/`),
  ) {}

  open(url: string, headers: Headers = {}): Promise<Page> {
    return this.#go(url, { method: 'GET', headers });
  }

  send(url: string, fields: Readonly<Record<string, string>>, headers: Headers = {}): Promise<Page> {
    return this.#go(url, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  get cookie(): string {
    return [...this.#cookies].map((pair) => pair.join('=')).join('; ');
  }

  async #go(url: string, request: RequestInit & Readonly<{ headers: Headers }>): Promise<Page> {
    const answer = await fetch(url.replace(`${this.origin}/identity`, this.direct), {
      ...request,
      redirect: 'manual',
      headers: { ...request.headers, cookie: this.cookie },
    });
    for (const set of answer.headers.getSetCookie()) this.#keep(set);

    const location = answer.headers.get('location');
    const next = location === null ? url : new URL(location, url).href;
    if (next !== url && this.follows(next)) return this.open(next);
    return { status: answer.status, url: next, text: await answer.text() };
  }

  #keep(cookie: string): void {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

export function pkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

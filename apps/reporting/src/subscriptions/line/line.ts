import { lookup } from 'node:dns/promises';
import { Agent, request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { rootCertificates } from 'node:tls';
import type { Failure } from '../subscription.js';
import { hostOf } from './address.js';

const PATIENCE_MS = 10_000;
/** What more a receiver has to say is not heard. */
const MOST_HEARD = 16 * 1024;

export type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders }>;
export type Resolve = (host: string) => Promise<readonly string[]>;

/** It did not get there, or not back; what the other side said of it goes no further. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';

  constructor(readonly failure: Failure) {
    super(failure);
  }
}

export type Surroundings = Readonly<{ may: (address: string) => boolean; ca?: string | undefined; resolve?: Resolve }>;

/**
 * A line to a receiver: its name is resolved once, its addresses looked at, and those very addresses connected to, so that a name which
 * answers otherwise a moment later leads nowhere else. It follows no redirection.
 */
export class Line {
  private constructor(
    private readonly url: URL,
    private readonly agent: Agent,
  ) {}

  /** @throws Undelivered */
  static async to(url: URL, { may, ca, resolve = resolved }: Surroundings): Promise<Line> {
    const host = hostOf(url);
    const found = isIP(host) ? [host] : await patiently(resolve(host));
    const addresses = found.map((address) => ({ address, family: isIP(address) }));
    const [first] = addresses;
    if (first === undefined) throw new Undelivered('name-unknown');
    // A name that leads inside as well leads inside: nobody says which of them is taken.
    if (!found.every(may)) throw new Undelivered('address-inside');
    const agent = new Agent({
      keepAlive: true,
      maxSockets: 1,
      ...(ca !== undefined && { ca: [...rootCertificates, ca] }),
      // The next of them where one does not answer.
      lookup: (_name, options, done) => (options.all ? done(null, addresses) : done(null, first.address, first.family)),
    });
    return new Line(url, agent);
  }

  /** @throws Undelivered */
  ask(method: 'OPTIONS' | 'POST', headers: Readonly<Record<string, string>>, body = ''): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let said: Answer | undefined;
      // What it said first counts, however it goes on.
      const over = (failure: Failure) => (said ? resolve(said) : reject(new Undelivered(failure)));
      const asked = request(
        this.url,
        {
          method,
          agent: this.agent,
          headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
          signal: AbortSignal.timeout(PATIENCE_MS),
        },
        (answer) => {
          said = { status: answer.statusCode ?? 0, headers: answer.headers };
          let heard = 0;
          answer.on('data', (chunk: Buffer) => {
            heard += chunk.length;
            if (heard > MOST_HEARD) answer.destroy();
          });
          answer.once('close', () => over('unreachable'));
        },
      );
      asked.once('error', (error) => over(failureOf(error)));
      // Nor an answer nor an error: it wants to speak of something else (101).
      asked.once('close', () => over('unreachable'));
      asked.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** A name that is not told in time is none: whoever asks holds a place that others wait for. */
function patiently(found: Promise<readonly string[]>): Promise<readonly string[]> {
  const late = new Promise<readonly string[]>((resolve) => void setTimeout(() => resolve([]), PATIENCE_MS).unref());
  return Promise.race([found, late]).catch(() => []);
}

const resolved: Resolve = async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

function failureOf({ name, code = '' }: NodeJS.ErrnoException): Failure {
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timed-out';
  return /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME|EPROTO)/.test(code) ? 'untrusted' : 'unreachable';
}

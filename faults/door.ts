import { setTimeout as pause } from 'node:timers/promises';
import type { Issuer, Person } from '#testing';
import type { County } from './county.js';
import type { Entry, Ledger, Receipt, Request } from './ledger.js';
import type { Name } from './names.js';

const PATIENCE_MS = 5_000;
const MOST_WAIT_MS = 1_000;
/** A service whose clock is wrong takes the same tokens. */
const TOKEN_SECONDS = 90 * 86_400;

/** The public API as a careful client uses it: what was not answered is asked again under the same key, at another instance. */
export class Door {
  private readonly tokens = new Map<string, string>();
  private readonly closing = new AbortController();
  private turn = 0;

  constructor(
    private readonly county: County,
    private readonly ledger: Ledger,
  ) {}

  /** Its receipt, or nothing when it was refused or nobody would answer until the end. */
  async write(request: Request): Promise<Receipt | undefined> {
    const entry = this.ledger.open(request);
    for (let wait = 50; !this.closing.signal.aborted; wait = Math.min(wait * 2, MOST_WAIT_MS)) {
      await this.ask(entry);
      if (entry.outcome !== 'unknown') return entry.receipt;
      await pause(wait, undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
    return undefined;
  }

  /** Once more, as a client does that is not sure of the answer it got. */
  async repeat({ key, request }: Entry): Promise<Receipt | undefined> {
    const answer = await this.send(request, key);
    return answer.ok ? ((await answer.json()) as Receipt) : undefined;
  }

  async shows(name: Name, path: string, person: Person): Promise<boolean> {
    try {
      const answer = await fetch(this.urlOf(name, path), { headers: this.headersFor(person), signal: AbortSignal.timeout(PATIENCE_MS) });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }

  close(): void {
    this.closing.abort();
  }

  private async ask(entry: Entry): Promise<void> {
    try {
      const answer = await this.send(entry.request, entry.key);
      const text = await answer.text();
      if (answer.ok) {
        entry.receipt = JSON.parse(text) as Receipt;
        entry.outcome = 'accepted';
      } else if (answer.status < 500 && answer.status !== 429) entry.outcome = 'refused';
    } catch {
      // Cut off or not answered in time: it may have been done.
    }
  }

  private send({ owner, path, person, body }: Request, key: string): Promise<Response> {
    return fetch(this.urlOf(owner, path), {
      method: 'POST',
      headers: { ...this.headersFor(person), 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  }

  /** Instances take turns, as behind a balancer that does not know who is well. */
  private urlOf(name: Name, path: string): string {
    const instances = this.county.instances.filter((instance) => instance.name === name && instance.pid !== undefined);
    const instance = instances[this.turn++ % instances.length];
    if (!instance) throw new Error(`no instance of ${name} is there`);
    return `${instance.url}/${path}`;
  }

  private headersFor(person: Person): Record<string, string> {
    const name = `${person.unit} ${person.roles.join()}`;
    const token = this.tokens.get(name) ?? issue(this.county.ground.issuer, person);
    this.tokens.set(name, token);
    return { authorization: `Bearer ${token}` };
  }
}

const issue = (issuer: Issuer, person: Person): string => issuer.of(person, { expiresIn: TOKEN_SECONDS });

import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Issuer, Person } from '#testing';
import type { County } from './county.js';
import type { Entry, Ledger, Receipt, Request } from './ledger.js';
import type { Name } from './names.js';

const PATIENCE_MS = 5_000;
const MOST_WAIT_MS = 1_000;
/** A service whose clock is wrong takes the same tokens. */
const TOKEN_SECONDS = 90 * 86_400;

/** Without a receipt it was refused. */
type Answer = Readonly<{ receipt?: Receipt }>;

/** The public API as a careful client uses it: what was not answered is asked again under the same key, at another instance. */
export class Door {
  private readonly tokens = new Map<string, string>();
  private readonly closing = new AbortController();
  private turn = 0;

  constructor(
    private readonly county: County,
    private readonly ledger: Ledger,
  ) {
    // One for each desk that waits.
    setMaxListeners(0, this.closing.signal);
  }

  /** Its receipt, or nothing when it was refused or nobody would answer until the end. */
  async write(request: Request): Promise<Receipt | undefined> {
    const entry = this.ledger.open(request);
    const answer = await this.insist(entry);
    if (answer) entry.outcome = answer.receipt ? 'accepted' : 'refused';
    if (answer?.receipt) entry.receipt = answer.receipt;
    return entry.receipt;
  }

  /** Once more, as a client does that is not sure of the answer it got. */
  async repeat(entry: Entry): Promise<Receipt | undefined> {
    return (await this.insist(entry))?.receipt;
  }

  async shows(
    name: Name,
    path: string,
    person: Person,
    is: (shown: Readonly<Record<string, unknown>>) => boolean = () => true,
  ): Promise<boolean> {
    try {
      const answer = await fetch(this.urlOf(name, path), { headers: this.headersFor(person), signal: AbortSignal.timeout(PATIENCE_MS) });
      const shown = (await answer.json()) as Readonly<Record<string, unknown>>;
      return answer.ok && is(shown);
    } catch {
      return false;
    }
  }

  /** Whoever still asks gives up. */
  close(): void {
    this.closing.abort();
  }

  get closed(): boolean {
    return this.closing.signal.aborted;
  }

  /** Asks until the answer is known: a receipt, or that there is none. */
  private async insist({ request, key }: Entry): Promise<Answer | undefined> {
    const { signal } = this.closing;
    for (let wait = 50; !signal.aborted; wait = Math.min(wait * 2, MOST_WAIT_MS)) {
      const answer = await this.ask(request, key);
      if (answer) return answer;
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
    return undefined;
  }

  private async ask(request: Request, key: string): Promise<Answer | undefined> {
    try {
      const answer = await this.send(request, key);
      const text = await answer.text();
      if (answer.ok) return { receipt: JSON.parse(text) as Receipt };
      return answer.status < 500 && answer.status !== 429 ? {} : undefined;
    } catch {
      // Cut off or not answered in time: it may have been done.
      return undefined;
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

  /** Instances that run take turns, as behind a balancer that does not know who is well. */
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

import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { CONFIG, Policies } from '#chassis';
import type { Config } from '#chassis';
import { NOW, Unreadable } from '#kernel';
import type { Now } from '#kernel';
import { keeping } from '../policies.js';
import { bundled } from './bundle.js';
import type { Bundle, Place, Read } from './bundle.js';
import { Deliveries } from './deliveries.store.js';
import type { Outcome, Went } from './deliveries.store.js';
import { EventLog } from './event-log.store.js';
import { reachable, readUrl } from './line/address.js';
import { RATE_ASKED, Said, askedMs, mustHaveTaken, rateIn } from './line/answer.js';
import { Line, Undelivered } from './line/line.js';
import type { Answer } from './line/line.js';
import { idOf, signed } from './line/signature.js';
import { Secrets } from './secrets.store.js';
import { isGivenUp, waitsMs } from './subscription.js';
import type { Subscription } from './subscriptions.store.js';

const AT_ONCE = 8;
const LOOK = 500;
const WAITS_HERE_MS = 2_000;
/** However much one is to be told: then it is another's turn. */
const TURN_MS = 5_000;

/** Brings each subscription what it has not been told, in order, one request after the other: whoever does not answer holds up itself alone. */
@Injectable()
export class Courier implements OnModuleDestroy {
  private readonly logger = new Logger('Courier');
  private readonly under = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();
  private adopted = false;
  private readonly may: (address: string) => boolean;

  constructor(
    private readonly deliveries: Deliveries,
    private readonly log: EventLog,
    private readonly secrets: Secrets,
    private readonly policies: Policies,
    @Inject(NOW) private readonly now: Now,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.may = reachable(config.webhooks.inside);
  }

  /** Takes up what there is to do, and waits for none of it. */
  async setOut(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    // Once: whoever restores a database starts its service after that.
    if (!this.adopted) await this.log.adopt();
    this.adopted = true;
    for (const id of await this.deliveries.claim(AT_ONCE - this.under.size)) {
      // This machine stood still for longer than its lease: what it has in hand it has still.
      if (this.under.has(id)) continue;
      const way = this.deliver(id)
        .catch((error: unknown) => this.logger.warn(`a delivery was left off and will be taken up again: ${String(error)}`))
        .finally(() => this.under.delete(id));
      this.under.set(id, way);
    }
  }

  /** What is under way is finished, and nothing more begun. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.under.values());
  }

  private async deliver(id: string): Promise<void> {
    let line: Line | undefined;
    const turn = performance.now();
    const mayGoOn = () => !this.stopping.signal.aborted && since(turn) < TURN_MS;
    try {
      for (let more = true; more && mayGoOn();) {
        const subscription = await this.deliveries.hold(id);
        if (!subscription) return;
        if (subscription.state === 'active' && (await this.isBehind(subscription))) continue;
        const read = subscription.state === 'active' ? await this.log.after(subscription, subscription, LOOK) : [];
        if (subscription.state === 'active' && read.every(({ event }) => event === null)) {
          const last = read.at(-1);
          if (!last) return;
          await this.deliveries.pass(subscription, last.place);
          continue;
        }
        const began = performance.now();
        try {
          line ??= await this.lineTo(subscription);
        } catch (error) {
          const untold = read.flatMap(({ id: event, event: wanted }) => (wanted ? [event] : []));
          await this.failed(subscription, this.wentOf(subscription, began, untold), error);
          return;
        }
        more =
          subscription.state === 'pending' ? await this.askLeave(subscription, line) : await this.tell(subscription, line, read, mayGoOn);
      }
    } finally {
      line?.close();
      await this.deliveries.release(id);
    }
  }

  private lineTo({ url }: Subscription): Promise<Line> {
    const read = readUrl(url);
    if (typeof read === 'string') throw new Undelivered('unreachable');
    return Line.to(read, { may: this.may, ca: this.config.webhooks.ca });
  }

  /** CloudEvents webhooks 1.0, 4: whether we may, and how often. */
  private async askLeave(subscription: Subscription, line: Line): Promise<boolean> {
    const began = performance.now();
    const { origin } = this.config.webhooks;
    const went = this.wentOf(subscription, began, []);
    try {
      const answer = await line.ask('OPTIONS', { 'webhook-request-origin': origin, 'webhook-request-rate': String(RATE_ASKED) });
      mustHaveTaken(answer);
      const allowed = String(answer.headers['webhook-allowed-origin'] ?? '')
        .trim()
        .toLowerCase();
      if (allowed !== '*' && allowed !== origin) throw new Said('not-allowed', answer);
      const nextAt = this.now();
      const outcome = { state: 'active', why: null, rate: rateIn(answer), allowed: true, failed: 0, failing: null, nextAt } as const;
      return await this.deliveries.note(subscription, { ...went, ms: since(began), status: answer.status }, outcome);
    } catch (error) {
      return this.failed(subscription, { ...went, ms: since(began) }, error);
    }
  }

  /** One look’s worth. False where it is not to be gone on with now. */
  private async tell(first: Subscription, line: Line, read: readonly Read[], mayGoOn: () => boolean): Promise<boolean> {
    let subscription = first;
    for (const bundle of bundled(subscription, read)) {
      if (!mayGoOn()) return false;
      const began = performance.now();
      const went = this.wentOf(subscription, began, bundle.ids);
      let answer: Answer;
      try {
        answer = await line.ask('POST', await this.headersOf(subscription, bundle), bundle.body);
        mustHaveTaken(answer);
      } catch (error) {
        return this.failed(subscription, { ...went, ms: since(began) }, error);
      }
      const pauseMs = Math.max(0, betweenMs(subscription) - since(began));
      const nextAt = new Date(this.now().getTime() + (pauseMs > WAITS_HERE_MS ? pauseMs : 0));
      const outcome: Outcome = { place: bundle.place, failed: 0, failing: null, nextAt };
      const ours = await this.deliveries.note(subscription, { ...went, ms: since(began), status: answer.status }, outcome);
      if (!ours || pauseMs > WAITS_HERE_MS) return false;
      if (pauseMs > 0) await wait(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      subscription = { ...subscription, ...bundle.place, failed: 0, failing: null };
    }
    return true;
  }

  private async headersOf(subscription: Subscription, { ids, body, type }: Bundle): Promise<Record<string, string>> {
    const at = this.now();
    const secrets = await this.secrets.signing(subscription, at).catch((error: unknown) => {
      if (error instanceof Unreadable) throw new Undelivered('secret-unreadable');
      throw error;
    });
    if (secrets.length === 0) throw new Undelivered('secret-unreadable');
    return { 'content-type': `${type}; charset=utf-8`, ...signed(idOf(ids), at, body, secrets) };
  }

  /** Always false: it is not gone on with now. */
  private async failed(subscription: Subscription, went: Went, error: unknown): Promise<false> {
    if (!(error instanceof Undelivered)) throw error;
    const at = this.now();
    const answer = error instanceof Said ? error.answer : undefined;
    const failed = subscription.failed + 1;
    const failing = subscription.failing === null ? at : new Date(subscription.failing);
    const waits = Math.max(waitsMs(failed, Math.random(), askedMs(answer, at)), went.kind === 'events' ? betweenMs(subscription) : 0);
    const nextAt = new Date(at.getTime() + waits);
    const rule = await this.policies.current(keeping);
    const over = error.failure === 'gone';
    const givenUp = isGivenUp({ failed, failing }, at, rule);
    const moved = over ? ({ state: 'ended', why: 'gone' } as const) : givenUp ? ({ state: 'paused', why: 'failing' } as const) : {};
    const noted = { ...went, status: answer?.status ?? null, failure: error.failure };
    const ours = await this.deliveries.note(subscription, noted, { ...moved, failed, failing, nextAt });
    if (ours && givenUp && !over)
      this.logger.warn(`subscription ${subscription.id} is paused: nothing has arrived since ${failing.toISOString()}`);
    return false;
  }

  /** Whether what it would be told next is kept no longer; then it goes on where something is. */
  private async isBehind(subscription: Subscription): Promise<boolean> {
    const gone = await this.log.gone();
    if (!gone || !isBefore(subscription, gone)) return false;
    await this.deliveries.missed(subscription, gone, await this.log.keptSince());
    return true;
  }

  private wentOf({ state }: Subscription, began: number, told: readonly string[]): Went {
    return {
      kind: state === 'pending' ? 'handshake' : 'events',
      events: told.length,
      firstEvent: told[0] ?? null,
      ms: since(began),
      status: null,
      failure: null,
    };
  }
}

const since = (began: number): number => Math.round(performance.now() - began);
const isBefore = (one: Place, other: Place): boolean =>
  BigInt(one.tx) < BigInt(other.tx) || (one.tx === other.tx && BigInt(one.n) < BigInt(other.n));

/** Between two requests: as its receiver says, and never more often than was asked for. */
const betweenMs = ({ rate }: Subscription): number => 60_000 / (rate ?? RATE_ASKED);

import { Logger } from '@nestjs/common';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import type { CryptoKey } from 'jose';
import { asking } from '#contracts';
import type { Question, Speaker } from '#contracts';
import { newId } from '#kernel';
import { Ask, BUSY } from './asked.js';
import type { Greeting, Said } from './asked.js';
import type { Broker } from './broker.js';
import { askCall, questionCall } from './calls.js';
import { idOutside, newKeys, openWith, sealFor } from './for-one.js';
import { answersOf } from './names.js';

/** One ask, opened. `asker` is the service and the desk that are answered, as `mediation.county`. */
export type Asked = Readonly<{ id: string; ask: unknown; token: string; asker: string }>;
export type Reply = (asked: Asked) => Promise<Said>;

/** A key waits so long for the ask that it was made for. */
const KEPT_MS = 10_000;
const MOST_KEYS = 1_000;
const MOST_AT_ONCE = 32;
const BUSY_NOW: Said = { problem: { status: 503, code: BUSY, params: {} } };
const LARGEST = 64 * 1024;

type Key = Readonly<{ question: Question; asker: string; opens: CryptoKey }>;

/**
 * Answers what other services ask. An ask is sealed with a key that was made for it and is forgotten when it came: whoever copied it on
 * its way can neither read it, nor put it again, nor is its answer for them. What is no ask is not answered; an ask always is, if only
 * that too many others are under way.
 */
export class Answerer {
  private readonly logger = new Logger('Answerer');
  private readonly instance = newId();
  private readonly keys = new Map<string, Key>();
  private readonly underWay = new Set<Promise<void>>();
  private answering = 0;
  private subscriptions: Subscription[] = [];
  private stopped = false;

  constructor(
    private readonly broker: Broker,
    private readonly us: Speaker,
    private readonly replies: ReadonlyMap<Question, Reply>,
  ) {}

  start(): void {
    this.broker.onUp((connection) => this.hear(connection));
  }

  /** Waits for what is being answered; who asks from then on is heard by another instance, or by none. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.keys.clear();
    for (const subscription of this.subscriptions) if (!subscription.isClosed()) subscription.unsubscribe();
    await Promise.all(this.underWay);
  }

  private hear(connection: NatsConnection): void {
    if (this.stopped) return;
    const on = (subject: string, queue: string, hear: (message: Msg) => Promise<void>) =>
      connection.subscribe(subject, {
        queue,
        callback: (error, message) => {
          if (!error) this.follow(hear(message));
        },
      });
    this.subscriptions = [...this.replies].flatMap(([question, reply]) => [
      // Of several instances one greets; what is sealed with its key comes to it alone.
      on(questionCall(this.us, question), 'greet', (message) => this.greet(question, message)),
      on(askCall(this.us, question, this.instance), 'take', (message) => this.take(question, reply, message)),
    ]);
  }

  private follow(work: Promise<void>): void {
    const followed = work
      .catch((error: unknown) => this.logger.error('an ask could not be answered', error instanceof Error ? error.stack : undefined))
      .finally(() => this.underWay.delete(followed));
    this.underWay.add(followed);
  }

  private async greet(question: Question, message: Msg): Promise<void> {
    const asker = this.askerOf(question, message);
    if (asker === undefined) return;
    const { opens, seals } = await newKeys();
    const id = newId();
    this.keep(id, { question, asker, opens });
    message.respond(JSON.stringify({ instance: this.instance, id, key: seals } satisfies Greeting));
  }

  private async take(question: Question, reply: Reply, message: Msg): Promise<void> {
    const asker = this.askerOf(question, message);
    if (asker === undefined || message.data.length > LARGEST) return;
    const id = idOutside(message.data) ?? '';
    const key = this.keys.get(id);
    this.keys.delete(id);
    if (!key || key.question !== question || key.asker !== asker)
      return this.logger.warn(`${asker} asked ${question.name} under a key that it was not given, or that was used or is too old`);

    const read = Ask.safeParse(await openWith(key.opens, message.data).catch(() => undefined));
    if (!read.success) return this.logger.warn(`${asker} asked ${question.name} in words that nobody can read`);
    const { ask, token, key: seals } = read.data;
    const said = await this.bounded(() => reply({ id, ask, token, asker }));
    message.respond(await sealFor(seals, { id, ...said }, id));
  }

  private async bounded(reply: () => Promise<Said>): Promise<Said> {
    if (this.answering >= MOST_AT_ONCE) return BUSY_NOW;
    this.answering++;
    try {
      return await reply();
    } finally {
      this.answering--;
    }
  }

  /** By where the answer goes: nobody else can listen there. */
  private askerOf(question: Question, { reply = '' }: Msg): string | undefined {
    const services = Object.keys(asking).filter((service) => asking[service]?.some(({ name }) => name === question.name));
    for (const service of services) {
      const place = `${answersOf(this.us, service)}.`;
      const [desk = '', ...rest] = reply.startsWith(place) ? reply.slice(place.length).split('.') : [];
      const itself = service === this.us.service && desk === this.us.desk;
      if (!itself && /^[a-z][a-z0-9-]*$/.test(desk) && rest.length > 0) return `${service}.${desk}`;
    }
    return undefined;
  }

  /** For a while; where there are too many, the oldest goes. */
  private keep(id: string, key: Key): void {
    this.keys.set(id, key);
    setTimeout(() => this.keys.delete(id), KEPT_MS).unref();
    const [oldest] = this.keys.keys();
    if (oldest !== undefined && this.keys.size > MOST_KEYS) this.keys.delete(oldest);
  }
}

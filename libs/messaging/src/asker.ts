import { RequestError, TimeoutError, deadline } from '@nats-io/transport-node';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { Problem } from '#access';
import { COUNTY_DESK } from '#contracts';
import type { AnswerOf, AskOf, Question, Speaker } from '#contracts';
import { newId } from '#kernel';
import { Answer, BUSY, Greeting } from './asked.js';
import type { Ask } from './asked.js';
import type { Broker } from './broker.js';
import { askCall, questionCall, saidIn } from './calls.js';
import { newKeys, openWith, sealFor } from './for-one.js';
import { answersTo } from './names.js';

/** For the greeting and the answer together. */
const PATIENCE_MS = 5_000;

/**
 * Nobody there to ask, too many who ask, no answer in time, or one that is none of the owner's; or the owner knows no token of the issuer
 * where whoever asks has signed in, which is no reason to sign them out here. Whoever asked goes on without.
 */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';

  constructor(
    readonly why: 'away' | 'busy' | 'late' | 'stranger' | 'unreadable',
    options?: ErrorOptions,
  ) {
    super(why, options);
  }

  /** As it is told to who wanted to know, by the words that are under `asked`; for a stranger there is no use in asking again. */
  problem(asked: string, params: Problem['params'] = {}): Problem {
    return new Problem(statuses[this.why], `${asked}.${this.why}`, params, this.why === 'stranger' ? {} : { 'retry-after': '5' });
  }
}

const statuses = { away: 503, busy: 503, late: 504, stranger: 409, unreadable: 502 } as const;

/** Asks another service in the name of whoever holds the token, which decides what is told. Nothing of it is kept here. */
export class Asker {
  /** Those who wait for an answer. What is asked over a line that then closes is never settled by the client. */
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly broker: Broker,
    private readonly us: Speaker,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    broker.onUp((connection) => void connection.closed().then(() => this.waiting.forEach((hear) => hear())));
  }

  /** @throws Unanswered, or as a Problem why the owner does not tell it to this person. */
  async ask<Q extends Question>(question: Q, ask: AskOf<Q>, token: string, desk = COUNTY_DESK): Promise<AnswerOf<Q>> {
    const connection = this.broker.live;
    if (!connection) throw new Unanswered('away');
    const until = performance.now() + this.patienceMs;
    const of = { county: this.us.county, service: question.owner, desk };

    const greeting = await this.request(connection, of, questionCall(of, question), '', until);
    const { instance, id, key } = read(Greeting.safeParse(saidIn(greeting.data)));
    const { opens, seals } = await newKeys();
    const sealed = await sealFor(key, { token, ask, key: seals } satisfies Ask, id).catch(unreadable);
    const message = await this.request(connection, of, askCall(of, question, instance), sealed, until);
    const said = read(Answer.safeParse(await openWith(opens, message.data).catch(unreadable)));
    if (said.id !== id) throw new Unanswered('unreadable');
    if ('problem' in said && said.problem.code === BUSY) throw new Unanswered('busy');
    if ('problem' in said && said.problem.status === 401) throw new Unanswered('stranger');
    if ('problem' in said) throw new Problem(said.problem.status, said.problem.code, said.problem.params);
    return read(question.answer.safeParse(said.answer)) as AnswerOf<Q>;
  }

  /** Answered where nobody else may listen, and only the owner may speak. */
  private async request(connection: NatsConnection, of: Speaker, subject: string, said: string, until: number): Promise<Msg> {
    const reply = `${answersTo(this.us, of)}.${newId()}`;
    const timeout = Math.max(1, until - performance.now());
    let hear = (): void => undefined;
    const closed = new Promise<never>((_, reject) => (hear = () => reject(new Unanswered('away'))));
    this.waiting.add(hear);
    try {
      return await deadline(Promise.race([connection.request(subject, said, { noMux: true, reply, timeout }), closed]), timeout);
    } catch (error) {
      if (error instanceof RequestError || connection.isClosed()) throw new Unanswered('away', { cause: error });
      if (error instanceof TimeoutError) throw new Unanswered('late');
      throw error;
    } finally {
      this.waiting.delete(hear);
    }
  }
}

type Read<T> = Readonly<{ success: true; data: T }> | Readonly<{ success: false }>;

function read<T>(read: Read<T>): T {
  return read.success ? read.data : unreadable();
}

function unreadable(): never {
  throw new Unanswered('unreadable');
}

import { cpSync, rmSync } from 'node:fs';
import { jetstreamManager } from '@nats-io/jetstream';
import type { StreamConfig } from '@nats-io/jetstream';
import { connect, headers } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { DisputeRiskAssessed, filterOf, streamOf, subjectOf, toCloudEvent, COUNTY_DESK } from '#contracts';
import type { CloudEvent } from '#contracts';
import { newId } from '#kernel';
import { operator } from '#messaging';
import { TestBroker, asOperator, deskOf } from '#testing';
import type { TestDatabase } from '#testing';
import { answersOf } from '../src/names.js';
import { database } from './rig.js';

const COUNTY = '510722';
export const inOrder = (n: number, from = 1) => Array.from({ length: n }, (_, i) => from + i);

/** Keeps the broker's store as it is; what is returned brings it back, as a disk does that forgot the rest. */
export async function remember(nats: TestBroker): Promise<() => Promise<void>> {
  const copy = `${nats.store}.copy`;
  await nats.stop();
  cpSync(nats.store, copy, { recursive: true });
  await nats.start();
  return async () => {
    await nats.kill();
    rmSync(nats.store, { recursive: true });
    cpSync(copy, nats.store, { recursive: true });
    rmSync(copy, { recursive: true });
    await nats.start();
  };
}

/** A broker, two databases, and whoever is opened on them: all of it ends with the scene. */
export class Scene {
  private readonly opened: { stop(): Promise<void> }[] = [];

  private constructor(
    readonly nats: TestBroker,
    readonly ours: TestDatabase,
    readonly theirs: TestDatabase,
  ) {}

  static async set(): Promise<Scene> {
    return new Scene(await TestBroker.start(), await database(), await database());
  }

  open<T extends { start(): void; stop(): Promise<void> }>(side: T): T {
    this.opened.push(side);
    side.start();
    return side;
  }

  async close(side: { stop(): Promise<void> }): Promise<void> {
    this.opened.splice(this.opened.indexOf(side), 1);
    await side.stop();
  }

  async end(): Promise<void> {
    for (const side of this.opened.splice(0)) await side.stop();
    await this.nats.drop();
    await this.theirs.drop();
    await this.ours.drop();
  }

  remember(): Promise<() => Promise<void>> {
    return remember(this.nats);
  }

  /** Somebody on the bus who is no service of ours. */
  async outsider<T>(work: (connection: NatsConnection) => Promise<T> | T): Promise<T> {
    const connection = await connect(asOperator(this.nats.url));
    try {
      const result = await work(connection);
      await connection.flush();
      return result;
    } finally {
      await connection.close();
    }
  }

  /** What intake answers to the operator, who asks it as a reader would. */
  ask(call: string, question: object): Promise<unknown> {
    const reply = `${answersOf(deskOf('intake'), operator.name)}.${newId()}`;
    return this.outsider(async (bus) => (await bus.request(call, JSON.stringify(question), { timeout: 5_000, noMux: true, reply })).json());
  }

  /** Makes intake's stream before its owner does, or sets it anew. */
  stream(change: Partial<StreamConfig>): Promise<void> {
    return this.outsider(async (connection) => {
      const manager = await jetstreamManager(connection);
      const name = streamOf(deskOf('intake'));
      const there = await manager.streams.info(name).catch(() => undefined);
      if (there) await manager.streams.update(name, { ...there.config, ...change });
      else await manager.streams.add({ name, subjects: [filterOf(deskOf('intake'))], ...change });
    });
  }

  /** The sequences that stand in the stream of a desk of intake's, in their order, by aggregate. */
  standing(desk?: string): Promise<Map<string, number[]>> {
    return this.outsider(async (connection) => {
      const manager = await jetstreamManager(connection);
      const name = streamOf(deskOf('intake', desk));
      const { state } = await manager.streams.info(name);
      const by = new Map<string, number[]>();
      for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
        const message = await manager.streams.getMessage(name, { seq });
        const { subject, sequence } = message?.json<CloudEvent>() ?? { subject: 'gone', sequence: 0 };
        by.set(subject, [...(by.get(subject) ?? []), sequence]);
      }
      return by;
    });
  }

  /** As intake would say it, by somebody who does not keep the order. */
  say(connection: NatsConnection, subject: string, sequence: number, change: Record<string, unknown> = {}): void {
    const fact = DisputeRiskAssessed({ risk: 'low', people: null });
    const stamp = { county: COUNTY, id: newId(), subject, sequence, time: new Date().toISOString(), source: '/junan/510722/intake/county' };
    const event = { ...toCloudEvent(fact, stamp), ...change };
    connection.publish(subjectOf(fact, subject, COUNTY_DESK, { county: COUNTY }), JSON.stringify(event), { headers: headers() });
  }
}

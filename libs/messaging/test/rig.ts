import { Module } from '@nestjs/common';
import pg from 'pg';
import { DataSource, EntitySchema } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  Broker,
  Inbox,
  JetStreamStrategy,
  PooledDatabase,
  Positions,
  Relay,
  SetAside,
  Store,
  Transactor,
  brokerAddress,
  connectionSettings,
} from '#messaging';
import type { Aggregate } from '#messaging';
import { COUNTY_DESK, DisputeClosed, DisputeRiskAssessed } from '#contracts';
import type { Contract, Event, FactOf, Speaker } from '#contracts';
import type { Transaction } from '#kernel';
import { TestDatabase, asService, deskOf } from '#testing';

declare global {
  interface RefusalTexts {
    'count.not-now': string;
    'count.enough': string;
  }
}

/** The smallest aggregate there is: it counts its facts. */
export type Count = Readonly<{ assessed: number; closed: boolean }>;
export type CountFact = FactOf<typeof DisputeRiskAssessed | typeof DisputeClosed>;

const table = new EntitySchema<Count & { id: string; sequence: number }>({
  name: 'count',
  columns: {
    id: { type: 'uuid', primary: true },
    sequence: { type: 'int' },
    assessed: { type: 'int' },
    closed: { type: 'boolean' },
  },
});

class CreateCount1900000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table count (id uuid primary key, sequence int not null, assessed int not null, closed boolean not null)');
    await runner.query('create table seen (n bigint generated always as identity, instance text, subject text, sequence int)');
  }
  async down(): Promise<void> {}
}

export const count: Aggregate<Count, CountFact> = {
  name: 'count',
  table,
  initial: { assessed: 0, closed: false },
  evolve: (state, fact) => (fact.type === DisputeClosed.type ? { ...state, closed: true } : { ...state, assessed: state.assessed + 1 }),
  scope: () => ({ township: '510722101', departments: ['hrss'] }),
};

export class Counts extends Store<Count, CountFact> {
  constructor(transactor: Transactor) {
    super(transactor, count);
  }
}

export const assess = (): CountFact[] => [DisputeRiskAssessed({ risk: 'low', people: null })];

@Module({})
class CountModule {}

export const database = (): Promise<TestDatabase> =>
  TestDatabase.of({ name: 'count', module: CountModule, migrations: [CreateCount1900000000000], messages: { zh: {}, en: {} } });

/** A database, or the line to one. */
type Reached = Readonly<{ url: string }>;

const connected = ({ url }: Reached): Promise<DataSource> =>
  new DataSource({ type: 'postgres', url, extra: connectionSettings() }).initialize();

/** Both sides come to the broker as the services they stand for, with what those may do and no more. */
const brokerOf = (who: Speaker, natsUrl: string): Broker =>
  new Broker(brokerAddress({ NATS_URL: asService(natsUrl, who.service, who.desk) }), who);

/** One side that writes: the service that owns the stream, at one of its desks. */
export async function speaker(db: Reached, natsUrl: string, desk = COUNTY_DESK) {
  const dataSource = await connected(db);
  const pooled = new PooledDatabase(dataSource);
  const who = deskOf('intake', desk);
  const broker = brokerOf(who, natsUrl);
  const relay = new Relay(pooled, broker, who);
  const transactor = new Transactor(pooled, who, () => new Date(), relay.wake);
  const counts = new Counts(transactor);
  return {
    database: pooled,
    broker,
    relay,
    transactor,
    counts,
    start() {
      broker.start();
      relay.start();
    },
    async stop() {
      await relay.stop();
      await broker.stop();
      await dataSource.destroy();
    },
  };
}

export type Handle = (event: Event, tx: Transaction) => Promise<unknown>;
type Hearing = Readonly<{ instance?: string; desk?: string; hears?: readonly Contract[]; handle?: Handle }>;

/** One side that hears. By default it writes down what it handled, in the handler's own transaction. */
export async function listener(
  db: Reached,
  natsUrl: string,
  { instance = 'one', desk = COUNTY_DESK, hears = [DisputeRiskAssessed, DisputeClosed], handle = async () => undefined }: Hearing = {},
) {
  const dataSource = await connected(db);
  const pooled = new PooledDatabase(dataSource);
  const who = deskOf('mediation', desk);
  const broker = brokerOf(who, natsUrl);
  const strategy = new JetStreamStrategy(broker, pooled, who);
  const hear = (contract: Contract) =>
    strategy.addHandler(
      contract.type,
      async (event: Event, tx: Transaction) => {
        await handle(event, tx);
        await tx.query('insert into seen (instance, subject, sequence) values ($1, $2, $3)', [instance, event.subject, event.sequence]);
      },
      true,
    );
  for (const contract of hears) hear(contract);
  return {
    database: pooled,
    broker,
    inbox: new Inbox(pooled),
    aside: new SetAside(pooled),
    positions: new Positions(pooled),
    start() {
      broker.start();
      strategy.listen(() => undefined);
    },
    async stop() {
      await strategy.close();
      await broker.stop();
      await dataSource.destroy();
    },
    /** What was handled, in the order of handling, by subject. */
    async seen(): Promise<Map<string, number[]>> {
      const rows = await pooled.query<{ subject: string; sequence: number }>('select subject, sequence from seen order by n');
      const by = new Map<string, number[]>();
      for (const { subject, sequence } of rows) by.set(subject, [...(by.get(subject) ?? []), sequence]);
      return by;
    },
  };
}

/** Cuts every session of a database, as a restart of the server does. */
export async function cut({ superuserUrl }: TestDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
}

/** As a crash leaves it that comes between the broker's acknowledgements and their being noted. */
export async function forgetAfter({ database: db }: { database: PooledDatabase }, place: number): Promise<void> {
  await db.query(
    `with all_of_them as (delete from outbox_batch returning seqs, places),
     mark as (update outbox_mark set acknowledged = $1, floor = '1')
     insert into outbox_batch (seqs, places, newest)
       select array_agg(s.seq), array_agg(s.place), pg_current_xact_id() from all_of_them, unnest(seqs, places) s(seq, place)
       where s.place <= $1 having count(*) > 0`,
    [place],
  );
}

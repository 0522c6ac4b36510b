import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { DataSource, EntitySchema } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DisputeRiskAssessed } from '#contracts';
import type { FactOf } from '#contracts';
import { Broker, Outbox, PooledDatabase, Relay, Store, Transactor, brokerAddress, connectionSettings } from '#messaging';
import { COUNTY, TestDatabase, asService } from '#testing';

/** The smallest aggregate: what is measured is the way of an event, not a rule. */
type Note = Readonly<{ assessed: number }>;
type NoteFact = FactOf<typeof DisputeRiskAssessed>;

const table = new EntitySchema<Note & { id: string; sequence: number }>({
  name: 'note',
  columns: { id: { type: 'uuid', primary: true }, sequence: { type: 'int' }, assessed: { type: 'int' } },
});

class CreateNote1900000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table note (id uuid primary key, sequence int not null, assessed int not null)');
    await runner.query('create table trail (subject uuid primary key, facts int[] not null)');
    await runner.query('create table bare (id uuid primary key)');
  }
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

@Module({})
class NoteModule {}

class Notes extends Store<Note, NoteFact> {
  constructor(transactor: Transactor) {
    super(transactor, {
      name: 'note',
      table,
      initial: { assessed: 0 },
      evolve: ({ assessed }) => ({ assessed: assessed + 1 }),
      scope: () => ({ township: '510722101', departments: ['hrss'] }),
    });
  }
}

export const assess = (): NoteFact[] => [DisputeRiskAssessed({ risk: 'low', people: null })];

export const noteDatabase = (): Promise<TestDatabase> =>
  TestDatabase.of({ name: 'note', module: NoteModule, migrations: [CreateNote1900000000000], messages: { zh: {}, en: {} } });

export const connected = async (url: string): Promise<{ dataSource: DataSource; database: PooledDatabase }> => {
  const dataSource = await new DataSource({ type: 'postgres', url, extra: connectionSettings() }).initialize();
  return { dataSource, database: new PooledDatabase(dataSource) };
};

/** A service that says things: its relay and its broker are yet to be started. */
export async function speaking(url: string, natsUrl: string) {
  const { dataSource, database } = await connected(url);
  const who = { county: COUNTY, service: 'intake', desk: 'county' };
  const broker = new Broker(brokerAddress({ NATS_URL: asService(natsUrl, who.service) }), who);
  const relay = new Relay(database, broker, who);
  const notes = new Notes(new Transactor(database, who, () => new Date(), relay.wake));
  const stop = async () => {
    await relay.stop();
    await broker.stop();
    await dataSource.destroy();
  };
  return { database, broker, relay, notes, stop };
}

/** These tables and the outbox as before the first write, once a relay that is at work has said what waits. */
export async function sweep(database: PooledDatabase, tables: string, relayed: boolean): Promise<void> {
  const outbox = new Outbox(database);
  while (relayed && (await outbox.backlog()).waiting > 0) await pause(20);
  await database.query(`truncate ${tables}, outbox, outbox_batch`);
  await database.query('checkpoint');
}

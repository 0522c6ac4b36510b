import { DisputeRiskAssessed } from '#contracts';
import type { Event } from '#contracts';
import type { Database, Queryable, Transaction } from '#kernel';
import { Broker, JetStreamStrategy, brokerAddress } from '#messaging';
import type { PooledDatabase } from '#messaging';
import { COUNTY, asService } from '#testing';

const BATCH = Symbol('batch');

/** A projection as reporting's are: all of a transaction is gathered and folded at once, just before it commits. */
class Trails {
  private readonly batches = new WeakMap<Transaction, Event[]>();

  constructor(private readonly committed: (events: readonly Event[]) => void) {}

  readonly hear = (event: Event, tx: Transaction): void => {
    const batch = this.batches.get(tx) ?? [];
    if (batch.push(event) > 1) return;
    this.batches.set(tx, batch);
    tx.beforeCommit(BATCH, () => this.fold(batch, tx));
    tx.afterCommit(() => this.committed(batch));
  };

  private async fold(batch: readonly Event[], tx: Transaction): Promise<void> {
    const facts = new Map<string, number[]>();
    for (const { subject, sequence } of batch) facts.set(subject, [...(facts.get(subject) ?? []), sequence]);
    await tx.query(
      `insert into trail (subject, facts) select subject, facts::int[] from unnest($1::uuid[], $2::text[]) as t(subject, facts)
       on conflict (subject) do update set facts = trail.facts || excluded.facts`,
      [[...facts.keys()], [...facts.values()].map((sequences) => `{${sequences.join(',')}}`)],
      'fold trails',
    );
  }
}

/** The same row, one event at a time. */
export const follow = ({ subject, sequence }: Event, db: Queryable) =>
  db.query(
    `insert into trail (subject, facts) values ($1, array[$2::int]) on conflict (subject) do update set facts = trail.facts || excluded.facts`,
    [subject, sequence],
    'follow',
  );

/** Every aggregate's facts, each once and in their order, and no fewer than were said. */
export async function proveOrder(database: Database, aggregates: number, facts: number): Promise<void> {
  const [found] = await database.query<{ whole: number; all: number }>(
    'select count(*) filter (where facts = array(select generate_series(1, $1::int))) as whole, count(*) as all from trail',
    [facts],
  );
  if (found?.whole !== aggregates || found.all !== aggregates)
    throw new Error(`of ${aggregates} aggregates ${found?.whole} were handled in order, once and whole; ${found?.all} were handled`);
}

/** Another service over that broker, with a database of its own. */
export function listening(database: PooledDatabase, natsUrl: string, committed: (events: readonly Event[]) => void) {
  const who = { county: COUNTY, service: 'mediation', desk: 'county' };
  const broker = new Broker(brokerAddress({ NATS_URL: asService(natsUrl, who.service) }), who);
  const strategy = new JetStreamStrategy(broker, database, who);
  const trails = new Trails(committed);
  strategy.addHandler(DisputeRiskAssessed.type, async (event: Event, tx: Transaction) => trails.hear(event, tx), true);
  return {
    start: () => {
      broker.start();
      strategy.listen(() => undefined);
    },
    stop: async () => {
      await strategy.close();
      await broker.stop();
    },
  };
}

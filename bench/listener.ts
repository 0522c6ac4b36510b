import { DisputeRiskAssessed } from '#contracts';
import type { Event } from '#contracts';
import type { Transaction } from '#kernel';
import { Broker, JetStreamStrategy } from '#messaging';
import { connected } from './sides.js';

/** The other service: writes one row an event and says when that was committed. */
const [databaseUrl = '', natsUrl = ''] = process.argv.slice(2);
const { database } = await connected(databaseUrl);
const broker = new Broker(natsUrl, 'listener');
const strategy = new JetStreamStrategy(broker, database, { county: '510722', service: 'mediation', desk: 'county' });
let subjects: string[] = [];

async function handle({ subject, sequence }: Event, tx: Transaction): Promise<void> {
  await tx.query('insert into handled (subject, sequence) values ($1, $2)', [subject, sequence], 'handle');
  if (subjects.push(subject) === 1) {
    tx.afterCommit(() => {
      process.send?.({ at: Date.now(), subjects });
      subjects = [];
    });
  }
}

strategy.addHandler(DisputeRiskAssessed.type, handle, true);
broker.start();
strategy.listen(() => process.send?.({ at: 0, subjects: [] }));
process.on('disconnect', () => process.exit(0));

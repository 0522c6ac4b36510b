import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { asOperator } from '#testing';
import { answering } from './listener-process.js';
import { connected } from './sides.js';

/** The floor of the other service: one row, one commit for each message, and nothing that would keep a promise. */
const [databaseUrl = '', natsUrl = ''] = process.argv.slice(2);
const { note, ready } = answering();
const { database } = await connected(databaseUrl);
const connection = await connect({ ...asOperator(natsUrl), noAsyncTraces: true });
const manager = await jetstreamManager(connection);
const { name } = await manager.consumers.add('BARE', { ack_policy: AckPolicy.None });
await (
  await jetstream(connection).consumers.get('BARE', name)
).consume({
  max_messages: 1_000,
  callback: (message) => {
    const id = message.string();
    void database.query('insert into bare (id) values ($1)', [id], 'bare').then(() => note(id));
  },
});
ready();

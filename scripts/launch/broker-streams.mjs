import path from 'node:path';
import { until } from './ports.mjs';

/** Makes streams and copies as the operator, since no service may; those that are there stay, unless they are not as they should be. */
export async function createStreams(root, natsUrl, operator, { own, copies }) {
  const { ensureCopy, ensureStream } = await import(path.join(root, 'dist/libs/messaging/src/stream.js'));
  await asOperator(root, natsUrl, operator, async (connection) => {
    for (const speaker of own) await ensureStream(connection, speaker, 1);
    for (const { of, from, to } of copies) await ensureCopy(connection, of, from, to, 1);
  });
}

/**
 * A broker that has just read its users anew says for a moment that it keeps no streams: then `work` is begun again, and must bear that.
 * One that is not there yet is waited for, unless told otherwise.
 */
export async function asOperator(root, natsUrl, operator, work, { waits = true } = {}) {
  const { brokerAddress } = await import(path.join(root, 'dist/libs/messaging/src/address.js'));
  const { connect } = await import('@nats-io/transport-node');
  const connection = await connect({ ...brokerAddress({ NATS_URL: natsUrl, ...operator }), waitOnFirstConnect: waits });
  let done;
  const works = () =>
    work(connection).then(
      (result) => {
        done = result;
        return true;
      },
      (error) => {
        if (error.name === 'JetStreamNotEnabled') return false;
        throw error;
      },
    );
  try {
    await until('the streams of the broker', works, { timeoutMs: 20_000, everyMs: 100 });
    return done;
  } finally {
    await connection.close();
  }
}

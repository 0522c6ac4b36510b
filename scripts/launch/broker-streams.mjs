import path from 'node:path';

/** Makes streams and copies as the operator, since no service may; those that are there stay, unless they are not as they should be. */
export async function createStreams(root, natsUrl, operator, { own, copies }) {
  const { ensureCopy, ensureStream } = await import(path.join(root, 'dist/libs/messaging/src/stream.js'));
  await asOperator(root, natsUrl, operator, async (connection) => {
    for (const speaker of own) await ensureStream(connection, speaker, 1);
    for (const { of, from, to } of copies) await ensureCopy(connection, of, from, to, 1);
  });
}

/** `waits` for a broker that is not there yet. */
export async function asOperator(root, natsUrl, operator, work, { waits = true } = {}) {
  const { brokerAddress } = await import(path.join(root, 'dist/libs/messaging/src/address.js'));
  const { connect } = await import('@nats-io/transport-node');
  const connection = await connect({ ...brokerAddress({ NATS_URL: natsUrl, ...operator }), waitOnFirstConnect: waits });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

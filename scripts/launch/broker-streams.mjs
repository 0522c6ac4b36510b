import path from 'node:path';
import { DESK } from './broker-users.mjs';
import { services } from './names.mjs';

/** Makes each service's stream as the operator, since no service may; those that are there stay, unless they are not as they should be. */
export async function createStreams(root, natsUrl, operator, county) {
  const from = (file) => import(path.join(root, 'dist/libs/messaging/src', file));
  const [{ brokerAddress }, { ensureStream }] = [await from('address.js'), await from('stream.js')];
  const { connect } = await import('@nats-io/transport-node');
  const connection = await connect({ ...brokerAddress({ NATS_URL: natsUrl, ...operator }), waitOnFirstConnect: true });
  try {
    for (const service of services) await ensureStream(connection, { county, service, desk: DESK }, 1);
  } finally {
    await connection.close();
  }
}

import { connect } from '@nats-io/transport-node';
import { brokerAddress } from './src/address.js';
import { streamsOrder } from './src/streams-order.js';

/** The command of an image: the streams of the broker that its settings name, to which it comes as the operator. */
try {
  const order = streamsOrder(process.argv.slice(2));
  const { NATS_URL } = process.env;
  if (!NATS_URL) throw new Error('NATS_URL: missing');
  const connection = await connect(brokerAddress({ ...process.env, NATS_URL }));
  try {
    for await (const line of order(connection)) process.stdout.write(`${line}\n`);
  } finally {
    await connection.close();
  }
} catch (error) {
  process.stderr.write(`streams: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

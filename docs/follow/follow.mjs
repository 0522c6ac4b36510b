// node follow.mjs court.json [2026-11-01]      npm i @nats-io/transport-node @nats-io/jetstream
import { readFileSync } from 'node:fs';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';

const { servers, user, password, inboxPrefix, apiPrefix, readers } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const known = new Set(); // the ids of what was handled in the last days; keep them, and these moments, where you keep your data
const AGAIN_MS = 600_000;
const read = new Map(readers.map(({ consumer }) => [consumer, Date.parse(process.argv[3] ?? '2000-01-01') + AGAIN_MS]));

/** Anew from ten minutes before what was read last: nothing is missed of what a broker lost and its owner said again. */
async function follow(bus, { stream, consumer, filter }) {
  const api = await jetstreamManager(bus, { checkAPI: false, apiPrefix });
  await api.consumers.delete(stream, consumer).catch(() => {});
  const since = new Date(read.get(consumer) - AGAIN_MS).toISOString();
  const from = { filter_subject: filter, deliver_policy: 'by_start_time', opt_start_time: since, ack_policy: 'none' };
  const reader = await api.consumers.add(stream, { name: consumer, inactive_threshold: 3600e9, ...from });
  for await (const message of await jetstream(bus, { apiPrefix }).consumers.getConsumerFromInfo(reader).consume()) {
    const event = message.json();
    if (!known.has(event.id)) console.log(JSON.stringify(event)); // yours: act on it, and note id and moment with it
    known.add(event.id);
    read.set(consumer, message.time.getTime());
  }
}

for (;;) {
  const bus = await connect({ servers, user, pass: password, inboxPrefix, reconnect: false }).catch((error) =>
    console.error(error.message),
  );
  if (bus)
    await Promise.race([bus.closed(), ...readers.map((reader) => follow(bus, reader))]).catch((error) => console.error(error.message));
  await bus?.close();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}

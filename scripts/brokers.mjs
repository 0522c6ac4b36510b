import path from 'node:path';
import { natsServer, natsServers } from './launch/nats-server.mjs';
import { explain } from './launch/say.mjs';

/** `npm run brokers [-- 2.9]`: the nats-servers that can be had here, or the one of a line; gets from Debian what is not here yet. */
const root = path.dirname(import.meta.dirname);
const [line] = process.argv.slice(2);

try {
  const brokers = line
    ? [await natsServer(root, { env: { ...process.env, JUNAN_NATS_SERVER: '', JUNAN_NATS: line } })]
    : await natsServers(root);
  for (const { version, path: program } of brokers) console.log(`${version}\t${program}`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

import { chmodSync } from 'node:fs';
import path from 'node:path';
import { rank } from './family.mjs';
import { until } from './ports.mjs';
import { answers, asOwner, initialise, listens, postgresBinaries, serverCommand, urlOf } from './postgres.mjs';
import { inherited } from './services.mjs';

/**
 * A PostgreSQL that is ready to be started, for `npm start`, the tests, the measurements and the faults alike: made in `home`
 * unless it stands there.
 * @param settings what of PostgreSQL's own is to be otherwise
 * @returns whether it was made, where its data are, how it is started and, once it is, where its superuser finds it.
 */
export async function cluster(root, { home, password, port, settings }) {
  // It runs as its owner, who must get as far as its files.
  if (asOwner.uid !== undefined) chmodSync(home, 0o711);
  const data = path.join(home, 'postgresql');
  const binaries = postgresBinaries(root);
  const made = await initialise(binaries, home, data, password);
  const [command, args] = serverCommand(binaries, data, port, settings);
  return { made, data, port, command, args, options: { ...asOwner, cwd: home }, url: urlOf('postgres', password, port) };
}

/** As a member of the family, asked last and so ended last. SIGINT ends it without waiting for those who are connected. */
export const startCluster = (family, { port, command, args, options }) =>
  family.start('postgresql', command, args, { ...options, env: inherited(), rank: rank.database, signal: 'SIGINT', ports: [port] });

/** Until it takes connections. It is asked once it has its port: another program that took that could ask for the password. */
export const answering = ({ data, url }, pid) => until('PostgreSQL', async () => listens(data, pid) && (await answers(url)));

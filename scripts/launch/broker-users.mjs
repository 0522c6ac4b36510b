import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { services } from './names.mjs';
import { brokerPasswords } from './secrets.mjs';

/** The county's own desk of each service; another desk of one is another member, with a user of its own. */
export const DESK = 'county';

/**
 * Writes the broker's configuration, which says who may do what, and tells each service as whom it comes. The table is
 * the build's, hence late.
 * @returns the configuration's file, what a service is told, and as whom its operator comes.
 */
export async function brokerUsers(root, folder, county) {
  const from = (file) => import(path.join(root, 'dist/libs/messaging/src', file));
  const table = await from('broker-users.js');
  const { brokerConfig } = await from('broker-config.js');
  const { userOf } = await from('names.js');
  const desks = services.map((service) => ({ service, desk: DESK }));
  const users = table.brokerUsers(county, desks);
  const names = users.map(({ name }) => name);
  const passwords = brokerPasswords(folder, names);
  const file = path.join(folder, 'nats.conf');
  writeFileSync(file, brokerConfig(users, passwords), { mode: 0o600 });
  const credentialsOf = (service) => {
    const user = userOf({ county, service, desk: DESK });
    return { NATS_USER: user, NATS_PASSWORD: passwords[user] };
  };
  const operator = { NATS_USER: table.operator.name, NATS_PASSWORD: passwords[table.operator.name] };
  return { file, credentialsOf, operator };
}

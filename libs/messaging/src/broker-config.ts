import type { BrokerUser, Grant } from './broker-users.js';

/**
 * The users as nats-server reads them from its configuration file, which takes JSON.
 * @param passwords by user, clear or as bcrypt makes them: the file is the broker's alone to read.
 */
export function brokerConfig(users: readonly BrokerUser[], passwords: Readonly<Record<string, string>>): string {
  const entries = users.map((user) => ({
    user: user.name,
    password: passwordOf(user, passwords),
    permissions: { publish: { allow: subjectsOf(user, 'publish') }, subscribe: { allow: subjectsOf(user, 'subscribe') } },
  }));
  return `${JSON.stringify({ authorization: { users: entries } }, null, 2)}\n`;
}

function passwordOf({ name }: BrokerUser, passwords: Readonly<Record<string, string>>): string {
  const password = passwords[name];
  if (!password) throw new Error(`the broker's user ${name} has no password`);
  return password;
}

const subjectsOf = ({ grants }: BrokerUser, act: Grant['act']): string[] =>
  grants.filter((grant) => grant.act === act).flatMap(({ subjects }) => subjects);

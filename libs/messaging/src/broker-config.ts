import type { BrokerUser, Grant } from './broker-users.js';
import { domainOf } from './names.js';

/** Where a broker stands among those of the county: the county's takes in others at a port, a department's goes to the county's. */
export type Standing = Readonly<{ county: string; desk: string; listen?: string; hub?: string }>;

/**
 * What nats-server reads from its configuration file, which takes JSON: its users, and with whom it exchanges streams.
 * @param passwords by user, clear or as bcrypt makes them: the file is the broker's alone to read.
 * @param standing nothing for a broker that stands alone. `listen` is an address as `127.0.0.1:7422`; `hub` the county's, with user and
 * password, as `nats://510722-slice-hrss:word@hub:7422`.
 */
export function brokerConfig(users: readonly BrokerUser[], passwords: Readonly<Record<string, string>>, standing?: Standing): string {
  const entries = users.map((user) => ({
    user: user.name,
    password: passwordOf(user, passwords),
    permissions: { publish: { allow: subjectsOf(user, 'publish') }, subscribe: { allow: subjectsOf(user, 'subscribe') } },
  }));
  return `${JSON.stringify({ authorization: { users: entries }, ...(standing && exchange(standing)) }, null, 2)}\n`;
}

function exchange({ county, desk, listen, hub }: Standing) {
  return {
    jetstream: { domain: domainOf(county, desk) },
    // Where the county's broker is to be reached is told by whoever gives the address: what it thinks of itself is behind a gateway.
    leafnodes: { ...(listen && { listen, no_advertise: true }), ...(hub && { remotes: [{ url: hub }] }) },
  };
}

function passwordOf({ name }: BrokerUser, passwords: Readonly<Record<string, string>>): string {
  const password = passwords[name];
  if (!password) throw new Error(`the broker's user ${name} has no password`);
  return password;
}

const subjectsOf = ({ grants }: BrokerUser, act: Grant['act']): string[] =>
  grants.filter((grant) => grant.act === act).flatMap(({ subjects }) => subjects);

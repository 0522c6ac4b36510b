import type { BrokerUser, Grant } from './broker-users.js';
import { domainOf } from './names.js';

/**
 * Where a broker stands among those of the county: the county's takes in others at a port, a department's goes to the county's. `account`
 * is the one that keeps the streams, where others stand beside it; `store` where they lie, for a broker that is to read its file again:
 * one older than 2.11 does not, where that is said to it in another way.
 */
export type Standing = Readonly<{ county: string; desk: string; listen?: string; hub?: string; account?: string; store?: string }>;

/**
 * What nats-server reads from its configuration file, which takes JSON: its users, and with whom it exchanges streams.
 * @param passwords by user, clear or as bcrypt makes them: the file is the broker's alone to read.
 * @param standing nothing for a broker that stands alone. `listen` is an address as `127.0.0.1:7422`; `hub` the county's, with user and
 * password, as `nats://510722-slice-hrss:word@hub:7422`.
 */
export function brokerConfig(users: readonly BrokerUser[], passwords: Readonly<Record<string, string>>, standing?: Standing): string {
  const entryOf = (user: BrokerUser) => ({
    user: user.name,
    password: passwordOf(user, passwords),
    permissions: { publish: { allow: subjectsOf(user, 'publish') }, subscribe: { allow: subjectsOf(user, 'subscribe') } },
  });
  const account = standing?.account;
  const guests = users.filter(({ apart }) => apart !== undefined);
  if (account === undefined && guests.length > 0) throw new Error(`${guests[0]?.name} would stand in one account with those it reads of`);
  const ours = users.filter((user) => !guests.includes(user)).map(entryOf);
  const all = account === undefined ? { authorization: { users: ours } } : { accounts: accountsOf(account, ours, guests, entryOf) };
  return `${JSON.stringify({ ...all, ...(standing && exchange(standing)) }, null, 2)}\n`;
}

/** The one that keeps the streams gives each guest the subjects that it may ask at, and each has an account that takes those. */
function accountsOf<T>(account: string, ours: readonly T[], guests: readonly BrokerUser[], entryOf: (user: BrokerUser) => T) {
  const asked = guests.flatMap((guest) =>
    subjectsOf(guest, 'publish').map((subject) => ({
      guest: guest.name,
      subject,
      service: `$JS.API${subject.slice(guest.apart?.length)}`,
    })),
  );
  const exports = asked.map(({ guest, service }) => ({
    service,
    accounts: [guest],
    response_type: service.includes('.MSG.NEXT.') ? 'stream' : 'singleton',
  }));
  const apart = guests.map((guest) => {
    const imports = asked
      .filter((each) => each.guest === guest.name)
      .map(({ subject, service }) => ({ service: { account, subject: service }, to: subject }));
    return [guest.name, { users: [entryOf(guest)], imports }];
  });
  return { [account]: { jetstream: 'enabled', users: ours, exports }, ...(Object.fromEntries(apart) as object) };
}

function exchange({ county, desk, listen, hub, account, store }: Standing) {
  return {
    jetstream: { domain: domainOf(county, desk), ...(store !== undefined && { store_dir: store }) },
    // Where the county's broker is to be reached is told by whoever gives the address: what it thinks of itself is behind a gateway.
    leafnodes: {
      ...(listen && { listen, no_advertise: true }),
      ...(hub && { remotes: [{ url: hub, ...(account !== undefined && { account }) }] }),
    },
  };
}

function passwordOf({ name }: BrokerUser, passwords: Readonly<Record<string, string>>): string {
  const password = passwords[name];
  if (!password) throw new Error(`the broker's user ${name} has no password`);
  return password;
}

const subjectsOf = ({ grants }: BrokerUser, act: Grant['act']): string[] =>
  grants.filter((grant) => grant.act === act).flatMap(({ subjects }) => subjects);

import { hearing } from '#contracts';
import { brokerAddress, brokerConfig, brokerUsers, operator, userOf } from '#messaging';
import type { BrokerAddress, BrokerUser, Standing } from '#messaging';
import { COUNTY } from './county.js';

/** A second desk of reporting's, which hears all of it anew. */
export const REBUILT = 'rebuilt';

/** Beside the county's own desks those of departments that run a service themselves. */
const desks = [
  ...Object.keys(hearing).map((service) => ({ service, desk: 'county' })),
  { service: 'reporting', desk: REBUILT },
  { service: 'intake', desk: 'north' },
  { service: 'mediation', desk: 'hrss' },
  { service: 'screening', desk: 'hrss' },
];

/** The operator, and each service at the county's own desk. In a test no operator makes streams. */
export const countyUsers = brokerUsers(COUNTY, desks, { makesStream: true });

/** Whoever is one of these users of a test's broker has this password. */
const passwordOf = (user: string): string => `${user}-word`;

export const configOf = (users: readonly BrokerUser[], standing?: Standing): string =>
  brokerConfig(users, Object.fromEntries(users.map(({ name }) => [name, passwordOf(name)])), standing);

/** The address of a broker, or of a line to one, as a user of it. */
export function signedIn(address: string, user: string): string {
  const url = new URL(address);
  url.username = user;
  url.password = passwordOf(user);
  return url.href;
}

/** As the service of the county's own desk, unless another is named. */
export const asService = (address: string, service: string, desk = 'county'): string =>
  signedIn(address, userOf({ county: COUNTY, service, desk }));

/** For the client of NATS, as the operator: somebody on the bus who is no service of ours, and may do everything. */
export const asOperator = (address: string): BrokerAddress => brokerAddress({ NATS_URL: signedIn(address, operator.name) });

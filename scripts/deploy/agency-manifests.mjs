import { existsSync } from 'node:fs';
import path from 'node:path';
import { agencyOf, agencyUser } from '../../dist/libs/messaging/src/agency.js';
import { brokerConfig } from '../../dist/libs/messaging/src/broker-config.js';
import { readAgencies } from '../launch/agencies.mjs';
import { ACCOUNT } from '../launch/broker-store.mjs';
import { configOf, externalSecret } from './external-secret.mjs';

/** Who is told of a county's events at its broker: of a file of the overlay's own, else of the one for all. The sandbox is of `npm start` alone. */
export const agenciesFor = (root, folder) =>
  readAgencies([path.join(root, folder, 'agency-list.yaml'), path.join(root, 'deploy/agencies.yaml')].find(existsSync)).filter(
    ({ form, sandbox }) => form === 'nats' && !sandbox,
  );

/** What each overlay's agencies are told of, and from whom. */
export const toldIn = ({ county, desk, services, beside }) => ({
  county,
  desks: [...services.map((service) => ({ service, desk })), ...beside],
});

/** Of the server by which agencies come in: itself of the same accounts as the others, it knows nobody else. */
export function agencyUsersOf(slice, agencies) {
  const users = agencies.map((agency) => agencyUser(slice.county, agency, toldIn(slice)));
  const wordOf = ({ name }) => `agency_${name.replaceAll('-', '_')}`;
  const passwords = Object.fromEntries(agencies.map((agency) => [agencyOf(slice.county, agency), `{{ .${wordOf(agency)} }}`]));
  const standing = { county: slice.county, desk: slice.desk, account: ACCOUNT };
  return externalSecret(
    'agency-users',
    configOf(brokerConfig(users, passwords, standing)),
    agencies.map((agency) => ({ secretKey: wordOf(agency), remoteRef: { key: 'broker', property: `agency-${agency.name}` } })),
  );
}

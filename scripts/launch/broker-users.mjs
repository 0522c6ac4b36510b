import path from 'node:path';
import { agenciesIn, toldFrom } from './agencies.mjs';
import { ACCOUNT, storeOf } from './broker-store.mjs';
import { DESK } from './names.mjs';
import { brokerPasswords } from './secrets.mjs';
import { desksWith, servicesWith, slicesIn } from './slices.mjs';
import { keepText } from './state.mjs';

/**
 * The broker's users, and what each is told. The table is the build's, hence late.
 * @param own the department whose own broker it is, with the services that it runs; else it is the county's.
 * @param beside of a department's broker, the others that have one: they are heard and asked, and come to their own.
 * @returns what a service is told, as whom its operator comes, as whom a department's broker does, and `write`, which says where the
 * broker stands and writes its configuration.
 */
export async function brokerUsers(root, folder, county, own, beside = []) {
  const from = (file) => import(path.join(root, 'dist/libs/messaging/src', file));
  const table = await from('broker-users.js');
  const { brokerConfig } = await from('broker-config.js');
  const { userOf, sliceOf } = await from('names.js');
  const { AGENCY_API, agencyOf, agencyUser } = await from('agency.js');
  const slice = own?.desk;
  const slices = own === undefined ? slicesIn(folder) : [own, ...beside.map((desk) => ({ desk, services: servicesWith(false) }))];
  const desks = desksWith(slices);
  const others = slice === undefined ? slices.map(({ desk }) => table.sliceUser(county, desk, desks)) : [];
  const agencies = slice === undefined ? agenciesIn(folder) : [];
  const readers = agencies.map((agency) => agencyUser(county, agency, toldFrom(agency, county, slices)));
  const elsewhere = new Set(desks.filter(({ desk }) => beside.includes(desk)).map((of) => userOf({ county, ...of })));
  const users = [...table.brokerUsers(county, desks).filter(({ name }) => !elsewhere.has(name)), ...others, ...readers];
  const passwords = brokerPasswords(
    folder,
    users.map(({ name }) => name),
  );
  const credentialsOf = (service, desk = slice ?? DESK) => {
    const user = userOf({ county, service, desk });
    return { NATS_USER: user, NATS_PASSWORD: passwords[user] };
  };
  const operator = { NATS_USER: table.operator.name, NATS_PASSWORD: passwords[table.operator.name] };
  const sliceCredentials = (desk) => ({ user: sliceOf(county, desk), password: passwords[sliceOf(county, desk)] });
  const agencyCredentials = (agency) => ({
    user: agencyOf(county, agency),
    password: passwords[agencyOf(county, agency)],
    apiPrefix: AGENCY_API,
  });
  const file = path.join(folder, 'nats.conf');
  const write = (standing) => {
    const here = { county, desk: slice ?? DESK, account: ACCOUNT, store: storeOf(folder) };
    keepText(file, brokerConfig(users, passwords, { ...here, ...standing }));
    return file;
  };
  return { credentialsOf, operator, sliceCredentials, agencyCredentials, write };
}

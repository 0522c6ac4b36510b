import { stringify } from 'yaml';
import { COUNTY_DESK, hearing } from '../../dist/libs/contracts/src/index.js';
import { brokerConfig } from '../../dist/libs/messaging/src/broker-config.js';
import { brokerUsers, operator, sliceUser } from '../../dist/libs/messaging/src/broker-users.js';
import { sliceOf, userOf } from '../../dist/libs/messaging/src/names.js';
import { copyFor, streamFor } from '../../dist/libs/messaging/src/stream.js';
import { agenciesFor, agencyUsersOf } from './agency-manifests.mjs';
import { configOf, externalSecret } from './external-secret.mjs';
import { ACCOUNT } from '../launch/broker-store.mjs';
import { slicesIn } from './slices.mjs';

const COPIES = 3;

/** Who may do what at each overlay's broker, and its streams: from the tables that the services themselves go by. */
export function brokerManifests(root) {
  return slicesIn(root).flatMap((slice) => [
    [`${slice.folder}/broker-users.yaml`, written(usersOf(slice))],
    [`${slice.folder}/streams.yaml`, written(accountOf(slice), ...streamsOf(slice))],
    ...(slice.bus ? [[`${slice.folder}/agency-users.yaml`, written(agencyUsersOf(slice, agenciesFor(root, slice.folder)))]] : []),
  ]);
}

/** Those who come to a broker, and the lines by which departments do: those beside are heard and asked, and come to brokers of their own. */
export function countyUsers(county, ours, beside) {
  const here = new Set([operator.name, ...ours.map((speaker) => userOf({ county, ...speaker }))]);
  const all = [...ours, ...beside];
  const lines = ours.every(({ desk }) => desk === COUNTY_DESK) ? linesOf(beside) : [];
  return [...brokerUsers(county, all).filter(({ name }) => here.has(name)), ...lines.map((line) => sliceUser(county, line, all))];
}

export const linesOf = (beside) => [...new Set(beside.map(({ desk }) => desk))];

const LINE = 7422;
/**
 * Passwords come from the county's secret store: a service's own stands beside its other secrets, those of the operator and of departments'
 * lines under `broker`.
 */
function usersOf({ county, desk, services, beside, hub }) {
  const ours = services.map((service) => ({ service, desk }));
  const serviceOf = new Map(ours.map((speaker) => [userOf({ county, ...speaker }), speaker.service]));
  const lines = desk === COUNTY_DESK ? linesOf(beside) : [];
  const users = countyUsers(county, ours, beside);
  // A word that a template can ask for by a dot.
  const wordOf = (name) => serviceOf.get(name) ?? name.replaceAll(/\W/g, '_').replace(/^\d+_/, '');
  const places = users.map(({ name }) => ({ word: wordOf(name), key: serviceOf.get(name) ?? 'broker' }));
  const line = hub && { word: wordOf(sliceOf(county, desk)), key: 'broker' };
  const standing = {
    county,
    desk,
    account: ACCOUNT,
    ...lineOf(lines, line && `tls://${sliceOf(county, desk)}:{{ .${line.word} }}@${hub}:${LINE}`),
  };
  const passwords = Object.fromEntries(users.map(({ name }) => [name, `{{ .${wordOf(name)} }}`]));
  return externalSecret(
    'broker-users',
    configOf(brokerConfig(users, passwords, standing)),
    [...places, ...(line ? [line] : [])].map(({ word, key }) => ({
      secretKey: word,
      remoteRef: { key, property: key === 'broker' ? word.replaceAll('_', '-') : 'nats-password' },
    })),
  );
}

export const lineOf = (lines, hub) => ({ ...(lines.length > 0 && { listen: `0.0.0.0:${LINE}` }), ...(hub && { hub }) });

/** As whom NACK comes, and where: from a namespace of its own, in which the broker is known by ours. */
const accountOf = ({ namespace }) => ({
  apiVersion: 'jetstream.nats.io/v1beta2',
  kind: 'Account',
  metadata: { name: operator.name },
  spec: {
    // Without its port, 4222: the certificate's name is taken from here.
    servers: [`tls://broker.${namespace}`],
    tls: { secret: { name: 'broker-tls' }, ca: 'ca.crt', cert: 'tls.crt', key: 'tls.key' },
    user: { secret: { name: 'broker-operator' }, user: 'username', password: 'password' },
  },
});

/** Its own, and copies of those that it hears: a department has them all from the county's broker, the county each from where it is said. */
function streamsOf({ county, desk, services, beside }) {
  const heard = beside.filter(({ service }) => services.some((ours) => hearing[ours]?.includes(service)));
  return [
    ...services.map((service) => streamOf(streamFor({ county, service, desk }, COPIES))),
    ...heard.map((owner) => streamOf(copyFor({ county, ...owner }, desk === COUNTY_DESK ? owner.desk : COUNTY_DESK, desk, COPIES))),
  ];
}

/** In NACK's words. */
function streamOf(stream) {
  const { name, subjects, storage, retention, discard, num_replicas, duplicate_window, deny_delete, deny_purge, mirror, ...unknown } =
    stream;
  const left = Object.keys(unknown);
  if (left.length > 0) throw new Error(`a stream has ${left.join(', ')}, which the manifest does not say yet`);
  return {
    apiVersion: 'jetstream.nats.io/v1beta2',
    kind: 'Stream',
    metadata: { name: name.toLowerCase().replaceAll('_', '-') },
    spec: {
      account: operator.name,
      name,
      ...(subjects && { subjects, duplicateWindow: `${duplicate_window / 1e9}s` }),
      ...(mirror && {
        mirror: { name: mirror.name, externalApiPrefix: mirror.external.api, externalDeliverPrefix: mirror.external.deliver },
      }),
      storage,
      retention,
      discard,
      // Else NACK makes it with its library's own: what is a year old goes.
      maxAge: '0s',
      replicas: num_replicas,
      denyDelete: deny_delete,
      denyPurge: deny_purge,
      // What was said stays said, also where somebody deletes this manifest.
      preventDelete: true,
    },
  };
}

const written = (...objects) =>
  ['# Written by `npm run generate` from libs/messaging; do not edit.\n', ...objects.map((object) => stringify(object, { lineWidth: 0 }))]
    .join('---\n')
    .replace('do not edit.\n---\n', 'do not edit.\n');

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { COUNTY_DESK, hearing } from '../../dist/libs/contracts/src/index.js';
import { brokerConfig } from '../../dist/libs/messaging/src/broker-config.js';
import { brokerUsers, operator, sliceUser } from '../../dist/libs/messaging/src/broker-users.js';
import { sliceOf, userOf } from '../../dist/libs/messaging/src/names.js';
import { copyFor, streamFor } from '../../dist/libs/messaging/src/stream.js';
import { services } from '../launch/names.mjs';
import { slicesIn } from './slices.mjs';

const COPIES = 3;

/** Who may do what at each overlay's broker, and its streams: from the tables that the services themselves go by. */
export function brokerManifests(root) {
  return slicesIn(root).flatMap((slice) => [
    [`${slice.folder}/broker-users.yaml`, written(usersOf(slice))],
    [`${slice.folder}/streams.yaml`, written(accountOf(slice), ...streamsOf(slice))],
  ]);
}

/** The same for the one server of compose.yaml: passwords are names of its settings, streams as `nats stream add --config` takes them. */
export function composeManifests(root) {
  const [, county] = /^COUNTY=(\d{6})$/m.exec(readFileSync(path.join(root, 'deploy/compose/env.example'), 'utf8'));
  const desks = services.map((service) => ({ service, desk: 'county' }));
  const settingOf = (word) => `$${word.toUpperCase()}_NATS_PASSWORD`;
  const passwords = Object.fromEntries([
    [operator.name, settingOf(operator.name)],
    ...desks.map((desk) => [userOf({ county, ...desk }), settingOf(desk.service)]),
  ]);
  const users = brokerConfig(brokerUsers(county, desks), passwords);
  const streams = desks.map((desk) => streamFor({ county, ...desk }, 1));
  return [
    // What stands in quotes is a password; without them it is the name of one.
    ['deploy/compose/users.conf', users.replaceAll(/"(\$[A-Z]+_NATS_PASSWORD)"/g, '$1')],
    ...streams.map((stream) => [`deploy/compose/streams/${stream.name}.json`, `${JSON.stringify(stream, null, 2)}\n`]),
  ];
}

const LINE = 7422;
/** Of the broker's certificate for departments, as line/county mounts it. */
const HUB_TLS = { cert_file: '/run/hub-tls/tls.crt', key_file: '/run/hub-tls/tls.key' };

/**
 * Passwords come from the county's secret store: a service's own stands beside its other secrets, those of the operator and of departments'
 * lines under `broker`.
 */
function usersOf({ county, desk, services, beside, hub }) {
  const ours = services.map((service) => ({ service, desk }));
  const serviceOf = new Map(ours.map((speaker) => [userOf({ county, ...speaker }), speaker.service]));
  const lines = desk === COUNTY_DESK ? [...new Set(beside.map((each) => each.desk))] : [];
  const users = [
    // Those beside are heard and asked; they come to brokers of their own.
    ...brokerUsers(county, [...ours, ...beside]).filter(({ name }) => serviceOf.has(name) || name === operator.name),
    ...lines.map((line) => sliceUser(county, line, [...ours, ...beside])),
  ];
  // A word that a template can ask for by a dot.
  const wordOf = (name) => serviceOf.get(name) ?? name.replaceAll(/\W/g, '_').replace(/^\d+_/, '');
  const places = users.map(({ name }) => ({ word: wordOf(name), key: serviceOf.get(name) ?? 'broker' }));
  const line = hub && { word: wordOf(sliceOf(county, desk)), key: 'broker' };
  const standing = { county, desk, ...lineOf(lines, line && `tls://${sliceOf(county, desk)}:{{ .${line.word} }}@${hub}:${LINE}`) };
  const passwords = Object.fromEntries(users.map(({ name }) => [name, `{{ .${wordOf(name)} }}`]));
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: 'broker-users' },
    spec: {
      refreshInterval: '1h',
      secretStoreRef: { kind: 'SecretStore', name: 'county' },
      target: { creationPolicy: 'Owner', template: { data: { 'users.conf': configOf(brokerConfig(users, passwords, standing)) } } },
      data: [...places, ...(line ? [line] : [])].map(({ word, key }) => ({
        secretKey: word,
        remoteRef: { key, property: key === 'broker' ? word.replaceAll('_', '-') : 'nats-password' },
      })),
    },
  };
}

const lineOf = (lines, hub) => ({ ...(lines.length > 0 && { listen: `0.0.0.0:${LINE}` }), ...(hub && { hub }) });

/** Beside nats.conf, which has the broker's store and its domain; whoever comes over a line has to see who it is. */
function configOf(text) {
  const { jetstream: _, leafnodes, ...rest } = JSON.parse(text);
  const line = Object.keys(leafnodes).length > 0 && { leafnodes: { ...leafnodes, ...(leafnodes.listen && { tls: HUB_TLS }) } };
  return `${JSON.stringify({ ...rest, ...line }, null, 2)}\n`;
}

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

/** In NACK's words. Of ours it has none for `deny_purge`; nobody but the operator may purge. */
function streamOf(stream) {
  const {
    name,
    subjects,
    storage,
    retention,
    discard,
    num_replicas,
    duplicate_window,
    deny_delete,
    deny_purge: _,
    mirror,
    ...unknown
  } = stream;
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
      replicas: num_replicas,
      denyDelete: deny_delete,
      // What was said stays said, also where somebody deletes this manifest.
      preventDelete: true,
    },
  };
}

const written = (...objects) =>
  ['# Written by `npm run generate` from libs/messaging; do not edit.\n', ...objects.map((object) => stringify(object, { lineWidth: 0 }))]
    .join('---\n')
    .replace('do not edit.\n---\n', 'do not edit.\n');

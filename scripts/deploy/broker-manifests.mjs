import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { brokerConfig } from '../../dist/libs/messaging/src/broker-config.js';
import { brokerUsers, operator } from '../../dist/libs/messaging/src/broker-users.js';
import { userOf } from '../../dist/libs/messaging/src/names.js';
import { streamFor } from '../../dist/libs/messaging/src/stream.js';
import { services } from '../launch/names.mjs';
import { slicesIn } from './slices.mjs';

const COPIES = 3;

/** Who may do what at each overlay's broker, and its streams: from the tables that the services themselves go by. */
export function brokerManifests(root) {
  return slicesIn(root).flatMap((slice) => [
    [`${slice.folder}/broker-users.yaml`, written(usersOf(slice))],
    [`${slice.folder}/streams.yaml`, written(...streamsOf(slice))],
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

/** Passwords come from the county's secret store: a service's own stands beside its other secrets, the operator's under `broker`. */
function usersOf({ county, desk, services, beside }) {
  const ours = services.map((service) => ({ service, desk }));
  const serviceOf = new Map(ours.map((speaker) => [userOf({ county, ...speaker }), speaker.service]));
  // Those beside are heard and asked; they come to brokers of their own.
  const users = brokerUsers(county, [...ours, ...beside]).filter(({ name }) => serviceOf.has(name) || name === operator.name);
  // A service's name and `operator` are words that a template can ask for by a dot.
  const places = users.map(({ name }) => ({ name, word: serviceOf.get(name) ?? name }));
  const passwords = Object.fromEntries(places.map(({ name, word }) => [name, `{{ .${word} }}`]));
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: 'broker-users' },
    spec: {
      refreshInterval: '1h',
      secretStoreRef: { kind: 'SecretStore', name: 'county' },
      target: { creationPolicy: 'Owner', template: { data: { 'users.conf': brokerConfig(users, passwords) } } },
      data: places.map(({ name, word }) => ({
        secretKey: word,
        remoteRef: name === operator.name ? { key: 'broker', property: name } : { key: word, property: 'nats-password' },
      })),
    },
  };
}

const streamsOf = ({ county, desk, services }) => services.map((service) => streamOf(streamFor({ county, service, desk }, COPIES)));

/** In NACK's words. Of ours it has none for `deny_purge`; nobody but the operator may purge. */
function streamOf({ name, subjects, storage, retention, discard, num_replicas, duplicate_window, deny_delete, deny_purge: _, ...unknown }) {
  const left = Object.keys(unknown);
  if (left.length > 0) throw new Error(`a stream has ${left.join(', ')}, which the manifest does not say yet`);
  return {
    apiVersion: 'jetstream.nats.io/v1beta2',
    kind: 'Stream',
    metadata: { name: name.toLowerCase().replaceAll('_', '-') },
    spec: {
      account: 'operator',
      name,
      subjects,
      storage,
      retention,
      discard,
      replicas: num_replicas,
      duplicateWindow: `${duplicate_window / 1e9}s`,
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

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COUNTY_DESK } from '../../dist/libs/contracts/src/index.js';
import { brokerConfig } from '../../dist/libs/messaging/src/broker-config.js';
import { operator } from '../../dist/libs/messaging/src/broker-users.js';
import { sliceOf, userOf } from '../../dist/libs/messaging/src/names.js';
import { copyFor, streamFor } from '../../dist/libs/messaging/src/stream.js';
import { services } from '../launch/names.mjs';
import { countyUsers, lineOf, linesOf } from './broker-manifests.mjs';
import { configOf } from './external-secret.mjs';
import { speakerOf } from './slices.mjs';

/**
 * Who may do what at the bus of the one server of compose.yaml, and its streams: passwords are names of its settings, streams as `nats stream add --config` takes them; and
 * once more below `departments`, with what the departments need that come to it over a line each (`BESIDE` of its settings).
 */
export function composeManifests(root) {
  const settings = readFileSync(path.join(root, 'deploy/compose/env.example'), 'utf8');
  const [, county] = /^COUNTY=(\d{6})$/m.exec(settings);
  const [, beside] = /^BESIDE=(.*)$/m.exec(settings);
  return [
    ...composeFiles('deploy/compose', county, []),
    ...composeFiles('deploy/compose/departments', county, beside.split(' ').filter(Boolean).map(speakerOf)),
  ];
}

function composeFiles(folder, county, beside) {
  const ours = services.map((service) => ({ service, desk: COUNTY_DESK }));
  const lines = linesOf(beside);
  const setting = (word) => `$${word.toUpperCase().replaceAll('-', '_')}_NATS_PASSWORD`;
  const passwords = Object.fromEntries([
    [operator.name, setting(operator.name)],
    ...ours.map((desk) => [userOf({ county, ...desk }), setting(desk.service)]),
    ...lines.map((desk) => [sliceOf(county, desk), setting(`slice-${desk}`)]),
  ]);
  const users = countyUsers(county, ours, beside);
  const standing = { county, desk: COUNTY_DESK, ...lineOf(lines) };
  const streams = [
    ...ours.map((desk) => streamFor({ county, ...desk }, 1)),
    ...beside.map((owner) => copyFor({ county, ...owner }, owner.desk, COUNTY_DESK, 1)),
  ];
  return [
    // What stands in quotes is a password; without them it is the name of one.
    [`${folder}/users.conf`, configOf(brokerConfig(users, passwords, standing)).replaceAll(/"(\$[A-Z_]+_NATS_PASSWORD)"/g, '$1')],
    ...streams.map((stream) => [`${folder}/streams/${stream.name}.json`, `${JSON.stringify(stream, null, 2)}\n`]),
  ];
}

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { agenciesIn, noteAgencies, readAgencies, SANDBOX, toldFrom } from './launch/agencies.mjs';
import { agencyPage } from './launch/agency-page.mjs';
import { asOperator, createStreams } from './launch/broker-streams.mjs';
import { brokerUsers } from './launch/broker-users.mjs';
import { announcedIn } from './launch/claim.mjs';
import { countyOf } from './launch/county.mjs';
import { lineOf } from './launch/members.mjs';
import { DESK, services } from './launch/names.mjs';
import { explain, say, Trouble } from './launch/say.mjs';
import { natsUrlOf } from './launch/services.mjs';
import { slicesIn } from './launch/slices.mjs';
import { keep, keepText } from './launch/state.mjs';

const usage = `npm run agencies [-- check | rehearse [N] | of OVERLAY FOLDER] [--file FILE]      (deploy/agencies.yaml)
Beside a county that runs from this folder: each agency of the file gets a user of the broker that reads its slice and nothing else,
a page for its engineers and the file with which they come in, in agencies/ of the data folder; who is no longer named is let out.
  check       says what is wrong with the file, and changes nothing
  rehearse N  has N synthetic events said to whoever reads the sandbox (one of each kind, over and over; 100)
  of          writes the pages and files for those of a county on Kubernetes, deploy/kubernetes/overlays/…, into a folder; the password
              that the secret store has of each you put into its file yourself`;

const root = path.dirname(import.meta.dirname);
const folder = path.resolve(root, process.env.JUNAN_DATA ?? '.junan');
const from = (file) => import(path.join(root, 'dist/libs', file));

async function main(args) {
  if (args.includes('--help') || args.includes('-h')) return console.log(usage);
  const at = args.indexOf('--file');
  const [, given = path.join(root, 'deploy/agencies.yaml')] = at < 0 ? [] : args.splice(at, 2);
  const [act = 'write', count, ...more] = args;
  if (act === 'of' && more.length === 1) return writeOf(count, more[0]);
  if (more.length > 0 || !['write', 'check', 'rehearse'].includes(act)) throw new Trouble(usage);
  const agencies = readAgencies(given);
  const { readersOf } = await from('messaging/src/agency.js');
  const county = countyOf(root, folder, {}).code;
  const readers = (agency) => {
    const told = toldFrom(agency, county, slicesIn(folder));
    return said(() => readersOf(told.county, agency, told.desks), given);
  };
  for (const agency of agencies) readers(agency);
  if (act === 'check') return say(`${given}: ${agencies.length} agencies, nothing wrong`);
  const running = announcedIn(folder);
  if (!running) throw new Trouble('Junan does not run from this folder: npm start first');
  if (act === 'rehearse') return rehearse(Number(count ?? 100), running, county);
  await write(agencies, readers, running, county);
}

/** Who they are at the broker that an overlay's manifests make. */
async function writeOf(overlay, into) {
  const { agenciesFor, toldIn } = await import('./deploy/agency-manifests.mjs');
  const { slicesIn: overlays } = await import('./deploy/slices.mjs');
  const { AGENCY_API, agencyInbox, agencyOf, readersOf } = await from('messaging/src/agency.js');
  const slice = overlays(root).find((each) => path.resolve(root, each.folder) === path.resolve(root, overlay));
  if (!slice?.bus) throw new Trouble(`${overlay} lets no agencies in: its components would name line/agencies`);
  mkdirSync(into, { recursive: true, mode: 0o700 });
  for (const agency of agenciesFor(root, slice.folder)) {
    const told = {
      county: slice.county,
      servers: `tls://${slice.bus}:4222`,
      user: agencyOf(slice.county, agency),
      password: '',
      apiPrefix: AGENCY_API,
      inboxPrefix: agencyInbox(slice.county, agency),
      readers: readersOf(slice.county, agency, toldIn(slice).desks),
    };
    keep(path.join(into, `${agency.name}.json`), told);
    keepText(path.join(into, `${agency.name}.md`), agencyPage(agency, told));
    say(`${agency.name}: ${told.readers.length} readers, ${path.join(into, `${agency.name}.json`)}`);
  }
}

function said(work, file) {
  try {
    return work();
  } catch (error) {
    throw new Trouble(`${file}: ${error.message}`);
  }
}

async function write(agencies, readersOf, running, county) {
  const direct = agencies.filter(({ form }) => form === 'nats');
  noteAgencies(folder, direct);
  const users = await brokerUsers(root, folder, county);
  const { agencyInbox } = await from('messaging/src/agency.js');
  const home = path.join(folder, 'agencies');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  for (const file of readdirSync(home))
    if (!direct.some(({ name }) => file === `${name}.json` || file === `${name}.md`)) rmSync(path.join(home, file));
  const all = direct.map((agency) => {
    const told = {
      county: toldFrom(agency, county, []).county,
      servers: natsUrlOf(running.ports),
      ...users.agencyCredentials(agency),
      inboxPrefix: agencyInbox(county, agency),
      readers: readersOf(agency),
    };
    keep(path.join(home, `${agency.name}.json`), told);
    keepText(path.join(home, `${agency.name}.md`), agencyPage(agency, told));
    return told;
  });
  await letIn(all, users, running);
  direct.forEach(({ name }, i) => say(`${name}: ${all[i].readers.length} readers, ${path.join(home, `${name}.json`)}`));
  if (direct.some(({ sandbox }) => sandbox))
    await createStreams(root, natsUrlOf(running.ports), users.operator, {
      own: services.map((service) => ({ county: SANDBOX, service, desk: DESK })),
      copies: [],
    });
  for (const { name } of agencies.filter(({ form }) => form === 'https')) say(`${name}: is told by HTTPS, as docs/webhooks.md says`);
}

/**
 * The broker reads its file anew. An account that is new to it is there after the first reading, and what it may ask after the second; so
 * it reads until each is answered, if only that there is no such reader yet.
 */
async function letIn(agencies, users, { ports, processes }) {
  users.write(lineOf(folder, ports));
  for (let tries = 1; ; tries++) {
    process.kill(processes.nats, 'SIGHUP');
    await pause(500);
    const out = [];
    for (const agency of agencies) if (!(await isAnswered(agency))) out.push(agency.user);
    if (out.length === 0) return;
    if (tries === 10) throw new Trouble(`the broker does not let in ${out.join(', ')}: its log says why`);
  }
}

async function isAnswered({ servers, user, password: pass, inboxPrefix, apiPrefix, readers: [{ stream, consumer }] }) {
  const { connect } = await import('@nats-io/transport-node');
  try {
    const bus = await connect({ servers, user, pass, inboxPrefix, reconnect: false });
    return await bus
      .request(`${apiPrefix}.CONSUMER.INFO.${stream}.${consumer}`)
      .then(() => true)
      .finally(() => bus.close());
  } catch {
    return false;
  }
}

/** The samples of the contracts, each time of another aggregate, of a county that there is not. */
async function rehearse(count, running, county) {
  if (!Number.isInteger(count) || count < 1 || count > 100_000) throw new Trouble(usage);
  if (!agenciesIn(folder).some(({ sandbox }) => sandbox)) throw new Trouble('no agency has the sandbox: npm run agencies first');
  const { subjectOf, CONTENT_TYPE } = await from('contracts/src/envelope.js');
  const home = path.join(root, 'libs/contracts/samples');
  const samples = readdirSync(home)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(path.join(home, file), 'utf8').replaceAll(county, SANDBOX));
  const { operator } = await brokerUsers(root, folder, county);
  await asOperator(root, natsUrlOf(running.ports), operator, async (connection) => {
    const [{ jetstream }, { headers }] = [await import('@nats-io/jetstream'), await import('@nats-io/transport-node')];
    const head = headers();
    head.set('Content-Type', CONTENT_TYPE);
    for (let i = 0; i < count; i++) {
      const sample = JSON.parse(samples[i % samples.length]);
      const event = { ...sample, id: randomUUID(), subject: randomUUID(), sequence: 1, time: new Date().toISOString(), county: SANDBOX };
      const subject = subjectOf({ type: event.type.slice('cn.junan.'.length) }, event.subject, DESK, event);
      await jetstream(connection).publish(subject, JSON.stringify(event), { headers: head });
    }
  });
  say(`${count} synthetic events were said`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Trouble ? `agencies: ${error.message}` : explain(error));
  process.exitCode = 1;
}

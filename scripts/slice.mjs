import { rmSync } from 'node:fs';
import path from 'node:path';
import { agenciesIn } from './launch/agencies.mjs';
import { asOperator, createStreams } from './launch/broker-streams.mjs';
import { storeOf, writerOf } from './launch/broker-store.mjs';
import { brokerUsers } from './launch/broker-users.mjs';
import { announcedIn } from './launch/claim.mjs';
import { countyOf, readCsv } from './launch/county.mjs';
import { lineOf } from './launch/members.mjs';
import { DESK, services } from './launch/names.mjs';
import { until } from './launch/ports.mjs';
import { urlOf } from './launch/postgres.mjs';
import { run } from './launch/run.mjs';
import { explain, say, Trouble } from './launch/say.mjs';
import { keepText } from './launch/state.mjs';
import { keptSecrets } from './launch/secrets.mjs';
import { environmentOf, natsUrlOf, quickCommandOf } from './launch/services.mjs';
import { note, notedIn, slicesIn, streamsOf, mustTakeSlices } from './launch/slices.mjs';

const usage = `npm run slice -- give DEPARTMENT [--screening] | take DEPARTMENT | list
Beside a county that runs from this folder (JUNAN_DATA names another):
  give  what the department leads, the open cases too, is mediated on machines of its own; tells how to start them.
        With --screening it screens at a desk of its own as well, from the rounds on that it has not returned
  take  what it leads, the cases it had too, is mediated by the county again; once it has handed them over the line to it is closed
  list  who has one, and how many open cases each holds`;

/** A department that runs hands over in seconds; a copy that lost its line a moment ago resumes within 40 (decision 58). */
const HAND_OVER_MS = 120_000;

const root = path.dirname(import.meta.dirname);
const folder = path.resolve(root, process.env.JUNAN_DATA ?? '.junan');

async function main(args) {
  const screening = args.includes('--screening');
  const [act, department, ...more] = args.filter((arg) => arg !== '--screening');
  if (act === undefined || ['-h', '--help'].includes(act)) return console.log(usage);
  if (
    more.length > 0 ||
    !['give', 'take', 'list'].includes(act) ||
    (department === undefined) !== (act === 'list') ||
    (screening && act !== 'give')
  )
    throw new Trouble(usage);
  const running = announcedIn(folder);
  if (!running) throw new Trouble('Junan does not run from this folder: npm start first');
  if (running.slice !== undefined) throw new Trouble('this folder is a department’s own: give and take from the county’s');
  if (act === 'list') return list(running);
  const known = readCsv(path.join(root, 'data/departments.csv')).map(({ slug }) => slug);
  if (!known.includes(department)) throw new Trouble(`${department} is no department of the county: ${known.join(', ')}`);
  await (act === 'give' ? give(department, running, screening) : take(department, running));
}

async function give(desk, running, asked) {
  mustTakeSlices(writerOf(storeOf(folder)));
  const slices = notedIn(folder);
  // Whoever screens already is not given less by being given it again.
  const screening = asked || slices[desk]?.screening === true;
  const place = slices[desk]?.place ?? placeAmong(Object.values(slices));
  note(folder, { ...slices, [desk]: { serving: true, screening, place } });
  const site = await siteOf(running);
  // The line first: whoever is given a case must be heard.
  rewrite(site, running);
  await createStreams(root, natsUrlOf(running.ports), site.users.operator, streamsOf(site));
  await assign(site);
  const { user, password } = site.users.sliceCredentials(desk);
  keepText(hubFile(desk), `nats://${user}:${password}@127.0.0.1:${running.ports.line}\n`);
  const others = Object.keys(slices).filter((each) => each !== desk);
  const beside = others.length > 0 ? ` --beside ${others.join(',')}` : '';
  const alone = screening ? ' --screening' : '';
  console.log(`
  ${desk} mediates what it leads${screening ? ' and screens at its own desk' : ''}, from now on. On its own machines, or on this one from another folder and port:

    JUNAN_DATA=.junan-${desk} JUNAN_PORT=${Number(new URL(running.edge).port) + 100 * place} JUNAN_HUB_FILE=${shown(hubFile(desk))} npm start -- --slice ${desk}${alone}${beside}

  The file says where its broker comes in, and its word: carry it there by a way that nobody reads along, and put this machine's name in it.
  Until it runs, its new cases wait for it, and nothing is lost.`);
  for (const each of others)
    say(
      `${each} hears ${desk} once it was started again with --beside ${[...others, desk].filter((other) => other !== each).join(',')}: until then no case moves from ${desk} to it`,
    );
  sayToAgencies(desk);
}

/** Where a department runs on the county's machine: no two on the same ports. */
const placeAmong = (slices) =>
  [...slices.keys(), slices.length].map((i) => i + 1).find((place) => slices.every((each) => each.place !== place));

/** For its owner alone: with what stands in it one comes in as the department. */
const hubFile = (desk) => path.join(folder, `hub-of-${desk}`);
const shown = (file) => (path.relative(root, file).startsWith('..') ? file : path.relative(root, file));

/** Their readers are of the desks that there were. */
function sayToAgencies(desk) {
  if (agenciesIn(folder).length > 0)
    say(`agencies were given their readers before: npm run agencies again, and each its new file, or they miss what ${desk} says`);
}

async function take(desk, running) {
  const { [desk]: slice, ...others } = notedIn(folder);
  if (!slice) throw new Trouble(`${desk} has no slice`);
  const { services: theirs } = slicesIn(folder).find((each) => each.desk === desk);
  note(folder, { ...others, [desk]: { ...slice, serving: false } });
  const before = await siteOf(running);
  await assign(before);
  const { streamOf } = await import(path.join(root, 'dist/libs/contracts/src/envelope.js'));
  const copies = theirs.map((service) => streamOf({ county: before.county.code, service, desk }));
  say(`what ${desk} has goes to the county's desk, what is over too: waiting until it has handed it over`);
  let missing;
  const isBack = async () => (missing = await awaited({ desk, theirs, copies }, running, before.users.operator)) === undefined;
  await until('hand-over', isBack, { timeoutMs: HAND_OVER_MS, everyMs: 500 }).catch((error) => {
    if (!(error instanceof Trouble)) throw error;
    throw new Trouble(
      `${desk} has not handed over all it has; still awaited: ${missing}. See that it runs, its line holds${besideOf(others)}, then take it again; new cases are the county's by now`,
    );
  });
  await onStreams(running, before.users.operator, async (streams) => {
    for (const copy of copies) await streams.delete(copy);
  });
  note(folder, others);
  const site = await siteOf(running);
  rewrite(site, running);
  rmSync(hubFile(desk), { force: true });
  for (const service of services) await forget(service, copies, running);
  say(`${desk} mediates nothing any more, and its line is closed`);
  say(
    `what it wrote of people stays with it, sealed, where no request of a person reaches it: destroy its folder with its keys, once its minutes are needed no more`,
  );
}

/** A case that came to it from one that it does not hear stays on its way. */
const besideOf = (others) => (Object.keys(others).length > 0 ? ` and it was started --beside ${Object.keys(others).join(',')}` : '');

async function list(running) {
  const open = await openAt(running);
  const slices = Object.entries(notedIn(folder));
  if (slices.length === 0) return say('no department has a slice');
  for (const [desk, { serving, screening }] of slices)
    console.log(
      `${desk}: ${open.get(desk) ?? 0} open cases${serving ? '' : ', takes no new ones'}${screening ? ', screens at its own desk' : ''}`,
    );
}

/** What a start from this folder told its members, once more. */
async function siteOf({ edge, ports }) {
  const county = countyOf(root, folder, {});
  const users = await brokerUsers(root, folder, county.code);
  const issuer = `${edge}/identity`;
  return { root, folder, ports, county, users, issuer, secrets: keptSecrets(folder), services, slices: slicesIn(folder) };
}

/** The broker reads its users anew, and lets go of whoever is none any more. */
function rewrite({ users, ports }, { processes }) {
  users.write(lineOf(folder, ports));
  process.kill(processes.nats, 'SIGHUP');
}

/** As at a start, intake is given the list of departments: whatever changed in it is said. */
const assign = (site) =>
  run(
    'import of intake',
    process.execPath,
    [...quickCommandOf(root, 'intake', 'import'), site.county.units, site.county.departments, site.county.categories],
    {
      cwd: root,
      env: environmentOf('intake', site),
      log: path.join(folder, 'logs/intake-import.log'),
    },
  );

/** Open cases, by the desk that the front desk gave them to. */
async function openAt(running) {
  const open = `select desk, count(*)::int as open from dispute where desk <> $1 and status in ('assigned', 'accepted') group by desk`;
  const rows = await rowsIn('intake', running, open, [DESK]);
  return new Map(rows.map(({ desk, open }) => [desk, open]));
}

/** What is missing until each case of the county's that is open, or is the department's, is at the county's desk, and all that it said is heard by everybody. */
async function awaited({ desk, theirs, copies }, running, operator) {
  const its = await rowsIn(
    'intake',
    running,
    `select id from dispute where desk = $1 and (status in ('assigned', 'accepted') or status in ('closed', 'refused') and lead = $2)`,
    [DESK, desk],
  );
  const away = await rowsIn(
    'mediation',
    running,
    `select d.id from unnest($1::uuid[]) d(id) left join mediation m on m.id = d.id where m.id is null or m.status = 'handed-over'`,
    [its.map(({ id }) => id)],
  );
  if (away.length > 0) return `${away.length} cases, ${away[0].id} one of them`;
  if (theirs.includes('screening') && !(await screensHere(desk, running))) return 'the round that it has open';
  const ends = await onStreams(running, operator, (streams) =>
    Promise.all(copies.map(async (copy) => (await streams.info(copy)).state.last_seq)),
  );
  const { hearing } = await import(path.join(root, 'dist/libs/contracts/src/hearing.js'));
  for (const name of services) {
    const places = await readTo(name, running, copies);
    const behind = copies.findIndex((copy, i) => hearing[name]?.includes(theirs[i]) && (places.get(copy) ?? 0) < ends[i]);
    if (behind >= 0) return `${name}, which has read ${places.get(copies[behind]) ?? 0} of ${ends[behind]} events of ${copies[behind]}`;
  }
}

/** No round that it has open, as far as it was heard, is another desk's. */
async function screensHere(desk, running) {
  const open = await rowsIn('reporting', running, `select round from round_standing where unit = $1 and status = 'open'`, [desk]);
  const rounds = open.map(({ round }) => round);
  const here = await rowsIn('screening', running, 'select from round where id = any($1::uuid[])', [rounds]);
  return here.length === rounds.length;
}

async function readTo(service, running, streams) {
  const read = 'select stream, min(stream_seq)::int as place from stream_position where stream = any($1) group by stream';
  const rows = await rowsIn(service, running, read, [streams]);
  return new Map(rows.map(({ stream, place }) => [stream, place]));
}

/** Where a stream was read that is no more, nobody waits for what it would say. */
async function forget(service, streams, running) {
  for (const table of ['stream_position', 'stream_epoch', 'stream_gap'])
    await rowsIn(service, running, `delete from ${table} where stream = any($1)`, [streams]);
}

const onStreams = ({ ports }, operator, work) =>
  asOperator(root, natsUrlOf(ports), operator, async (connection) => {
    const { jetstreamManager } = await import('@nats-io/jetstream');
    return work((await jetstreamManager(connection)).streams);
  });

async function rowsIn(service, { ports }, sql, params) {
  const { ProvenClient } = await import(path.join(root, 'dist/libs/messaging/src/proven.js'));
  const client = new ProvenClient({ connectionString: urlOf(service, keptSecrets(folder).services[service].login, ports.postgres) });
  await client.connect();
  try {
    return (await client.query(sql, params)).rows;
  } finally {
    await client.end();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Trouble ? `slice: ${error.message}` : explain(error));
  process.exitCode = 1;
}

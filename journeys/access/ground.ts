import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { eventually } from '#testing';
import { Import } from '../../apps/intake/src/unit/import.store.js';
import { categories, entries } from '../../apps/intake/test/lists.js';
import { registration } from '../../apps/intake/test/people.js';
import { threeByThree } from '../../apps/mediation/test/ladders.js';
import { COUNTY, County } from '../county.js';
import { beside, matters, merged, own } from './places.js';

/** What may be asked for by its id. A dispute's mediation and its way have the dispute's. */
export type Kind = 'dispute' | 'round' | 'finding' | 'request' | 'unit' | 'body' | 'mediator';

/** What the place sees, and what the department; of a dispute, both see the same. */
export type Case = Readonly<{ ofPlace: string; ofDepartment: string }>;

export type Ground = Readonly<{
  county: County;
  open: Readonly<Record<Kind, Case>>;
  /** Nothing can be done with it any more. */
  closed: Readonly<Record<Kind, Case>>;
  /** A dispute like the open one, and a finding that became one, with which those beside help; of the rest what is open, with which nobody does. */
  helped: Readonly<Record<Kind, Case>>;
}>;

const tenth = new Date('2026-11-10T04:00:00Z');
const twentyFourth = new Date('2026-11-24T04:00:00Z');
const patiently = { timeoutMs: 30_000 };

/** All four services, and in each something that is open, something that is closed, and something of those beside. */
export async function prepare(): Promise<Ground> {
  let now = tenth;
  const county = await County.open({ now: () => now });
  try {
    return await settle(county, () => (now = twentyFourth));
  } catch (error) {
    await county.close();
    throw error;
  }
}

async function settle(county: County, passTime: () => void): Promise<Ground> {
  await merge(county);
  await hurry(county);
  await county.service('screening').tick();
  const returned = { ofPlace: await file(county, own.village), ofDepartment: await file(county, own.department) };
  for (const unit of [beside.village, beside.department]) await file(county, unit);
  passTime();
  await county.service('screening').tick();

  const open = await register(county, own.village, matters.own);
  const closed = await register(county, own.village, matters.own);
  const besides = await register(county, beside.village, matters.beside);
  const helped = await register(county, own.village, matters.own);
  await end(county, closed);
  await told(county, [open, closed, besides, helped]);
  await join(county, helped);

  const ofBoth = async (list: string) => ({
    ofPlace: await only(county, own.village, list),
    ofDepartment: await only(county, own.department, list),
  });
  for (const unit of Object.values(beside)) await ask(county, unit);
  const requests = {
    granted: { ofPlace: await ask(county, own.village, open), ofDepartment: await ask(county, own.department, open) },
    withdrawn: { ofPlace: await ask(county, own.village), ofDepartment: await ask(county, own.department) },
  };
  // A unit is its own case, and so are a body and who mediates for it; none is open or closed.
  const units = { ofPlace: own.village, ofDepartment: own.department };
  const bodies = {
    ofPlace: await setUp(county, own.village, 'village-committee'),
    ofDepartment: await setUp(county, own.department, 'administrative'),
  };
  const mediators = {
    ofPlace: await appoint(county, own.village, bodies.ofPlace),
    ofDepartment: await appoint(county, own.department, bodies.ofDepartment),
  };
  // Intake has made disputes of them.
  const found = (category: string) => eventually(() => ofBoth(`/findings?status=dispute&category=${category}`), patiently);
  const shared = await found(matters.helped);
  for (const finding of Object.values(shared)) {
    await join(county, finding);
    for (const unit of Object.values(beside))
      await county.shows('screening', `/findings/${finding}`, { id: finding }, { ...patiently, unit });
  }
  const openOnes = {
    dispute: { ofPlace: open, ofDepartment: open },
    round: await ofBoth('/rounds?status=open'),
    finding: await found(matters.own),
    request: requests.granted,
    unit: units,
    body: bodies,
    mediator: mediators,
  };
  return {
    county,
    open: openOnes,
    helped: { ...openOnes, dispute: { ofPlace: helped, ofDepartment: helped }, finding: shared },
    closed: {
      dispute: { ofPlace: closed, ofDepartment: closed },
      round: returned,
      finding: await ofBoth('/findings?status=prevented'),
      request: requests.withdrawn,
      unit: units,
      body: bodies,
      mediator: mediators,
    },
  };
}

/** All know of all units, and that one of them is no more: whoever says that it mediated is refused. */
async function merge(county: County): Promise<void> {
  const remaining = new Map([...entries].filter(([code]) => code !== merged));
  await county.service('intake').get(Import).take(remaining, categories);
  const known = (name: 'mediation' | 'screening') =>
    county.service(name).get<Database>(DATABASE).query<{ n: number }>('select count(*) as n from unit where active');
  for (const name of ['mediation', 'screening'] as const)
    await eventually(async () => expect(await known(name)).toEqual([{ n: remaining.size }]), patiently);
}

/** A tier has days, so that there is something to be due. */
async function hurry(county: County): Promise<void> {
  const coordinator = county.at('mediation', COUNTY, 'coordinator');
  const { version: _version, days: _days, rungs, ...ladder } = threeByThree;
  const rungsInDays = rungs.map(({ venues, attempts }) => ({ venues, attempts, days: 30 }));
  await coordinator.post('/policy/versions', { ...ladder, rungs: rungsInDays, effectiveOn: '2026-11-10' }).expect(201);
}

/** A return with a finding that stands and one that is done with; of ours one with which others are to help as well. */
async function file(county: County, unit: string): Promise<string> {
  const round = await only(county, unit, `/rounds?unit=${unit}`);
  const ours = unit === own.village || unit === own.department;
  const finding = {
    category: ours ? matters.own : matters.beside,
    place: 'village',
    risk: 'low',
    village: ours ? own.village : beside.village,
    summary: '两家为界沟争吵',
  };
  const findings = [
    ...['reported', 'prevented'].map((outcome) => ({ ...finding, outcome })),
    ...(ours ? [{ ...finding, outcome: 'reported', category: matters.helped }] : []),
  ];
  await county.at('screening', unit, 'screener').post(`/rounds/${round}/return`, { findings }).expect(200);
  return round;
}

/** What a person asks at a unit's desk: of a dispute to see their record in it, and it is granted in part; or it is withdrawn. */
async function ask(county: County, unit: string, dispute?: string): Promise<string> {
  const desk = county.at('intake', unit, 'clerk');
  const applicant = { name: registration().parties[0]?.name };
  const asked = { kind: 'see', standing: 'self', identity: 'id-card', applicant, disputes: dispute === undefined ? [] : [dispute] };
  const { body } = await desk.post('/requests', asked).expect(201);
  const at = `/requests/${body.id}`;
  if (dispute === undefined) {
    await desk.post(`${at}/withdrawal`).expect(200);
  } else {
    const { body: seen } = await desk.get(at).expect(200);
    await desk.post(`${at}/answer`, { outcome: 'partly', ground: 'others-rights', records: [seen.concerned[0].parties[0].id] }).expect(200);
  }
  return body.id as string;
}

/** The one thing of its own that a unit sees there; what it sees of others is another's. */
async function only(county: County, unit: string, list: string): Promise<string> {
  const { body } = await county.at('screening', unit, 'screener').get(list).expect(200);
  const theirs = (body.items as { id: string; unit: string }[]).filter((item) => item.unit === unit);
  expect(theirs).toHaveLength(1);
  return theirs[0]!.id;
}

async function setUp(county: County, unit: string, kind: string): Promise<string> {
  const entry = { kind, name: `${unit} 调解组织`, setUpOn: '2026-01-05' };
  const { body } = await county.at('mediation', unit, 'coordinator').post(`/units/${unit}/bodies`, entry).expect(201);
  return body.id as string;
}

async function appoint(county: County, unit: string, at: string): Promise<string> {
  const entry = { name: '周调解', kind: 'people', appointedOn: '2026-01-05', phone: '13800001234' };
  const { body } = await county.at('mediation', unit, 'coordinator').post(`/bodies/${at}/mediators`, entry).expect(201);
  return body.id as string;
}

async function register(county: County, village: string, category: string): Promise<string> {
  const { body } = await county.at('intake', COUNTY, 'clerk').post('/disputes', registration({ village, category })).expect(201);
  return body.id as string;
}

async function end(county: County, dispute: string): Promise<void> {
  const terminate = () => county.at('mediation', COUNTY, 'mediator').post(`/mediations/${dispute}/termination`, { reason: 'withdrawn' });
  await eventually(() => terminate().expect(200), patiently);
  await county.shows('intake', `/disputes/${dispute}`, { status: 'closed' }, patiently);
}

/** Those beside help with it, and every service has heard so. */
async function join(county: County, dispute: string): Promise<void> {
  const units = Object.values(beside);
  await county.at('intake', COUNTY, 'coordinator').post(`/disputes/${dispute}/joint-units`, { units }).expect(200);
  for (const unit of units) {
    await county.shows('mediation', `/mediations/${dispute}`, { id: dispute }, { ...patiently, unit });
    await county.shows('reporting', `/disputes/${dispute}/way`, {}, { ...patiently, unit });
  }
}

/** Until mediation and reporting have heard of it all. */
async function told(county: County, disputes: readonly string[]): Promise<void> {
  const rows = (...keys: string[]) => ({ items: expect.arrayContaining(keys.map((key) => expect.objectContaining({ key }))) });
  for (const id of disputes) {
    await county.shows('mediation', `/mediations/${id}`, { id }, patiently);
    await county.shows('reporting', `/disputes/${id}/way`, { incomplete: false }, patiently);
  }
  await county.shows('reporting', '/board?by=township', rows(own.township, beside.township), patiently);
  await county.shows('reporting', '/screening-board?period=2026-W48', rows(own.township, beside.township), patiently);
  await county.shows('reporting', '/screening-board?period=2026-11-H2', rows(own.department, beside.department), patiently);
}

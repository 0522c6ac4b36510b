import { DisputeAssigned, EntryOf } from '#contracts';
import { Typesetter } from '#documents';
import type { Work } from '#documents';
import { newId } from '#kernel';
import { Answerer, Broker, brokerAddress } from '#messaging';
import { COUNTY, Neighbour, TestBroker, asService, eventually, startService } from '#testing';
import type { Caller, RunningService } from '#testing';
import { mediation } from '../apps/mediation/src/mediation.module.js';
import { alternate } from './alternate.js';
import type { Effort } from './alternate.js';
import { median, percent, ratios, spread, times } from './figures.js';
import type { Result } from './figures.js';

const PAPERS = 30;
const FILES = 10;
/** A county of ten thousand cases a year and fifteen papers a case makes one and a half in each minute of its working hours: forty times that. */
const ENOUGH = 60;
const PURPOSE = '量一量';
const aMinute = (count: number): string => `${Math.round(count).toLocaleString('en')} a minute`;

/**
 * Papers a minute, asked for one after another over HTTP: the record read and unsealed, the register asked, the reading audited, the
 * paper made. The floor is typst alone, given over and over what it was given for that paper.
 */
export async function papers(effort: Effort): Promise<Result[]> {
  const house = await opened();
  const { work, service, at, county } = house;
  const bare = new Typesetter();
  const made = (door: string, body: object) =>
    county
      .post(`${at}/${door}`, { purpose: PURPOSE, ...body })
      .responseType('blob')
      .expect(200);
  const sides = {
    bare: () => rate(PAPERS, () => bare.set(work)),
    pdf: () => rate(PAPERS, () => made('papers/minutes', { format: 'pdf' })),
    word: () => rate(PAPERS, () => made('papers/minutes', { format: 'docx' })),
    file: () => rate(FILES, () => made('file', { as: 'pdf' })),
  };
  const { bare: floor, pdf, word, file } = await alternate(effort, sides, aMinute);
  bare.end();
  await house.end();
  await service.stop();
  const line = (what: string, rates: readonly number[]): Result => ({
    ...{
      what,
      limit: `${ENOUGH} a minute`,
      ours: spread(rates, aMinute),
      ratio: spread(
        ratios(
          rates,
          rates.map(() => ENOUGH),
        ),
        times,
      ),
    },
    ...{ budget: '≥ 1×', kept: median(rates) >= ENOUGH },
  });
  return [
    line('minutes of a session as PDF, over HTTP', pdf),
    {
      ...{ what: 'the same', limit: `typst alone, of the same data: ${spread(floor, aMinute)}`, ours: spread(pdf, aMinute) },
      ...{ ratio: spread(ratios(pdf, floor), percent), budget: 'shown', kept: null },
    },
    line('the same as Word', word),
    line('the whole case file of a case that was settled by word of mouth', file),
  ];
}

/** @returns how many there are of it in a minute */
async function rate(count: number, once: () => PromiseLike<unknown>): Promise<number> {
  const began = performance.now();
  for (let n = 0; n < count; n++) await once();
  return (count * 60_000) / (performance.now() - began);
}

type House = Readonly<{ service: RunningService; county: Caller; at: string; work: Work; end: () => Promise<void> }>;

/** A settled case, a register that answers, and what typst was given for the minutes of the case. */
async function opened(): Promise<House> {
  const broker = await TestBroker.start();
  const bus = await Neighbour.on(broker);
  await bus.beat('intake');
  const leave = register(broker);
  const service = await startService(mediation, { broker });
  await service.database.arrange(
    `insert into unit (unit, level, name, parent, desk, active, sequence) values ('${COUNTY}', 'county', '三台县', null, 'county', true, 0)`,
  );
  const county = service.as({ unit: COUNTY, roles: ['mediator'] });
  const at = await settled(county, bus);
  const works: Work[] = [];
  const typesetter = service.get(Typesetter);
  const setting = typesetter.inTurn.bind(typesetter);
  typesetter.inTurn = (work, signal) => setting((set) => work((each) => (works.push(each), set(each))), signal);
  await county.post(`${at}/papers/minutes`, { format: 'pdf', purpose: PURPOSE }).expect(200);
  typesetter.inTurn = setting;
  const [work] = works;
  if (!work) throw new Error('nothing was set');
  const end = async () => {
    await leave();
    await bus.leave();
    await broker.drop();
  };
  return { service, county, at, work, end };
}

/** @returns the path of one that was mediated in its village, and agreed on by word of mouth */
async function settled(county: Caller, bus: Neighbour): Promise<string> {
  const id = newId();
  const village = '510722106201';
  const place = { lead: 'natural-resources', township: '510722106', village, desk: 'county' };
  const assigned = { ...place, category: 'forest-land', channel: 'walk-in', place: 'village', crossCounty: false, risk: 'low' } as const;
  await bus.say(DisputeAssigned(assigned), { subject: id });
  const at = `/mediations/${id}`;
  await eventually(() => county.get(at).expect(200));
  const on = new Date().toISOString().slice(0, 10);
  const session = { venue: 'county', form: 'people', bodies: [COUNTY], mediators: ['周调解'], parties: ['applicant', 'respondent'] };
  await county.post(`${at}/escalation`, { reason: 'beyond-competence' }).expect(200);
  await county.post(`${at}/escalation`, { reason: 'beyond-competence' }).expect(200);
  const minutes = '双方各退半尺，以老沟为界。'.repeat(40);
  await county.post(`${at}/attempts`, { ...session, heldOn: on, outcome: 'agreed', minutes }).expect(200);
  await county.post(`${at}/agreements`, { form: 'oral', scope: 'whole', on, terms: '以老沟为界，各管各的。' }).expect(201);
  return at;
}

/** Intake, as far as papers ask it: who the parties are, and what they quarrel about. */
function register({ url }: TestBroker): () => Promise<void> {
  const intake = { county: COUNTY, service: 'intake', desk: 'county' };
  const broker = new Broker(brokerAddress({ NATS_URL: asService(url, 'intake') }), intake);
  const told = { parties: [], number: '〔2026〕第1号', category: '山林土地', summaries: ['两家为屋后一片竹林的地界争执，已有三年。'] };
  const answerer = new Answerer(broker, intake, new Map([[EntryOf, () => Promise.resolve({ answer: told })]]));
  answerer.start();
  broker.start();
  return async () => {
    await answerer.stop();
    await broker.stop();
  };
}

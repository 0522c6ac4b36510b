import fc from 'fast-check';
import { AttemptRecorded, DisputeAssigned, DisputeClassified, HandedOver, TakenOver, TierPaused } from '#contracts';
import type { Event, MediationFact } from '#contracts';
import {
  altered,
  byWordOfMouth,
  clauseByClause,
  given,
  held,
  ids,
  onPart,
  opened,
  openedAt,
  raised,
  reopened,
  today,
  whose,
} from '../../test/history.js';
import { handOn, isHere, takeOver } from './change-desk.js';
import type { LadderTold } from './change-desk.js';
import type { RegisterNews } from './turn.js';
import { evolve, initial } from './mediation.js';
import type { Mediation } from './mediation.js';
import { classify } from './open.js';
import { mustBeOpened } from './standing.js';
import { turnOf } from './turn.js';

const ladder: LadderTold = {
  desk: 'county',
  version: 1,
  venues: [{ code: 'village', level: 'village' }],
  heights: { village: 1, township: 2, department: 2, county: 3 },
  rungs: [{ venues: ['village'], attempts: 3, days: null }],
  days: null,
  identityCategories: [],
  enteredWithinDays: null,
};
const leaving = { to: 'hrss', asOf: 4, ladder };
const left = (mediation: Mediation) => handOn(mediation, leaving);

/** What one desk says is read by the other as its contract says. */
const told = (history: readonly MediationFact[]): HandedOver['data'] => {
  const [fact] = left(history.reduce(evolve, initial));
  if (fact?.type !== HandedOver.type) throw new Error('nothing was handed over');
  return HandedOver.schema.parse(JSON.parse(JSON.stringify(fact.data)));
};
const arriving = { from: 'county', desk: 'hrss', policy: 7, allowed: 3 };
const arrive = (data: HandedOver['data']) => (mediation: Mediation) => takeOver(mediation, data, arriving);

const due = { dueAt: '2026-12-31T16:00:00.000Z', warnAt: null, provisional: false };
const pausedAt = '2026-11-05T02:00:00.000Z';
const paused = TierPaused({ tier: 2, reason: 'appraisal', at: pausedAt, until: '2026-12-01', unit: '510722106' });

describe('a mediation that goes to another desk', () => {
  it.each<[string, readonly MediationFact[]]>([
    ['open at its second tier', [opened, held(1, 1), held(1, 2), held(1, 3), raised(2), held(2, 1)]],
    ['with days that run', [openedAt(2, { due, ladderDue: due }), held(2, 1)]],
    ['while its days stand still', [openedAt(2, { due }), paused]],
    ['settled', byWordOfMouth],
    ['settled clause by clause, with one paid in part and one broken', clauseByClause],
    ['settled in part', onPart],
    ['a draft that was altered, and that one party has signed', altered],
    ['reopened', [...byWordOfMouth, reopened(1, 'new-claims'), held(1, 1)]],
  ])('goes on where it stood: %s', (_, history) => {
    const before = history.reduce(evolve, initial);
    const [fact] = arrive(told(history))(initial);
    expect(fact?.type).toBe(TakenOver.type);
    const after = [fact as MediationFact].reduce(evolve, initial);
    expect(JSON.parse(JSON.stringify(after))).toEqual(
      JSON.parse(JSON.stringify({ ...before, desk: 'hrss', earlier: ['county'], policy: 7, asOf: 4 })),
    );
  });

  it('is done nothing more in where it was, and says where it is', () => {
    const state = [opened, ...left(evolve(initial, opened))].reduce(evolve, initial);
    expect(state).toMatchObject({ status: 'handed-over', handedTo: 'hrss', deadlines: {}, nextDueAt: null });
    given(opened, ...left(evolve(initial, opened)))
      .when((mediation) => (mustBeOpened(mediation), []))
      .refused('mediation.handed-over');
  });

  it('goes once, and comes once', () => {
    given(opened, ...left(evolve(initial, opened)))
      .when(left)
      .nothing();
    given().when(left).nothing();
    const data = told([opened]);
    given(...arrive(data)(initial))
      .when(arrive(data))
      .nothing();
  });

  it('does not come a second time by what is older than what went on from here', () => {
    const data = told([opened]);
    const onward = (mediation: Mediation) => handOn(mediation, { to: 'north', asOf: 9, ladder });
    const came = arrive(data)(initial);
    given(...came, ...onward(came.reduce(evolve, initial)))
      .when(arrive(data))
      .nothing();
  });
});

/** The register and its desks, each with a stream of its own, read by each desk as fast as it will. */
class County {
  readonly desks = new Map(
    names.map((name) => [name, { mediation: initial, kept: [] as RegisterNews[], read: new Map<string, number>() }]),
  );
  readonly said = new Map<string, Event[]>(['intake', ...names].map((name) => [name, []]));
  readonly heeded: number[] = [];

  constructor(register: readonly Pick<RegisterNews, 'type' | 'data'>[]) {
    register.forEach((fact, i) => this.said.get('intake')?.push({ ...fact, ...envelope, sequence: i + 1 }));
  }

  holders = (): string[] => names.filter((name) => isHere(this.of(name).mediation));

  /** The next of a stream, where there is one. */
  hear(name: string, stream: string): boolean {
    const desk = this.of(name);
    const at = desk.read.get(stream) ?? 0;
    const event = stream === name ? undefined : this.said.get(stream)?.[at];
    if (!event) return false;
    desk.read.set(stream, at + 1);
    if (stream === 'intake') this.news(name, event as RegisterNews);
    else this.comes(name, stream, (event as HandedOver).data);
    return true;
  }

  attempt(name: string): boolean {
    const { mediation } = this.of(name);
    if (mediation.status !== 'open') return false;
    this.say(name, [held(1, mediation.attempt + 1)]);
    return true;
  }

  private news(name: string, event: RegisterNews): void {
    const desk = this.of(name);
    const { status, asOf } = desk.mediation;
    switch (turnOf({ status, asOf, awaited: desk.kept.length > 0 }, event, name)) {
      case 'keep':
        return void desk.kept.push(event);
      case 'hand-on':
        return this.say(name, handOn(desk.mediation, { to: (event as DisputeAssigned).data.desk, asOf: event.sequence, ladder }));
      case 'heed': {
        this.heeded.push(event.sequence);
        if (status === 'unopened') return this.say(name, [openedAt(1, { desk: name })]);
        return this.say(name, event.type === DisputeClassified.type ? classify(desk.mediation, event.data.category) : []);
      }
      default:
    }
  }

  private comes(name: string, from: string, data: HandedOver['data']): void {
    if (data.to !== name) return;
    const desk = this.of(name);
    const facts = takeOver(desk.mediation, data, { from, desk: name, policy: 1, allowed: 3 });
    if (facts.length === 0) return;
    this.say(name, facts);
    for (const event of desk.kept.splice(0)) this.news(name, event);
  }

  private say(name: string, facts: readonly MediationFact[]): void {
    const desk = this.of(name);
    desk.mediation = facts.reduce(evolve, desk.mediation);
    const gone = facts.filter(({ type }) => type === HandedOver.type);
    this.said.get(name)?.push(...gone.map((fact) => ({ ...fact, ...envelope, sequence: 1 })));
  }

  private of(name: string) {
    const desk = this.desks.get(name);
    if (!desk) throw new Error(name);
    return desk;
  }
}

const names = ['county', 'hrss', 'north'];
const envelope = {
  id: ids.first,
  subject: ids.second,
  time: `${today}T00:00:00Z`,
  source: '/junan/510722/intake/county',
  county: '510722',
};

const assigned = (desk: string, from?: string) =>
  DisputeAssigned({
    ...whose,
    desk,
    channel: 'walk-in',
    place: 'village',
    crossCounty: false,
    risk: 'low',
    ...(from !== undefined && { from }),
  });

/** Assigned, and assigned anew to one desk after the other, with other news in between. */
const register = fc.array(fc.constantFrom('news', ...names), { maxLength: 9 }).map((moves) => {
  let desk = 'county';
  return [
    assigned(desk),
    ...moves.map((move, i) => {
      if (move === 'news') return DisputeClassified({ category: `c${i}` });
      const from = desk;
      desk = move;
      return assigned(desk, from === desk ? undefined : from);
    }),
  ] as RegisterNews[];
});

describe('in whatever order the desks hear of it', () => {
  it('one desk has a case at every moment, in the end the one that was named last, and all that was said is heeded once', () => {
    fc.assert(
      fc.property(register, fc.array(fc.nat(), { maxLength: 60 }), (facts, turns) => {
        const county = new County(facts);
        const ways = names.flatMap((name) => [...county.said.keys()].map((stream) => [name, stream] as const));
        let attempts = 0;
        const step = ([name, stream]: readonly [string, string]): boolean => {
          const went = stream === name ? false : county.hear(name, stream);
          expect(county.holders().length).toBeLessThanOrEqual(1);
          return went;
        };
        for (const turn of turns) {
          const way = ways[turn % ways.length];
          if (!way) continue;
          // One in its own stream: it goes on with its work, as long as it has it.
          if (way[0] === way[1]) attempts += county.attempt(way[0]) ? 1 : 0;
          else step(way);
        }
        while (ways.map(step).some(Boolean));
        const last = facts.findLast(({ type }) => type === DisputeAssigned.type) as DisputeAssigned;
        expect(county.holders()).toEqual([last.data.desk]);
        const { mediation, kept } = county.desks.get(last.data.desk) ?? { mediation: initial, kept: [] };
        expect(kept).toEqual([]);
        expect(mediation.attempts.map(({ attempt }) => attempt)).toEqual(Array.from({ length: attempts }, (_, i) => i + 1));
        expect(county.heeded).toEqual(facts.map((_, i) => i + 1));
        const named = facts.findLast(({ type }) => type === DisputeClassified.type) as DisputeClassified | undefined;
        expect(mediation.category).toBe(named?.data.category ?? whose.category);
      }),
      { numRuns: 500 },
    );
  });
});

it('an attempt that was recorded before is told by its id alone', () => {
  const [attempt] = told([opened, held(1, 1, { record: ids.first })]).attempts;
  expect(attempt).toEqual({ ...held(1, 1, { record: ids.first }).data, round: 1 });
  expect(Object.keys(AttemptRecorded.schema.shape)).toEqual(expect.arrayContaining(Object.keys(held(1, 1).data)));
});

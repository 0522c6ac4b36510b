import fc from 'fast-check';
import { COUNTY_DESK, DisputeAssigned, DisputeClosed, Escalated, HandedOver, Settled, TakenOver, sourceOf } from '#contracts';
import type { MediationFact } from '#contracts';
import * as story from '../../test/story.js';
import { evolve, initial } from './standing.js';
import type { DisputeEvent, Standing } from './standing.js';

const place = { township: story.north };
const attempt = (tier: number, n: number) => {
  const { type, data } = story.attempt;
  return { type, data: { ...data, tier, attempt: n, outcome: 'failed', reason: 'no-consensus' } } as const;
};
const carried = {
  ...place,
  status: 'open',
  lead: 'hrss',
  category: 'labour',
  village: null,
  joint: [],
  receivedOn: null,
  openedOn: null,
  consents: [],
  consentAsked: false,
  round: 1,
  handDowns: 0,
  referralOffered: false,
  termination: null,
  ended: null,
  sessions: [],
  referrals: [],
  litigation: [],
  routesTold: [],
  dangers: [],
  agreements: [],
  deadlines: [],
  ladderDue: null,
  pauses: [],
  extensions: [],
  personalData: 'kept',
} as const;
type Carried = Omit<Parameters<typeof TakenOver>[0], 'from' | 'desk' | 'asOf' | 'policy'>;
const standing = (attempts: ReturnType<typeof attempt>[], more: Partial<Carried> = {}): Carried => {
  const last = attempts.at(-1)?.data;
  const tried = attempts.map(({ data }) => ({ ...data, round: 1, bodies: [...data.bodies] }));
  return { ...structuredClone(carried), tier: last?.tier ?? 1, attempt: last?.attempt ?? 0, attempts: tried, ...more } as Carried;
};
const ladder = {
  desk: 'county',
  version: 1,
  venues: [],
  heights: { village: 1, township: 2, department: 2, county: 3 },
  rungs: [],
  days: null,
  identityCategories: [],
  enteredWithinDays: null,
};
const went = (to: string, asOf: number, as: Carried) => HandedOver({ to, asOf, ladder, ...as });
const came = (from: string, desk: string, asOf: number, as: Carried) => TakenOver({ from, desk, asOf, policy: 1, allowed: 3, ...as });

const said = (desk: string, ...facts: MediationFact[]): DisputeEvent[] =>
  facts.map((fact, i) => {
    const source = sourceOf({ county: '510722', service: 'mediation', desk });
    return { ...fact, sequence: i + 1, time: `2026-11-24T0${i}:00:00.000Z`, source } as DisputeEvent;
  });
const registered = [story.registered(place), story.assigned(place, 'hrss')].map(
  (fact, i) => ({ ...fact, sequence: i + 1, time: '2026-11-23T00:00:00.000Z' }) as DisputeEvent,
);

const tried = [attempt(1, 1), attempt(2, 1), attempt(2, 2)];
const first = standing(tried.slice(0, 2));
const second = standing(tried);

/** Any order in which streams can be heard, each of them in its own. */
const heard = (...streams: readonly DisputeEvent[][]) =>
  fc.array(fc.nat({ max: streams.length - 1 }), { minLength: 0, maxLength: 40 }).map((turns) => {
    const left = streams.map((stream) => [...stream]);
    const order = turns.flatMap((turn) => left[turn]?.splice(0, 1) ?? []);
    return [...order, ...left.flat()];
  });
const told = (events: readonly DisputeEvent[]): Standing => events.reduce(evolve, initial);

describe('a dispute that two desks had', () => {
  it('stands where it stands at the desk that has it, and every attempt counts once, in whatever order they are heard', () => {
    const county = said(
      COUNTY_DESK,
      story.opened(place, 'hrss'),
      attempt(1, 1),
      Escalated({ tier: 2, reason: 'limit-reached' }),
      attempt(2, 1),
      went('hrss', 3, first),
    );
    const hrss = said('hrss', came('county', 'hrss', 3, first), attempt(2, 2), Escalated({ tier: 3, reason: 'parties-ask' }));
    void fc.assert(
      fc.property(heard(registered, county, hrss), (events) => {
        expect(told(events)).toMatchObject({
          mediation: 'open',
          tier: 3,
          attempts: 3,
          used: { 1: 1, 2: 2 },
          outcome: 'open',
          holder: { desk: 'hrss', asOf: 3 },
        });
      }),
    );
  });

  it('and that came back', () => {
    const county = said(
      COUNTY_DESK,
      story.opened(place, 'hrss'),
      attempt(1, 1),
      went('hrss', 3, first),
      came('hrss', 'county', 5, second),
      Settled({ tier: 2, agreement: story.settled.data.agreement }),
    );
    const hrss = said('hrss', came('county', 'hrss', 3, first), attempt(2, 2), went('county', 5, second));
    void fc.assert(
      fc.property(heard(registered, county, hrss), (events) => {
        expect(told(events)).toMatchObject({
          mediation: 'settled',
          tier: 2,
          attempts: 2,
          outcome: 'settled',
          holder: { desk: 'county', asOf: 5 },
        });
      }),
    );
  });

  it('is told once of what is heard twice', () => {
    const hrss = said('hrss', came('county', 'hrss', 3, first), attempt(2, 2));
    const once = told([...registered, ...hrss]);
    expect(told([...registered, ...hrss, ...hrss])).toEqual(once);
  });

  it('had ended at the first when the other took it', () => {
    const over = standing(tried, { status: 'terminated', termination: 'left-for-court' });
    const hrss = said('hrss', came('county', 'hrss', 3, over));
    expect(told([...registered, ...hrss])).toMatchObject({ mediation: 'terminated', outcome: 'unsettled', sessions: [], tierDue: null });
  });

  it('stays closed, and as it ended, where only its desk is another', () => {
    const [closed, over] = [DisputeClosed({ outcome: 'settled' }), { ...story.assigned(place, 'hrss') }].map((fact, i) => ({
      ...fact,
      ...(fact.type === DisputeAssigned.type && { data: { ...fact.data, from: 'hrss', over: true } }),
      sequence: i + 3,
      time: '2026-11-25T00:00:00.000Z',
    })) as [DisputeEvent, DisputeEvent];
    const before = told([...registered, closed]);
    expect(told([...registered, closed, over])).toEqual({ ...before, intakeSequence: 4 });
  });
});

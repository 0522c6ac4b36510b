import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { today as dayOf } from '#calendar';
import { AttemptRecorded } from '#contracts';
import type { MediationFact, PlaceKind, Risk } from '#contracts';
import type { Agreeing } from '../../apps/mediation/src/mediation/acting.js';
import { recordAttempt } from '../../apps/mediation/src/mediation/attempt.js';
import { escalate } from '../../apps/mediation/src/mediation/escalate.js';
import { unsaid } from '../../apps/mediation/src/mediation/ladder.js';
import type { Ladder } from '../../apps/mediation/src/mediation/ladder.js';
import { evolve, initial } from '../../apps/mediation/src/mediation/mediation.js';
import type { Mediation } from '../../apps/mediation/src/mediation/mediation.js';
import { open } from '../../apps/mediation/src/mediation/open.js';
import { factsOf } from '../../apps/mediation/src/agreement/clause.dto.js';
import { breach } from '../../apps/mediation/src/agreement/perform.js';
import { noteLitigation, refer } from '../../apps/mediation/src/mediation/refer.js';
import { reopen } from '../../apps/mediation/src/mediation/reopen.js';
import { scheduleSession } from '../../apps/mediation/src/mediation/session.js';
import { makeAgreement } from '../../apps/mediation/src/agreement/settle.js';
import { mustHold } from '../../apps/mediation/src/mediation/standing.js';
import { terminate } from '../../apps/mediation/src/mediation/terminate.js';
import { acting as under, arranging } from '../../apps/mediation/test/history.js';
import { root } from './program.js';

/** That what a step says fits its door is proved by telling it (journeys/kill.spec.ts): here it passes for anything. */
type Word = 'venue' | 'form' | 'bodies' | 'heldOn' | 'outcome' | 'reason' | 'beyondLimit' | 'at' | 'online' | 'from' | 'to' | 'on';
type Words = Word | 'mediators' | 'parties' | 'stage' | 'scope' | 'clauses' | 'partiesSignedOn' | 'mediatorSignedOn' | 'committeeSealedOn';
type Step = Readonly<{ as: string; post?: string; body?: Record<Words, never>; gives?: Record<string, string> }>;
type Told = Readonly<{
  id: string;
  category: string;
  channel: string;
  risk: Risk;
  place: { kind: PlaceKind; cross_jurisdiction: boolean };
}>;
type Place = Readonly<{ township: string; village: string | null; lead: string }>;
type Written = Readonly<{ place: Place; steps: readonly Step[] }>;

const load = async (file: string) => (await import(path.join(root, 'scripts', file))) as object;
const { storyOf } = (await load('replay/story.mjs')) as { storyOf(told: Told, county: object, policy: object): Written };
const { readCsv } = (await load('launch/county.mjs')) as { readCsv(file: string): Record<string, string>[] };

const today = dayOf(new Date());
const rows = (file: string) => readCsv(path.join(root, 'data', file));
const departments = rows('departments.csv').map(({ slug = '', categories = '' }) => ({ code: slug, categories: categories.split(';') }));
const county = {
  county: '510722',
  units: rows('county-510722.csv').map((unit) => ({ ...unit, active: true })),
  departments,
  categories: departments.flatMap(({ code, categories }) => categories.filter(Boolean).map((category) => ({ code: category, lead: code }))),
};
const cases = (await readFile(path.join(root, 'data/cases.jsonl'), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Told);

const venues = ['village', 'township', 'department', 'county'] as const;

/** Any that has room for every venue: in one rung to four, with so many attempts each, entered anywhere. */
const ladders: fc.Arbitrary<Ladder> = fc
  .record({
    cuts: fc.subarray([1, 2, 3]),
    attempts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
    entry: fc.array(
      fc.record({
        tier: fc.integer({ min: 1, max: 4 }),
        places: fc.subarray(['village', 'community', 'enterprise', 'other'] as const),
        risks: fc.subarray(['low', 'medium', 'high'] as const),
        inVillage: fc.boolean(),
      }),
    ),
  })
  .map(({ cuts, attempts, entry }) => {
    const rungs = [0, ...cuts].map((from, i) => ({
      venues: venues.slice(from, cuts[i] ?? venues.length),
      attempts: attempts[i] ?? 1,
      days: null,
    }));
    const within = entry.map(({ tier, ...rule }) => ({ ...rule, tier: Math.min(tier, rungs.length) }));
    return { ...unsaid, version: 9, name: '另一县', rungs, entry: within, identityCategories: [] };
  });

/** What a step does at mediation's doors by its own rules; what does not move the mediation is left out. */
function told(mediation: Mediation, { post = '', body = {} as Record<Words, never>, gives = {} }: Step, acting: Agreeing): MediationFact[] {
  const [door = '', ofAgreement, act] = post.replace('mediation/mediations/{dispute}/', '').split('/');
  const [named = ''] = Object.keys(gives);
  switch (act ?? door) {
    case 'attempts':
      return recordAttempt(
        mediation,
        { ...body, reason: body.reason ?? null, beyondLimit: body.beyondLimit ?? false, record: null },
        acting,
      );
    case 'sessions':
      // As the attempt names it that was held by it.
      return scheduleSession(mediation, { ...body, session: `{${named}}` }, acting, { ...arranging, now: new Date() });
    case 'escalation':
      return escalate(mediation, body.reason, acting);
    case 'referrals':
      return refer(mediation, body, acting);
    case 'reopening':
      return reopen(mediation, body.reason, acting);
    case 'termination':
      return terminate(mediation, body.reason, acting);
    case 'litigation':
      return noteLitigation(mediation, body, acting);
    case 'breach':
      return breach(mediation, ofAgreement?.slice(1, -1) ?? '', body.on, acting);
    case 'agreements': {
      const { partiesSignedOn: parties, mediatorSignedOn: mediator, committeeSealedOn: committee, clauses, ...made } = body;
      const signed = parties === undefined ? {} : { parties, mediator, committee };
      return makeAgreement(
        mediation,
        { amountYuan: null, performBy: null, ...made, clauses: factsOf(clauses), agreement: named },
        signed,
        acting,
      );
    }
    default:
      return [];
  }
}

/** Every step taken by the unit that the story sends, on the ladder that the county serves. */
function mediated(story: Written, entrant: Omit<Told, 'id'>, ladder: Ladder): { mediation: Mediation; facts: MediationFact[] } {
  const { lead, township, village } = story.place;
  const category = entrant.category.replaceAll('_', '-');
  const crossCounty = entrant.place.cross_jurisdiction;
  const channel = entrant.channel.replaceAll('_', '-');
  const where = { desk: 'county', lead, township, village, place: entrant.place.kind, crossCounty };
  const entered = open(initial, { ...where, category, channel, risk: entrant.risk }, ladder, today);
  return story.steps
    .filter(({ post }) => post?.startsWith('mediation/'))
    .reduce(
      ({ mediation, facts }, step) => {
        const acting = under({ unit: step.as.split('@')[1] ?? '', ladder, today });
        mustHold(mediation, acting);
        const more = told(mediation, step, acting);
        return { mediation: more.reduce(evolve, mediation), facts: [...facts, ...more] };
      },
      { mediation: entered.reduce(evolve, initial), facts: entered },
    );
}

describe('a story', () => {
  it('goes by the ladder that the county serves, whatever that is: none of its steps is refused, none goes beyond unasked', () => {
    fc.assert(
      fc.property(ladders, fc.constantFrom(...cases), (ladder, each) => {
        const story = storyOf(each, county, ladder);
        const { facts } = mediated(story, each, ladder);
        const asked = story.steps.filter(({ post }) => post?.endsWith('/attempts')).map(({ body }) => body?.beyondLimit ?? false);
        const needed = facts.filter((fact) => fact.type === AttemptRecorded.type).map(({ data }) => data.beyondLimit);
        expect(asked).toEqual(needed);
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import type { Role } from '#kernel';
import { COUNTY, refusedAllTheSame, unlikeTold } from '#testing';
import type { BodyOf, RunningService, ToldAct } from '#testing';
import { clerk, coordinator, entered, otherTownship, registration, startIntake, township, village } from './people.js';

let service: RunningService;
let stays: string;
beforeAll(async () => {
  service = await startIntake({ config: { overseers: ['civil-affairs'] } });
  stays = await entered(service);
});
afterAll(() => service.stop());

/** Whoever may come: those who answer for it, who entered it, who helps, who oversees, and who has no part in it. */
const people: readonly (readonly [string, Role])[] = [
  ...[village, township, 'justice', 'hrss', COUNTY, otherTownship].flatMap((unit) =>
    (['clerk', 'coordinator'] as const).map((role) => [unit, role] as const),
  ),
  [village, 'screener'],
  [COUNTY, 'leader'],
  [township, 'leader'],
  ['civil-affairs', 'coordinator'],
];

/** What each door is sent, as the form fills it in. */
const bodies =
  (nth: number): BodyOf =>
  (act, option) => {
    const one = <T>(...of: readonly T[]): T => of[nth % of.length] as T;
    const named: Readonly<Record<string, string>> = { lead: one('hrss', 'justice'), territorial: village };
    const sent: Readonly<Record<string, object>> = {
      acceptance: {},
      admission: { decision: option ?? 'admitted', grounds: ['offence', 'already-handled'], reason: 'other' },
      bounce: { reason: option ?? 'other' },
      adjudication: { role: option ?? 'lead', unit: named[option ?? ''] ?? 'ecology-environment' },
      handling: { as: option ?? 'advised' },
      withdrawal: { reason: option ?? 'withdrawn' },
      classification: { category: 'neighbour' },
      'joint-units': { units: [otherTownship] },
      risk: { risk: option ?? 'high' },
      parties: { parties: registration().parties },
      'danger-reports': { danger: 'threat', to: 'police' },
      disclosures: { purpose: '核对' },
      corrections: { reason: 'mistyped', channel: one('phone', 'walk-in') },
      reminders: { unit: option ?? village, reason: 'other' },
      'reminder-answers': { answer: 'under-way' },
      voiding: { reason: option ?? 'test', ...(option === 'entered-twice' && { other: stays }) },
    };
    return sent[act];
  };

it('the doors keep what a dispute tells of its acts, whoever asks and whatever was done', async () => {
  const beginnings = [{}, { exclusions: ['offence'] }, { taken: 'undecided' }, {}];
  const step = fc.record({ who: fc.constantFrom(...people), nth: fc.nat(1000), choice: fc.nat(1000) });
  const done = new Set<string>();
  const refused = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), fc.array(step, { minLength: 6, maxLength: 12 }), async (beginning, steps) => {
      const id = await entered(service, beginning, clerk(village));
      const path = `/disputes/${id}`;
      await service.as(coordinator).post(`${path}/joint-units`, { units: [otherTownship] });
      for (const { who, nth, choice } of steps) {
        const [unit, role] = who;
        const caller = service.as({ unit, roles: [role] });
        const { status, body } = await caller.get(path);
        if (status === 404) continue;
        expect(status).toBe(200);
        const acts: ToldAct[] = body.acts;
        expect(await unlikeTold(caller, path, acts, bodies(nth))).toEqual([]);
        acts.filter(({ allowed }) => !allowed).forEach(({ act, why }) => refused.add(`${act} ${why?.code}`));
        const open = acts.filter(({ allowed }) => allowed);
        const act = open[choice % Math.max(1, open.length)];
        if (!act) continue;
        expect(await refusedAllTheSame(caller, path, act, bodies(nth), nth)).toBeUndefined();
        done.add(act.act);
      }
    }),
    { numRuns: 15 },
  );
  // It is no proof of a door that was never asked.
  expect(done.size).toBeGreaterThan(4);
  expect([...refused]).toEqual(expect.arrayContaining(['acceptance dispute.not-accountable', 'adjudication forbidden']));
}, 240_000);

const told = async (id: string, unit: string, ...roles: Role[]): Promise<ToldAct[]> =>
  (await service.as({ unit, roles }).get(`/disputes/${id}`).expect(200)).body.acts;
const allowed = (acts: readonly ToldAct[]) => acts.filter((each) => each.allowed).map(({ act }) => act);

it('a helping unit is told of the exit and of danger, and of nothing else', async () => {
  const id = await entered(service);
  await service
    .as(coordinator)
    .post(`/disputes/${id}/joint-units`, { units: [otherTownship] })
    .expect(200);
  expect(allowed(await told(id, otherTownship, 'clerk', 'coordinator'))).toEqual(['withdrawal', 'danger-reports']);
});

it('who oversees is told of none, and a leader of reminders alone', async () => {
  const id = await entered(service);
  expect(allowed(await told(id, 'civil-affairs', 'clerk', 'coordinator'))).toEqual([]);
  expect(allowed(await told(id, COUNTY, 'leader'))).toEqual(['reminders']);
});

it('the county is told for whom a bounce waits, and of no ruling where none does', async () => {
  const id = await entered(service);
  const ruling = async () => (await told(id, COUNTY, 'coordinator')).find(({ act }) => act === 'adjudication');
  expect(await ruling()).toMatchObject({ allowed: false, why: { code: 'dispute.no-bounce' } });
  await service.as(clerk(village)).post(`/disputes/${id}/bounce`, { reason: 'other' }).expect(200);
  expect(await ruling()).toMatchObject({ allowed: true, options: ['territorial'] });
});

it('what a unit has said already is no act: nobody accepts twice', async () => {
  const id = await entered(service);
  expect(allowed(await told(id, village, 'clerk'))).toContain('acceptance');
  await service.as(clerk(village)).post(`/disputes/${id}/acceptance`).expect(200);
  expect((await told(id, village, 'clerk')).map(({ act }) => act)).not.toContain('acceptance');
});

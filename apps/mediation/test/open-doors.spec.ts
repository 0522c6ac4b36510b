import fc from 'fast-check';
import type { EnteredParty } from '#contracts';
import { newId } from '#kernel';
import type { Role } from '#kernel';
import { refusedAllTheSame, unlikeTold } from '#testing';
import type { BodyOf, ToldAct } from '#testing';
import { assignment, desk } from './desk.js';

const today = '2026-11-23';
const { village, township, lead } = assignment;

/** Whoever may come: those whose it is at each height, who helps, who oversees, and who has no part in it. */
const people: readonly (readonly [string, Role])[] = [
  ...[village, township, lead, '510722', 'women-federation'].flatMap((unit) =>
    (['clerk', 'mediator', 'coordinator'] as const).map((role) => [unit, role] as const),
  ),
  ['510722', 'leader'],
  ['justice', 'mediator'],
];

const parties = (): EnteredParty[] =>
  (['applicant', 'respondent'] as const).map((side) => ({
    record: newId(),
    side,
    consent: { answer: 'given', how: 'oral', on: '2026-11-01' },
  }));

/** What each door is sent, as the form fills it in; `nth` varies what the view leaves to whoever fills it in. */
const bodies =
  (nth: number): BodyOf =>
  (act, option) => {
    const on = today;
    const one = <T>(...of: readonly T[]): T => of[nth % of.length] as T;
    const outcome = one('agreed', 'failed', 'agreed', 'adjourned', 'refused');
    const sent: Readonly<Record<string, object | undefined>> = {
      agreements: { form: one('oral', 'written'), scope: one('part', 'whole', 'whole'), on, terms: '各退半尺', ...one({}, { clauses }) },
      attempts: {
        venue: option ?? 'other',
        form: 'people',
        bodies: [village],
        mediators: ['周调解'],
        parties: ['applicant', 'respondent'],
        heldOn: on,
        outcome,
        ...(outcome === 'failed' && { reason: 'no-consensus' }),
        beyondLimit: true,
      },
      sessions: { at: '2026-12-01T01:00:00Z', venue: option ?? 'other', online: false },
      'sessions/moves':
        option === undefined
          ? undefined
          : { session: option, at: '2026-12-02T01:00:00Z', venue: 'other', online: false, reason: 'parties-ask' },
      'sessions/cancellations': option === undefined ? undefined : { session: option, reason: 'mediator-away' },
      'sessions/absences': option === undefined ? undefined : { session: option, absent: [one('applicant', 'respondent')] },
      'sessions/disclosures': { purpose: '核对', session: newId() },
      escalation: { reason: option ?? 'at-risk' },
      pause: { reason: option ?? 'appraisal' },
      resumption: {},
      extension: { agreed: true },
      referrals: { from: 'hotline', to: one('county', 'township', 'village'), on },
      handling: { as: option ?? 'advised' },
      termination: { reason: option ?? 'party-refused' },
      reopening: { reason: option ?? 'new-claims' },
      litigation: { stage: option ?? 'filed', on },
      'routes-notices': { how: one('oral', 'written'), on },
      'rights-notices': { party: one(1, 2), how: 'oral', on },
      // The very word said last is no news, whatever stands; so another is tried.
      consents: { party: one(1, 2), answer: option ?? 'given', how: option ? 'written' : 'message', on },
      'consents/corrections': option === undefined ? undefined : wrongly(option),
      'danger-reports': { danger: 'threat', to: 'police' },
      disclosures: { purpose: '核对' },
      'earlier/disclosures': { purpose: '核对' },
      signatures: { by: option ?? 'parties', on },
      alterations: { version: one(1, 2), terms: one('另一稿', '又一稿') },
      writing: { on, terms: '各退半尺' },
      confirmation: { stage: option ?? 'applied', on, jointly: true, touchesIdentity: false, late: 'just-cause' },
      performance: { on },
      'part-performances': option === undefined ? undefined : { ...itemOf(option), on },
      breach: { on },
      'follow-ups': { on, satisfied: true },
    };
    // Whom the register knows it answers itself; here nobody does.
    return sent[act];
  };

const clauses = [
  {
    kind: 'pay',
    what: '分两期付清',
    bySide: 'respondent',
    instalments: [
      { due: today, fen: 5000 },
      { due: '2027-03-01', fen: 5050 },
    ],
  },
  { kind: 'refrain', what: '不再堵路' },
];

/** A clause and its instalment, as the view tells them: 1.2. */
function itemOf(option: string): object {
  const [clause, nth] = option.split('.').map(Number);
  return { clause, nth };
}

/** An answer by whom it is of and which it is, as the view tells it. */
function wrongly(option: string): object {
  const [whom, nth] = option.split(':');
  return { ...(Number(whom) ? { party: Number(whom) } : { side: whom }), nth: Number(nth), reason: 'mistyped' };
}

/** What lies with the words alone: who takes back a consent that was not given, or was mediated with after it took it back; which hour. */
const ofWords = /consent\.not-given|attempt\.consent-missing|session\.clash/;

const agreed = ['attempts', bodies(0)('attempts', 'village') ?? {}] as const;
const made = (form: string, scope: string) => ['agreements', { form, scope, on: today, terms: '各退半尺' }] as const;
const paper = [agreed, made('written', 'whole')];
const settled = [agreed, made('oral', 'whole')];
const raised = [['escalation', { reason: 'parties-ask' }]] as const;

describe('what a mediation tells of the acts in it', () => {
  const at = desk({ config: { overseers: ['justice'] } });

  it('its doors keep, whoever asks and whatever was done: what is allowed is done, what is not is refused in the same words', async () => {
    const step = fc.record({ who: fc.constantFrom(...people), nth: fc.nat(1000), choice: fc.nat(1000) });
    const beginning = fc.record({ asked: fc.boolean(), before: fc.constantFrom([], paper, settled, raised) });
    const done = new Set<string>();
    await fc.assert(
      fc.asyncProperty(beginning, fc.array(step, { minLength: 5, maxLength: 10 }), async ({ asked, before }, steps) => {
        const id = await at.opened({ joint: ['women-federation'], ...(asked && { entered: parties() }) });
        for (const [door, sent] of before) await at.village().post(`/mediations/${id}/${door}`, sent);
        for (const { who, nth, choice } of steps) {
          const [unit, role] = who;
          const caller = at.person(unit, role);
          const path = `/mediations/${id}`;
          const { body } = await caller.get(path).expect(200);
          const told: [string, ToldAct[]][] = [
            [path, body.acts],
            ...body.agreements.map((each: { id: string; acts: ToldAct[] }) => [`${path}/agreements/${each.id}`, each.acts]),
          ];
          for (const [where, acts] of told) expect(await unlikeTold(caller, where, acts, bodies(nth))).toEqual([]);
          const open = told.flatMap(([where, acts]) => acts.filter(({ allowed }) => allowed).map((act) => [where, act] as const));
          const [where, act] = open[choice % Math.max(1, open.length)] ?? [];
          if (!where || !act) continue;
          expect((await refusedAllTheSame(caller, where, act, bodies(nth), nth)) ?? 'consent.not-given').toMatch(ofWords);
          done.add(act.act);
        }
      }),
      { numRuns: 12 },
    );
    // It is no proof of a door that was never asked.
    expect(done.size).toBeGreaterThan(3);
  }, 240_000);

  const toldTo = async (id: string, unit: string, ...roles: Role[]): Promise<ToldAct[]> =>
    (
      await at
        .person(unit, ...roles)
        .get(`/mediations/${id}`)
        .expect(200)
    ).body.acts;
  const allowed = (acts: readonly ToldAct[]) => acts.filter((each) => each.allowed).map(({ act }) => act);
  const why = (acts: readonly ToldAct[], act: string) => acts.find((each) => each.act === act)?.why?.code;

  it('a helping unit is told of the exit and of danger, and of nothing else', async () => {
    const id = await at.opened({ joint: ['women-federation'] });
    const acts = await toldTo(id, 'women-federation', 'clerk', 'mediator', 'coordinator');
    expect(allowed(acts)).toEqual(['termination', 'consents', 'danger-reports']);
    expect(acts.find(({ act }) => act === 'termination')?.options).toEqual([
      'party-refused',
      'withdrawn',
      'left-for-court',
      'left-for-arbitration',
      'left-for-administrative',
    ]);
    expect(acts.find(({ act }) => act === 'consents')?.options).toEqual(['refused', 'withdrawn']);
    expect(why(acts, 'attempts')).toBe('not-found');
  });

  it('who oversees is told of none', async () => {
    const id = await at.opened();
    expect(allowed(await toldTo(id, 'justice', 'clerk', 'mediator', 'coordinator'))).toEqual([]);
  });

  it('a village above whose tier it went is told so, and keeps the exit', async () => {
    const id = await at.opened();
    expect(allowed(await toldTo(id, village, 'mediator'))).toContain('attempts');
    await at.village().post(`/mediations/${id}/escalation`, { reason: 'parties-ask' }).expect(200);
    const acts = await toldTo(id, village, 'mediator');
    expect(acts.find(({ act }) => act === 'attempts')).toEqual({
      act: 'attempts',
      allowed: false,
      options: [],
      why: { code: 'mediation.above-your-tier', text: expect.stringContaining('第 2 级') },
    });
    expect(allowed(acts)).toContain('termination');
    expect(acts.find(({ act }) => act === 'termination')?.options).not.toContain('no-agreement');
  });

  it('what is so already is no act: nobody ends it twice', async () => {
    const id = await at.opened();
    await at.village().post(`/mediations/${id}/termination`, { reason: 'withdrawn' }).expect(200);
    const acts = await toldTo(id, village, 'mediator');
    expect(acts.map(({ act }) => act)).not.toContain('termination');
    expect(allowed(acts)).toContain('reopening');
  });

  it('an answer is told to be taken back by whose it is to take back, until it is', async () => {
    const id = await at.opened({ entered: parties() });
    await at.village().post(`/mediations/${id}/consents`, { party: 2, answer: 'given', how: 'written', on: today }).expect(200);
    const taking = async (unit: string, role: Role) => (await toldTo(id, unit, role)).find(({ act }) => act === 'consents/corrections');
    expect(await taking(village, 'mediator')).toMatchObject({ allowed: true, options: ['2:2'] });
    expect((await taking(township, 'mediator'))?.allowed).toBe(false);
    await at.village().post(`/mediations/${id}/consents/corrections`, wrongly('2:2')).expect(200);
    expect(await taking(village, 'mediator')).toBeUndefined();
  });

  it('an agreement tells who has yet to sign', async () => {
    const id = await at.opened();
    await at.village().post(`/mediations/${id}/attempts`, bodies(0)('attempts', 'village')).expect(200);
    await at
      .village()
      .post(`/mediations/${id}/agreements`, { form: 'written', scope: 'whole', on: today, terms: '各退半尺', partiesSignedOn: today })
      .expect(201);
    const { agreements } = await at.standing(id);
    const acts: ToldAct[] = agreements[0].acts;
    expect(acts.find(({ act }) => act === 'signatures')).toMatchObject({ allowed: true, options: ['mediator', 'committee'] });
    expect(why(acts, 'performance')).toBe('agreement.not-effective');
  });
});

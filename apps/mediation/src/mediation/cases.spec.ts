import type { MediationFact } from '#contracts';
import { acting, session } from '../../test/history.js';
import { recordAttempt } from './attempt.js';
import type { HeldAttempt } from './attempt.js';
import { applyForConfirmation, noteConfirmation } from '../agreement/confirmation.js';
import { escalate } from './escalate.js';
import { threeByThree as ladder } from '../../test/ladders.js';
import { evolve, initial } from './mediation.js';
import type { Mediation } from './mediation.js';
import { open } from './open.js';
import { breach, perform } from '../agreement/perform.js';
import { noteLitigation, refer } from './refer.js';
import { reopen } from './reopen.js';
import { makeAgreement } from '../agreement/settle.js';
import { terminate } from './terminate.js';

/** Cases as newspapers and courts published them: whatever happened to people must be sayable. */
type Step = (mediation: Mediation) => MediationFact[];

const on = '2026-11-02';
const tell = (...steps: readonly Step[]) => steps.reduce((mediation, step) => step(mediation).reduce(evolve, mediation), initial);

const entering =
  (category: string, more: Partial<Parameters<typeof open>[1]> = {}): Step =>
  (mediation) =>
    open(
      mediation,
      {
        desk: 'county',
        lead: 'justice',
        category,
        channel: 'walk-in',
        risk: 'low',
        township: '510722106',
        village: null,
        place: 'village',
        crossCounty: false,
        ...more,
      },
      ladder,
      on,
    );
const sat =
  (venue: HeldAttempt['venue'], outcome: HeldAttempt['outcome'], more: Partial<HeldAttempt> = {}): Step =>
  (mediation) =>
    recordAttempt(mediation, { ...session, venue, outcome, reason: outcome === 'failed' ? 'other' : null, ...more }, acting());
const upwards: Step = (mediation) => escalate(mediation, 'referred-up', acting());
const takers = { village: '510722106201', township: '510722106', department: 'justice' };
const referred =
  (...[from, to]: readonly [Parameters<typeof refer>[1]['from'], keyof typeof takers]): Step =>
  (mediation) =>
    refer(mediation, { from, to, on, unit: takers[to] }, acting());
const agree =
  (agreement: string, form: 'oral' | 'written', scope: 'whole' | 'part' = 'whole'): Step =>
  (mediation) =>
    makeAgreement(
      mediation,
      { agreement, form, scope, on, amountYuan: null, performBy: null },
      form === 'oral' ? {} : { parties: on, mediator: on, committee: on },
      acting(),
    );

describe('a published case', () => {
  it('a road blocked, cleared, blocked again; sued over, sent back, mediated jointly and confirmed (c01)', () => {
    const told = tell(
      entering('neighbour'),
      sat('village', 'failed'),
      upwards,
      sat('township', 'agreed'),
      agree('a', 'oral'),
      (mediation) => perform(mediation, 'a', on, acting()),
      (mediation) => breach(mediation, 'a', on, acting()),
      (mediation) => noteLitigation(mediation, { stage: 'filed', on }, acting()),
      sat('court', 'adjourned', { form: 'judicial', bodies: ['county-court'] }),
      referred('court', 'township'),
      sat('township', 'agreed', { form: 'joint', bodies: ['510722106', 'justice', 'county-court'] }),
      agree('b', 'written'),
      (mediation) => applyForConfirmation(mediation, { agreement: 'b', on, jointly: true }, acting()),
      (mediation) => noteConfirmation(mediation, 'b', 'granted', on, acting()),
      (mediation) => perform(mediation, 'b', on, acting()),
    );
    expect(told).toMatchObject({ status: 'settled', tier: 2, round: 2, agreements: [{ breachedOn: on }, { confirmation: 'granted' }] });
  });

  it('settled on the third visit of a judge to the field, and the suit withdrawn (c08)', () => {
    const visit = { form: 'judicial', bodies: ['county-court'] } as const;
    const told = tell(
      entering('forest-land'),
      sat('court', 'adjourned', visit),
      sat('court', 'adjourned', visit),
      sat('court', 'agreed', visit),
      agree('a', 'written'),
      (mediation) => noteLitigation(mediation, { stage: 'withdrawn', on }, acting()),
    );
    expect(told).toMatchObject({ status: 'settled', attempt: 0, litigation: [{ stage: 'withdrawn' }] });
  });

  it('cattle from the next province, settled by the village all the same (c13)', () => {
    const told = tell(
      entering('damages', { crossCounty: true }),
      referred('county', 'village'),
      sat('village', 'agreed'),
      agree('a', 'oral'),
    );
    expect(told).toMatchObject({ status: 'settled', tier: 1 });
  });

  it('wages of sixteen, then of ninety-seven (c20)', () => {
    const told = tell(
      entering('wage-arrears', { crossCounty: true, place: 'enterprise' }),
      sat('county', 'agreed'),
      agree('a', 'oral', 'part'),
      sat('county', 'adjourned'),
      sat('county', 'agreed', { form: 'joint' }),
      agree('b', 'written'),
    );
    expect(told).toMatchObject({ status: 'settled', tier: 3, agreements: [{ scope: 'part' }, { scope: 'whole' }] });
  });

  it('paid in full, and contested at court a year later (c25)', () => {
    const told = tell(
      entering('medical'),
      upwards,
      sat('county', 'adjourned', { form: 'industry' }),
      sat('county', 'agreed', { form: 'industry' }),
      agree('a', 'written'),
      (mediation) => perform(mediation, 'a', on, acting()),
      (mediation) => reopen(mediation, 'contested', acting()),
      (mediation) => noteLitigation(mediation, { stage: 'filed', on }, acting()),
      sat('court', 'failed', { form: 'judicial', bodies: ['county-court'] }),
      (mediation) => terminate(mediation, 'left-for-court', acting()),
    );
    expect(told).toMatchObject({ status: 'terminated', termination: 'left-for-court', agreements: [{ performedOn: on }] });
  });

  it('three talks with a shop that would not pay back (c31)', () => {
    const told = tell(
      entering('consumer', { place: 'enterprise' }),
      referred('hotline', 'department'),
      sat('department', 'failed'),
      sat('department', 'failed'),
      sat('department', 'refused'),
    );
    expect(told).toMatchObject({ status: 'terminated', termination: 'party-refused', tier: 2 });
  });

  it('seeds that did not sprout: two farmers, two agreements (c35)', () => {
    const told = tell(
      entering('production-business'),
      upwards,
      sat('department', 'failed'),
      sat('department', 'adjourned'),
      sat('department', 'agreed'),
      agree('a', 'oral', 'part'),
      sat('department', 'agreed'),
      agree('b', 'oral'),
    );
    expect(told).toMatchObject({ status: 'settled', attempt: 3 });
  });
});

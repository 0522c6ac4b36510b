import { DisputeAdjudicated, DisputeHandedOver, DisputeReminded, DisputeReminderAnswered, DisputeUndecided } from '#contracts';
import type { Role } from '#kernel';
import { specify } from '#testing';
import * as example from '../../test/example.js';
import type { Acting } from './acting.js';
import { evolve, initial } from './dispute.js';
import type { Dispute } from './dispute.js';
import { answerReminder, remind } from './remind.js';

const { county, township, village, open, otherTownship } = example;
const given = specify({ initial, evolve });
const acting = (unit: string, today = '2026-11-23', role: Role = 'coordinator'): Acting => ({
  by: { subject: 'one', unit, roles: [role] },
  today,
  reference: example.reference,
});
type Asked = Parameters<typeof remind>[1];
const reminding =
  (unit: string, by: string, more: Partial<Asked> = {}, today?: string) =>
  (dispute: Dispute) =>
    remind(dispute, { unit, reason: 'other', ...more }, acting(by, today));
const answering = (unit: string) => (dispute: Dispute) => answerReminder(dispute, 'under-way', acting(unit));
const reminded = (unit: string, role: 'lead' | 'territorial' = 'lead', change = {}) =>
  DisputeReminded({ unit, role, reason: 'other', by: county, on: '2026-11-23', ...change });

describe('a reminder', () => {
  it('is said by the county to whoever answers, and by a township to its village', () => {
    given(...open)
      .when(reminding('justice', county))
      .then(reminded('justice'));
    given(...open)
      .when(reminding(township, county))
      .then(reminded(township, 'territorial'));
    given(...open)
      .when(reminding(village, township))
      .then(reminded(village, 'territorial', { by: township }));
  });

  it('is said by nobody to a neighbour, to who stands above, or to themselves', () => {
    for (const [unit, by] of [
      ['justice', township],
      [township, township],
      [village, 'justice'],
      [township, village],
      [village, otherTownship],
    ] as const)
      given(...open)
        .when(reminding(unit, by))
        .refused('dispute.reminded-from-above');
  });

  it('is said to nobody who does not answer for it now', () => {
    given(...open)
      .when(reminding('hrss', county))
      .refused('dispute.not-accountable');
    given(...open, example.settled)
      .when(reminding('justice', county))
      .refused('dispute.not-open');
    given(example.registered).when(reminding('justice', county)).refused('dispute.not-open');
    const undecided = DisputeUndecided({ lead: 'justice', township, village });
    given(example.registered, undecided).when(reminding(village, county)).refused('dispute.not-accountable');
    given(example.registered, undecided)
      .when(reminding('justice', county, { reason: 'not-decided' }))
      .then(reminded('justice', 'lead', { reason: 'not-decided' }));
  });

  it('waits where the county is waited for itself', () => {
    given(...open, example.bounced)
      .when(reminding('justice', county))
      .refused('dispute.reminded-waits');
    given(...open, example.bounced, example.upheld)
      .when(reminding('justice', county))
      .then(reminded('justice'));
  });

  it('is said once a day to each, and again on the next', () => {
    given(...open, reminded('justice'))
      .when(reminding('justice', county))
      .then();
    given(...open, reminded('justice'))
      .when(reminding(village, county))
      .then(reminded(village, 'territorial'));
    given(...open, reminded('justice'))
      .when(reminding('justice', county, {}, '2026-11-24'))
      .then(reminded('justice', 'lead', { on: '2026-11-24' }));
  });

  it('says nothing that is not so', () => {
    given(...open, example.leadAccepted)
      .when(reminding('justice', county, { reason: 'not-accepted' }))
      .refused('dispute.reminded-accepted');
    given(...open)
      .when(reminding('justice', county, { reason: 'not-decided' }))
      .refused('dispute.reminded-decided');
    given(...open)
      .when(reminding('justice', county, { answerBy: '2026-11-22' }))
      .refused('dispute.reminded-for-past');
    given(...open)
      .when(reminding('justice', county, { answerBy: '2026-11-23' }))
      .then(reminded('justice', 'lead', { answerBy: '2026-11-23' }));
  });
});

describe('an answer', () => {
  it('is said once, by who was reminded', () => {
    const answer = DisputeReminderAnswered({ unit: 'justice', answer: 'under-way', on: '2026-11-23' });
    given(...open, reminded('justice'))
      .when(answering('justice'))
      .then(answer);
    given(...open, reminded('justice'), answer)
      .when(answering('justice'))
      .refused('dispute.not-reminded');
    given(...open, reminded('justice'))
      .when(answering(village))
      .refused('dispute.not-reminded');
    given(...open, reminded('justice'))
      .when(answering('hrss'))
      .refused('dispute.not-accountable');
  });

  it('is needed of nobody who did something since, or answers for it no more', () => {
    given(...open, reminded('justice'), example.leadAccepted)
      .when(answering('justice'))
      .refused('dispute.not-reminded');
    given(...open, reminded('justice'), example.bounced)
      .when(answering('justice'))
      .refused('dispute.not-reminded');
    const moved = [
      example.bounced,
      DisputeAdjudicated({ role: 'lead', unit: 'hrss', upheld: false }),
      example.assignedTo({ lead: 'hrss' }),
    ];
    given(...open, reminded('justice'), ...moved)
      .when(answering('hrss'))
      .refused('dispute.not-reminded');
    given(...open, reminded('justice'), example.settled)
      .when(answering('justice'))
      .refused('dispute.not-open');
  });

  it('is asked of the successor of a unit that is no more', () => {
    const merged = DisputeHandedOver({ gone: [village], lead: 'justice', township, village: example.nextVillage });
    const answer = DisputeReminderAnswered({ unit: example.nextVillage, answer: 'under-way', on: '2026-11-23' });
    given(...open, reminded(village, 'territorial'), merged)
      .when(answering(example.nextVillage))
      .then(answer);
  });
});

import type { AskedAct, Choice } from '#chassis';
import { BounceReason, Handling, PartyExit, RefusalGround, Risk, VoidReason } from '#contracts';
import type { AccountableRole, DisputeFact } from '#contracts';
import { accept } from './accept.js';
import type { Acting } from './acting.js';
import { adjudicate } from './adjudicate.js';
import { admit, refuse } from './admission.js';
import type { Behind } from './behind.js';
import { bounce } from './bounce.js';
import { correct } from './correct.js';
import { reportDanger } from './danger.js';
import { mustBeOpen } from './dispute.js';
import type { Dispute } from './dispute.js';
import { handle } from './handle.js';
import { join } from './join.js';
import { recordParties } from './parties.js';
import { mustHoldData } from './personal-data.js';
import { answerReminder, remind, remindable } from './remind.js';
import { assessRisk } from './risk.js';
import { voidEntry } from './void.js';
import { withdraw } from './withdraw.js';

/** What is done with a dispute on the register, each act by the word of its door. */
export const acts = [
  'acceptance',
  'admission',
  'bounce',
  'adjudication',
  'handling',
  'withdrawal',
  'classification',
  'joint-units',
  'risk',
  'parties',
  'danger-reports',
  'disclosures',
  'corrections',
  'voiding',
  'reminders',
  'reminder-answers',
] as const;
export type DisputeAct = (typeof acts)[number];

/**
 * Each act with the rule that decides it, asked of every choice it leaves; what the person at the desk fills in is as it can be at its
 * best, so that the rule refuses for how things stand and for nothing else.
 */
export function actsIn(dispute: Dispute, behind: Behind, acting: Acting): AskedAct<DisputeAct>[] {
  const { by, today, reference, clock } = acting;
  const decided = { by, on: today, reason: 'other' } as const;
  const ground = RefusalGround.options.find((each) => !dispute.grounds.includes(each)) ?? 'offence';
  const report = { danger: 'other', to: 'police', by: by.unit, at: today } as const;
  const choices: Readonly<Record<DisputeAct, readonly Choice[]>> = {
    acceptance: [{ rule: () => accept(dispute, by.unit) }],
    admission: [
      { option: 'admitted', rule: () => admit(dispute, decided, reference, clock) },
      { option: 'refused', rule: () => refuse(dispute, [ground], decided, behind, reference) },
    ],
    bounce: each(BounceReason.options, (reason) => bounce(dispute, by.unit, reason, clock)),
    adjudication: each(['lead', 'territorial'], (role) => ruling(dispute, role, acting)),
    handling: each(Handling.options, (as) => handle(dispute, as, by, behind, reference)),
    withdrawal: each(PartyExit.options, (reason) => withdraw(dispute, reason)).map((choice) => ({ ...choice, helps: true })),
    classification: [{ rule: () => mustBeOpen(dispute) }],
    'joint-units': [{ rule: () => void join(dispute, [], by, reference) }],
    risk: each(Risk.options, (risk) => void assessRisk(dispute, risk)),
    parties: [{ rule: () => recordParties(dispute, [{ record: '', side: 'respondent' }], today) }],
    'danger-reports': [{ helps: true, rule: () => void reportDanger(dispute, report, new Date(today), reference) }],
    disclosures: [{ rule: () => mustHoldData(dispute) }],
    corrections: [{ rule: () => void correct(dispute, { reason: 'mistyped' }, acting) }],
    voiding: each(VoidReason.options, (reason) => voidEntry(dispute, { reason, other: null }, behind, acting)),
    reminders: each(remindable(dispute), (unit) => remind(dispute, { unit, reason: 'other' }, acting)),
    'reminder-answers': [{ rule: () => answerReminder(dispute, 'other', acting) }],
  };
  return acts.map((act) => ({ act, choices: choices[act] }));
}

/** What can be done on the row of a list, without more to be said: it moves a case on, and none ends one. */
export const rowActs = ['acceptance'] as const satisfies readonly DisputeAct[];
export type RowAct = (typeof rowActs)[number];

export const rowActsIn = (dispute: Dispute, unit: string): AskedAct<RowAct>[] => [
  { act: 'acceptance', choices: [{ rule: () => accept(dispute, unit) }] },
];

const each = <Option extends string>(options: readonly Option[], rule: (option: Option) => unknown): Choice[] =>
  options.map((option) => ({ option, rule: () => rule(option) }));

/** Whoever has a seat may be named again; where that says nothing nobody waits for a word, and another is named for a bounce alone. */
function ruling(dispute: Dispute, role: AccountableRole, { by, reference, clock }: Acting): DisputeFact[] {
  const { lead, township, village } = dispute;
  const named = (unit: string) => adjudicate(dispute, role, unit, by.unit, reference, clock);
  const upheld = named(role === 'lead' ? (lead ?? '') : (village ?? township));
  return upheld.length > 0 ? upheld : named('');
}

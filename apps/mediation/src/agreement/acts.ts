import type { AskedAct, Choice } from '#chassis';
import { mustHoldData } from '../mediation/personal-data.js';
import type { Agreeing } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { alter } from './alter.js';
import { applyForConfirmation, noteConfirmation } from './confirmation.js';
import { standingText } from './agreement.js';
import type { Agreement } from './agreement.js';
import { breakable } from './obligations.js';
import { breach, followUp, perform, performPart } from './perform.js';
import { signatories } from './paper.js';
import { sign } from './settle.js';
import { writeDown } from './write-down.js';

/** What becomes of one agreement, each act by the word of its door. */
export const agreementActs = [
  'signatures',
  'alterations',
  'writing',
  'confirmation',
  'performance',
  'part-performances',
  'breach',
  'follow-ups',
] as const;
export type AgreementAct = (typeof agreementActs)[number];

const steps = ['accepted', 'not-accepted', 'withdrawn', 'granted', 'refused'] as const;

/** As `actsIn`, of one agreement: a day later than today is refused, and none is better than today. */
export function actsOf(mediation: Mediation, agreement: string, acting: Agreeing): AskedAct<AgreementAct>[] {
  const on = acting.today;
  const found = mediation.agreements.find(({ id }) => id === agreement);
  const { confirmation, confirmationOn } = found ?? {};
  // What was noted already is noted again for the number of its paper, on its day.
  const dayOf = (step: (typeof steps)[number]) => (step === confirmation ? (confirmationOn ?? on) : on);
  const application = { agreement, on, jointly: true, touchesIdentity: false, late: 'taken-by-court' } as const;
  const choices: Readonly<Record<AgreementAct, readonly Choice[]>> = {
    signatures: signatories.map((by) => ({ option: by, rule: () => sign(mediation, agreement, by, on, acting) })),
    alterations: [{ rule: () => alter(mediation, { ...anotherText(found), agreement }, acting) }],
    writing: [
      {
        rule: () => {
          const written = writeDown(mediation, { agreement, on, record: '' }, acting);
          mustHoldData(mediation);
          return written;
        },
      },
    ],
    confirmation: [
      { option: 'applied', rule: () => applyForConfirmation(mediation, application, acting) },
      ...steps.map((step) => ({
        option: step,
        rule: () => noteConfirmation(mediation, agreement, step, dayOf(step), acting, { ruling: '' }),
      })),
    ],
    performance: [{ rule: () => perform(mediation, agreement, on, acting) }],
    'part-performances': breakable(found?.obligations).map(({ clause, nth }) => ({
      option: `${clause}.${nth}`,
      rule: () => performPart(mediation, { agreement, clause, nth, on }, acting),
    })),
    breach: [{ rule: () => breach(mediation, agreement, on, acting) }],
    'follow-ups': [{ rule: () => followUp(mediation, { agreement, on, performed: null, satisfied: null }, acting) }],
  };
  return agreementActs.map((act) => ({ act, choices: choices[act] }));
}

/** Of which something is changed, whatever it is. */
const anotherText = (found: Agreement | undefined) => ({
  version: found ? standingText(found).version : 1,
  record: '',
  amountYuan: null,
  performBy: null,
  before: {},
  after: { terms: '-' },
});

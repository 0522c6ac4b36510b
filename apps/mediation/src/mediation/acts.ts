import type { AskedAct, Choice } from '#chassis';
import { ConsentAnswer, EscalationReason, Handling, LitigationStage, PauseReason, ReopeningReason, TerminationReason } from '#contracts';
import { mayBeAttached } from '../attachment/attachment.js';
import { makeAgreement } from '../agreement/settle.js';
import { usualHours } from '../session/arranging.js';
import type { Agreeing } from './acting.js';
import { recordAttempt } from './attempt.js';
import type { HeldAttempt } from './attempt.js';
import { escalate } from './escalate.js';
import { extend } from './extend.js';
import { conclude } from './handling.js';
import { rungAt } from './ladder.js';
import type { Mediation } from './mediation.js';
import { mayBeNoted } from './note-consent.js';
import { pause, resume } from './pause.js';
import type { TierTime } from './pause.js';
import { mustHoldData } from './personal-data.js';
import { refer } from './refer.js';
import { reopen } from './reopen.js';
import { cancelSession, missSession, moveSession, scheduleSession } from './session.js';
import { mustBeOpened } from './standing.js';
import type { Counted } from './standstill.js';
import { takeBack } from './take-back.js';
import type { AnswersRule, TakingBack } from './take-back.js';
import { isPartyExit, terminate } from './terminate.js';

/** What is done in a mediation, each act by the words of its door. */
export const acts = [
  'agreements',
  'attempts',
  'sessions',
  'sessions/moves',
  'sessions/cancellations',
  'sessions/absences',
  'sessions/disclosures',
  'escalation',
  'pause',
  'resumption',
  'extension',
  'referrals',
  'handling',
  'termination',
  'reopening',
  'litigation',
  'rights-notices',
  'routes-notices',
  'consents',
  'consents/corrections',
  'danger-reports',
  'parties',
  'disclosures',
  'earlier/disclosures',
  'attachments',
  'attachments/disclosures',
] as const;
export type MediationAct = (typeof acts)[number];

/** By what the days of a tier stand still, go on and are put off, at this moment. */
export type TierNow = TierTime & Counted & Readonly<{ at: Date }>;

/**
 * Each act with the rule that decides it, asked of every choice it leaves; of what the person at the desk fills in the rule is told what
 * is refused last, so that it refuses for how things stand and for nothing else.
 */
export function actsIn(mediation: Mediation, acting: Agreeing, tier: TierNow, rule: AnswersRule): AskedAct<MediationAct>[] {
  const { ladder, today } = acting;
  const { at } = tier;
  const venues = [...rungAt(ladder, mediation.tier).venues, 'court', 'other'] as const;
  const arranging = { now: at, lateMinutes: 0, hours: usualHours, days: tier.days, booked: [] };
  const arranged = mediation.sessions.map(({ session }) => session);
  const opened = () => mustBeOpened(mediation);
  const held = () => mustHoldData(mediation);
  const choices: Readonly<Record<MediationAct, readonly Choice[]>> = {
    agreements: [{ rule: both(() => makeAgreement(mediation, oral(today), {}, acting), held) }],
    attempts: each(venues, (venue) => ({ rule: both(() => recordAttempt(mediation, putOff(venue, today), acting), held) })),
    sessions: each(venues, (venue) => ({
      rule: () => scheduleSession(mediation, { session: '', at: UNTAKEN, venue, online: false }, acting, arranging),
    })),
    'sessions/moves': each(arranged, (instead) => ({
      rule: () =>
        moveSession(mediation, { session: '', instead, at: UNTAKEN, venue: venues[0], online: false, reason: 'other' }, acting, arranging),
    })),
    'sessions/cancellations': each(arranged, (session) => ({ rule: () => cancelSession(mediation, session, 'other', acting) })),
    'sessions/absences': each(arranged, (session) => ({
      rule: () => missSession(mediation, { session, absent: ['applicant', 'respondent'] }, acting, at),
    })),
    'sessions/disclosures': [{ rule: held }],
    escalation: each(EscalationReason.options, (reason) => ({ rule: () => escalate(mediation, reason, acting) })),
    pause: each(PauseReason.options, (reason) => ({ rule: () => pause(mediation, { reason, at }, tier, acting) })),
    resumption: [{ rule: () => resume(mediation, at, tier, acting) }],
    extension: [{ rule: () => extend(mediation, { agreed: true, at }, tier, acting) }],
    referrals: [{ rule: () => refer(mediation, { from: 'hotline', to: 'county', on: today }, acting) }],
    handling: each(Handling.options, (as) => ({ rule: () => conclude(mediation, as, acting) })),
    termination: each(TerminationReason.options, (reason) => ({
      helps: isPartyExit(reason),
      rule: () => terminate(mediation, reason, acting),
    })),
    reopening: each(ReopeningReason.exclude(['breach']).options, (reason) => ({
      rule: () => reopen(mediation, reason, acting),
    })),
    litigation: each(LitigationStage.options, () => ({ rule: opened })),
    'rights-notices': [{ rule: opened }],
    'routes-notices': [{ rule: opened }],
    consents: each(ConsentAnswer.options, (answer) => ({ helps: answer !== 'given', rule: () => mayBeNoted(mediation, answer) })),
    'consents/corrections': answersIn(mediation, (wrong) => takeBack(mediation, wrong, acting, rule)),
    'danger-reports': [{ helps: true, rule: opened }],
    parties: [{ rule: held }],
    disclosures: [{ rule: held }],
    'earlier/disclosures': each(mediation.earlier, () => ({ rule: both(opened, held) })),
    attachments: [{ rule: () => mayBeAttached(mediation) }],
    'attachments/disclosures': [{ rule: held }],
  };
  return acts.map((act) => ({ act, choices: choices[act] }));
}

const each = <Option extends string>(options: readonly Option[], choice: (option: Option) => Choice): Choice[] =>
  options.map((option) => ({ option, ...choice(option) }));

/** Each answer by the party, or the side of who is on no register yet, and which of its answers it is: 2:1. */
function answersIn({ consents }: Mediation, rule: (wrong: TakingBack) => unknown): Choice[] {
  return consents.flatMap(({ party, side, answers }) =>
    answers.map((_, i) => {
      const whom = party === null ? { side: side ?? undefined } : { party };
      return { option: `${party ?? side}:${i + 1}`, rule: () => rule({ ...whom, nth: i + 1, reason: 'other' }) };
    }),
  );
}

/** The rule first, and then whether words about people may come in with it. */
const both =
  <T>(rule: () => T, held: () => void) =>
  (): T => {
    const facts = rule();
    held();
    return facts;
  };

/** What every session may have come to, whoever came and whatever was said before. */
const putOff = (venue: string, heldOn: string): HeldAttempt => ({
  venue,
  form: 'people',
  bodies: [],
  mediators: ['-'],
  parties: [],
  heldOn,
  outcome: 'adjourned',
  reason: null,
  beyondLimit: false,
  record: null,
});

/** A time at which nobody has anything else to do. */
const UNTAKEN = '9999-01-01T00:00:00.000Z';

const oral = (on: string) => ({ agreement: '', form: 'oral', scope: 'part', on, amountYuan: null, performBy: null }) as const;

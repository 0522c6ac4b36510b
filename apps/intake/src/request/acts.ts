import type { AskedAct, Choice } from '#chassis';
import { ExtensionReason, IdentityCheck, RequestGround, RequestOutcome } from '#contracts';
import { Refused } from '#kernel';
import type { Actor } from '#kernel';
import type { Dispute } from '../dispute/dispute.js';
import { eraseData, mustHoldData, restrictData } from '../dispute/personal-data.js';
import { answer, extend, mustHaveCopy, mustHaveReasons, withdraw } from './answer.js';
import { showIdentity } from './identity.js';
import { tellPerson } from './lifted.js';
import type { RequestPolicy } from './policy.js';
import { mustBeReceived } from './request.js';
import type { PersonRequest } from './request.js';

/** What is done with a person's request, by the word of its door. */
export const acts = ['answer', 'extension', 'identity', 'disputes', 'telling', 'withdrawal', 'copies', 'refusals', 'disclosures'] as const;
export type RequestAct = (typeof acts)[number];

/** The disputes that a request is about, each with the last day its file is kept; whether whoever asks handles them all. */
export type Concerned = Readonly<{ handlesAll: boolean; disputes: readonly Readonly<{ dispute: Dispute; lastDay: string | null }>[] }>;

export type Answering = Readonly<{ by: Actor; today: string; policy: RequestPolicy }>;

/** Each with the rule that decides it, of what a form fills in at its best. An answer is its outcome and, where it needs one, its ground. */
export function actsIn(request: PersonRequest, concerned: Concerned, { by, today, policy }: Answering): AskedAct<RequestAct>[] {
  const choices: Readonly<Record<RequestAct, readonly Choice[]>> = {
    answer: RequestOutcome.options.flatMap((outcome) =>
      (outcome === 'granted' ? [null] : RequestGround.options).map((ground) => ({
        option: ground === null ? outcome : `${outcome}:${ground}`,
        rule: () => {
          if (outcome !== 'refused') mustHandleAll(concerned);
          const facts = answer(request, { outcome, ground, ...best(request) }, by, today);
          if (outcome !== 'refused') mustBeCarriedOut(request, outcome, concerned, today);
          return facts;
        },
      })),
    ),
    extension: ExtensionReason.options.map((reason) => ({ option: reason, rule: () => extend(request, reason, today, policy) })),
    identity: IdentityCheck.options.map((identity) => ({
      option: identity,
      rule: () => showIdentity(request, { identity, on: today }, today, policy),
    })),
    disputes: [{ rule: () => mustBeReceived(request) }],
    telling: [{ rule: () => tellPerson(request, today) }],
    withdrawal: [{ rule: () => withdraw(request, today) }],
    copies: [
      {
        rule: () => {
          mustHaveCopy(request);
          mustHandleAll(concerned);
          concerned.disputes.forEach(({ dispute }) => mustHoldData(dispute));
        },
      },
    ],
    refusals: [{ rule: () => mustHaveReasons(request) }],
    disclosures: [{ rule: () => undefined }],
  };
  return acts.map((act) => ({ act, choices: choices[act] }));
}

/** Yes is said for all disputes of a request, and opens what is sealed in them: whoever says it handles all of them. */
export function mustHandleAll({ handlesAll }: Pick<Concerned, 'handlesAll'>): void {
  if (!handlesAll) throw new Refused('request.not-all-seen');
}

const best = ({ kind }: PersonRequest) => {
  const whole = kind === 'delete';
  return { records: whole ? [] : ['-'], narrative: false, whole, corrected: kind === 'correct' };
};

/** Only kept are all of its disputes; put right or erased may be what is of one. */
function mustBeCarriedOut({ kind }: PersonRequest, outcome: RequestOutcome, { disputes }: Concerned, today: string): void {
  if (outcome === 'restricted') disputes.forEach(({ dispute }) => restrictData(dispute, ''));
  else if (kind === 'delete') mustDoForOne(disputes, ({ dispute, lastDay }) => eraseData(dispute, '', 'all', today, lastDay));
  else if (kind === 'correct') mustDoForOne(disputes, ({ dispute }) => mustHoldData(dispute));
}

function mustDoForOne<T>(each: readonly T[], rule: (one: T) => unknown): void {
  const [first, ...others] = each;
  if (first === undefined) return;
  try {
    rule(first);
  } catch (refusal) {
    if (others.length === 0) throw refusal;
    mustDoForOne(others, rule);
  }
}

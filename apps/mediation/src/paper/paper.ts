import { NotFound, Refused } from '#kernel';
import type { Commission } from '../commission/commission.js';
import type { Agreement } from '../agreement/agreement.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { isTerminated, mustBeOpened } from '../mediation/standing.js';

/** What mediation owes on paper (司法部 2010 文书格式), in the order of the file. */
export const papers = [
  'cover',
  'catalogue',
  'application',
  'acceptance',
  'rights-notice',
  'minutes',
  'agreement',
  'oral-register',
  'follow-up',
  'confirmation-application',
  'transfer-letter',
  'result-letter',
  'closing-report',
  'back-cover',
] as const;
export type Paper = (typeof papers)[number];

/** One that can be made; of what there are several, which of them, counted from 1, and its day. */
export type Made = Readonly<{ paper: Paper; nth: number; on: string | null }>;
/** Why one cannot be made yet. */
export type NotYet =
  | 'nobody-applied'
  | 'no-session'
  | 'no-agreement'
  | 'no-oral-agreement'
  | 'no-follow-up'
  | 'no-referral'
  | 'not-from-court'
  | 'not-over'
  | 'no-result'
  | 'no-agreement-in-effect';

/** Of each paper those that there can be now, or why there is none. */
export function papersOf(
  mediation: Mediation,
  commissions: readonly Commission[] = [],
): readonly Readonly<{ paper: Paper; made: readonly Made[]; why: NotYet | null }>[] {
  return papers.map((paper) => {
    const days = daysOf(paper, mediation, commissions);
    if (typeof days === 'string') return { paper, made: [], why: days };
    return { paper, made: days.map((on, i) => ({ paper, nth: i + 1, on })), why: null };
  });
}

/** @throws Refused with what has to be there first; NotFound where there are not so many */
export function mustBeMade(mediation: Mediation, paper: Paper, nth: number, commissions: readonly Commission[] = []): void {
  mustBeOpened(mediation);
  mustHoldData(mediation);
  const days = daysOf(paper, mediation, commissions);
  if (typeof days === 'string') throw new Refused(`paper.${days}`);
  if (nth > days.length) throw new NotFound('paper');
}

/** Those that have words: nothing is written of what was entered without. */
export const writtenAttempts = ({ attempts }: Mediation) => attempts.filter(({ record }) => record !== null);
/** A court's own paper is the court's to make. */
export const onPaper = ({ agreements }: Mediation) => agreements.filter(({ paper }) => paper !== null && paper !== 'court');
/** It binds, and everybody has signed it: nothing of it will change any more. */
export const isFinal = ({ effectiveOn, needs, signed }: Agreement): boolean =>
  effectiveOn !== null && needs.every((by) => signed[by] !== undefined);
export const byWord = ({ agreements }: Mediation) => agreements.filter(({ paper }) => paper === null);
export const visits = ({ agreements }: Mediation) =>
  agreements.flatMap((agreement, i) => agreement.followUps.map((visit) => ({ agreement, number: i + 1, visit })));

/** In effect, on paper or by word of mouth (人民调解法 33), and not the court's own. */
export const confirmable = ({ agreements }: Mediation) =>
  agreements.filter(({ effectiveOn, paper }) => effectiveOn !== null && paper !== 'court');

/** Where a body acts of its own motion, or an authority hands it over, nobody applied; both sides agree to it all the same. */
const hasApplicant = ({ consents }: Mediation): boolean =>
  consents.some(({ answers }) => answers.some(({ how, takenBack }) => how === 'applied' && takenBack === undefined));

/** What came from a court or others was handed to us, and is no letter of ours. */
export const handedOn = ({ referrals }: Mediation) =>
  referrals.filter(({ from }) => from === 'village' || from === 'township' || from === 'department' || from === 'county');

/** Those of which the court can be told what came of them. */
export const answered = (commissions: readonly Commission[]) => commissions.filter(({ struck, result }) => !struck && result !== null);

type Days = readonly (string | null)[];

function daysOf(paper: Paper, mediation: Mediation, commissions: readonly Commission[]): Days | NotYet {
  switch (paper) {
    case 'cover':
    case 'catalogue':
    case 'acceptance':
    case 'rights-notice':
    case 'back-cover':
      return [null];
    case 'application':
      return mediation.consentAsked && !hasApplicant(mediation) ? 'nobody-applied' : [null];
    case 'minutes':
      return some(
        writtenAttempts(mediation).map(({ heldOn }) => heldOn),
        'no-session',
      );
    case 'agreement':
      return some(
        onPaper(mediation).map(({ on }) => on),
        'no-agreement',
      );
    case 'oral-register':
      return some(
        byWord(mediation).map(({ on }) => on),
        'no-oral-agreement',
      );
    case 'follow-up':
      return some(
        visits(mediation).map(({ visit }) => visit.on),
        'no-follow-up',
      );
    case 'confirmation-application':
      return some(
        confirmable(mediation).map(({ effectiveOn }) => effectiveOn ?? ''),
        'no-agreement-in-effect',
      );
    case 'transfer-letter':
      return some(
        handedOn(mediation).map(({ on }) => on),
        'no-referral',
      );
    case 'result-letter': {
      if (commissions.some(({ struck }) => !struck))
        return some(
          answered(commissions).map(({ receivedOn }) => receivedOn),
          'no-result',
        );
      const fromCourt = mediation.referrals.filter(({ from }) => from === 'court');
      if (fromCourt.length === 0) return 'not-from-court';
      return isOver(mediation) ? fromCourt.map(({ on }) => on) : 'not-over';
    }
    case 'closing-report':
      return isOver(mediation) ? [null] : 'not-over';
  }
}

const isOver = (mediation: Mediation): boolean => mediation.status === 'settled' || isTerminated(mediation);

const some = (days: readonly string[], otherwise: NotYet): Days | NotYet => (days.length > 0 ? days : otherwise);

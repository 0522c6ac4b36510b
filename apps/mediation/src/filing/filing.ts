import { Refused } from '#kernel';
import type { Purpose } from '../attachment/attachment.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { isTerminated, mustBeOpened } from '../mediation/standing.js';

/** What a county may ask for before a file is archived, in the order of the file. */
export const pieces = ['rights-notice', 'identity-proof', 'minutes', 'agreement', 'performance', 'follow-up', 'confirmation'] as const;
export type Piece = (typeof pieces)[number];

/** By what the case came to: an agreement on paper, one by word of mouth alone, or none. */
export const endings = ['written', 'oral', 'ended'] as const;
export type FilingRule = Readonly<Record<(typeof endings)[number], readonly Piece[]>>;

/**
 * The ministry's order of a file names what must be in it (司法部 2010), which nobody here has read in the original: 待核实. Of what was
 * agreed by word of mouth the register is enough, as it asks nobody to sign.
 */
export const usualRule: FilingRule = {
  written: ['rights-notice', 'identity-proof', 'minutes', 'agreement', 'follow-up'],
  oral: ['minutes'],
  ended: ['rights-notice', 'minutes'],
};

/** `which`: of the parties, sessions or agreements, counted from 1, those that it lacks; none where it is one thing, or there is nothing of it. */
export type Line = Readonly<{ piece: Piece; needed: boolean; there: boolean; which: readonly number[] }>;
/** In which round of the mediation it was filed, and on which day. */
export type Filed = Readonly<{ round: number; on: string }>;
export const states = ['going-on', 'lacking', 'complete', 'filed'] as const;
export type State = (typeof states)[number];

/** `blank`: the records of sessions of which nothing was written down. */
export type Held = Readonly<{ attached: readonly Purpose[]; blank: readonly string[]; filed: Filed | undefined; rule: FilingRule }>;

/** All that a county may ask for, with what it does ask for in a case like this one. */
export function linesOf(mediation: Mediation, { rule, ...held }: Omit<Held, 'filed'>): Line[] {
  const needed = rule[endingOf(mediation)];
  return pieces.map((piece) => {
    const which = lackingIn(piece, mediation, held);
    return { piece, needed: needed.includes(piece), there: which === undefined, which: which ?? [] };
  });
}

/** Reopened, it is on no shelf any more. */
export function stateOf(mediation: Mediation, held: Held): State {
  if (!isOver(mediation)) return 'going-on';
  if (held.filed?.round === mediation.round) return 'filed';
  return linesOf(mediation, held).some(({ needed, there }) => needed && !there) ? 'lacking' : 'complete';
}

/** @throws Refused with what it lacks. Filed already, it stays filed. */
export function mustBeFilable(mediation: Mediation, held: Held): void {
  mustBeOpened(mediation);
  mustHoldData(mediation);
  const state = stateOf(mediation, held);
  if (state === 'going-on') throw new Refused('filing.not-over');
  const lacking = linesOf(mediation, held).filter(({ needed, there }) => needed && !there);
  if (state === 'lacking') throw new Refused('filing.lacking', { count: lacking.length });
}

const isOver = (mediation: Mediation): boolean => mediation.status === 'settled' || isTerminated(mediation);

function endingOf({ agreements }: Mediation): keyof FilingRule {
  const standing = agreements.filter(({ effectiveOn }) => effectiveOn !== null);
  if (standing.some(({ paper }) => paper !== null)) return 'written';
  return standing.length > 0 ? 'oral' : 'ended';
}

/** @returns nothing where it is there */
function lackingIn(piece: Piece, mediation: Mediation, { attached, blank }: Pick<Held, 'attached' | 'blank'>) {
  const { attempts, agreements } = mediation;
  const standing = agreements.map((agreement, i) => ({ ...agreement, nth: i + 1 })).filter(({ effectiveOn }) => effectiveOn !== null);
  const those = (all: readonly Readonly<{ nth: number }>[]) => some(all.map(({ nth }) => nth));
  switch (piece) {
    case 'rights-notice':
      return some(untold(mediation));
    case 'identity-proof':
      return attached.includes('identity') ? undefined : [];
    case 'minutes':
      if (attempts.length === 0 && !isOver(mediation)) return [];
      // Written by hand, they are there as a scan.
      return attached.includes('minutes')
        ? undefined
        : some(attempts.flatMap(({ record }, i) => (record === null || blank.includes(record) ? [i + 1] : [])));
    case 'agreement':
      // Also where the parties signed by their links: the mediator's hand and the seal are on paper.
      return attached.includes('agreement') ? undefined : those(standing.filter(({ paper }) => paper !== null));
    case 'performance':
      return those(standing.filter(({ performedOn, breachedOn }) => performedOn === null && breachedOn === null));
    case 'follow-up':
      return those(standing.filter(({ followUps }) => followUps.length === 0));
    case 'confirmation':
      return those(standing.filter(({ confirmation }) => confirmation === 'applied' || confirmation === 'accepted'));
  }
}

/** Whoever was mediated with; of what ended before anybody sat down nobody is told afterwards what they might have done. */
function untold({ consents, consentAsked, attempts, status }: Mediation): number[] {
  if (!consentAsked) return [];
  const sat = new Set(attempts.flatMap(({ parties = [] }) => parties));
  return consents.flatMap(({ party, side, notices }) =>
    party !== null && notices.length === 0 && (status !== 'terminated' || side === null || sat.has(side)) ? [party] : [],
  );
}

const some = (which: readonly number[]): readonly number[] | undefined => (which.length > 0 ? which : undefined);

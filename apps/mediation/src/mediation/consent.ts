import { redated } from '#contracts';
import type { AnswerTakenBack, ConsentAnswer, ConsentHow, ConsentNoted, EnteredParty, NoticeHow, RightsNotified, Side } from '#contracts';
import { RefusedAt } from '#kernel';

/** Who noted it; null: it came with the registration, `undated` under no day of its own. */
type Noted = Readonly<{ on: string; unit: string | null; undated?: true | undefined }>;
export type Told = Noted & Readonly<{ how: NoticeHow }>;
export type Answer = Noted &
  Readonly<{
    answer: ConsentAnswer;
    how: ConsentHow;
    /** Nothing of what was noted before that was asked. */
    notedOn?: string | undefined;
    /** Which round of the mediation ended by it. */
    endedRound?: number | undefined;
    /** The party had not said so. */
    takenBack?: Readonly<Pick<AnswerTakenBack['data'], 'reason' | 'on' | 'unit'>> | undefined;
  }>;

/** A party by its number, or somebody of that side who is not on the register yet (null), with all that was noted, the first first. */
export type Consenting = Readonly<{ party: number | null; side: Side | null; notices: readonly Told[]; answers: readonly Answer[] }>;
export type Whom = Pick<Consenting, 'party' | 'side'>;

/** Those who came last, with what they were told and answered at the front desk. */
export function asEntered(entered: readonly EnteredParty[], before: readonly Consenting[] = []): Consenting[] {
  const last = Math.max(0, ...before.map(({ party }) => party ?? 0));
  return entered.map(({ side, notice, consent }, i) => ({
    party: last + i + 1,
    side,
    notices: notice ? [{ ...notice, unit: null }] : [],
    answers: consent ? [{ ...consent, unit: null }] : [],
  }));
}

export const told = (consents: readonly Consenting[], { party, side, ...notice }: RightsNotified['data']): Consenting[] =>
  noting(consents, { party, side }, (each) => ({ ...each, notices: [...each.notices, notice] }));

export const answered = (
  consents: readonly Consenting[],
  { party, side, ends, ...answer }: ConsentNoted['data'],
  round: number,
): Consenting[] =>
  noting(consents, { party, side }, (each) => ({
    ...each,
    answers: [...each.answers, { ...answer, ...(ends && { endedRound: round }) }],
  }));

export const struckOut = (consents: readonly Consenting[], { party, side, nth, ...takenBack }: AnswerTakenBack['data']): Consenting[] =>
  noting(consents, { party, side }, (each) => ({
    ...each,
    answers: each.answers.map((answer, i) => (i === nth - 1 ? { ...answer, takenBack } : answer)),
  }));

/** By it the round ended in which it stands. */
export const endedIn =
  ({ round }: Readonly<{ round: number }>) =>
  ({ endedRound }: Answer): boolean =>
    endedRound === round;

/** What they said was not all that it ended by. */
export const endedOtherwise = (consents: readonly Consenting[]): Consenting[] =>
  consents.map((each) => ({ ...each, answers: each.answers.map(({ endedRound: _, ...answer }) => answer) }));

/** Without what was noted wrongly. */
export const said = (answers: readonly Answer[]): Answer[] => answers.filter(({ takenBack }) => !takenBack);

/** By which its round ended: of whoever said no after another had as well. */
export const noesIn = ({ consents, round }: Readonly<{ consents: readonly Consenting[]; round: number }>): Answer[] =>
  consents.flatMap(({ answers }) => said(answers).filter(({ endedRound }) => endedRound === round));

export const noteOf = (consents: readonly Consenting[], whom: Whom): Consenting =>
  consents.find((each) => isOf(each, whom)) ?? { ...whom, notices: [], answers: [] };

/** What it had answered by that day; undefined: nobody has asked it by then. */
export function answerBy({ answers }: Pick<Consenting, 'answers'>, day: string): ConsentAnswer | undefined {
  return said(answers)
    .filter(({ on }) => on <= day)
    .reduce<Answer | undefined>((last, next) => (last && last.on > next.on ? last : next), undefined)?.answer;
}

/** The day on which the dispute came in was put right. */
export const receivedOn = (consents: readonly Consenting[], day: string): Consenting[] =>
  consents.map((each) => ({
    ...each,
    notices: each.notices.map((told) => redated(told, day)),
    answers: each.answers.map((answer) => redated(answer, day)),
  }));

/**
 * Nobody is mediated with against its will, nor without having been asked (Mediation Law arts 2, 17, 23): whoever of a side was there or
 * was heard had consented by that day. Who stayed away need not have. Nobody may skip it; a party’s no is an attempt of its own.
 */
export function mustHaveConsented(asked: Asked, sides: readonly Side[], day: string): void {
  const missing = outstanding(asked, sides, day);
  if (!missing) return;
  const { party, side } = missing;
  if (party === null) throw new RefusedAt('parties', 'attempt.side-not-asked', { side, day });
  throw new RefusedAt('parties', 'attempt.consent-missing', { party, side, day });
}

type Asked = Readonly<{ consents: readonly Consenting[]; consentAsked: boolean }>;

/** Whoever of these sides had not consented by that day; nobody where nobody was asked to. */
export const outstanding = ({ consents, consentAsked }: Asked, sides: readonly Side[], day: string): Consenting | undefined =>
  consentAsked ? sides.flatMap((side) => askedOf(consents, side)).find((each) => answerBy(each, day) !== 'given') : undefined;

/** Of a side nobody of which is on the register yet, whoever speaks for it, unless one word was said for everybody. */
function askedOf(consents: readonly Consenting[], side: Side): Consenting[] {
  const recorded = consents.filter((each) => each.side === side && each.party !== null);
  if (recorded.length > 0) return recorded;
  const spoken = noteOf(consents, { party: null, side });
  const saidForAll = consents.some(({ notices }) => notices.some(({ how }) => how === 'stated'));
  return saidForAll && said(spoken.answers).length === 0 ? [] : [spoken];
}

const isOf = (each: Consenting, { party, side }: Whom): boolean => each.party === party && (party !== null || each.side === side);

function noting(consents: readonly Consenting[], whom: Whom, note: (each: Consenting) => Consenting): Consenting[] {
  const noted = note(noteOf(consents, whom));
  return consents.some((each) => isOf(each, whom)) ? consents.map((each) => (isOf(each, whom) ? noted : each)) : [...consents, noted];
}

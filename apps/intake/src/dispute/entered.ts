import { redated } from '#contracts';
import type { ConsentHow, EnteredParty, NoticeHow, RefusalGround, Side } from '#contracts';
import { RefusedAt } from '#kernel';

/** A party by its record, in the order in which they were entered: the first is party 1. Of before it was asked the side is not known here. */
export type Rostered = Omit<EnteredParty, 'side'> & Readonly<{ side: Side | null }>;

/** How somebody at the desk says that a party was told its rights, and that it answered. */
export const noticeHows = ['oral', 'written', 'message', 'posted'] as const satisfies readonly NoticeHow[];
export const consentHows = ['oral', 'written', 'message'] as const satisfies readonly ConsentHow[];
/** Whoever takes it back has given it before, and says so to those who mediate. */
export const firstAnswers = ['given', 'refused'] as const;

/** What the clerk says of a party. What is left out was not told, or not asked. */
export type Said = Readonly<{
  record: string;
  side: Side;
  notice?: Readonly<{ how: NoticeHow; on?: string }> | undefined;
  consent?: Readonly<{ answer: (typeof firstAnswers)[number]; how: ConsentHow; on?: string }> | undefined;
}>;

/** How the dispute came in, on which day, and by which channels whoever comes applies; `forAll`: one word was said for everybody. */
export type Entry = Readonly<{ channel: string; on: string; appliedBy: readonly string[]; forAll: boolean }>;

/**
 * Nobody claims a consent that was not given: of whom nothing was said it is outstanding. Whoever came and applied has consented by that
 * (Mediation Law art 17), which a unit that acts of its own motion, the police and a court have not.
 */
export function enteredWith(said: readonly Said[], { channel, on, appliedBy, forAll }: Entry): EnteredParty[] {
  return said.map(({ record, side, notice, consent }) => {
    const applied = side === 'applicant' && appliedBy.includes(channel);
    const implied: ConsentHow | undefined = applied ? 'applied' : forAll ? 'stated' : undefined;
    const told = notice ?? (forAll ? { how: 'stated' as const } : undefined);
    const answered = consent ?? (implied && { answer: 'given' as const, how: implied });
    return {
      record,
      side,
      ...(told && { notice: { how: told.how, ...dayOf(told, on) } }),
      ...(answered && { consent: { answer: answered.answer, how: answered.how, ...dayOf(answered, on) } }),
    };
  });
}

/** Without a day of its own it was said with the registration. */
function dayOf(said: Readonly<{ how: NoticeHow | ConsentHow; on?: string }>, registeredOn: string) {
  if (said.on !== undefined) return { on: said.on };
  return { on: registeredOn, ...(said.how !== 'applied' && said.how !== 'stated' && { undated: true as const }) };
}

/** Those who come later have not applied with it: what was said of each is all there is, on the day on which it is written down. */
export const joining = (said: readonly Said[], today: string): EnteredParty[] =>
  said.map(({ notice, consent, ...party }) => ({
    ...party,
    ...(notice && { notice: { how: notice.how, on: notice.on ?? today } }),
    ...(consent && { consent: { answer: consent.answer, how: consent.how, on: consent.on ?? today } }),
  }));

/** The day of the registration was put right. */
export const rosterOf = (roster: readonly Rostered[], registeredOn: string): Rostered[] =>
  roster.map(({ notice, consent, ...party }) => ({
    ...party,
    ...(notice && { notice: redated(notice, registeredOn) }),
    ...(consent && { consent: redated(consent, registeredOn) }),
  }));

/** Nobody is told or asked on a day that has not come. */
export function mustBeSaid(entered: readonly EnteredParty[], today: string): void {
  entered.forEach(({ notice, consent }, i) => {
    for (const [what, on] of [
      ['notice', notice?.on],
      ['consent', consent?.on],
    ] as const)
      if (on !== undefined && on > today) throw new RefusedAt(`parties/${i}/${what}/on`, 'dispute.told-in-future', { on });
  });
}

export const refuses = (entered: readonly EnteredParty[]): boolean => entered.some(({ consent }) => consent?.answer === 'refused');

/** A party’s clear no is one of the five grounds, whether or not the clerk chose it as well. */
export const groundsOf = (chosen: readonly RefusalGround[], entered: readonly EnteredParty[]): RefusalGround[] =>
  refuses(entered) && !chosen.includes('party-refuses') ? [...chosen, 'party-refuses'] : [...chosen];

/** All its parties as they were entered; nothing where some came before that was asked, for their side is not known. */
export function enteredOf({ roster, parties }: Readonly<{ roster: readonly Rostered[]; parties: number }>): EnteredParty[] | undefined {
  const asked = roster.flatMap(({ side, ...rest }) => (side === null ? [] : [{ ...rest, side }]));
  return asked.length === parties ? asked : undefined;
}

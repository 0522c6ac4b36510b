import { Refused, RefusedAt } from '#kernel';
import type { Mediation, Session } from '../mediation/mediation.js';
import type { HalfDay } from '../mediator/availability.js';

/** Beside the parties: those on the roster by their ids, and units that handle the case jointly by their codes. */
export type Beside = Readonly<{ mediators: readonly string[]; bodies: readonly string[] }>;

export const whos = ['party', 'mediator', 'body'] as const;
export type Who = (typeof whos)[number];
/** A party by its number, somebody of the roster by their id, a unit by its code. */
export type Invitee = Readonly<{ who: Who; whom: string }>;

/** `declines`: not to this session; `refuses`: a party does not want to be mediated with at all. */
export const replies = ['accepts', 'declines', 'another-time', 'refuses'] as const;
export type Reply = (typeof replies)[number];
export const hows = ['phone', 'in-person', 'message', 'link'] as const;
export type How = (typeof hows)[number];

/** `times`: of those that were offered, at which they can come; `halves`: when another would suit them. */
export type Answer = Invitee & Readonly<{ reply: Reply; times: readonly string[]; halves: readonly HalfDay[] }>;
/** By whom it was noted and when: a unit, or the party itself by its link. */
export type Answered = Answer & Readonly<{ how: How; by: string | null; at: string }>;

/** To a session, or to say at which of the times that were proposed one can come. */
export type Invitation = Readonly<{
  session: string;
  proposed: boolean;
  offered: readonly string[];
  invited: readonly Invitee[];
  over: boolean;
}>;

/** Units are invited that stand beside the case already: nobody is shown it by an invitation. */
export function mustBeJoint({ joint }: Pick<Mediation, 'joint'>, bodies: readonly string[]): void {
  const other = bodies.findIndex((unit) => !joint.includes(unit));
  if (other >= 0) throw new RefusedAt(`bodies/${other}`, 'invitation.not-joint', { unit: bodies[other] ?? '' });
}

/** Of those who were invited whoever has a part in it still: a unit that left it keeps nobody from meeting. */
export const stillJoint = ({ joint }: Pick<Mediation, 'joint'>, { mediators, bodies }: Beside): Beside => ({
  mediators,
  bodies: bodies.filter((unit) => joint.includes(unit)),
});

/** Whoever is asked to come; where no party is named, all of the case are. */
export function inviteesOf({ consents }: Pick<Mediation, 'consents'>, { parties }: Pick<Session, 'parties'>, beside: Beside): Invitee[] {
  const all = consents.flatMap(({ party }) => party ?? []);
  return [
    ...(parties ?? all).map((party) => ({ who: 'party' as const, whom: String(party) })),
    ...beside.mediators.map((whom) => ({ who: 'mediator' as const, whom })),
    ...beside.bodies.map((whom) => ({ who: 'body' as const, whom })),
  ];
}

/** As it is kept: of one time that is offered alone nobody has to say which. */
export function answer(said: Answer, offered: readonly string[], invited: readonly Invitee[]): Answer {
  if (!invited.some((each) => isOf(each, said))) throw new RefusedAt('whom', 'invitation.not-invited');
  if (said.reply === 'refuses' && said.who !== 'party') throw new RefusedAt('reply', 'invitation.parties-refuse');
  if (said.reply !== 'accepts') return { ...said, times: [] };
  const times = said.times.length === 0 && offered.length === 1 ? offered : said.times.map((at) => new Date(at).toISOString());
  if (times.length === 0) throw new RefusedAt('times', 'invitation.which-time');
  const other = times.findIndex((at) => !offered.includes(at));
  if (other >= 0) throw new RefusedAt(`times/${other}/at`, 'invitation.not-offered');
  return { ...said, times, halves: [] };
}

/** The last word of each stands; who accepted another time than those still offered has not answered. */
export function standingAnswer(invitee: Invitee, answers: readonly Answered[], offered: readonly string[]): Answered | undefined {
  const last = answers.findLast((each) => isOf(each, invitee));
  return last?.reply === 'accepts' && !last.times.some((at) => offered.includes(at)) ? undefined : last;
}

/** At which of the times all who are invited can come, in the order in which they were offered. */
export const agreedTimes = (invited: readonly Invitee[], answers: readonly Answered[], offered: readonly string[]): string[] =>
  offered.filter((at) => invited.length > 0 && unsettledAt(at, invited, answers).length === 0);

/** Who has not said that they come then. */
export const unsettledAt = (at: string, invited: readonly Invitee[], answers: readonly Answered[]): Invitee[] =>
  invited.filter((each) => standingAnswer(each, answers, [at])?.reply !== 'accepts');

/** The answers settle a time; whoever holds the case may fix one that they leave open, and says so. */
export function mustBeSettled(at: string, invited: readonly Invitee[], answers: readonly Answered[], regardless: boolean): void {
  const missing = unsettledAt(at, invited, answers);
  if (missing.length > 0 && !regardless) throw new Refused('proposal.not-settled', { missing: missing.length });
}

const isOf = (one: Invitee, other: Invitee): boolean => one.who === other.who && one.whom === other.whom;

import { Refused, RefusedAt } from '#kernel';
import { standingText } from '../agreement/agreement.js';
import { theAgreement } from '../agreement/stands.js';
import type { Acting } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustHoldData } from '../mediation/personal-data.js';
import type { Invitation } from '../session/invitation.js';
import { theSession } from '../mediation/session.js';
import { isTerminated, mustBeOpened, mustHold } from '../mediation/standing.js';

/** What a link lets a party do who has no account: sign an agreement, sit in a session online, or answer an invitation to one. */
export const purposes = ['sign', 'room', 'answer'] as const;
export type Purpose = (typeof purposes)[number];

/** Why a link is over before its time. `guessed`: its code was entered wrongly too often; `replaced`: another was issued in its place. */
export const endings = ['withdrawn', 'replaced', 'guessed'] as const;
export type Ending = (typeof endings)[number];

/** What a party did by it. */
export const outcomes = ['signed', 'refused', 'answered'] as const;
export type Outcome = (typeof outcomes)[number];

/** What may be known of a link without its secret. */
export type Link = Readonly<{
  id: string;
  purpose: Purpose;
  subject: string;
  party: number;
  /** Of an agreement, which text the link was issued for. */
  version: number | null;
  issuedAt: string;
  issuedBy: string | null;
  expiresAt: string;
  openedAt: string | null;
  /** Until when whoever opened it may come back. */
  until: string | null;
  usedAt: string | null;
  outcome: Outcome | null;
  ended: Ending | null;
}>;

/** As the clerk is told it. */
export const states = ['issued', 'opened', 'expired', ...endings, ...outcomes] as const;
export type State = (typeof states)[number];

/** Whoever guesses a code of six digits has five chances in a million. */
export const MOST_WRONG = 5;

export function stateOf({ outcome, ended, until, expiresAt }: Link, now: Date): State {
  if (outcome !== null) return outcome;
  if (ended !== null) return ended;
  if (until !== null) return new Date(until) > now ? 'opened' : 'expired';
  return new Date(expiresAt) > now ? 'issued' : 'expired';
}

/** `touchesIdentity`: whether what is to be signed concerns marriage, adoption or inheritance, as whoever sends it says. */
export type Issuing = Readonly<{ purpose: Purpose; subject: string; party: number; touchesIdentity?: boolean | undefined }>;

/**
 * By who holds the mediation, to a party on its register, for something that is still to be done. `suspected`: by its words; `invitation`:
 * to which an answer is asked. @returns of an agreement which text stands
 */
export function issue(mediation: Mediation, issuing: Issuing, acting: Acting, suspected = false, invitation?: Invitation): number | null {
  const { purpose, subject, party } = issuing;
  mustHold(mediation, acting);
  mustHoldData(mediation);
  if (purpose === 'sign') {
    mustBeFitForLinks(issuing, suspected || acting.ladder.identityCategories.includes(mediation.category));
    return toSign(mediation, subject, party);
  }
  if (purpose === 'answer' && invitation) {
    if (invitation.over) throw new Refused('invitation.over');
    const invited = invitation.invited.some(({ who, whom }) => who === 'party' && whom === String(party));
    if (!invited) throw new RefusedAt('party', 'guest.no-such-party', { party });
    return null;
  }
  const session = theSession(mediation, subject);
  if (session.off !== undefined) throw new Refused('guest.session-off');
  if (purpose === 'room' && !session.online) throw new RefusedAt('purpose', 'guest.session-not-online');
  if (!mediation.consents.some((each) => each.party === party)) throw new RefusedAt('party', 'guest.no-such-party', { party });
  return null;
}

/**
 * 电子签名法 art 3: what concerns marriage, adoption or inheritance is signed on paper. Where the category or the words make one think of it,
 * whoever sends the link says that it does not.
 */
function mustBeFitForLinks({ touchesIdentity }: Issuing, suspected: boolean): void {
  if (touchesIdentity === true) throw new RefusedAt('touchesIdentity', 'guest.identity-on-paper');
  if (suspected && touchesIdentity === undefined) throw new RefusedAt('touchesIdentity', 'guest.identity-unsaid');
}

function toSign(mediation: Mediation, id: string, party: number): number {
  mustBeOpened(mediation);
  const agreement = theAgreement(mediation, id);
  if (agreement.form === 'oral') throw new Refused('agreement.oral-needs-no-signature');
  if (isTerminated(mediation)) throw new Refused('mediation.closed', { status: mediation.status });
  if (!agreement.parties?.includes(party)) throw new RefusedAt('party', 'agreement.signs-not', { party });
  const all = agreement.signed.parties !== undefined;
  if (all || agreement.hands?.some((hand) => hand.party === party)) throw new RefusedAt('party', 'guest.has-signed', { party });
  return standingText(agreement).version;
}

/** @throws Refused with what whoever holds the link should do */
export function mustOpen(link: Link | undefined, now: Date): asserts link is Link {
  if (!link) throw new Refused('guest.no-such-link');
  const state = stateOf(link, now);
  if (state === 'issued') return;
  if (state === 'opened') throw new Refused('guest.opened-already');
  throw new Refused(`guest.${state}`);
}

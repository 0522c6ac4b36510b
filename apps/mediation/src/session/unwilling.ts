import { today } from '#calendar';
import type { Mediation } from '../mediation/mediation.js';
import type { Answered } from './invitation.js';

/** A party whose last word to any invitation of the case is that it does not want to be mediated with, and what nobody noted of it yet. */
export type Unwilling = Pick<Answered, 'how' | 'by' | 'at'> & Readonly<{ party: number; on: string }>;

/** `before`: how many answers about consent had been noted of the party when it said so. */
export type LastWord = Answered & Readonly<{ before: number }>;

/**
 * By it alone nothing ends: whoever handles the case notes it among the consents, be it this no or another word of the party's since.
 * What was struck out there since was looked at, too.
 * @param last the last answer of each party to any invitation
 */
export const unwilling = ({ status, consents }: Pick<Mediation, 'status' | 'consents'>, last: readonly LastWord[]): Unwilling[] =>
  status !== 'open'
    ? []
    : last.flatMap(({ reply, whom, how, by, before, ...said }) => {
        const [party, moment] = [Number(whom), new Date(said.at)];
        const [at, on] = [moment.toISOString(), today(moment)];
        const since = consents.find((each) => each.party === party)?.answers.slice(before) ?? [];
        const noted = since.some((each) => each.takenBack !== undefined || each.on >= on);
        return reply === 'refuses' && !noted ? [{ party, how, by, at, on }] : [];
      });

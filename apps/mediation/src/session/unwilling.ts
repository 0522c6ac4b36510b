import { today } from '#calendar';
import type { Mediation } from '../mediation/mediation.js';
import type { Answered } from './invitation.js';

/** A party whose last word to any invitation of the case is that it does not want to be mediated with, and what nobody noted of it yet. */
export type Unwilling = Pick<Answered, 'how' | 'by' | 'at'> & Readonly<{ party: number; on: string }>;

/**
 * By it alone nothing ends: whoever handles the case notes it among the consents.
 * @param last the last answer of each party to any invitation
 */
export const unwilling = ({ status, consents }: Pick<Mediation, 'status' | 'consents'>, last: readonly Answered[]): Unwilling[] =>
  status !== 'open'
    ? []
    : last.flatMap(({ reply, whom, how, by, ...said }) => {
        const [party, moment] = [Number(whom), new Date(said.at)];
        const [at, on] = [moment.toISOString(), today(moment)];
        const answers = consents.find((each) => each.party === party)?.answers ?? [];
        const since = answers.some((each) => each.answer === 'given' && !each.takenBack && each.on > on);
        return reply === 'refuses' && !since ? [{ party, how, by, at, on }] : [];
      });

import { codes } from './api/contracts.js';

/** What becomes of a dispute that is not mediated, as the services have it. */
export const handlings = codes.Handling;

/** What may be said of a dispute as it is registered, where no ground of refusal holds. */
export const taken = ['admitted', 'undecided', ...handlings] as const;

/** Why what was decided of its admission is decided otherwise. */
export const revisions = codes.RevisionReason;

/** What a dispute may turn into, and to whom that is reported (Mediation Law art 25). */
export const dangers = codes.Danger;
export const recipients = codes.DangerRecipient;

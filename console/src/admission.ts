/** What becomes of a dispute that is not mediated, as the services have it. */
export const handlings = ['advised', 'administrative', 'arbitrated', 'judged'] as const;

/** What may be said of a dispute as it is registered, where no ground of refusal holds. */
export const taken = ['admitted', 'undecided', ...handlings] as const;

/** Why what was decided of its admission is decided otherwise. */
export const revisions = ['mistaken', 'found-out', 'ground-gone', 'other'] as const;

/** What a dispute may turn into, and to whom that is reported (Mediation Law art 25). */
export const dangers = ['assault', 'group-fight', 'self-harm', 'damage', 'threat', 'other'] as const;
export const recipients = ['police', 'department'] as const;

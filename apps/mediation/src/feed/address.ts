/** Whose calendar it is: that of a unit, or of one party of one case. */
export const kinds = ['unit', 'party'] as const;
export type Kind = (typeof kinds)[number];

/** `whom`: the unit's code, or the case and the party's number, as `…-…-….2`; a new generation ends what was given out before. */
export type Feed = Readonly<{ kind: Kind; whom: string; generation: number }>;

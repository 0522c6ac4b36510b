/** Whose calendar it is: that of a unit, of whoever mediates, or of one party of one case. */
export const kinds = ['unit', 'mediator', 'party'] as const;
export type Kind = (typeof kinds)[number];

/**
 * `whom`: the unit's code, the mediator's id, or the case and the party's number, as `…-…-….2`; a new generation ends what was given out
 * before. The desk that keeps it stands in the address, by which an edge finds it.
 */
export type Feed = Readonly<{ desk: string; kind: Kind; whom: string; generation: number }>;

/** The time, passed in where it matters so that tests and replays can say when they are. */
export type Now = () => Date;

/** Nest injects it under this token. */
export const NOW = Symbol('now');

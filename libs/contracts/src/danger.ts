import type { DangerReported } from './mediation.js';

type Report = DangerReported['data'];

/** The same told again within the hour is the same, from whichever desk. */
export const isToldAlready = (told: readonly Report[], { danger, to, unit, by, at }: Report): boolean =>
  told.some(
    (each) =>
      each.danger === danger &&
      each.to === to &&
      each.unit === unit &&
      each.by === by &&
      Math.abs(Date.parse(at) - Date.parse(each.at)) < HOUR_MS,
  );

const HOUR_MS = 3_600_000;

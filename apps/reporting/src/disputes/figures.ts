import { Handling } from '#contracts';
import type { Outcome } from './standing.js';

const terminated = ['unsettled', 'withdrawn', 'left'] as const;
const concluded = ['settled', 'settled-in-part', ...terminated] as const;
const accepted = ['open', ...concluded] as const;

/** Which outcomes each figure counts: what counts them and what lists them go by the same words. All of them are in `total`, once. */
export const figures = {
  total: [...accepted, ...Handling.options, 'undecided', 'refused'],
  refused: ['refused'],
  undecided: ['undecided'],
  otherwise: Handling.options,
  advised: ['advised'],
  administrative: ['administrative'],
  arbitrated: ['arbitrated'],
  judged: ['judged'],
  accepted,
  open: ['open'],
  concluded,
  settled: ['settled'],
  settledInPart: ['settled-in-part'],
  terminated,
  unsettled: ['unsettled'],
  withdrawn: ['withdrawn'],
  left: ['left'],
} as const satisfies Record<string, readonly Outcome[]>;

/**
 * By what a figure is counted in a period, each dispute as it stood at its end: those registered in it, those that came to stand so in
 * it, or those that still stood so when it ended.
 */
export const bases = {
  total: 'registered',
  refused: 'turned',
  undecided: 'stood',
  otherwise: 'turned',
  advised: 'turned',
  administrative: 'turned',
  arbitrated: 'turned',
  judged: 'turned',
  accepted: 'registered',
  open: 'stood',
  concluded: 'turned',
  settled: 'turned',
  settledInPart: 'turned',
  terminated: 'turned',
  unsettled: 'turned',
  withdrawn: 'turned',
  left: 'turned',
} as const satisfies Record<Figure, 'registered' | 'turned' | 'stood'>;

export type Figure = keyof typeof figures;
export const figureNames = Object.keys(figures) as Figure[];

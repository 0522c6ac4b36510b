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

export type Figure = keyof typeof figures;
export const figureNames = Object.keys(figures) as Figure[];

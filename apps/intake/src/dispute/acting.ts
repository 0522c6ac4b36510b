import type { Due } from '#calendar';
import type { Actor } from '#kernel';
import type { Clock } from './acceptance.js';
import type { LeftOpen, Reference } from './link.js';

/** What the county knows and has set, at the moment at which something is decided. */
export type County = Readonly<{
  reference: Reference;
  /** For whoever has to accept; nothing where nobody is late. */
  clock?: Clock | undefined;
  /** Until when it is to be decided whether what is left open is admitted. */
  decideBy?: Due | undefined;
}>;

/** Who decides, on which day, and by what of the county. */
export type Acting = County & Readonly<{ by: Actor; today: string }>;

/** Where the county has somebody decide first on what a screening found: until when. */
export const foundLeftOpen = ({ reference, decideBy }: County): LeftOpen | undefined =>
  reference.entry.findings === 'undecided' ? { ...(decideBy && { due: decideBy }) } : undefined;

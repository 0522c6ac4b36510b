import { setTimeout as pause } from 'node:timers/promises';
import type { County } from './county.js';
import type { Ledger } from './ledger.js';
import type { Extent } from './row.js';
import type { Outsider } from './streams.js';

export type Scene = Readonly<{ county: County; ledger: Ledger; extent: Extent; outsider: Outsider }>;

/** Something that goes wrong while everybody works. */
export type Fault = Readonly<{
  name: string;
  /** As the table says it. */
  what: string;
  instances?: number;
  /** The broker's store lies on a disk of that size. */
  diskMegabytes?: number;
  /** Over when it returns; or, where others are to take over, begun. Recovery is measured from then on. */
  happen(scene: Scene): Promise<void>;
  /** What is put right only after the others have taken over. */
  afterwards?(scene: Scene): Promise<void>;
  /** How soon they must. */
  withinSeconds?: number;
}>;

/** A fault takes its time, during which people go on working. */
export const last = (seconds: number): Promise<void> => pause(seconds * 1_000);

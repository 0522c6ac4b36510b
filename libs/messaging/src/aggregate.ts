import type { EntitySchema } from 'typeorm';
import type { Scope } from '#access';
import type { Fact } from '#contracts';
import type { SealedRow } from '#sealed';

export type Identified = Readonly<{ id: string; sequence: number }>;

/** What a write is answered with. `sequence` is the one to send as `If-Match` next time. */
export type Receipt = Identified;

export type Aggregate<S, F> = Readonly<{
  /** The word for it in problem documents. */
  name: string;
  table: EntitySchema<S & Identified>;
  initial: S;
  evolve(state: S, fact: F): S;
  scope(state: S): Scope;
  /** Who oversees the county's work may look at it, wherever it lies. */
  overseen?: boolean;
  /** The column in which its next deadline stands, and the condition without which none runs; an index has both. */
  due?: Readonly<{ column: string; where?: string }>;
}>;

/** Facts, and the sealed records to be written in the same statement. */
export type Sealing<F> = Readonly<{ facts: readonly F[]; sealed: readonly SealedRow[] }>;

export const sealing = <F>(facts: readonly F[], sealed: readonly SealedRow[]): Sealing<F> => ({ facts, sealed });

export type Decide<S, F> = (state: S) => readonly F[] | Sealing<F>;

/** A state to be written with the facts that led to it. `sequence` is the last fact's. */
export type Change<S> = Readonly<{
  id: string;
  sequence: number;
  state: S;
  facts: readonly Fact[];
  scope: Scope;
  sealed: readonly SealedRow[];
}>;

import type { EntitySchema } from 'typeorm';
import type { Scope } from '#access';
import type { SealedRow } from '#sealed';

export type { Scope };

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
}>;

/** Facts, and the sealed records to be written in the same statement. */
export type Sealing<F> = Readonly<{ facts: readonly F[]; sealed: readonly SealedRow[] }>;

export const sealing = <F>(facts: readonly F[], sealed: readonly SealedRow[]): Sealing<F> => ({ facts, sealed });

export type Decide<S, F> = (state: S) => readonly F[] | Sealing<F>;

/** An aggregate's table: the columns by the properties they hold. */
export type Columns = Readonly<{ table: string; byProperty: Readonly<Record<string, string>>; uuid: boolean }>;

export function columnsOf<T>(schema: EntitySchema<T>): Columns {
  const { tableName, name, columns } = schema.options;
  const all = Object.entries(columns as Record<string, { type: unknown; name?: string }>);
  const byProperty = Object.fromEntries(
    all.map(([property, { name: column }]) => [property, column ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
  );
  return { table: tableName ?? name, byProperty, uuid: all.some(([property, { type }]) => property === 'id' && type === 'uuid') };
}

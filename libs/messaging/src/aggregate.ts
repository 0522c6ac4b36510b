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
  /** Who oversees the county's work may look at it, wherever it lies. */
  overseen?: boolean;
  /** The column in which its next deadline stands, and the condition without which none runs; an index has both. */
  due?: Readonly<{ column: string; where?: string }>;
}>;

/** Facts, and the sealed records to be written in the same statement. */
export type Sealing<F> = Readonly<{ facts: readonly F[]; sealed: readonly SealedRow[] }>;

export const sealing = <F>(facts: readonly F[], sealed: readonly SealedRow[]): Sealing<F> => ({ facts, sealed });

export type Decide<S, F> = (state: S) => readonly F[] | Sealing<F>;

/** The columns of an aggregate's table, in one order for reading and writing. */
export type Columns = Readonly<{ table: string; names: readonly string[]; types: readonly string[]; properties: readonly string[] }>;

export function columnsOf<T>(schema: EntitySchema<T>): Columns {
  const { tableName, name, columns } = schema.options;
  const all = Object.entries(columns as Record<string, { type: unknown; name?: string }>);
  return {
    table: tableName ?? name,
    properties: all.map(([property]) => property),
    names: all.map(([property, { name: column }]) => column ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
    types: all.map(([, { type }]) => String(type)),
  };
}

/** A value as a text parameter; PostgreSQL casts it back. */
export const textOf = (value: unknown, type: string): unknown =>
  value === null || value === undefined ? null : type === 'jsonb' ? JSON.stringify(value) : value;

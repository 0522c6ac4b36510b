import type { EntitySchema } from 'typeorm';
import type { Identified } from './aggregate.js';

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

/** All of them, each under the name that the state has it by. */
export const selected = ({ names, properties }: Columns): string => names.map((name, c) => `"${name}" as "${properties[c]}"`).join(', ');

/** A value as a text parameter; PostgreSQL casts it back. */
export const textOf = (value: unknown, type: string): unknown =>
  value === null || value === undefined ? null : type === 'jsonb' ? JSON.stringify(value) : value;

export const toRow = ({ properties, names }: Columns, state: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(properties.map((property, c) => [names[c] as string, state[property] ?? null] as const));

export const fromRow = <S>({ properties, names }: Columns, row: Readonly<Record<string, unknown>>): S & Identified =>
  Object.fromEntries(properties.map((property, c) => [property, row[names[c] as string]])) as S & Identified;

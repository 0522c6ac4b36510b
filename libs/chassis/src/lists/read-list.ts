import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ListError } from '#kernel';
import type { Table } from '#kernel';
import { mustFit, readTable, textOf } from './csv.js';

/** A list of a county's from a file of its. @throws ListError where it cannot be taken as it is */
export function readList<C extends string>(file: string, columns: readonly C[], optional?: readonly C[]): Table<C> {
  const name = path.basename(file);
  let bytes: Buffer;
  try {
    mustFit(name, statSync(file).size);
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof ListError) throw error;
    throw new Error(`${file}: ${(error as { code?: string }).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}`);
  }
  return readTable(name, textOf(name, bytes), columns, optional);
}

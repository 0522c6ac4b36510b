/** A list from outside that cannot be taken as it is; says where, in the words of an editor. */
export class ListError extends Error {
  override readonly name = 'ListError';

  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
  }
}

export type TableRow<C extends string> = Readonly<Record<C, string>> & Readonly<{ line: number }>;
export type Table<C extends string> = Readonly<{ file: string; rows: readonly TableRow<C>[] }>;

export type Row = Record<string, unknown>;

/** Anything that runs SQL: the pool, or one open transaction. */
export interface Queryable {
  /** A `name` makes it a prepared statement: only for texts that never vary. */
  query<R extends object = Row>(sql: string, params?: readonly unknown[], name?: string): Promise<R[]>;
}

/** One open transaction. What must wait for the commit, or come just before it, is told to it. */
export interface Transaction extends Queryable {
  /** Runs once, before the commit and inside it; a second call with the same key is dropped. */
  beforeCommit(key: string | symbol, work: () => Promise<void>): void;
  /** Runs after the commit; never runs when the transaction rolls back. */
  afterCommit(work: () => void): void;
}

/** Opens transactions; `query` outside of one commits by itself. */
export interface Database extends Queryable {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** Nest injects the service's database under this token. */
export const DATABASE = Symbol('database');

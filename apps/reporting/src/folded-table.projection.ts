import type { Transaction } from '#kernel';

type Fields = Readonly<Record<string, unknown>>;

const columnOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * A table whose rows are read, folded in memory by a pure function and written back, a whole batch in three
 * statements. Its columns are the properties of `initial`, which a row that is not there yet begins as.
 */
export class FoldedTable<T extends Fields> {
  private readonly properties: readonly string[];
  private readonly columns: readonly string[];

  constructor(
    private readonly table: string,
    private readonly key: string,
    private readonly initial: T,
  ) {
    this.properties = Object.keys(initial);
    this.columns = this.properties.map(columnOf);
  }

  /** Sorted, so that two who lock the same rows never wait for each other in a circle. */
  async lock(keys: Iterable<string>, tx: Transaction): Promise<Map<string, T>> {
    const sorted = [...new Set(keys)].sort();
    const { table, key } = this;
    await tx.query(
      `insert into ${table} select fresh.* from unnest($1::text[]) as k
         cross join lateral jsonb_populate_record(null::${table}, $2::jsonb || jsonb_build_object('${key}', k)) as fresh
       where not exists (select from ${table} where ${key} = k) on conflict do nothing`,
      [sorted, JSON.stringify(this.named(this.initial))],
    );
    return this.read(`where ${key} = any($1) order by ${key} for update`, [sorted], tx);
  }

  async write(rows: ReadonlyMap<string, T>, tx: Transaction): Promise<void> {
    if (rows.size === 0) return;
    const { table, key, columns } = this;
    await tx.query(
      `update ${table} t set ${columns.map((column) => `${column} = v.${column}`).join(', ')}
       from jsonb_populate_recordset(null::${table}, $1::jsonb) v where t.${key} = v.${key}`,
      [JSON.stringify([...rows].map(([k, row]) => ({ ...this.named(row), [key]: k })))],
    );
  }

  private async read(where: string, params: readonly unknown[], tx: Transaction): Promise<Map<string, T>> {
    const { table, key, columns, properties } = this;
    const rows = await tx.query(`select ${key}::text as key, ${columns.join(', ')} from ${table} ${where}`, params);
    return new Map(
      rows.map((row) => [row['key'] as string, Object.fromEntries(properties.map((p, i) => [p, row[columns[i] as string]])) as T]),
    );
  }

  private named(row: T): Fields {
    return Object.fromEntries<unknown>(this.properties.map((property) => [columnOf(property), row[property]]));
  }
}

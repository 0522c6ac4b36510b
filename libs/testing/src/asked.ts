import pg from 'pg';
import type { Queryable } from '#kernel';

export type Asked = Readonly<{ text: string; values?: unknown[] }>;

/** All that is asked of PostgreSQL meanwhile. */
export async function asking(work: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [statement] = args;
    asked.push(typeof statement === 'string' ? { text: statement } : (statement as Asked));
    return Reflect.apply(query, this, args) as unknown;
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return asked;
}

type Plan = Readonly<Partial<Record<string, string | number>> & { Plans?: readonly Plan[] }>;

/** How many rows of those tables a statement looks at, taken or not, when it is asked again. */
export async function rowsRead({ text, values }: Asked, tables: readonly string[], db: Queryable): Promise<number> {
  const [explained] = await db.query<Record<'QUERY PLAN', [{ Plan: Plan }]>>(`explain (analyze, format json) ${text}`, values ?? []);
  return explained ? scanned(explained['QUERY PLAN'][0].Plan, tables) : 0;
}

function scanned({ Plans = [], ...node }: Plan, tables: readonly string[]): number {
  const below = Plans.reduce((sum, plan) => sum + scanned(plan, tables), 0);
  if (!/Scan$/.test(String(node['Node Type'])) || !tables.includes(String(node['Relation Name']))) return below;
  return below + (Number(node['Actual Rows']) + Number(node['Rows Removed by Filter'] ?? 0)) * Number(node['Actual Loops']);
}

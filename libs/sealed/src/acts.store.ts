import { levelOf } from '#kernel';
import type { Actor, Database, Queryable } from '#kernel';
import type { Act, ActKind } from './act.js';

export type KeptAct = Required<Act> & Readonly<{ number: number; at: string }>;

/** An act that is written after it happened, and perhaps again where nobody knows whether it was: then it is known by its `noted`. */
export type NotedAct = Act & Readonly<{ at: string; noted: string }>;

/**
 * `from` and `to` are instants; `before` is the number of an act. Of an account or an aggregate twelve hexadecimal digits are the end
 * of its id as well.
 */
export type ActFilter = Readonly<{
  kind?: ActKind;
  account?: string;
  unit?: string;
  aggregate?: string;
  request?: string;
  from?: string;
  to?: string;
  before?: number;
}>;

const equals = ['kind', 'unit', 'request'] as const;
const END_OF_ID = /^[0-9a-f]{12}$/i;
const bounds = { from: 'at >=', to: 'at <', before: 'number <' } as const;

/** The acts as an auditor reads them. */
export class Acts {
  constructor(private readonly database: Database) {}

  /** The latest first. An auditor of the county sees all, another those of their own unit and the villages below it. */
  page(filter: ActFilter, { unit }: Pick<Actor, 'unit'>, limit: number): Promise<KeptAct[]> {
    const params: unknown[] = [limit];
    const p = (value: unknown) => `$${params.push(value)}`;
    const { account, aggregate } = filter;
    const conditions = [
      ...equals.flatMap((column) => (filter[column] === undefined ? [] : [`${column} = ${p(filter[column])}`])),
      ...(account === undefined ? [] : [isAccount(account, p)]),
      ...(aggregate === undefined ? [] : isAggregate(aggregate, p)),
      ...(Object.keys(bounds) as (keyof typeof bounds)[]).flatMap((name) =>
        filter[name] === undefined ? [] : [`${bounds[name]} ${p(filter[name])}`],
      ),
      ...(levelOf(unit) === 'county' ? [] : [`(unit = ${p(unit)} or unit ~ '^[0-9]+$' and starts_with(unit, $${params.length}))`]),
    ];
    return this.database.query<KeptAct>(
      `select number, at, kind, what, account, unit, roles, door, request, aggregate, sequence, detail from act
       ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by number desc limit $1`,
      params,
    );
  }

  /** Whether anything was ever done by it. */
  async know(account: string): Promise<boolean> {
    const params: unknown[] = [];
    const whose = isAccount(account, (value) => `$${params.push(value)}`);
    return (await this.database.query(`select 1 from act where ${whose} limit 1`, params)).length > 0;
  }
}

type Placed = (value: unknown) => string;

function isAccount(account: string, p: Placed): string {
  const whole = `account = ${p(account)}`;
  return END_OF_ID.test(account) ? `(${whole} or right(account, 12) = ${p(account.toLowerCase())})` : whole;
}

/** A whole id by its end as well: that is what the index has. */
function isAggregate(aggregate: string, p: Placed): string[] {
  const ends = `right(aggregate, 12) = ${p(aggregate.slice(-12))}`;
  return END_OF_ID.test(aggregate) ? [ends] : [ends, `aggregate = ${p(aggregate)}`];
}

/** Written with what the acts tell of where its transaction is given, else by themselves. */
export async function keepActs(db: Queryable, acts: readonly (Act | NotedAct)[]): Promise<void> {
  if (acts.length === 0) return;
  await db.query(
    `insert into act (kind, what, account, unit, roles, door, request, aggregate, sequence, detail, at, noted)
     select kind, what, account, unit, roles, door, request, aggregate, sequence, detail, coalesce(at, clock_timestamp()), noted from json_to_recordset($1)
       as a(kind text, what text, account text, unit text, roles text[], door text, request text, aggregate text, sequence int, detail jsonb,
         at timestamptz, noted uuid)
     on conflict (noted) where noted is not null do nothing`,
    [JSON.stringify(acts)],
    'keep acts',
  );
}

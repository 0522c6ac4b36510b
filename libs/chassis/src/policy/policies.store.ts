import { Inject, Injectable, Logger } from '@nestjs/common';
import { today } from '#calendar';
import { DATABASE, NOW } from '#kernel';
import type { Database, Now, Queryable } from '#kernel';
import { spendKey } from '#messaging';
import { acting, keepActs } from '#sealed';
import type { QueryRunner } from 'typeorm';
import { z } from 'zod';
import type { NewVersion, Policy } from './policy.js';

/** A version as it was entered; of what came with the release, or was written by hand, nobody knows by whom and why. */
export type PolicyVersion = Readonly<{
  version: number;
  value: unknown;
  effectiveOn: string;
  enteredAt: string;
  enteredBy: string | null;
  why: string | null;
}>;

type Come = Readonly<{ name: string; version: number; value: unknown; effectiveOn: string }>;

/** A version that holds and can be read. */
export type Holding<V> = Readonly<{ version: number; effectiveOn: string; value: V | null }>;

/**
 * The county's own rules, version by version. Rows may have been written by hand before there was a door: a slip in one must stop
 * nobody's work, so the one before holds, and the log says which cannot be read.
 */
@Injectable()
export class Policies {
  private readonly logger = new Logger('Policies');
  private readonly told = new Set<string>();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** What holds today. */
  async current<V>(policy: Policy<V>, db?: Queryable): Promise<V> {
    return (await this.currents([policy], db))[0] as V;
  }

  /** Of several in one look; each where it was asked for. */
  async currents<V>(policies: readonly Policy<V>[], db?: Queryable): Promise<V[]> {
    const rows = await this.come(policies, db);
    return policies.map((policy) => {
      const holding = this.readable(policy, rows).find(({ value }) => value !== null);
      const value = holding?.value ?? policy.unsaid;
      if (value === undefined) throw new Error(`there is no policy ${policy.name}: has the database been migrated?`);
      return value;
    });
  }

  /** Every version whose day has come and that can be read; the one that holds first. */
  async holding<V>(policy: Policy<V>, db?: Queryable): Promise<Holding<V>[]> {
    return this.readable(policy, await this.come([policy], db));
  }

  /** Those whose day has come; of each policy the one that holds first. */
  private come(policies: readonly Policy[], db: Queryable = this.database): Promise<Come[]> {
    return db.query<Come>(
      `select name, version, value, effective_on as "effectiveOn" from policy where name = any($1) and effective_on <= $2
       order by effective_on desc, version desc`,
      [policies.map(({ name }) => name), today(this.now())],
      'policies that hold',
    );
  }

  private readable<V>({ name, shape, read = shape }: Policy<V>, rows: readonly Come[]): Holding<V>[] {
    return rows.flatMap(({ name: of, version, value, effectiveOn }) => {
      if (of !== name) return [];
      const found = read.nullable().safeParse(value);
      if (found.success) return [{ version, effectiveOn, value: found.data }];
      this.tell(`version ${version} of ${name} cannot be read, and the one before holds: ${z.prettifyError(found.error)}`);
      return [];
    });
  }

  /** The newest first, by name. */
  async versions(names: readonly string[]): Promise<ReadonlyMap<string, readonly PolicyVersion[]>> {
    const rows = await this.database.query<PolicyVersion & { name: string }>(
      `select name, ${COLUMNS} from policy where name = any($1) order by name, version desc`,
      [names],
      'every version of policies',
    );
    return new Map(names.map((name) => [name, rows.filter((row) => row.name === name).map(({ name: _, ...version }) => version)]));
  }

  /** As the version after `newest`, with the act of whoever entered it; nothing where another was there first. */
  enter({ name }: Policy, { value, effectiveOn, why }: NewVersion, newest: number, unit: string): Promise<PolicyVersion | undefined> {
    return this.database.transaction(async (tx) => {
      const [entered] = await tx.query<PolicyVersion>(
        `insert into policy (name, version, value, effective_on, entered_by, why) values ($1, $2, $3, $4, $5, $6)
         on conflict (name, version) do nothing returning ${COLUMNS}`,
        [name, newest + 1, value === null ? null : JSON.stringify(value), effectiveOn, unit, why],
      );
      if (entered === undefined) return undefined;
      const detail = { policy: name, version: entered.version, effectiveOn };
      await keepActs(tx, [{ ...acting(), kind: 'change', what: 'policy-entered', detail }]);
      await spendKey(entered, tx);
      return entered;
    });
  }

  private tell(what: string): void {
    if (this.told.has(what)) return;
    this.told.add(what);
    this.logger.error(what);
  }
}

const COLUMNS = 'version, value, effective_on as "effectiveOn", created_at as "enteredAt", entered_by as "enteredBy", why';

/**
 * For the migration of a service that has terms: its table of terms becomes that of all its policies. Under its old name it stays to
 * be read, by instances of the release before.
 */
export async function openPolicies(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table term rename to policy;
    alter table policy rename column term to value;
    alter table policy rename constraint term_pkey to policy_pkey;
    -- What was there before holds at once.
    alter table policy add column effective_on date not null default '2000-01-01', add column entered_by text, add column why text;
    -- They take the highest version: one for a day to come is not there before it.
    create view term as select name, version, value as term, created_at from policy
      where effective_on <= (now() at time zone 'Asia/Shanghai')::date;
  `);
}

import { Inject, Injectable } from '@nestjs/common';
import { endOf } from '#calendar';
import type { Counting, Length, Term } from '#calendar';
import type { Queryable } from '#kernel';
import type { QueryRunner } from 'typeorm';
import { CONFIG } from './config.js';
import type { Config } from './config.js';
import { Policies } from './policy/policies.store.js';
import { anyTerm } from './policy/term.js';

type Extendable = Readonly<{ length: Length; answer: Counting; extension: Counting; warnHours: number | undefined }>;

/** The county's terms by the name of the deadline. What was promised under an older version stands where it was said. */
@Injectable()
export class Terms {
  constructor(
    private readonly policies: Policies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** How the county counts it, by its working days. */
  async counting(name: string, db?: Queryable): Promise<Counting> {
    const { length } = await this.current(name, db);
    return this.count(length);
  }

  /** As `counting`, with its warning, and how it is counted on from its end where it is put off; as long again where that is not said. */
  async extendable(name: string): Promise<Extendable> {
    const { length, extension = length, warnHours } = await this.current(name);
    return { length, answer: this.count(length), extension: this.count(extension), warnHours };
  }

  /** Of what the law or the work cannot be without; that there is none from some version on does not hold here. */
  private async current(name: string, db?: Queryable): Promise<Term> {
    const found = (await this.holding(name, db)).find(({ value }) => value !== null);
    if (!found?.value) throw new Error(`there is no term ${name}: has the database been migrated?`);
    return found.value;
  }

  private count(length: Length): Counting {
    return (begun) => endOf(length, begun, this.config.workingDays);
  }

  /** Nothing where the county sets none. */
  async find(name: string, db?: Queryable): Promise<Term | undefined> {
    const [newest] = await this.holding(name, db);
    return newest?.value ?? undefined;
  }

  private holding(name: string, db?: Queryable) {
    return this.policies.holding({ name, kind: 'term', shape: anyTerm }, db);
  }
}

/** The table of a service's terms, with those that it begins with: for its migration, before `openPolicies`. */
export async function createTerms(runner: QueryRunner, terms: Readonly<Record<string, Term>>): Promise<void> {
  await runner.query(`
    create table term (
      name text not null,
      version int not null,
      -- Null: from this version on there is none.
      term jsonb,
      created_at timestamptz not null default now(),
      primary key (name, version)
    )`);
  for (const [name, first] of Object.entries(terms))
    await runner.query('insert into term (name, version, term) values ($1, 1, $2)', [name, JSON.stringify(first)]);
}

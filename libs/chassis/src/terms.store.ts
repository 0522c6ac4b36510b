import { Inject, Injectable } from '@nestjs/common';
import { endOf } from '#calendar';
import type { Counting, Length, Term } from '#calendar';
import { DATABASE } from '#kernel';
import type { Database, Queryable } from '#kernel';
import type { QueryRunner } from 'typeorm';
import { z } from 'zod';
import { CONFIG } from './config.js';
import type { Config } from './config.js';

const count = z.int().min(0).max(3_650);
const hours = z.int().min(1).max(8_760);

const length = z.union([
  z.strictObject({ unit: z.literal('hours'), count: hours }),
  z.strictObject({
    unit: z.enum(['days', 'working-days']),
    count,
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    rolls: z.boolean().optional(),
  }),
]);

const term = z.strictObject({
  basis: z.string().min(1).max(200),
  length,
  warnHours: hours.optional(),
  extension: length.optional(),
  pausedBy: z.array(z.string()).optional(),
});

/** The county's terms by the name of the deadline. A new version is a new row; what was promised under an older one stands where it was said. */
@Injectable()
export class Terms {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** How the county counts it, by its working days. */
  async counting(name: string): Promise<Counting> {
    const { length } = await this.current(name);
    return this.count(length);
  }

  /** As `counting`, and how it is counted on from its end where it is put off; as long again where that is not said. */
  async extendable(name: string): Promise<Readonly<{ length: Length; answer: Counting; extension: Counting }>> {
    const { length, extension = length } = await this.current(name);
    return { length, answer: this.count(length), extension: this.count(extension) };
  }

  private async current(name: string): Promise<Term> {
    const found = await this.find(name);
    if (found === undefined) throw new Error(`there is no term ${name}: has the database been migrated?`);
    return found;
  }

  private count(length: Length): Counting {
    return (begun) => endOf(length, begun, this.config.workingDays);
  }

  /** Nothing where the county sets none. */
  async find(name: string, db: Queryable = this.database): Promise<Term | undefined> {
    const [row] = await db.query<{ term: unknown }>('select term from term where name = $1 order by version desc limit 1', [name], 'term');
    if (row === undefined || row.term === null) return undefined;
    const read = term.safeParse(row.term);
    if (!read.success) throw new Error(`the term ${name} cannot be read: ${z.prettifyError(read.error)}`);
    return read.data;
  }
}

/** The table of a service's terms, with those that it begins with: for its migration. */
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

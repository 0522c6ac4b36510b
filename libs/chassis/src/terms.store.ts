import { Inject, Injectable, Logger } from '@nestjs/common';
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

/**
 * The county's terms by the name of the deadline. A new version is a new row; what was promised under an older one stands where it
 * was said. They are written by hand: a slip in one must stop nobody's work, so the newest version that can be read holds, and the
 * log says which cannot.
 */
@Injectable()
export class Terms {
  private readonly logger = new Logger('Terms');
  private readonly told = new Set<string>();

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

  /** Of what the law or the work cannot be without; that there is none from some version on does not hold here. */
  private async current(name: string): Promise<Term> {
    const found = (await this.versions(name, this.database)).find((each) => each !== null);
    if (found === undefined) throw new Error(`there is no term ${name}: has the database been migrated?`);
    return found;
  }

  private count(length: Length): Counting {
    return (begun) => endOf(length, begun, this.config.workingDays);
  }

  /** Nothing where the county sets none. */
  async find(name: string, db: Queryable = this.database): Promise<Term | undefined> {
    const [newest] = await this.versions(name, db);
    return newest ?? undefined;
  }

  /** Those that can be read, the newest first. */
  private async versions(name: string, db: Queryable): Promise<(Term | null)[]> {
    const rows = await db.query<{ version: number; term: unknown }>(
      'select version, term from term where name = $1 order by version desc limit 20',
      [name],
      'terms',
    );
    return rows.flatMap(({ version, term: said }) => {
      const read = term.nullable().safeParse(said);
      if (read.success) return [read.data];
      this.tell(`version ${version} of the term ${name} cannot be read, and the one before holds: ${z.prettifyError(read.error)}`);
      return [];
    });
  }

  private tell(what: string): void {
    if (this.told.has(what)) return;
    this.told.add(what);
    this.logger.error(what);
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

import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Queryable } from '#kernel';
import { Gathering } from '#messaging';

/**
 * Draws case numbers: a sequence for each year. No row is locked, so nobody waits for another's registration, and whatever
 * is drawn is drawn once, by however many instances. What is drawn and not written is never given: numbers have gaps.
 */
@Injectable()
export class CaseNumbers {
  private readonly gathering = new Gathering<string, string>(
    (years) => this.draw(years, this.database),
    () => false,
  );

  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The next of the year of that day. What is asked for at the same time is drawn in one round trip. */
  next(day: string): Promise<string> {
    return this.gathering.add(day.slice(0, 4));
  }

  async nextWithin(day: string, tx: Queryable): Promise<string> {
    const [number] = await this.draw([day.slice(0, 4)], tx);
    return number as string;
  }

  /** Those numbered by the migration of which nothing was said yet, and which nobody else says it of. */
  async takeUnsaid(limit: number, tx: Queryable): Promise<string[]> {
    const taken = await tx.query<{ dispute: string }>(
      `delete from dispute_unsaid_number where dispute in
         (select dispute from dispute_unsaid_number order by dispute limit $1 for update skip locked) returning dispute`,
      [limit],
      'take unsaid numbers',
    );
    return taken.map(({ dispute }) => dispute).sort();
  }

  private async draw(years: readonly string[], db: Queryable): Promise<string[]> {
    const drawn = await db.query<{ number: string }>(
      `select year || '-' || nextval(('case_number_' || year)::regclass) as number from unnest($1::text[]) with ordinality as asked(year, n) order by n`,
      [years],
      'draw case numbers',
    );
    return drawn.map(({ number }) => number);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { DATABASE, levelOf } from '#kernel';
import type { Actor, Database } from '#kernel';

export type Coverage = Readonly<{
  key: string;
  name: string | null;
  due: number;
  returned: number;
  zero: number;
  late: number;
  notYetDue: number;
  overdue: number;
  silent: number;
}>;

@Injectable()
export class Coverages {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Per township; a department that screens stands under its own name. Read from what is counted as rounds move, however many there are. */
  of(period: string, actor: Actor): Promise<Coverage[]> {
    const village = levelOf(actor.unit) === 'village';
    const jurisdiction = within(actor, village ? { village: 'c.unit' } : { township: 'c.key', lead: 'c.key' }, 2);
    return this.database.query<Coverage>(
      `select c.key, c.due, c.returned, c.zero, c.late, c.due - c.returned - c.overdue as "notYetDue", c.overdue, c.due - c.returned as silent, u.name
       from ${village ? OWN : 'round_count'} c left join unit u on u.unit = c.key
       where c.period = $1 and c.due <> 0 and ${jurisdiction.sql} order by c.key`,
      [period, ...jurisdiction.params],
    );
  }
}

/** No count is as small as a village: its round is counted as it stands. */
const OWN = `(select period, unit, coalesce(township, department, unit) as key, 1 as due, (status = 'returned')::int as returned,
  (status = 'returned' and zero)::int as zero, (status = 'returned' and late)::int as late, (status = 'overdue')::int as overdue
  from round where status <> 'ended')`;

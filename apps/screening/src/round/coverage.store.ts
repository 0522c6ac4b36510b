import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';

export type Coverage = Readonly<{
  key: string;
  name: string | null;
  due: number;
  returned: number;
  zero: number;
  late: number;
  overdue: number;
  silent: number;
}>;

@Injectable()
export class Coverages {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Per township; a department that screens stands under its own name. */
  of(period: string, actor: Actor): Promise<Coverage[]> {
    const jurisdiction = within(actor, { township: 'township', village: 'village', lead: 'department' }, 2);
    return this.database.query<Coverage>(
      `select c.*, u.name from (
         select coalesce(township, department, unit) as key, count(*) as due,
           count(*) filter (where status = 'returned') as returned,
           count(*) filter (where status = 'returned' and zero) as zero,
           count(*) filter (where status = 'returned' and late) as late,
           count(*) filter (where status = 'overdue') as overdue,
           count(*) filter (where status <> 'returned') as silent
         from round where period = $1 and status <> 'ended' and ${jurisdiction.sql} group by 1
       ) c left join unit u on u.unit = c.key order by c.key`,
      [period, ...jurisdiction.params],
    );
  }
}

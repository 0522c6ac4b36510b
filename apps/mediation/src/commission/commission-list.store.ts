import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';
import type { Commission, State } from './commission.js';

export type ListedCommission = Commission &
  Readonly<{ id: string; mediation: string; caseNumber: string | null; township: string; village: string | null }>;
type Row = Pick<ListedCommission, 'id' | 'mediation' | 'caseNumber' | 'township' | 'village'> & Readonly<{ commission: Commission }>;

/** 委派案件: what courts gave, by the day on which it is to be answered. */
@Injectable()
export class CommissionList {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** With what a voided case still owes a court, until its number is entered where it belongs. What ends first comes first, up to one more than `limit`. */
  async page(actor: Actor, states: readonly State[], after: string | undefined, limit: number): Promise<ListedCommission[]> {
    const [day = null, id = null] = after?.split('~') ?? [];
    const params = [states, day, id, limit + 1];
    const own = within(actor, { township: 'm.township', village: 'm.village', lead: 'm.lead', beside: 'm.joint' }, params.length + 1);
    const rows = await this.database.query<Row>(
      `select c.id, c.mediation, m.number as "caseNumber", m.township, m.village, c.commission
       from court_commission c join mediation m on m.id = c.mediation
       where c.state = any($1) and ($2::date is null or (c.last_day, c.id) > ($2::date, $3::uuid))
         and m.status <> 'handed-over' and (m.status <> 'voided' or c.state in ('running', 'ended')) and ${own.sql}
       order by c.last_day, c.id limit $4`,
      [...params, ...own.params],
    );
    return rows.map(({ commission, ...row }) => ({ ...commission, ...row }));
  }
}

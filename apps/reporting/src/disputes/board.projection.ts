import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { DATABASE, levelOf } from '#kernel';
import type { Actor, Database } from '#kernel';
import type { Cell } from './cell.js';

export type BoardKey = keyof Cell;
export type BoardFilter = Readonly<Partial<Cell>>;

export type DisputeCounts = Readonly<{
  key: string;
  name: string | null;
  registered: number;
  refused: number;
  open: number;
  settled: number;
  settledInPart: number;
  unsettled: number;
  withdrawn: number;
  left: number;
  undecided: number;
  advised: number;
  administrative: number;
  arbitrated: number;
  judged: number;
  people: number;
  amountYuan: number;
  dangers: number;
  incomplete: number;
}>;

@Injectable()
export class Board {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Read from the cells, so that it costs the same in every year. Null names are codes that no unit was heard of. */
  async by(key: BoardKey, filter: BoardFilter, actor: Actor): Promise<DisputeCounts[]> {
    const params: unknown[] = [];
    const conditions = Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .map(([column, value]) => `${column} = $${params.push(value)}`);
    const jurisdiction = within(actor, { township: 'township', village: 'village', lead: 'lead' }, params.length + 1);
    params.push(...jurisdiction.params);
    const ours = [jurisdiction.sql, ...conditions].join(' and ');

    return this.database.query<DisputeCounts>(
      `select b.*, coalesce(i.n, 0) as incomplete, u.name from (
         select ${key}::text as key, sum(n)::bigint as registered,
           ${countsOf(['refused', 'undecided', 'open', 'settled', 'unsettled', 'withdrawn', 'left', 'advised', 'administrative', 'arbitrated', 'judged'])},
           coalesce(sum(n) filter (where outcome = 'settled-in-part'), 0)::bigint as "settledInPart",
           sum(people)::bigint as people, sum(amount_yuan)::bigint as "amountYuan", sum(dangers)::bigint as dangers
         from ${cellsOf(actor)} where ${ours} group by 1 having sum(n) <> 0
       ) b left join (
         select ${key}::text as key, count(*) as n from standing
         where registered_at is not null and status <> 'voided' and dispute in (select subject from blocked_aggregate where owner in ('intake', 'mediation'))
           and ${ours} group by 1
       ) i on i.key = b.key
       left join unit u on u.unit = b.key order by b.key`,
      params,
    );
  }
}

/** No cell is as small as a village: its few disputes are counted as they stand. */
const cellsOf = ({ unit }: Actor): string =>
  levelOf(unit) === 'village'
    ? `(select township, village, lead, category, tier, outcome, 1 as n, coalesce(people, 0) as people, coalesce(amount_yuan, 0) as amount_yuan, desk_dangers + mediation_dangers as dangers
        from standing where registered_at is not null and status <> 'voided') c`
    : 'board_cell';

const countsOf = (outcomes: readonly string[]): string =>
  outcomes.map((outcome) => `coalesce(sum(n) filter (where outcome = '${outcome}'), 0)::bigint as "${outcome}"`).join(', ');

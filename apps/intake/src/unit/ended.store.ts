import type { EndedUnit } from '#chassis';
import type { Queryable } from '#kernel';

export const endedUnits = (db: Queryable): Promise<EndedUnit[]> =>
  db.query(
    `select u.id as unit, u.name, s.id as successor, s.name as "successorName"
     from unit u left join unit s on s.id = u.successor where not u.active`,
    [],
    'ended units',
  );

import type { EndedUnit } from '#chassis';
import type { Queryable } from '#kernel';

export const endedUnits = (db: Queryable): Promise<EndedUnit[]> =>
  db.query(
    `select u.unit, u.name, s.unit as successor, s.name as "successorName"
     from unit u left join unit s on s.unit = u.successor where not u.active`,
    [],
    'ended units',
  );

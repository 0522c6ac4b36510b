import type { Change } from './aggregate.js';
import { textOf } from './columns.js';
import type { Columns } from './columns.js';
import type { Statement } from './connection.js';
import { Params } from './params.js';
import type { OutboxRow } from './stamp.js';

/** A change, and the state it was decided on. */
export type Moved<S> = Change<S> & Readonly<{ before: S }>;

/** Moves many on, each from the sequence it had. Only what has changed is written, and what all have in common is sent once. */
export function updateMoved<S>(
  { table, names, types, properties }: Columns,
  moved: readonly Moved<S>[],
  said: readonly OutboxRow[],
): Statement {
  const params = new Params();
  const arrays: string[] = [];
  // By a subquery the planner does not see how many there are, and takes each by its key: else it may read all of the table.
  const own = (type: string, of: (one: Moved<S>) => unknown) => `v.v${arrays.push(`(select ${params.array(type, moved, of)})`)}`;
  const cell = (type: string, of: (one: Moved<S>) => unknown) => {
    const first = of(moved[0] as Moved<S>);
    return moved.every((one) => of(one) === first) ? params.one(type, first) : own(type, of);
  };

  const id = own('uuid', (one) => one.id);
  const expected = cell('int', ({ sequence, facts }) => sequence - facts.length);
  const sets = properties.flatMap((property, c) => {
    const [key, name, type] = [property as keyof S, names[c] as string, types[c] as string];
    if (property === 'sequence') return [`sequence = ${cell('int', ({ sequence }) => sequence)}`];
    if (property === 'id' || moved.every(({ before, state }) => before[key] === state[key])) return [];
    return [`"${name}" = ${cell(type, ({ state }) => textOf(state[key], type))}`];
  });
  const events = [
    params.array('uuid', said, (row) => row.aggregate),
    params.array('uuid', said, (row) => row.id),
    params.array('text', said, (row) => row.subject),
    // JSON has no raw line break, so none has to be escaped.
    `string_to_array(${params.one('text', said.map((row) => row.event).join('\n'))}, E'\\n')`,
  ];

  const sql = `with state as (update "${table}" t set ${sets.join(', ')}
      from unnest(${arrays.join(', ')}) as v(${arrays.map((_, i) => `v${i + 1}`).join(', ')})
      where t.id = ${id} and t.sequence = ${expected} returning t.id),
    said as (insert into outbox (id, subject, event)
      select o.id, o.subject, o.event from unnest(${events.join(', ')}) with ordinality as o(aggregate, id, subject, event, n)
      where o.aggregate in (select id from state) order by o.n returning 1)
    select count(*) as written from state
    where all_or_nothing((select count(*) from state) < ${moved.length} or (select count(*) from said) = ${said.length})`;
  return { sql, params: params.values };
}

import type { Scope } from '#access';
import { partitionOf } from '#contracts';
import type { Fact } from '#contracts';
import { newId } from '#kernel';
import { textOf } from './columns.js';
import type { Columns } from './columns.js';
import type { Statement } from './connection.js';
import { Params } from './params.js';
import type { OutboxRow } from './stamp.js';

/** A new aggregate that stands for many. `words` are its own: whatever equals one, in its state or its event, is that word. */
export type Specimen<S> = Readonly<{ words: readonly string[]; state: S; fact: Fact; scope: Scope }>;

/** One of the many: as the specimen is, with its own id and, each in its place, its own words. */
export type Like = Readonly<{ id: string; words: readonly string[] }>;

export const SPECIMEN_ID = '00000000-0000-0000-0000-000000000000';

/** Writes the specimen's row and what was said of it for each of the many; of those whose id is taken, nothing. */
export function insertAlike<S>(columns: Columns, { words, state }: Specimen<S>, said: OutboxRow, likes: readonly Like[]): Statement {
  const params = new Params();
  const own = words.map((_, w) => `w${w}`);
  const arrays = [
    params.array('uuid', likes, ({ id }) => id),
    params.array('uuid', likes, newId),
    params.array('int', likes, ({ id }) => partitionOf(id)),
    ...words.map((_, w) => params.array('text', likes, (like) => wordOf(like, w))),
  ];
  const row = { ...state, sequence: 1 } as Record<string, unknown>;
  const cells = columns.properties.map((property, c) => {
    const [value, type] = [row[property], columns.types[c] as string];
    return property === 'id' ? 'id' : (own[words.indexOf(value as string)] ?? params.one(type, textOf(value, type)));
  });
  const subject = params.one('text', subjectForm(said, words));
  const event = params.one('text', eventForm(said, words));

  const sql = `with likes as (
      select * from unnest(${arrays.join(', ')}) with ordinality as l(id, event, partition, ${own.join(', ')}, n)),
    state as (insert into "${columns.table}" (${columns.names.map((name) => `"${name}"`).join(', ')})
      select ${cells.join(', ')} from likes on conflict (id) do nothing returning id),
    said as (insert into outbox (id, subject, event)
      select event, format(${subject}, partition, ${own.join(', ')}), format(${event}, event, id, ${own.join(', ')})
      from likes where id in (select id from state) order by n returning 1)
    select count(*) as written from state
    where all_or_nothing((select count(*) from said) = (select count(*) from state))`;
  return { sql, params: params.values };
}

const subjectForm = ({ subject, aggregate }: OutboxRow, words: readonly string[]): string =>
  subject
    .split('.')
    .map(blank([String(partitionOf(aggregate)), ...words]))
    .join('.');

function eventForm({ event, id, aggregate }: OutboxRow, words: readonly string[]): string {
  const fill = blank([id, aggregate, ...words]);
  return JSON.stringify(JSON.parse(event), (_, value: unknown) => (typeof value === 'string' ? fill(value) : value));
}

/** The text, or where it is one of these the blank that PostgreSQL's `format` fills with the one of that place. */
const blank =
  (own: readonly string[]) =>
  (text: string): string =>
    own.includes(text) ? `%${own.indexOf(text) + 1}$s` : text.replaceAll('%', '%%');

/** Words are codes: they stand in JSON as they are. */
function wordOf({ words }: Like, w: number): string {
  const word = words[w];
  if (word === undefined || !/^[\w-]+$/.test(word)) throw new Error(`${word} cannot stand in an event as it is`);
  return word;
}

import { Inject, Injectable } from '@nestjs/common';
import { pageOf } from '#access';
import { today } from '#calendar';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';
import { numbered, theirDisputes } from '../disputes/whose.projection.js';
import type { Sort, StuckDto, StuckPageDto, StuckQueryDto } from './stuck.dto.js';

/** As the indexes `standing_open_…` have it, word for word. */
const OPEN = `outcome in ('open', 'undecided') and registered_at is not null and status <> 'voided'`;

/** What has none of it stands last; text that sorts byte by byte as what it stands for. */
const LAST = { asc: '~', desc: '' } as const;

type Counts = StuckPageDto['counts'] & Readonly<{ incomplete: number }>;

/** The open disputes of whoever asks, and what each waits for. Costs what is open. */
@Injectable()
export class StuckDisputes {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async page(query: StuckQueryDto, actor: Actor, at: Date): Promise<Readonly<{ items: StuckDto[]; counts: Counts; next: string | null }>> {
    const { sort = 'clock', order = 'asc', cursor, limit = 50 } = query;
    const { sql, params } = held(query, actor, at);
    const [key = null, id = null] = cursor?.split('|') ?? [];
    const first = params.length + 1;
    const ahead = order === 'asc' ? '>' : '<';
    const [[counts], found] = await Promise.all([
      this.database.query<Counts>(
        `select count(*)::int as total, (count(*) filter (where state = 'overdue'))::int as overdue,
           (count(*) filter (where state = 'soon'))::int as soon, (count(*) filter (where bounced_by <> '[]'))::int as bounced,
           (count(*) filter (where reminders @> '[{"pending": true}]'))::int as reminded, (count(*) filter (where incomplete))::int as incomplete
         from (${sql}) held`,
        params,
      ),
      this.database.query<StuckDto & { key: string }>(
        `select ${columns}, key from (select held.*, coalesce(${keys[sort]}, '${LAST[order]}') collate "C" as key from (${sql}) held) keyed
         where $${first}::text is null or (key, dispute) ${ahead} ($${first} collate "C", $${first + 1}::text)
         order by key ${order}, dispute ${order} limit $${first + 2}`,
        [...params, key, id, limit + 1],
      ),
    ]);
    const { items, next } = pageOf(found, limit, (last) => `${last.key}|${last.id}`);
    const none: Counts = { total: 0, overdue: 0, soon: 0, bounced: 0, reminded: 0, incomplete: 0 };
    return { items: items.map(({ key: _, ...item }) => item), counts: counts ?? none, next };
  }
}

/** $1 is now, $2 its day. */
function held({ township, lead, tier, village, state, bounced, reminded, risk, number }: StuckQueryDto, actor: Actor, at: Date) {
  const filter = { ...(township !== undefined && { township }), ...(lead !== undefined && { lead }), ...(tier !== undefined && { tier }) };
  const theirs = theirDisputes(filter, actor, 3);
  const params: unknown[] = [at.toISOString(), today(at), ...theirs.params];
  const p = (value: unknown): string => `$${params.push(value)}`;
  const conditions = [
    ...(village === undefined ? [] : [`village = ${p(village)}`]),
    ...(risk === undefined ? [] : [`risk = ${p(risk)}`]),
    ...(number === undefined ? [] : [numbered(number, p)]),
    ...(bounced === undefined ? [] : [bouncedAs[bounced]]),
    ...(reminded === undefined ? [] : [remindedAs[reminded]]),
    ...(state === undefined ? [] : [`state = ${p(state)}`]),
  ];
  return {
    sql: `select * from (
        select s.*, ${STATE} as state, exists (select from blocked_aggregate b where b.subject = s.dispute) as incomplete,
          $2::date - (coalesce(tier_since, case when tier = 0 then registered_at end) at time zone 'Asia/Shanghai')::date as days,
          coalesce((used ->> tier::text)::int, 0) as attempts_there,
          (select min(each ->> 'at') from jsonb_array_elements(sessions) each) as session,
          (select each from jsonb_array_elements(reminders) each order by each ->> 'on' desc, (each -> 'pending')::boolean desc, each ->> 'unit' limit 1) as reminder
        from standing s where ${OPEN} and ${theirs.sql}
      ) open where ${['true', ...conditions].join(' and ')}`,
    params,
  };
}

const STATE = `case
  when clock is null then case when paused_until is null then 'none' else 'still' end
  when (clock ->> 'dueAt')::timestamptz <= $1::timestamptz then 'overdue'
  when (clock ->> 'warnAt')::timestamptz <= $1::timestamptz then 'soon'
  else 'running' end`;

const bouncedAs = { pending: `bounced_by <> '[]'`, ever: 'bounces > 0', never: 'bounces = 0' } as const;
const remindedAs = {
  pending: `reminders @> '[{"pending": true}]'`,
  answered: `reminders <> '[]' and not reminders @> '[{"pending": true}]'`,
  never: `reminders = '[]'`,
} as const;

/** A number is sorted by its year and its place in it. */
const keys: Readonly<Record<Sort, string>> = {
  clock: `clock ->> 'dueAt'`,
  number: `split_part(number, '-', 1) || '-' || lpad(split_part(number, '-', 2), 9, '0')`,
  category: 'category',
  place: 'coalesce(village, township)',
  lead: `nullif(lead, '')`,
  tier: 'tier::text',
  days: `lpad(greatest(days, 0)::text, 6, '0')`,
  attempts: `lpad((attempts_there * 1000 / greatest(coalesce(allowed, 1000), 1))::text, 9, '0') || '.' || lpad(attempts_there::text, 6, '0')`,
  session: 'session',
  bounces: `lpad(bounces::text, 6, '0')`,
  reminded: `reminder ->> 'on'`,
  risk: `case risk when 'high' then '3' when 'medium' then '2' else '1' end`,
};

const columns = `dispute as id, number, category, township, village, lead, risk, status, tier, days, attempts_there as attempts, allowed,
  session, clock, state, paused_until as "pausedUntil", bounces, bounced_by as "bouncedBy", incomplete,
  case when status = 'assigned' then to_jsonb(array(select unit from unnest(array[lead, township, village]) unit
    where unit <> '' and not accepted_by @> to_jsonb(unit))) when status = 'undecided' then jsonb_build_array(lead) else '[]' end as awaited,
  case when reminder is not null then jsonb_build_object('answerBy', null, 'answer', null) || reminder end as reminder`;

import { Inject, Injectable } from '@nestjs/common';
import { endOfDay, today } from '#calendar';
import { may, pageOfToday, stateAt, whenOf } from '#chassis';
import type { Parameter, Today, TodayPageDto, TodayQuery } from '#chassis';
import { DATABASE, levelOf } from '#kernel';
import type { Actor, Database } from '#kernel';
import type { Ladder } from '../mediation/ladder.js';
import { Ladders } from '../mediation/ladder.store.js';
import { USUAL_MINUTES } from '../session/arranging.js';
import type { Unit } from '../unit/unit.js';
import { Units } from '../unit/unit.store.js';
import { tiersOf, tiersOfVillagesAlone } from './tiers.js';
import type { Tier } from './tiers.js';

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** As the indexes `mediation_unfinished_…` have it, word for word. */
const UNFINISHED = `(m.status = 'open' or m.deadlines @? '$.keyvalue() ? (!(@.key starts with "confirmation-"))')`;

/** What waits for those who mediate at the tier where a mediation stands. */
@Injectable()
export class MediatingToday implements Today {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly ladders: Ladders,
    private readonly units: Units,
  ) {}

  async page(query: TodayQuery, actor: Actor, at: Date): Promise<TodayPageDto> {
    if (!may(actor, 'mediator', 'coordinator')) return pageOfToday(this.database, () => [], query);
    const { unit } = actor;
    // A village may have come to another township than that of its code.
    const [ladders, [own = { unit, parent: null }]] = await Promise.all([this.ladders.versions(), this.units.known([unit])]);
    return pageOfToday(
      this.database,
      (p) => {
        const now = p(at.toISOString());
        const expected = [
          tierEnding(now),
          ...(may(actor, 'mediator') ? [sessions(p(endOfDay(today(at))), now), refusals, signatures, sitting, performances(now)] : []),
        ];
        return [
          `select each.kind, m.id, each.part, m.number, m.category as matter, null::text as period, m.township, m.village,
             m.lead as department, each.at, each.state
           from mediation m cross join lateral (${expected.join(' union all ')}) each
           where ${UNFINISHED} and m.status <> 'voided' and ${seatedBy(own, ladders, p)}`,
          commissions(now, seatedBy(own, ladders, p)),
        ];
      },
      query,
    );
  }
}

/** Whatever became of the mediation, the court is to have its answer. */
const commissions = (now: string, seated: string): string => `
  select 'commission', m.id, c.id::text, m.number, m.category, null::text, m.township, m.village, m.lead,
    to_char(c.due_at at time zone 'UTC', ${UTC}),
    case when c.due_at <= ${now}::timestamptz then 'overdue' when c.warn_at <= ${now}::timestamptz then 'soon' else 'running' end
  from court_commission c join mediation m on m.id = c.mediation
  where (c.state = 'ended' or c.state = 'running' and c.warn_at <= ${now}::timestamptz)
    and m.status not in ('voided', 'handed-over') and ${seated}`;

/** Of whose place it is, at a tier where units of that level sit. */
function seatedBy({ unit, parent }: Pick<Unit, 'unit' | 'parent'>, ladders: readonly Ladder[], p: Parameter): string {
  const level = levelOf(unit);
  const sitsAt = (tiers: readonly Tier[]) =>
    `(m.policy, m.tier) in (select * from unnest(${p(tiers.map(({ policy }) => policy))}::int[], ${p(tiers.map(({ tier }) => tier))}::int[]))`;
  const tiers = tiersOf(ladders, level);
  const sits = sitsAt(tiers);
  switch (level) {
    case 'village':
      return `m.township = ${p(parent ?? unit.slice(0, 9))} and m.village = ${p(unit)} and ${sits}`;
    case 'township':
      return `m.township = ${p(unit)} and (${sits} or m.village is null and ${sitsAt(tiersOfVillagesAlone(ladders))})`;
    case 'department':
      return `m.lead = ${p(unit)} and ${sits}`;
    case 'county':
      // By the tier alone it is found by the index; by both whether it is that of its own ladder.
      return `m.tier = any(${p([...new Set(tiers.map(({ tier }) => tier))])}::int[]) and ${sits}`;
  }
}

/** Its day, as the county's people count it. */
const dayOf = (session: string): string => `((${session} ->> 'at')::timestamptz at time zone 'Asia/Shanghai')::date`;

/** It is waited for: nobody called it off, no side stayed away, and nothing was recorded of it, or of its day or after where that names none. */
const awaited = `session ->> 'off' is null and session -> 'missed' is null and not exists (select from jsonb_array_elements(m.attempts) held
  where case when held ? 'session' then held ->> 'session' = session ->> 'session' else (held ->> 'heldOn')::date >= ${dayOf('session')} end)`;

/** Of today, and overdue once it is to be over and nobody has said what came of it. */
const sessions = (tonight: string, now: string): string => `
  select 'session' as kind, session ->> 'session' as part, to_char((session ->> 'at')::timestamptz at time zone 'UTC', ${UTC}) as at,
    case when (session ->> 'at')::timestamptz + make_interval(mins => coalesce((session ->> 'minutes')::int, ${USUAL_MINUTES})) <= ${now}::timestamptz
      then 'overdue' else 'soon' end as state
  from jsonb_array_elements(m.sessions) session
  where m.status = 'open' and (session ->> 'at')::timestamptz < ${tonight}::timestamptz and ${awaited}`;

/** By their last word to an invitation, of times that are only proposed too; noted of them since as `unwilling` has it. */
const refusals = `
  select 'refusal', 'party-' || last.whom, null::text, 'waiting' from (
    select distinct on (whom) whom, reply, at, consents_before from session_answer
    where mediation = m.id and who = 'party' order by whom, at desc, n desc
  ) last
  where m.status = 'open' and last.reply = 'refuses' and not exists (
    select from jsonb_array_elements(m.consents) consent, jsonb_array_elements(consent -> 'answers') with ordinality answer(said, nth)
    where consent ->> 'party' = last.whom and nth > last.consents_before
      and (said -> 'takenBack' is not null or (said ->> 'on')::date >= (last.at at time zone 'Asia/Shanghai')::date))`;

const unsigned = `agreement ->> 'form' = 'written' and agreement ->> 'effectiveOn' is null`;

const signatures = `
  select 'signature', agreement ->> 'id', null::text, 'waiting' from jsonb_array_elements(m.agreements) agreement
  where m.status = 'open' and ${unsigned}`;

/** Nothing is scheduled, nothing lies ready to be signed, and nothing is awaited that its days stand still for. */
const sitting = `
  select 'sitting', 'sitting', null::text, 'waiting'
  where m.status = 'open' and coalesce((m.pauses -> -1 ->> 'over')::boolean, true) and not exists (select from jsonb_array_elements(m.sessions) session where ${awaited})
    and not exists (select from jsonb_array_elements(m.agreements) agreement where ${unsigned})`;

/** Once it is warned of, as the county has it: what runs long is nothing for today. */
const ending = (now: string, kind: string, which: string): string => `
  select '${kind}' as kind, each.key as part, ${whenOf('each.value')} as at, ${stateAt('each.value', now)} as state
  from jsonb_each(m.deadlines) each where ${which} and ${stateAt('each.value', now)} in ('soon', 'overdue')`;

const tierEnding = (now: string): string => ending(now, 'tier', `each.key = 'tier'`);
/** To ask a court is the parties' own. */
const performances = (now: string): string => ending(now, 'performance', `each.key <> 'tier' and each.key not like 'confirmation-%'`);

import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import type { Where } from '#access';
import { NOW, levelOf, readings } from '#kernel';
import type { Actor, Now } from '#kernel';
import { SealedRecords } from '#sealed';
import type { DisputeQuery, DisputeSearch as Search } from './dispute-list.dto.js';
import { isOfRisk } from './dispute-order.js';

/** As the index `dispute_adjudicable` has it, word for word. */
const WAITS_FOR_COUNTY = `d.status in ('assigned', 'accepted') and d.seats @? '$.* ? (@ == "bounced")'`;

const filters = ['status', 'category', 'township', 'village', 'lead', 'channel'] as const;

/** Conditions with what stands in them, and the ways in which whoever asks may see what fits. */
export type Sought = Readonly<{ conditions: readonly string[]; ways: readonly string[]; given: readonly unknown[] }>;

export function parameters(given: readonly unknown[] = []) {
  const params = [...given];
  return { params, p: (value: unknown) => `$${params.push(value)}` };
}

@Injectable()
export class DisputeSearches {
  constructor(
    private readonly records: SealedRecords,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** What a query asks for, and the ways in which whoever asks may see it. A search for a person is noted. */
  async sought(query: DisputeQuery | Search, actor: Actor): Promise<Sought> {
    const { number, bounced, risk, clock, from, to } = query;
    const q = 'q' in query ? query.q : undefined;
    const { params, p } = parameters();
    const conditions = filters.flatMap((column) => (query[column] === undefined ? [] : [`d.${column} = ${p(query[column])}`]));
    // What was voided is counted nowhere, and comes up only where it is asked for.
    if (query.status === undefined && number === undefined && q === undefined) conditions.push(`d.status <> 'voided'`);
    if (bounced) conditions.push(WAITS_FOR_COUNTY);
    if (risk) conditions.push(isOfRisk(risk));
    if (clock) conditions.push(runsOut(clock, p(this.now().toISOString())));
    if (from !== undefined) conditions.push(`d.registered_on >= ${p(from)}::date`);
    if (to !== undefined) conditions.push(`d.registered_on <= ${p(to)}::date`);
    if (number !== undefined) conditions.push(isNumbered(number, p));
    // What is only kept is not found by whom it is about, and nobody is looked for where one only looks on.
    if (q !== undefined) {
      const named = `d.personal_data = 'kept' and d.id = any(${p(await this.records.search('party', q))}::uuid[])`;
      const handled = handledBy(actor.unit, params.length + 1);
      params.push(...handled.params);
      conditions.push(`(${named} and ${handled.sql} or ${isNumbered(q, p)})`);
    }
    const jurisdiction = jurisdictionOf(actor, params.length + 1);
    params.push(...jurisdiction.params);
    return { conditions, ways: jurisdiction.ways, given: params };
  }
}

/** As the clock has it, whether or not it has been by. Where one has run out the dispute is overdue, whatever else is near. */
const runsOut = (clock: 'soon' | 'overdue', now: string): string =>
  clock === 'overdue' ? `d.due_at <= ${now}` : `d.due_at > ${now} and d.warn_at <= ${now}`;

/** What has the number that was typed, as the index `dispute_case` has it; nothing where no number was. */
function isNumbered(typed: string, p: (value: unknown) => string): string {
  const meant = readings(typed).map(
    ({ year, serial }) => `d.case_serial = ${p(serial)}::int${year === null ? '' : ` and d.case_year = ${p(year)}::int`}`,
  );
  return meant.length > 0 ? `(${meant.join(' or ')})` : 'false';
}

/**
 * A unit sees what it answers for and what it has a part in beside. As two ways of finding, each reads its own index in order and
 * stops at the page's end; as one condition they made a department with few disputes read all of the county's.
 */
function jurisdictionOf(
  actor: Pick<Actor, 'unit' | 'oversees'>,
  firstParam: number,
): Readonly<{ ways: readonly string[]; params: readonly unknown[] }> {
  const { sql, params } = within(actor, { township: 'd.township', village: 'd.village', lead: 'd.lead' }, firstParam);
  const beside = `d.joint <> '[]' and ${within(actor, { beside: 'd.joint' }, firstParam).sql}`;
  return { ways: params.length > 0 ? [sql, beside] : [sql], params };
}

/** What a unit answers for, or entered as a department: of no other does it open what is sealed. */
export function handledBy(unit: string, firstParam: number): Where {
  const { sql, params } = within({ unit }, { township: 'd.township', village: 'd.village', lead: 'd.lead' }, firstParam);
  return levelOf(unit) === 'department' ? { sql: `(${sql} or d.registered_by = $${firstParam})`, params } : { sql, params };
}

import { Inject, Injectable } from '@nestjs/common';
import { covers, within } from '#access';
import type { Where } from '#access';
import { stateOf } from '#calendar';
import type { Deadline } from '#calendar';
import { DATABASE, NOW, levelOf } from '#kernel';
import type { Actor, Database, Now } from '#kernel';
import type { Identified } from '#messaging';
import { SealedRecords } from '#sealed';
import type { MaskedRecord } from '#sealed';
import { Registers } from '../unit/reference.store.js';
import { awaited } from './acceptance.js';
import { readings, written } from './case-number.js';
import type { DisputeDetail, DisputePage, DisputeQuery, DisputeSearch, DisputeView, MaskedPartyDto } from './dispute-list.dto.js';
import type { Dispute } from './dispute.js';
import { scope } from './dispute.store.js';

type Found = Dispute & Identified;

const columns = `d.id, d.sequence, d.number, d.status, d.channel, d.category, d.place, d.cross_county as "crossCounty", d.cross_township as "crossTownship", d.township, d.village, d.parties, d.roster, d.people,
  d.amount_yuan as "amountYuan", d.risk, d.registered_on as "registeredOn", d.registered_by as "registeredBy", d.entered_on as "enteredOn", d.corrections, d.voided, d.joint, d.court, d.finding, d.ground, d.grounds, d.decisions, d.dangers, d.lead, d.desk,
  d.seats, d.bounces, d.deadlines, d.next_due_at as "nextDueAt", d.outcome, d.personal_data as "personalData"`;

/** As the index `dispute_adjudicable` has it, word for word. */
const WAITS_FOR_COUNTY = `d.status in ('assigned', 'accepted') and d.seats @? '$.* ? (@ == "bounced")'`;

const filters = ['status', 'category', 'township', 'village', 'lead', 'channel'] as const;

/** What the desk reads: the latest registered first, and of people only what may be seen in a list. */
@Injectable()
export class DisputeList {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly records: SealedRecords,
    private readonly registers: Registers,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async page(query: DisputeQuery & Partial<DisputeSearch>, actor: Actor): Promise<DisputePage> {
    const { q, number, cursor, limit, bounced } = query;
    const params: unknown[] = [];
    const p = (value: unknown) => `$${params.push(value)}`;
    const conditions = filters.flatMap((column) => (query[column] === undefined ? [] : [`d.${column} = ${p(query[column])}`]));
    // What was voided is counted nowhere, and comes up only where it is asked for.
    if (query.status === undefined && number === undefined && q === undefined) conditions.push(`d.status <> 'voided'`);
    if (bounced) conditions.push(WAITS_FOR_COUNTY);
    if (number !== undefined) conditions.push(isNumbered(number, p));
    // What is only kept is not found by whom it is about, and nobody is looked for where one only looks on.
    if (q !== undefined) {
      const named = `d.personal_data = 'kept' and d.id = any(${p(await this.records.search('party', q))}::uuid[])`;
      const handled = handledBy(actor.unit, params.length + 1);
      params.push(...handled.params);
      conditions.push(`(${named} and ${handled.sql} or ${isNumbered(q, p)})`);
    }
    if (cursor !== undefined) {
      const [day, id] = cursor.split('~');
      conditions.push(`(d.registered_on, d.id) < (${p(day)}::date, ${p(id)}::uuid)`);
    }
    const jurisdiction = jurisdictionOf(actor, params.length + 1);
    params.push(...jurisdiction.params);
    const take = p(limit + 1);
    const branches = jurisdiction.ways.map(
      (way) =>
        `(select ${columns} from dispute d where ${[...conditions, way].join(' and ')} order by d.registered_on desc, d.id desc limit ${take})`,
    );

    const found = await this.database.query<Found>(
      `select * from (${branches.join(' union ')}) found order by "registeredOn" desc, id desc limit ${take}`,
      params,
    );
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return { items: await this.views(rows), next: last ? `${last.registeredOn}~${last.id}` : null };
  }

  async view(dispute: Found): Promise<DisputeView> {
    const [view] = await this.views([dispute]);
    return view as DisputeView;
  }

  /**
   * The same quarrel may have been entered at another desk: a party, the place and the category alike within 90 days.
   * It is a hint for people who handle both, since it is read off what is sealed; nothing is ever merged by itself.
   */
  async possibleDuplicates(dispute: Found, actor: Actor): Promise<DisputeDetail['possibleDuplicates']> {
    const { id, township, village, category, registeredOn, status, personalData } = dispute;
    if (personalData !== 'kept' || status === 'voided' || !covers(actor, scope(dispute))) return [];
    const handled = handledBy(actor.unit, 6);
    const rows = await this.database.query<{ id: string; number: string }>(
      `select d.id, d.number from dispute d
       where d.id <> $1 and d.township = $2 and d.village is not distinct from $3 and d.category = $4 and d.personal_data = 'kept' and d.status <> 'voided'
         and d.registered_on between $5::date - 90 and $5::date + 90 and ${handled.sql}
         and exists (select 1 from sealed_record mine join sealed_record theirs on theirs.blind_indexes && mine.blind_indexes
           where mine.aggregate_id = $1::text and mine.kind = 'party' and theirs.aggregate_id = d.id::text and theirs.kind = 'party')
       order by d.registered_on desc, d.id desc limit 20`,
      [id, township, village, category, registeredOn, ...handled.params],
    );
    const { caseForms } = await this.registers.current();
    return rows.map(({ id: other, number }) => ({ id: other, number: written(number, caseForms) }));
  }

  private async views(rows: readonly Found[]): Promise<DisputeView[]> {
    const shown = rows.filter(({ personalData }) => personalData === 'kept').map(({ id }) => id);
    const [parties, { caseForms }] = await Promise.all([this.records.masked(shown, ['party']), this.registers.current()]);
    const at = this.now();
    return rows.map((row) => ({ ...viewOf(row, at, parties.get(row.id)), number: written(row.number, caseForms) }));
  }
}

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
function handledBy(unit: string, firstParam: number): Where {
  const { sql, params } = within({ unit }, { township: 'd.township', village: 'd.village', lead: 'd.lead' }, firstParam);
  return levelOf(unit) === 'department' ? { sql: `(${sql} or d.registered_by = $${firstParam})`, params } : { sql, params };
}

/** Somebody as they may be seen in a list. */
export const maskedParty = (record: MaskedRecord): MaskedPartyDto =>
  record.unreadable
    ? { id: record.id, unreadable: true }
    : { id: record.id, ...(record.content as Omit<MaskedPartyDto, 'id' | 'unreadable'>) };

function shownDue(deadline: Deadline, at: Date) {
  const { dueAt, provisional } = deadline;
  return { dueAt, provisional, state: stateOf(deadline, at) };
}

/** Which of the parties it is, and what was said of it when it was entered. */
function enteredAs(roster: Dispute['roster'], record: string): Pick<MaskedPartyDto, 'party' | 'notice' | 'consent'> {
  const at = roster.findIndex((party) => party.record === record);
  const { notice, consent } = roster[at] ?? {};
  return at < 0 ? {} : { party: at + 1, ...(notice && { notice }), ...(consent && { consent }) };
}

function viewOf(dispute: Found, at: Date, masked: readonly MaskedRecord[] = []): DisputeView {
  const { place, crossCounty, crossTownship, parties, roster, deadlines, nextDueAt: _next, ...rest } = dispute;
  return {
    ...rest,
    acceptance: awaited(dispute).map(([seat, deadline]) => ({ seat, ...shownDue(deadline, at) })),
    admission: deadlines.admissibility ? shownDue(deadlines.admissibility, at) : null,
    place: { kind: place, crossCounty, crossTownship },
    partyCount: parties,
    parties: masked.map((record) => ({ ...maskedParty(record), ...enteredAs(roster, record.id) })),
  };
}

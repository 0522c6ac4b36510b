import { Inject, Injectable } from '@nestjs/common';
import { COUNTED, countOf, covers, pageOf } from '#access';
import { OpenDoors } from '#chassis';
import { stateOf } from '#calendar';
import type { Deadline } from '#calendar';
import { DATABASE, NOW } from '#kernel';
import type { Actor, Database, Now } from '#kernel';
import type { Identified } from '#messaging';
import { SealedRecords } from '#sealed';
import type { MaskedRecord } from '#sealed';
import { Registers } from '../unit/reference.store.js';
import { awaited } from './acceptance.js';
import { rowActsIn } from './acts.js';
import { written } from './case-number.js';
import type {
  DisputeDetail,
  DisputeListed,
  DisputePage,
  DisputeQuery,
  DisputeSearch,
  DisputeView,
  MaskedPartyDto,
} from './dispute-list.dto.js';
import { cursorOf, partsOf, placeOf } from './dispute-order.js';
import type { Place } from './dispute-order.js';
import { DisputeSearches, handledBy, parameters } from './dispute-search.store.js';
import type { Sought } from './dispute-search.store.js';
import type { Dispute } from './dispute.js';
import { scope } from './dispute.store.js';

type Found = Dispute & Identified;

const columns = `d.id, d.sequence, d.number, d.status, d.channel, d.category, d.place, d.cross_county as "crossCounty", d.cross_township as "crossTownship", d.township, d.village, d.parties, d.roster, d.people,
  d.amount_yuan as "amountYuan", d.risk, d.registered_on as "registeredOn", d.registered_by as "registeredBy", d.entered_on as "enteredOn", d.corrections, d.voided, d.joint, d.court, d.finding, d.ground, d.grounds, d.decisions, d.dangers, d.lead, d.desk,
  d.seats, d.bounces, d.deadlines, d.next_due_at as "nextDueAt", d.outcome, d.personal_data as "personalData"`;

/** Where the acts of a dispute are. */
export const DOOR = { path: '/disputes/{id}', what: 'dispute' } as const;

/** What the desk reads: in the order that was asked for, and of people only what may be seen in a list. */
@Injectable()
export class DisputeList {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly search: DisputeSearches,
    private readonly records: SealedRecords,
    private readonly registers: Registers,
    private readonly doors: OpenDoors,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async page(query: DisputeQuery | DisputeSearch, actor: Actor): Promise<DisputePage> {
    const { cursor, limit, count } = query;
    const sought = await this.search.sought(query, actor);
    const [placed, counted] = await Promise.all([this.places(query, sought), count && cursor === undefined ? this.count(sought) : {}]);
    const { items, next } = pageOf(placed, limit, cursorOf);
    const ids = items.map(({ id }) => id);
    return { items: await this.listed(ids, actor), next, ...counted };
  }

  /** Where each of the next stands, one more than the page takes. */
  private async places(query: DisputeQuery | DisputeSearch, { conditions, ways, given }: Sought): Promise<Place[]> {
    const { sort, order, cursor, limit } = query;
    const { params, p } = parameters(given);
    const take = p(limit + 1);
    const from = cursor === undefined ? undefined : placeOf(cursor);
    const parts = partsOf(sort, order, query).flatMap(({ where, key, told, type, order: way }, at) => {
      if (from && at < from.part) return [];
      const behind =
        from?.part === at ? [`(${key}, d.id) ${way === 'asc' ? '>' : '<'} (${p(from.key)}::${type}, ${p(from.id)}::uuid)`] : [];
      const branches = ways.map(
        (seen) =>
          `(select ${key} as key, d.id from dispute d where ${[where, ...conditions, ...behind, seen].join(' and ')} order by ${key} ${way}, d.id ${way} limit ${take})`,
      );
      return `select ${at} as part, ${told} as key, id, row_number() over (order by key ${way}, id ${way}) as place from (${branches.join(' union ')}) each`;
    });
    if (parts.length === 0) return [];
    return this.database.query<Place>(
      `select part, key, id from (${parts.join(' union all ')}) placed order by part, place limit ${take}`,
      params,
    );
  }

  private async count({ conditions, ways, given }: Sought): Promise<Pick<DisputePage, 'total' | 'more'>> {
    const { params, p } = parameters(given);
    const most = p(COUNTED + 1);
    // Each way counts what the ones before it did not.
    const each = ways.map((way, at) => {
      const others = ways.slice(0, at).map((other) => `(${other}) is not true`);
      return `(select count(*) from (select from dispute d where ${[...conditions, way, ...others].join(' and ')} limit ${most}) counted)`;
    });
    const [found] = await this.database.query<{ total: string }>(`select ${each.join(' + ')} as total`, params);
    return countOf(Number(found?.total));
  }

  private async listed(ids: readonly string[], actor: Actor): Promise<DisputeListed[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<Found & { movedAt: string }>(
      `select ${columns}, d.moved_at as "movedAt" from dispute d where d.id = any($1::uuid[]) order by array_position($1::uuid[], d.id)`,
      [ids],
    );
    const views = await this.views(rows.map(({ movedAt: _, ...row }) => row));
    const at = this.now();
    const told = new Map(rows.map((row) => [row.id, { movedAt: row.movedAt, due: firstDue(row, at), acts: this.rowActs(row, actor) }]));
    return views.map((view) => ({ ...view, ...(told.get(view.id) as Pick<DisputeListed, 'movedAt' | 'due' | 'acts'>) }));
  }

  private rowActs(dispute: Found, actor: Actor): DisputeListed['acts'] {
    return this.doors.open({ ...DOOR, actor, scope: scope(dispute) }, rowActsIn(dispute, actor.unit));
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

/** As the column `due_at` has it. */
function firstDue({ deadlines }: Found, at: Date): DisputeListed['due'] {
  const [first] = Object.values(deadlines)
    .filter(({ pausedAt }) => pausedAt === null)
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return first ? shownDue(first, at) : null;
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

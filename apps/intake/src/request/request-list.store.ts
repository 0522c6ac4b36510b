import { Inject, Injectable } from '@nestjs/common';
import { pageOf, within } from '#access';
import { daysBetween, today } from '#calendar';
import { countFitting } from '#chassis';
import { DATABASE, NOW, NotFound } from '#kernel';
import type { Actor, Database, Now } from '#kernel';
import type { Identified } from '#messaging';
import { SealedRecords } from '#sealed';
import { DisputeList, maskedParty } from '../dispute/dispute-list.store.js';
import { Disputes } from '../dispute/dispute.store.js';
import { keptUntil } from '../dispute/personal-data.js';
import { RequestPolicies } from './policy.store.js';
import type { RequestDetail, RequestPage, RequestQuery, RequestSearch, RequestView } from './request-list.dto.js';
import { isOverdue } from './request.js';
import type { PersonRequest } from './request.js';
import { APPLICANT } from './request.store.js';

type Found = PersonRequest & Identified;

const columns = `r.id, r.sequence, r.status, r.kind, r.standing, r.identity, r.identity_on as "identityOn", r.unit, r.township, r.village, r.department, r.disputes,
  r.received_on as "receivedOn", r.due_on as "dueOn", r.deadlines, r.next_due_at as "nextDueAt", r.extension, r.outcome, r.ground, r.answered_on as "answeredOn",
  r.answered_by as "answeredBy", r.records, r.narrative, r.to_tell as "toTell"`;

const filters = ['status', 'kind'] as const;
const days = { due: 'r.due_on', received: 'r.received_on' } as const;

/** What the desk reads of persons' requests: who asks is masked. */
@Injectable()
export class RequestList {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly records: SealedRecords,
    private readonly disputes: Disputes,
    private readonly disputeList: DisputeList,
    private readonly policies: RequestPolicies,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Unless said those to be answered by the day they are due, the others by the same day the other way round. */
  async page(query: RequestQuery | RequestSearch, actor: Actor): Promise<RequestPage> {
    const { sort = 'due', status, cursor, limit, count, order = status === 'received' && sort === 'due' ? 'asc' : 'desc' } = query;
    const { q, dispute, toTell } = query as Partial<RequestQuery & RequestSearch>;
    const day = days[sort];
    const params: unknown[] = [];
    const p = (value: unknown) => `$${params.push(value)}`;
    const conditions = filters.flatMap((column) => (query[column] === undefined ? [] : [`r.${column} = ${p(query[column])}`]));
    if (q !== undefined) conditions.push(`r.id = any(${p(await this.records.search(APPLICANT, q))}::uuid[])`);
    if (toTell) conditions.push('r.to_tell is not null');
    if (dispute !== undefined) conditions.push(`r.disputes @> jsonb_build_array(${p(dispute)}::text)`);
    const own = within({ unit: actor.unit }, { township: 'r.township', village: 'r.village', lead: 'r.department' }, params.length + 1);
    params.push(...own.params);
    conditions.push(own.sql);
    const counted =
      count && cursor === undefined ? await countFitting(this.database, `request r where ${conditions.join(' and ')}`, params) : {};
    if (cursor !== undefined) {
      const [on, id] = cursor.split('~');
      conditions.push(`(${day}, r.id) ${order === 'asc' ? '>' : '<'} (${p(on)}::date, ${p(id)}::uuid)`);
    }

    const found = await this.database.query<Found>(
      `select ${columns} from request r where ${conditions.join(' and ')} order by ${day} ${order}, r.id ${order} limit ${p(limit + 1)}`,
      params,
    );
    const { items, next } = pageOf(found, limit, (last) => `${sort === 'due' ? last.dueOn : last.receivedOn}~${last.id}`);
    return { items: await this.views(items), next, ...counted };
  }

  async detail(request: Found): Promise<Omit<RequestDetail, 'acts'>> {
    const [[view], policy] = await Promise.all([this.views([request]), this.policies.current()]);
    const theirs = await Promise.all(request.disputes.map((id) => this.disputes.get(id).catch(unseen)));
    const seen = theirs.filter((dispute) => dispute !== undefined);
    const extendable = request.status === 'received' && request.extension === null && !view?.overdue;
    return {
      ...(view as RequestView),
      concerned: await Promise.all(
        seen.map(async (dispute) => ({
          ...(await this.disputeList.view(dispute)),
          keptUntil: keptUntil(dispute, await this.records.lastDayOf(dispute.id)),
        })),
      ),
      extendableTo: extendable ? policy.extension(request.dueOn).lastDay : null,
    };
  }

  private async views(rows: readonly Found[]): Promise<RequestView[]> {
    const day = today(this.now());
    const who = await this.records.masked(
      rows.map(({ id }) => id),
      [APPLICANT],
    );
    return rows.map((row) => {
      const { township: _township, village: _village, department: _department, deadlines: _deadlines, nextDueAt: _next, ...request } = row;
      const [record] = who.get(request.id) ?? [];
      return {
        ...request,
        applicant: record ? maskedParty(record) : null,
        daysLeft: daysBetween(day, request.dueOn),
        overdue: isOverdue(request, day),
      };
    });
  }
}

/** Another desk's dispute is named in the request, and nothing of it is told. */
function unseen(error: unknown): undefined {
  if (error instanceof NotFound) return undefined;
  throw error;
}

import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import { DATABASE, NOW, Refused } from '#kernel';
import type { Actor, Database, Now } from '#kernel';
import type { Identified } from '#messaging';
import { SealedRecords } from '#sealed';
import { written } from '../dispute/case-number.js';
import type { Dispute } from '../dispute/dispute.js';
import { Disputes } from '../dispute/dispute.store.js';
import { toldOf } from '../dispute/put-right.js';
import { keptUntil, mustHoldData } from '../dispute/personal-data.js';
import { Registers } from '../unit/reference.store.js';
import { COPY_SCHEMA } from './copy.dto.js';
import type { PersonCopy } from './copy.dto.js';
import type { PersonRequest } from './request.js';

type Copied = PersonCopy['disputes'][number];

/** 查阅、复制 and 转移: what is kept of one person, opened and kept account of like any other disclosure. */
@Injectable()
export class Copies {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly disputes: Disputes,
    private readonly records: SealedRecords,
    private readonly registers: Registers,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async of(request: PersonRequest & Identified, actor: Actor): Promise<PersonCopy> {
    const disputes = await Promise.all(request.disputes.map((id) => this.disputes.held(id)));
    disputes.forEach(mustHoldData);
    await this.mustStand(request);
    const access = { purpose: `request ${request.id}`, actor };
    const own = await this.records.read(request.records, { ...access, kinds: ['party'] });
    const { caseForms } = await this.registers.current();
    const copied: Copied[] = [];
    for (const dispute of disputes) {
      const matter = request.narrative ? await this.records.read(dispute.id, { ...access, kinds: ['narrative'] }) : [];
      copied.push({
        ...outlineOf(dispute, await this.records.lastDayOf(dispute.id)),
        number: written(dispute.number, caseForms),
        parties: own.filter(({ aggregateId }) => aggregateId === dispute.id).map(({ id, content }) => ({ ...content, id })),
        summaries: toldOf(matter).summaries,
        openedBy: await this.openedBy(dispute.id),
      });
    }
    const { id, kind } = request;
    return { schema: COPY_SCHEMA, request: id, kind, madeOn: today(this.now()), unit: actor.unit, disputes: copied };
  }

  /** What was put right or erased since has another record, or none: a copy without it would say that nothing is kept. */
  private async mustStand({ records, disputes }: PersonRequest): Promise<void> {
    const kept = await this.records.masked(disputes, ['party']);
    const ids = new Set([...kept.values()].flat().map(({ id }) => id));
    if (!records.every((id) => ids.has(id))) throw new Refused('request.records-changed');
  }

  /** Recipients within the house; nothing sealed is ever given to another service or agency by itself. */
  private openedBy(dispute: string): Promise<Copied['openedBy']> {
    return this.database.query(
      `select unit, count(*)::int as times, (max(at) at time zone 'Asia/Shanghai')::date as "lastOn" from act
       where right(aggregate, 12) = right($1, 12) and aggregate = $1 and kind = 'disclosure' and unit is not null group by unit order by unit`,
      [dispute],
    );
  }
}

function outlineOf(dispute: Dispute & Identified, lastDay: string | null): Omit<Copied, 'number' | 'parties' | 'summaries' | 'openedBy'> {
  const { id, category, channel, township, village, lead, desk, registeredBy, registeredOn, status, outcome, personalData } = dispute;
  return {
    id,
    category,
    channel,
    township,
    village,
    lead,
    registeredBy,
    registeredOn,
    status,
    outcome,
    personalData,
    keptUntil: keptUntil(dispute, lastDay),
    keptElsewhere: [...(desk === null ? [] : (['mediation'] as const)), ...(dispute.finding === null ? [] : (['screening'] as const))],
  };
}

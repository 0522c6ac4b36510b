import { Controller } from '@nestjs/common';
import { UnitChanged, ofDispute, ofFinding, ofMediation, ofRound } from '#contracts';
import type { Event } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { Disputes } from '../disputes/disputes.projection.js';
import type { DisputeEvent } from '../disputes/standing.js';
import { Ways } from '../disputes/way.projection.js';
import { NewsRoom } from '../news/news.store.js';
import type { FindingEvent } from '../rounds/finding-standing.js';
import type { RoundEvent } from '../rounds/round-standing.js';
import { Rounds } from '../rounds/rounds.projection.js';
import { EventLog } from '../subscriptions/event-log.store.js';
import { Units } from '../units/units.projection.js';

const BATCH = Symbol('batch');

type Batch = Readonly<{ units: UnitChanged[]; rounds: RoundEvent[]; findings: FindingEvent[]; disputes: DisputeEvent[]; all: Event[] }>;

/**
 * Hears by contract what its rows are made of, and folds all of a transaction at once, just before it commits. What is in none of
 * these lists it does not hear: an event that nobody here knows makes no row.
 */
@Controller()
export class EverythingConsumer {
  private readonly batches = new WeakMap<Transaction, Batch>();

  constructor(
    private readonly units: Units,
    private readonly disputes: Disputes,
    private readonly ways: Ways,
    private readonly rounds: Rounds,
    private readonly news: NewsRoom,
    private readonly log: EventLog,
  ) {}

  @On(UnitChanged)
  unit(event: UnitChanged, tx: Transaction): void {
    this.take('units', event, tx);
  }

  @On(...ofRound)
  round(event: RoundEvent, tx: Transaction): void {
    this.take('rounds', event, tx);
  }

  @On(...ofFinding)
  finding(event: FindingEvent, tx: Transaction): void {
    this.take('findings', event, tx);
  }

  @On(...ofDispute, ...ofMediation)
  dispute(event: DisputeEvent, tx: Transaction): void {
    this.take('disputes', event, tx);
  }

  private take<K extends 'units' | 'rounds' | 'findings' | 'disputes'>(kind: K, event: Batch[K][number], tx: Transaction): void {
    const batch = this.batchOf(tx);
    (batch[kind] as Event[]).push(event);
    batch.all.push(event);
  }

  private batchOf(tx: Transaction): Batch {
    const known = this.batches.get(tx);
    if (known) return known;
    const batch: Batch = { units: [], rounds: [], findings: [], disputes: [], all: [] };
    this.batches.set(tx, batch);
    tx.beforeCommit(BATCH, () => this.fold(batch, tx));
    return batch;
  }

  private async fold({ units, rounds, findings, disputes, all }: Batch, tx: Transaction): Promise<void> {
    await this.units.fold(units, tx);
    await this.log.add(all, tx);
    await this.ways.add([...disputes, ...findings], tx);
    // Last, since everybody meets in the cells of the boards, which stay locked until the commit; always in this order.
    const moved = [...(await this.rounds.fold(rounds, findings, tx)), ...(await this.disputes.fold(disputes, tx))];
    if (this.news.isNew([...rounds, ...findings, ...disputes].map(({ time }) => time))) await this.news.add(moved, tx);
  }
}

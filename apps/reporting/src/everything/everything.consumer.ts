import { Controller } from '@nestjs/common';
import { catalogue } from '#contracts';
import type { DisputeFact, Event, FindingFact, MediationFact, RoundFact, UnitFact } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { Disputes } from '../disputes/disputes.projection.js';
import { Ways } from '../disputes/way.projection.js';
import type { Heard } from '../heard.js';
import { Rounds } from '../rounds/rounds.projection.js';
import { Units } from '../units/units.projection.js';
import { HeardUntil } from './heard.projection.js';

const BATCH = Symbol('batch');

type Anything = Heard<UnitFact | DisputeFact | MediationFact | RoundFact | FindingFact>;

/** Hears every event there is, and folds all of a transaction at once, just before it commits. */
@Controller()
export class EverythingConsumer {
  private readonly batches = new WeakMap<Transaction, Anything[]>();

  constructor(
    private readonly units: Units,
    private readonly disputes: Disputes,
    private readonly ways: Ways,
    private readonly rounds: Rounds,
    private readonly heardUntil: HeardUntil,
  ) {}

  @On(...catalogue.values())
  heard(event: Event, tx: Transaction): void {
    const batch = this.batches.get(tx) ?? [];
    this.batches.set(tx, batch);
    // What is in the catalogue is one of these: its type says which.
    batch.push(event as Anything);
    tx.beforeCommit(BATCH, () => this.fold(batch, tx));
  }

  private async fold(batch: readonly Anything[], tx: Transaction): Promise<void> {
    const disputes = batch.filter(isOfDispute);
    await this.units.fold(batch.filter(isOfUnit), tx);
    await this.rounds.fold(batch.filter(isOfRound), tx);
    await this.ways.add([...disputes, ...batch.filter(isOfFinding)], tx);
    // Last, since everybody meets in the cells of the board, which stay locked until the commit.
    await this.disputes.fold(disputes, tx);
    await this.heardUntil.fold(batch, tx);
  }
}

const isOfUnit = (event: Anything): event is Heard<UnitFact> => event.type.startsWith('intake.unit-');
const isOfFinding = (event: Anything): event is Heard<FindingFact> => event.type.startsWith('screening.finding-');
const isOfRound = (event: Anything): event is Heard<RoundFact> => event.type.startsWith('screening.') && !isOfFinding(event);
const isOfDispute = (event: Anything): event is Heard<DisputeFact | MediationFact> =>
  event.type.startsWith('intake.dispute-') || event.type.startsWith('mediation.');

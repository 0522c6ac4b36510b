import { Controller } from '@nestjs/common';
import { catalogue } from '#contracts';
import type { DisputeFact, Event, FindingFact, MediationFact, RequestFact, RoundFact, UnitFact } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { Disputes } from '../disputes/disputes.projection.js';
import { Ways } from '../disputes/way.projection.js';
import type { Heard } from '../heard.js';
import { Rounds } from '../rounds/rounds.projection.js';
import { Units } from '../units/units.projection.js';

const BATCH = Symbol('batch');

type Anything = Heard<UnitFact | RequestFact | DisputeFact | MediationFact | RoundFact | FindingFact>;

/** Hears every event there is, and folds all of a transaction at once, just before it commits. */
@Controller()
export class EverythingConsumer {
  private readonly batches = new WeakMap<Transaction, Anything[]>();

  constructor(
    private readonly units: Units,
    private readonly disputes: Disputes,
    private readonly ways: Ways,
    private readonly rounds: Rounds,
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
    const disputes = batch.filter(ofDispute);
    await this.units.fold(batch.filter(ofUnit), tx);
    await this.rounds.fold(batch.filter(ofRound), tx);
    await this.ways.add([...disputes, ...batch.filter(ofFinding)], tx);
    // Last, since everybody meets in the cells of the board, which stay locked until the commit.
    await this.disputes.fold(disputes, tx);
  }
}

const ofUnit = (event: Anything): event is Heard<UnitFact> => event.type.startsWith('intake.unit-');
const ofFinding = (event: Anything): event is Heard<FindingFact> => event.type.startsWith('screening.finding-');
const ofRound = (event: Anything): event is Heard<RoundFact> => event.type.startsWith('screening.') && !ofFinding(event);
const ofDispute = (event: Anything): event is Heard<DisputeFact | MediationFact> =>
  event.type.startsWith('intake.dispute-') || event.type.startsWith('mediation.');

import { Inject, Injectable } from '@nestjs/common';
import { covers } from '#access';
import { DisputeAssigned, DisputeDataErased, DisputeRefused, DisputeVoided } from '#contracts';
import { DATABASE, NotFound, Refused, answering } from '#kernel';
import type { Actor, Database, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { SealedRecords, Sealer, acting, keepActs, keepSealed } from '#sealed';
import type { SealedRow } from '#sealed';
import { Awaited } from '../mediation/awaited.store.js';
import { Mediations, scope } from '../mediation/mediation.store.js';
import type { RegisterNews } from '../mediation/turn.js';
import type { Finding } from './look.js';
import { settleOnTheSpot } from './spot.js';
import type { Spot } from './spot.js';

export const spotStates = ['waiting', 'recorded', 'refused'] as const;
export type SpotState = (typeof spotStates)[number];
export type Refusal = Readonly<{ code: string; params: Refused['params'] }>;
export type SpotNow = Readonly<{
  state: SpotState;
  refusal: Refusal | null;
  enteredAt: string;
  finding: Finding | null;
  lookedOn: string | null;
}>;

/** Of one account, at a time; whoever works without a line for a week has fewer. */
const MOST_WAITING = 50;

/** `words`: by which two that are alike are found; the words themselves are sealed. */
export type Telling = Readonly<{ spot: Spot; sealed: readonly SealedRow[]; words: string }>;

/**
 * What was settled on the spot, as it was told. It may be told before the register's word of the dispute has come here: then it waits, and
 * is recorded in the transaction in which the case is opened.
 */
@Injectable()
export class Spots {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly awaited: Awaited,
    private readonly sealer: Sealer,
    private readonly records: SealedRecords,
  ) {}

  tell(dispute: string, by: Actor, { spot, sealed, words }: Telling): Promise<Receipt & Readonly<{ state: SpotState }>> {
    return this.database.transaction(async (tx) => {
      // Whatever opens it waits for this lock, too: it finds what waits here, or we find it open.
      const { status } = await this.awaited.alone(dispute, tx);
      const before = await this.stateOf(dispute, tx);
      if (before === 'waiting' || before === 'recorded') throw new Refused('spot.told-already');
      const state = status === 'unopened' ? 'waiting' : 'recorded';
      if (state === 'waiting') await this.mustWaitFew(by, tx);
      answering({ state });
      await keepSealed(tx, sealed);
      await tx.query(
        `insert into spot (dispute, state, spot, by_actor, unit, words) values ($1, $2, $3, $4, $5, $6)
         on conflict (dispute) do update set state = excluded.state, spot = excluded.spot, by_actor = excluded.by_actor, unit = excluded.unit,
           words = excluded.words, entered_at = now(), refusal = null`,
        [dispute, state, JSON.stringify(spot), JSON.stringify(by), by.unit, this.sealer.blind.of('spot', words)],
      );
      if (state === 'recorded') return { ...(await this.settle(dispute, spot, by, tx)), state };
      await keepActs(tx, [{ ...acting(), kind: 'change', what: 'spot-told', aggregate: dispute }]);
      const receipt = { id: dispute, sequence: 0, state } as const;
      await spendKey(receipt, tx);
      return receipt;
    });
  }

  /** The case was opened: what waited for it is recorded now. What the rules refuse is kept with the reason, for whoever told it. */
  async recordWaiting(dispute: string, tx: Transaction): Promise<void> {
    const [waiting] = await tx.query<{ spot: Spot; by: Actor }>(
      `select spot, by_actor as by from spot where dispute = $1 and state = 'waiting'`,
      [dispute],
      'what waits to be recorded',
    );
    if (!waiting) return;
    const { spot, by } = waiting;
    const refusal = await this.settle(dispute, spot, by, tx).then(() => null, refusalOf);
    if (refusal?.code === NOT_YOURS) await this.takeAway(dispute, spot, tx);
    await tx.query('update spot set state = $2, refusal = $3 where dispute = $1', [
      dispute,
      refusal === null ? 'recorded' : 'refused',
      refusal && JSON.stringify(refusal),
    ]);
  }

  /** It went to another desk, is not admitted, or was entered wrongly; or what was said of people is to be gone. */
  async neverComes({ type, subject, data }: RegisterNews, tx: Transaction): Promise<void> {
    const erased = type === DisputeDataErased.type && data.whole;
    if (!erased && type !== DisputeAssigned.type && type !== DisputeRefused.type && type !== DisputeVoided.type) return;
    const refusal: Refusal = { code: 'spot.never-came', params: {} };
    await tx.query(`update spot set state = 'refused', refusal = $2 where dispute = $1 and state = 'waiting'`, [
      subject,
      JSON.stringify(refusal),
    ]);
    if (!erased) return;
    // Also of what never came, or went elsewhere long ago: its words are here as long as nobody took them.
    const [told] = await tx.query<{ spot: Spot }>('select spot from spot where dispute = $1', [subject], 'what was told of an erased case');
    if (!told) return;
    await this.forget(subject, tx);
    const { minutes, agreement } = told.spot;
    await this.records.erase([minutes, agreement], { purpose: `request ${data.request}`, actor: type }, tx);
  }

  /** @returns nothing where none was told */
  async of(dispute: string): Promise<SpotNow | undefined> {
    const [found] = await this.database.query<SpotNow>(
      `select state, refusal, entered_at as "enteredAt", finding, looked_on as "lookedOn" from spot where dispute = $1`,
      [dispute],
      'what was settled on the spot',
    );
    return found;
  }

  /** Nothing of its words is left, not even by what others are found to be like them. */
  async forget(dispute: string, tx: Transaction): Promise<void> {
    await tx.query('update spot set words = null where dispute = $1', [dispute], 'forget the words of a spot');
  }

  /** What somebody said of a case that is not theirs is no minutes of it. */
  private async takeAway(dispute: string, { minutes, agreement }: Spot, tx: Transaction): Promise<void> {
    await this.records.erase([minutes, agreement], { purpose: NOT_YOURS, actor: DisputeAssigned.type }, tx);
    await this.forget(dispute, tx);
  }

  private async mustWaitFew({ subject }: Actor, tx: Transaction): Promise<void> {
    const waiting = await tx.query(`select from spot where state = 'waiting' and by_actor ->> 'subject' = $1 limit $2`, [
      subject,
      MOST_WAITING,
    ]);
    if (waiting.length === MOST_WAITING) throw new Refused('spot.too-many-wait', { most: MOST_WAITING });
  }

  private async stateOf(dispute: string, tx: Transaction): Promise<SpotState | undefined> {
    const [found] = await tx.query<{ state: SpotState }>('select state from spot where dispute = $1', [dispute]);
    return found?.state;
  }

  /** In the name of whoever told it, also where no request is being served. */
  private async settle(dispute: string, spot: Spot, by: Actor, tx: Transaction): Promise<Receipt> {
    return this.mediations.agree(
      dispute,
      by,
      (mediation, acting) => {
        if (!covers(by, scope(mediation))) throw new NotFound('mediation');
        return settleOnTheSpot(mediation, spot, acting);
      },
      tx,
    );
  }
}

const NOT_YOURS = 'spot.not-yours';

function refusalOf(error: unknown): Refusal {
  if (error instanceof NotFound) return { code: NOT_YOURS, params: {} };
  if (!(error instanceof Refused)) throw error;
  const { code, params } = error as Refused;
  return { code, params };
}

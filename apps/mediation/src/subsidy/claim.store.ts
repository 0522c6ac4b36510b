import { Inject, Injectable } from '@nestjs/common';
import { MediationDataErased } from '#contracts';
import type { MediationFact } from '#contracts';
import { DATABASE, NOW } from '#kernel';
import type { Database, Now, Queryable, Transaction } from '#kernel';
import { acting, keepActs } from '#sealed';
import { turn } from './claim.js';
import type { Claim, State, Turn } from './claim.js';
import type { Grade, Payer } from './subsidy-rule.js';
import { turnsIn } from './turns.js';

/** Everything of it but who was a party. */
export type KeptClaim = Claim &
  Readonly<{
    id: string;
    mediation: string;
    settledOn: string;
    grade: Grade;
    payer: Payer;
    fen: number;
    policy: number;
    claimedUnit: string;
    claimedAt: string;
  }>;

export const steps = ['claimed', 'released', 'refused', 'approved', 'batched', 'paid', 'held', 'to-recover', 'reversed'] as const;
export type Step = (typeof steps)[number];
export type StepTold = Readonly<{ step: Step; why: string | null; unit: string | null; at: string }>;

/** The rows of what is claimed. It knows no case: whoever changes one tells here what was said of it. */
@Injectable()
export class Claims {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** In the transaction in which a case turns, so that nothing of it is paid in between. */
  async heed(mediation: string, facts: readonly MediationFact[], tx: Transaction): Promise<void> {
    const turns = turnsIn(facts);
    if (turns.length > 0) await this.turn(mediation, turns, tx);
    if (facts.some(({ type }) => type === MediationDataErased.type))
      await tx.query('update subsidy_claim set parties = null where mediation = $1', [mediation], 'forget who were parties to a claim');
  }

  async turn(mediation: string, turns: readonly Turn[], tx: Transaction): Promise<void> {
    const claim = await this.standing(mediation, tx);
    if (!claim) return;
    const turned = turns.reduce<Claim>(turn, claim);
    if (turned === claim) return;
    const step = turned.state === 'to-recover' ? 'to-recover' : 'held';
    await this.keep(claim, turned, { step, why: turns.find((each) => !claim.heldFor.includes(each)) ?? null }, tx);
  }

  /** The one that is neither refused nor reversed, locked. */
  async standing(mediation: string, tx: Transaction): Promise<KeptClaim | undefined> {
    const sql = `${CLAIM} where c.mediation = $1 and c.state not in ('refused', 'reversed') for update`;
    return (await tx.query<KeptClaim>(sql, [mediation], 'what stands claimed of a case'))[0];
  }

  async newest(mediation: string): Promise<KeptClaim | undefined> {
    const sql = `${CLAIM} where c.mediation = $1 order by c.id desc limit 1`;
    return (await this.database.query<KeptClaim>(sql, [mediation], 'what was claimed of a case last'))[0];
  }

  /** Of a payment, locked, in an order in which nobody waits for whoever waits for them. */
  inState(state: State, month: string | null, tx: Transaction): Promise<KeptClaim[]> {
    const sql = `${CLAIM} where c.state = $1 and c.month is not distinct from $2 order by c.id for update`;
    return tx.query<KeptClaim>(sql, [state, month], 'what is claimed and in one state');
  }

  /** The row as it is next, and the step that led there. @returns how many there were */
  async keep(before: KeptClaim, next: Claim, { step, why }: Pick<StepTold, 'step' | 'why'>, tx: Transaction): Promise<number> {
    const { id, mediation } = before;
    const [first = null, second = null] = next.approvedBy;
    await tx.query(
      'update subsidy_claim set state = $2, held_for = $3, first_by = $4, second_by = $5, month = $6 where id = $1',
      [id, next.state, next.heldFor, first, second, next.month],
      'a step of a claim',
    );
    return this.note({ id, mediation }, { step, why }, tx);
  }

  async note(
    { id, mediation }: Pick<KeptClaim, 'id' | 'mediation'>,
    { step, why }: Pick<StepTold, 'step' | 'why'>,
    tx: Transaction,
  ): Promise<number> {
    const who = acting();
    const [noted] = await tx.query<{ n: number }>(
      `insert into subsidy_step (claim, n, step, why, by_account, unit, at)
       select $1, coalesce(max(n), 0) + 1, $2, $3, $4, $5, $6 from subsidy_step where claim = $1 returning n`,
      [id, step, why, who.account, who.unit, this.now().toISOString()],
      'note a step of a claim',
    );
    await keepActs(tx, [{ ...who, kind: 'change', what: `subsidy-${step}`, aggregate: mediation }]);
    return noted?.n ?? 0;
  }

  /** The first first. */
  steps(claim: string, db: Queryable = this.database): Promise<StepTold[]> {
    return db.query<StepTold>('select step, why, unit, at from subsidy_step where claim = $1 order by n', [claim], 'the steps of a claim');
  }
}

const CLAIM = `select c.id, c.mediation, c.state, c.held_for as "heldFor", c.settled_on as "settledOn", c.grade, c.payer, c.fen, c.policy,
  c.claimed_by as "claimedBy", c.claimed_unit as "claimedUnit", c.claimed_at as "claimedAt",
  array_remove(array[c.first_by, c.second_by], null) as "approvedBy", c.month from subsidy_claim c`;

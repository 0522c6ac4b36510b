import { Inject, Injectable } from '@nestjs/common';
import { covers } from '#access';
import type { Scope } from '#access';
import { addDays, today } from '#calendar';
import { Policies } from '#chassis';
import { DATABASE, NOW, NotFound, Refused, RefusedAt, levelOf, newId } from '#kernel';
import type { Actor, Database, Now, Queryable, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { SealedRecords } from '#sealed';
import { Filings } from '../filing/filing.store.js';
import { linesOf, stateOf } from '../filing/filing.js';
import type { Mediation } from '../mediation/mediation.js';
import { Mediations } from '../mediation/mediation.store.js';
import { standing } from '../mediator/case-roster.js';
import { CaseRosters } from '../mediator/case-roster.store.js';
import { MediatorList } from '../mediator/mediator-list.store.js';
import { subsidy } from '../policies.js';
import { isAbove } from './above.js';
import { begin } from './claim.js';
import type { Claim } from './claim.js';
import { Claims } from './claim.store.js';
import type { KeptClaim, StepTold } from './claim.store.js';
import { doubtsOf } from './doubts.js';
import { gradesOf, lackingFor, mustBeInTime, outcomeOf } from './outcome.js';
import type { Outcome } from './outcome.js';
import { ruleOf, ruleOn, sharesOf, usualSubsidy } from './subsidy-rule.js';
import type { EnactedRule, Evidence, Grade, Part, Share } from './subsidy-rule.js';
import { Traces } from './trace.store.js';

type Case = Mediation & Readonly<{ id: string }>;
export type Candidate = Readonly<{ mediator: string; name: string; payable: boolean }>;
export type NewClaim = Readonly<{ grade: Grade; parts: readonly Part[]; parties: readonly string[] | undefined }>;
/** `until`: the last day on which it may be claimed. */
export type Offer = Readonly<{
  settledOn: string;
  until: string;
  policy: number;
  grades: readonly Readonly<{ grade: Grade; fen: number; lacking: readonly Evidence[] }>[];
  mediators: readonly Candidate[];
}>;

/** 以案定补: what is claimed for a case is computed from its file, and by the rule of the day on which it was settled. */
@Injectable()
export class Subsidies {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly filings: Filings,
    private readonly rosters: CaseRosters,
    private readonly list: MediatorList,
    private readonly policies: Policies,
    private readonly sealed: SealedRecords,
    private readonly claims: Claims,
    private readonly traces: Traces,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws Refused where there is nothing to claim, with why */
  async offer(mediation: Case, db: Queryable = this.database): Promise<Offer> {
    const outcome = outcomeOf(mediation);
    const { version, rule } = await this.ruleFor(outcome, db);
    mustBeInTime(outcome, rule, today(this.now()));
    const held = await this.filings.heldOf(mediation, db);
    const file = { lines: linesOf(mediation, held), filed: stateOf(mediation, held) === 'filed' };
    const mediators = await this.candidates(mediation, outcome, rule.kinds, db);
    const grades = gradesOf(outcome).map((grade) => ({
      grade,
      fen: rule.amounts[grade][outcome.payer],
      lacking: lackingFor(grade, rule, file),
    }));
    return { settledOn: outcome.on, until: addDays(outcome.on, rule.daysBack), policy: version, grades, mediators };
  }

  /** The case is locked meanwhile: what reopens it comes before, and there is nothing to claim, or after, and holds the claim. */
  claim(id: string, { grade, parts, parties }: NewClaim, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const mediation = await this.locked(id, tx);
      const offer = await this.offer(mediation, tx);
      const chosen = offer.grades.find((each) => each.grade === grade);
      if (!chosen) throw new RefusedAt('grade', 'subsidy.not-that-grade');
      if (chosen.lacking.length > 0) throw new Refused('subsidy.lacking', { count: chosen.lacking.length });
      if (chosen.fen === 0) throw new RefusedAt('grade', 'subsidy.not-paid-for');
      mustBePayable(parts, offer.mediators);
      const shares = sharesOf(chosen.fen, parts);
      const mediators = parts.map(({ mediator }) => mediator);
      const outcome = outcomeOf(mediation);
      const beside = await this.traces.of({ mediation: mediation.id, on: outcome.on, mediators, parties }, tx);
      const { rule } = await this.ruleFor(outcome, tx);
      const trace = { ...beside, written: outcome.written, minutes: outcome.minutes, earlier: mediation.earlier.length > 0 };
      const claim = begin(actor.subject, doubtsOf(trace, rule.doubts));
      const row = { mediation: mediation.id, outcome, grade, fen: chosen.fen, policy: offer.policy, unit: actor.unit };
      return this.enter(claim, row, this.traces.mark(parties), withParts(parts, shares), tx);
    });
  }

  /** What somebody decides of it, who may: asked under the lock of the case, so that it cannot turn meanwhile. */
  step(id: string, decide: (claim: Claim, mediation: Case) => Claim, told: Pick<StepTold, 'step' | 'why'>): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const mediation = await this.locked(id, tx, mayDecide);
      const kept = await this.claims.standing(mediation.id, tx);
      if (!kept) throw new NotFound('subsidy');
      if (told.step === 'released' || told.step === 'approved') await this.mustStillFit(kept, mediation, tx);
      const n = await this.claims.keep(kept, decide(kept, mediation), told, tx);
      const receipt = { id: mediation.id, sequence: n };
      await spendKey(receipt, tx);
      return receipt;
    });
  }

  /** @throws Refused where the case was settled anew since: what is paid is what its file shows now */
  private async mustStillFit({ id, settledOn, grade }: KeptClaim, mediation: Case, tx: Transaction): Promise<void> {
    const outcome = outcomeOf(mediation);
    const { rule } = await this.ruleFor(outcome, tx);
    const candidates = await this.candidates(mediation, outcome, rule.kinds, tx);
    const shares = await this.sharesOf(id, tx);
    const fits = outcome.on === settledOn && gradesOf(outcome).includes(grade);
    if (!fits || !shares.every(({ mediator }) => candidates.some((each) => each.mediator === mediator)))
      throw new Refused('subsidy.changed-since');
    const held = await this.filings.heldOf(mediation, tx);
    const file = { lines: linesOf(mediation, held), filed: stateOf(mediation, held) === 'filed' };
    const lacking = lackingFor(grade, rule, file);
    if (lacking.length > 0) throw new Refused('subsidy.lacking', { count: lacking.length });
  }

  /** Of a claim, by their names as the roster has them. */
  async sharesOf(claim: string, db: Queryable = this.database): Promise<(Share & Readonly<{ name: string; hundredths: number }>)[]> {
    return db.query(
      `select s.mediator, s.hundredths, s.fen, coalesce(n.name, '') as name from subsidy_share s
       left join mediator_name n on n.mediator = s.mediator where s.claim = $1 order by s.mediator`,
      [claim],
      'the shares of a claim',
    );
  }

  private async locked(id: string, tx: Transaction, may?: typeof mayDecide): Promise<Case> {
    let found: Mediation | undefined;
    const receipt = await this.mediations.change(
      id,
      (now) => {
        found = now;
        return [];
      },
      tx,
      may,
    );
    if (!found) throw new NotFound('mediation');
    return { ...found, id: receipt.id };
  }

  /** Before the county said anything it is what it begins with. */
  private async ruleFor({ on }: Pick<Outcome, 'on'>, db: Queryable): Promise<EnactedRule> {
    const enacted = await this.policies.holding(subsidy, db);
    const said = enacted.flatMap(({ version, effectiveOn: from, value: terms }) =>
      terms === null ? [] : [{ version, from, rule: ruleOf(terms) }],
    );
    return ruleOn(on, said) ?? { version: 0, from: '2000-01-01', rule: usualSubsidy };
  }

  /** Those of the roster who were named in the case, or stand in its minutes as whoever mediated. */
  private async candidates(mediation: Case, { on, units }: Outcome, kinds: readonly string[], db: Queryable): Promise<Candidate[]> {
    const { named } = standing(await this.rosters.noted(mediation.id, db));
    const records = mediation.attempts.flatMap(({ record }) => record ?? []);
    const written = new Set([...(await this.sealed.ownEach(records, 'minutes')).values()].flatMap(mediatorsIn));
    const around = await this.list.around(units, named);
    return around
      .filter(({ id, name }) => named.includes(id) || written.has(name))
      .map(({ id, name, kind, appointedOn, endedOn }) => ({
        mediator: id,
        name,
        payable: kinds.includes(kind) && appointedOn <= on && (endedOn === null || on <= endedOn),
      }));
  }

  private async enter(claim: Claim, row: Row, mark: Buffer | null, shares: readonly (Part & Share)[], tx: Transaction): Promise<Receipt> {
    const { mediation, outcome, grade, fen, policy, unit } = row;
    const id = newId();
    const entered = await tx.query(
      `insert into subsidy_claim (id, mediation, state, held_for, settled_on, grade, payer, fen, policy, claimed_by, claimed_unit, claimed_at, parties)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing returning id`,
      [id, mediation, claim.state, claim.heldFor, outcome.on, grade, outcome.payer, fen, policy, claim.claimedBy, unit, this.now(), mark],
      'a claim',
    );
    if (entered.length === 0) throw new Refused('subsidy.claimed-already');
    await tx.query(
      `insert into subsidy_share (claim, mediator, hundredths, fen)
       select $1, mediator, hundredths, fen from jsonb_to_recordset($2::jsonb) as each (mediator uuid, hundredths int, fen int)`,
      [id, JSON.stringify(shares)],
      'the shares of a new claim',
    );
    const n = await this.claims.note({ id, mediation }, { step: 'claimed', why: null }, tx);
    const receipt = { id: mediation, sequence: n };
    await spendKey(receipt, tx);
    return receipt;
  }
}

/** Whoever handles the case above its village, which claims, or looks at all of them. */
export const mayDecide = (actor: Pick<Actor, 'unit' | 'oversees'>, scope: Scope): boolean =>
  (covers(actor, scope) && levelOf(actor.unit) !== 'village') || isAbove(actor);

type Row = Readonly<{ mediation: string; outcome: Outcome; grade: Grade; fen: number; policy: number; unit: string }>;

const withParts = (parts: readonly Part[], shares: readonly Share[]): (Part & Share)[] =>
  parts.flatMap((part, i) => (shares[i] ? [{ ...part, ...shares[i] }] : []));

function mustBePayable(parts: readonly Part[], candidates: readonly Candidate[]): void {
  parts.forEach(({ mediator }, i) => {
    const found = candidates.find((each) => each.mediator === mediator);
    if (!found) throw new RefusedAt(`parts/${i}/mediator`, 'subsidy.not-in-file');
    if (!found.payable) throw new RefusedAt(`parts/${i}/mediator`, 'subsidy.not-payable', { name: found.name });
  });
}

/** What does not open names nobody. */
function mediatorsIn(content: Readonly<Record<string, unknown>> | Error): string[] {
  const names = content instanceof Error ? [] : content['mediators'];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

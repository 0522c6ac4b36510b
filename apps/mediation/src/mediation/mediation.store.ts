import { Inject, Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import { covers, within } from '#access';
import { today } from '#calendar';
import { CONFIG, Policies, Terms } from '#chassis';
import type { Config } from '#chassis';
import type { DisputeAssigned, MediationFact } from '#contracts';
import { NOW, NotFound } from '#kernel';
import type { Actor, Now, Queryable, Transaction } from '#kernel';
import { Store, Transactor } from '#messaging';
import type { Decide, Identified, May, Receipt, Scope } from '#messaging';
import { Papers } from '../agreement/paper.store.js';
import { tierWarning } from '../policies.js';
import { Claims } from '../subsidy/claim.store.js';
import type { Acting, Agreeing } from './acting.js';
import { dated } from './dated.js';
import type { Clock } from './dated.js';
import type { Onward } from './earlier.js';
import type { Ladder } from './ladder.js';
import { Ladders } from './ladder.store.js';
import { evolve, initial } from './mediation.js';
import type { Mediation } from './mediation.js';
import { mustHoldData } from './personal-data.js';
import type { Counted } from './standstill.js';

const table = new EntitySchema<Mediation & Identified>({
  name: 'mediation',
  columns: {
    id: { type: 'uuid', primary: true },
    sequence: { type: 'int' },
    status: { type: 'text' },
    policy: { type: 'int' },
    desk: { type: 'text' },
    handedTo: { type: 'text', name: 'handed_to', nullable: true },
    earlier: { type: 'jsonb' },
    asOf: { type: 'int', name: 'as_of' },
    lead: { type: 'text' },
    category: { type: 'text' },
    township: { type: 'text' },
    village: { type: 'text', nullable: true },
    receivedOn: { type: 'date', name: 'received_on', nullable: true },
    openedOn: { type: 'date', name: 'opened_on', nullable: true },
    joint: { type: 'jsonb' },
    consents: { type: 'jsonb' },
    consentAsked: { type: 'boolean', name: 'consent_asked' },
    tier: { type: 'int' },
    attempt: { type: 'int' },
    round: { type: 'int' },
    handDowns: { type: 'int', name: 'hand_downs' },
    referralOffered: { type: 'boolean', name: 'referral_offered' },
    termination: { type: 'text', nullable: true },
    ended: { type: 'text', nullable: true },
    sessions: { type: 'jsonb' },
    attempts: { type: 'jsonb' },
    referrals: { type: 'jsonb' },
    litigation: { type: 'jsonb' },
    routesTold: { type: 'jsonb', name: 'routes_told' },
    dangers: { type: 'jsonb' },
    agreements: { type: 'jsonb' },
    deadlines: { type: 'jsonb' },
    pauses: { type: 'jsonb' },
    extensions: { type: 'jsonb' },
    ladderDue: { type: 'jsonb', name: 'ladder_due', nullable: true },
    nextDueAt: { type: 'timestamptz', name: 'next_due_at', nullable: true },
    personalData: { type: 'text', name: 'personal_data' },
  },
});

/** Where a mediation stands, without what was done on the way. */
export type MediationLine = Identified &
  Pick<
    Mediation,
    'status' | 'policy' | 'desk' | 'lead' | 'category' | 'township' | 'village' | 'tier' | 'attempt' | 'referralOffered' | 'termination'
  >;

export type MediationFilter = Readonly<Partial<Record<(typeof filters)[number], string | number>>>;
const filters = ['status', 'tier', 'township', 'lead', 'category'] as const;

type Act<Under extends Acting> = (mediation: Mediation, under: Under) => ReturnType<Decide<Mediation, MediationFact>>;

@Injectable()
export class Mediations extends Store<Mediation, MediationFact> {
  constructor(
    transactor: Transactor,
    private readonly ladders: Ladders,
    private readonly papers: Papers,
    private readonly terms: Terms,
    private readonly policies: Policies,
    private readonly claims: Claims,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: Now,
  ) {
    super(transactor, { name: 'mediation', table, initial, evolve, scope, overseen: true, due: { column: 'next_due_at' } });
  }

  /** Words about people come in by no door once those of before are gone; what is paid for a case hears at once how it turns. */
  override async change(id: string, decide: Decide<Mediation, MediationFact>, tx?: Transaction, may: May = covers): Promise<Receipt> {
    if (!tx) return this.database.transaction((own) => this.change(id, decide, own, may));
    let said: readonly MediationFact[] = [];
    const receipt = await super.change(
      id,
      (mediation) => {
        const decided = decide(mediation);
        if ('facts' in decided && decided.sealed.length > 0) mustHoldData(mediation);
        said = 'facts' in decided ? decided.facts : decided;
        return decided;
      },
      tx,
      may,
    );
    await this.claims.heed(receipt.id, said, tx);
    return receipt;
  }

  /** As `change`, in somebody's name, by the ladder the mediation goes by, and with when what begins by it is due. */
  async act(id: string, by: Actor, decide: Act<Acting>, may: May = covers, tx?: Transaction): Promise<Receipt> {
    const ladder = await this.ladderOf(id, tx);
    const acting = { by, ladder, today: today(this.now()) };
    return this.changeDated(id, (mediation) => decide(mediation, acting), await this.clock(ladder, tx), may, tx);
  }

  /** As `act`, of what was agreed: by the county's papers, and with until when a court is asked and what was promised is due. */
  async agree(id: string, by: Actor, decide: Act<Agreeing>, tx?: Transaction): Promise<Receipt> {
    // One after the other, since a transaction has one connection.
    const ladder = await this.ladderOf(id, tx);
    const papers = await this.papers.current(tx);
    const confirmation = await this.terms.counting('confirmation', tx);
    const performance = await this.terms.find('performance', tx);
    const reminder = await this.terms.find('confirmation', tx);
    const agreeing = { by, ladder, papers, confirmation, today: today(this.now()) };
    const clock = { ...(await this.clock(ladder, tx)), performance, confirmation: { papers, warnHours: reminder?.warnHours } };
    return this.changeDated(id, (mediation) => decide(mediation, agreeing), clock, undefined, tx);
  }

  /** What dates the facts of a mediation. */
  async clock(ladder: Ladder, db?: Queryable): Promise<Clock> {
    return { ladder, ...(await this.counted(db)), at: this.now() };
  }

  /** By what the days of a tier are counted. */
  async counted(db?: Queryable): Promise<Counted> {
    const [warning] = await this.policies.holding(tierWarning, db);
    return { warnHours: warning?.value?.warnHours, days: this.config.workingDays };
  }

  private changeDated(id: string, decide: Decide<Mediation, MediationFact>, clock: Clock, may?: May, tx?: Transaction): Promise<Receipt> {
    const deciding: typeof decide = (mediation) => {
      const decided = decide(mediation);
      return 'facts' in decided ? { ...decided, facts: dated(mediation, decided.facts, clock) } : dated(mediation, decided, clock);
    };
    return this.change(id, deciding, tx, may);
  }

  /** As the register calls it, which is no fact of ours: a list of what is to do bears it. */
  async call(id: string, number: string, tx: Transaction): Promise<void> {
    await tx.query('update mediation set number = $2 where id = $1 and number is distinct from $2', [id, number], 'a case number');
  }

  /** Where it went on and for whom, as the register says, which is no fact of ours: who answers for it there is told what we wrote. */
  async wentOn({ subject, sequence, data: { desk, lead, township, village } }: DisputeAssigned, tx: Transaction): Promise<void> {
    await tx.query(
      `update mediation set onward = $2, onward_as_of = $3 where id = $1 and onward_as_of < $3`,
      [subject, JSON.stringify({ desk, lead, township, village } satisfies Onward), sequence],
      'where a case went on',
    );
  }

  async onwardOf(id: string): Promise<Onward | undefined> {
    const [row] = await this.database.query<{ onward: Onward | null }>(
      'select onward from mediation where id = $1',
      [id],
      'where a case is now',
    );
    return row?.onward ?? undefined;
  }

  async numberOf(id: string): Promise<string | null> {
    const [found] = await this.database.query<{ number: string | null }>(
      'select number from mediation where id = $1',
      [id],
      'how a case is called',
    );
    return found?.number ?? null;
  }

  /** By which it goes since it was opened. */
  private async ladderOf(id: string, tx?: Transaction): Promise<Ladder> {
    const [found] = await (tx ?? this.database).query<Pick<Mediation, 'policy'>>(
      'select policy from mediation where id = $1',
      [id],
      'the ladder of a mediation',
    );
    if (found === undefined) throw new NotFound('mediation');
    return this.ladders.of(found.policy, tx);
  }

  /** The newest first, up to one more than `limit` so that the caller sees whether there is a next page. */
  page(actor: Actor, filter: MediationFilter, after: string | undefined, limit: number): Promise<MediationLine[]> {
    const given = filters.flatMap((name) => (filter[name] === undefined ? [] : [{ name, value: filter[name] }]));
    const params: unknown[] = [limit + 1, after ?? null, ...given.map(({ value }) => value)];
    const own = within(actor, { township: 'township', village: 'village', lead: 'lead', beside: 'joint' }, params.length + 1);
    // As on the register: what was voided comes up only where it is asked for, and so does what another desk goes on with.
    const there = filter.status === undefined ? [`status not in ('voided', 'handed-over')`] : [];
    const where = [...given.map(({ name }, i) => `${name} = $${i + 3}`), ...there, own.sql].join(' and ');
    return this.database.query<MediationLine>(
      `select id, sequence, status, number, policy, desk, lead, category, township, village, tier, attempt,
              referral_offered as "referralOffered", termination
       from mediation where ($2::uuid is null or id < $2) and ${where} order by id desc limit $1`,
      [...params, ...own.params],
    );
  }
}

/** Whose it is to see, and to act in where they hold it; who stands beside only looks. */
export const scope = ({ township, village, lead, joint }: Pick<Mediation, 'township' | 'village' | 'lead' | 'joint'>): Scope => ({
  township,
  village,
  departments: [lead],
  beside: joint,
});

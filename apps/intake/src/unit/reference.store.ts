import { Inject, Injectable } from '@nestjs/common';
import { dueOf, today } from '#calendar';
import type { Term, WorkingDays } from '#calendar';
import { CONFIG, Policies, Terms } from '#chassis';
import type { Config, Holding } from '#chassis';
import { DATABASE, NOW } from '#kernel';
import type { Actor, Database, Now, Queryable, Transaction } from '#kernel';
import type { Identified } from '#messaging';
import type { Acting, County } from '../dispute/acting.js';
import type { CaseForm } from '../dispute/case-number.js';
import type { EntryPolicy } from '../dispute/entry-policy.js';
import type { Reference } from '../dispute/link.js';
import type { ConsentRule } from '../dispute/noted-wrongly.js';
import { consent, entry, numbering } from '../policies.js';
import type { Category } from './lists.js';
import type { Unit } from './unit.js';

export type Listed = Category & Readonly<{ active: boolean }>;

/** All units and categories of the county, its terms, its rules of entry and how it writes case numbers, as they were at one moment. */
export class Register implements Reference {
  private readonly byId: ReadonlyMap<string, Unit & Identified>;
  private readonly byCode: ReadonlyMap<string, Listed>;

  constructor(
    readonly units: readonly (Unit & Identified)[],
    readonly categories: readonly Listed[],
    readonly readAt: number,
    private readonly acceptance: Term | undefined,
    private readonly days: WorkingDays,
    readonly caseForms: readonly CaseForm[],
    readonly entry: EntryPolicy,
    readonly consent: ConsentRule,
    private readonly admissibility: Term | undefined,
  ) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    this.byCode = new Map(categories.map((category) => [category.code, category]));
  }

  leadOf(code: string): string | undefined {
    const category = this.byCode.get(code);
    return category?.active ? category.lead : undefined;
  }

  unit(code: string): (Unit & Identified) | undefined {
    return this.byId.get(code);
  }

  /** For what is decided at a moment: the county, and the times it sets from then on. */
  at(at: Date): County & Known {
    const { acceptance, admissibility, days } = this;
    return {
      reference: this,
      clock: acceptance && { term: acceptance, days, at },
      decideBy: admissibility && dueOf(admissibility, at, days),
    };
  }
}

type Known = Readonly<{ reference: Register }>;

/** What is named by whoever acts, and must be on the lists. */
type Naming = Readonly<{ category: string; units: readonly string[] }>;

const FRESH_MS = 5_000;

/**
 * Some hundred rows that change a few times a year and are asked for with every registration: kept in memory, read
 * again after five seconds, and at once where something is asked for that they do not have.
 */
@Injectable()
export class Registers {
  private latest: Register | undefined;
  private reading: Promise<Register> | undefined;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly terms: Terms,
    private readonly policies: Policies,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Somebody who decides now. */
  async acting(by: Actor, naming?: Naming): Promise<Acting & Known> {
    const register = await (naming ? this.knowing(naming) : this.current());
    const at = this.now();
    return { ...register.at(at), by, today: today(at) };
  }

  async current(): Promise<Register> {
    return this.latest && performance.now() - this.latest.readAt < FRESH_MS ? this.latest : this.read();
  }

  async knowing({ category, units }: Naming): Promise<Register> {
    const current = await this.current();
    return current.leadOf(category) !== undefined && units.every((unit) => current.unit(unit)) ? current : this.read();
  }

  /** As a transaction that is changing them sees them; whoever asks next after it sees them too. */
  async within(tx: Transaction): Promise<Register> {
    tx.afterCommit(() => this.forget());
    return this.load(tx);
  }

  /** They have changed: whoever asks next reads them. */
  forget(): void {
    this.latest = undefined;
  }

  private read(): Promise<Register> {
    return (this.reading ??= this.load(this.database)
      .then((register) => (this.latest = register))
      .finally(() => (this.reading = undefined)));
  }

  private async load(db: Queryable): Promise<Register> {
    const readAt = performance.now();
    const [units, categories, acceptance, admissibility, forms, entering, consenting] = await Promise.all([
      db.query<Unit & Identified>(
        'select id, sequence, level, name, parent, desk, screening, active, successor, ended_on as "endedOn" from unit order by id',
      ),
      db.query<Listed>(
        `select code, name_zh as "nameZh", name_en as "nameEn", lead, moj, political_legal as "politicalLegal", active from category order by code`,
      ),
      this.terms.find('acceptance', db),
      this.terms.find('admissibility', db),
      this.policies.holding(numbering, db),
      this.policies.current(entry, db),
      this.policies.current(consent, db),
    ]);
    const { workingDays } = this.config;
    return new Register(units, categories, readAt, acceptance, workingDays, formsOf(forms), entering, consenting, admissibility);
  }
}

/** Of two of one year the later holds, which is told last. */
const formsOf = (versions: readonly Holding<{ short: string }>[]): CaseForm[] =>
  versions.map(({ effectiveOn, value }) => ({ fromYear: Number(effectiveOn.slice(0, 4)), short: value?.short ?? '' })).reverse();

import { Inject, Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import { within } from '#access';
import type { CountedPage, Stretch } from '#access';
import { CONFIG, countFitting } from '#chassis';
import type { Config } from '#chassis';
import type { RoundFact } from '#contracts';
import { levelOf, placeOf } from '#kernel';
import type { Actor, Transaction, UnitLevel } from '#kernel';
import { Store, Transactor } from '#messaging';
import type { Identified, Scope } from '#messaging';
import { evolve, initial, open, roundId } from './round.js';
import type { Round, Screening } from './round.js';

const table = new EntitySchema<Round & Identified>({
  name: 'round',
  columns: {
    id: { type: 'uuid', primary: true },
    sequence: { type: 'int' },
    status: { type: 'text' },
    unit: { type: 'text' },
    township: { type: 'text', nullable: true },
    village: { type: 'text', nullable: true },
    department: { type: 'text', nullable: true },
    cadence: { type: 'text' },
    period: { type: 'text' },
    regime: { type: 'text' },
    opensOn: { type: 'date', name: 'opens_on' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    zero: { type: 'boolean' },
    findings: { type: 'int' },
    late: { type: 'boolean' },
    returnedAt: { type: 'timestamptz', name: 'returned_at', nullable: true },
    amendments: { type: 'jsonb' },
  },
});

/** Units that nobody has, each to stand for its level. */
const SPECIMENS: Record<UnitLevel, string> = {
  county: '999999',
  township: '999999999',
  village: '999999999999',
  department: 'any-department',
};

/** The codes that a unit's round is told by: its own and, of a village, its township's. */
const codesOf = (unit: string): string[] => [...new Set([unit, placeOf(unit).township ?? unit])];

/** What each figure of a coverage counts. */
const counts = {
  due: `status <> 'ended'`,
  returned: `status = 'returned'`,
  zero: `status = 'returned' and zero`,
  late: `status = 'returned' and late`,
  notYetDue: `status = 'open'`,
  overdue: `status = 'overdue'`,
  silent: `status in ('open', 'overdue')`,
} as const;
export type CountedAs = keyof typeof counts;
export const countedAs = Object.keys(counts) as CountedAs[];

export type RoundFilter = Readonly<{ unit?: string; township?: string; status?: string; period?: string; counted?: CountedAs }>;

@Injectable()
export class Rounds extends Store<Round, RoundFact> {
  constructor(
    transactor: Transactor,
    @Inject(CONFIG) private readonly config: Pick<Config, 'desk'>,
  ) {
    super(transactor, {
      name: 'round',
      table,
      initial,
      evolve,
      scope,
      overseen: true,
      due: { column: 'due_at', where: "status = 'open'" },
    });
  }

  /**
   * Each level's in one statement, outbox and all; rounds that are open already are left as they are. A round that opens
   * differs from the others of its level in nothing but codes, so the rule is asked once.
   */
  async openAll(units: readonly string[], screening: Screening, tx: Transaction): Promise<void> {
    const { cadence, period } = screening;
    for (const level of new Set(units.map(levelOf))) {
      const likes = units
        .filter((unit) => levelOf(unit) === level)
        .map((unit) => ({ id: roundId(unit, cadence, period, this.config.desk), words: codesOf(unit) }));
      const specimen = SPECIMENS[level];
      await this.createAlike(codesOf(specimen), (round) => open(round, specimen, screening), likes, tx);
    }
  }

  /** Those of a unit that it has not returned. */
  endAll(unit: string, decide: (round: Round) => readonly RoundFact[], tx: Transaction): Promise<number> {
    return this.changeAll({ sql: `unit = $3 and status in ('open', 'overdue')`, params: [unit] }, decide, tx);
  }

  /** By the day they opened. */
  list(filter: RoundFilter, actor: Actor, { order, after, limit }: Stretch): Promise<(Round & Identified)[]> {
    const { conditions, params } = held(filter, actor, [limit]);
    if (after !== undefined) {
      const [opensOn, id] = after.split('~');
      const behind = order === 'asc' ? '>' : '<';
      conditions.push(`(opens_on, id) ${behind} ($${params.push(opensOn)}::date, $${params.push(id)}::uuid)`);
    }
    return this.database.query<Round & Identified>(
      `select ${this.columns} from round where ${conditions.join(' and ')} order by opens_on ${order}, id ${order} limit $1`,
      params,
    );
  }

  count(filter: RoundFilter, actor: Actor): Promise<CountedPage> {
    const { conditions, params } = held(filter, actor, []);
    return countFitting(this.database, `round where ${conditions.join(' and ')}`, params);
  }
}

/** What whoever asks sees of what is asked for. */
function held({ counted, ...filter }: RoundFilter, actor: Actor, params: unknown[]): Readonly<{ conditions: string[]; params: unknown[] }> {
  const jurisdiction = within(actor, { township: 'township', village: 'village', lead: 'department' }, params.length + 1);
  params.push(...jurisdiction.params);
  const equal = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => `${column} = $${params.push(value)}`);
  return { conditions: [jurisdiction.sql, ...equal, ...(counted === undefined ? [] : [`(${counts[counted]})`])], params };
}

export const scope = ({ township, village, department }: Round): Scope => ({
  township,
  village,
  departments: department ? [department] : [],
});

import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import { within } from '#access';
import type { CountedPage, Stretch } from '#access';
import { countFitting } from '#chassis';
import type { FindingFact } from '#contracts';
import type { Actor } from '#kernel';
import { Store, Transactor } from '#messaging';
import type { Identified, Scope } from '#messaging';
import type { FindingSort } from './finding.dto.js';
import { evolve, initial } from './finding.js';
import type { Finding } from './finding.js';

/** The kind of the sealed record in which a finding's words are kept. */
export const SUMMARY = 'finding-summary';

const table = new EntitySchema<Finding & Identified>({
  name: 'finding',
  columns: {
    id: { type: 'uuid', primary: true },
    sequence: { type: 'int' },
    status: { type: 'text' },
    round: { type: 'uuid' },
    unit: { type: 'text' },
    department: { type: 'text', nullable: true },
    township: { type: 'text' },
    village: { type: 'text', nullable: true },
    category: { type: 'text' },
    place: { type: 'text' },
    risk: { type: 'text' },
    people: { type: 'int', nullable: true },
    dismissal: { type: 'text', nullable: true },
    outcome: { type: 'text', nullable: true },
    lead: { type: 'text', nullable: true },
    joint: { type: 'jsonb' },
    personalData: { type: 'text', name: 'personal_data' },
  },
});

export type FindingFilter = Readonly<{
  status?: string;
  round?: string;
  unit?: string;
  township?: string;
  village?: string;
  category?: string;
  period?: string;
  under?: string;
  fate?: string;
}>;

/** By what a list is narrowed. Those of rounds go by where their round was counted, which stays where a finding goes with its dispute. */
const conditionOf: Readonly<Record<keyof FindingFilter, (p: string) => string>> = {
  status: (p) => `status = ${p}`,
  round: (p) => `round = ${p}`,
  unit: (p) => `unit = ${p}`,
  township: (p) => `township = ${p}`,
  village: (p) => `village = ${p}`,
  category: (p) => `category = ${p}`,
  fate: (p) => `case status when 'dispute' then outcome else status end = ${p}`,
  period: (p) => `round in (select id from round where period = ${p})`,
  under: (p) => `round in (select id from round where unit = ${p} or township = ${p})`,
};

@Injectable()
export class Findings extends Store<Finding, FindingFact> {
  constructor(transactor: Transactor) {
    super(transactor, { name: 'finding', table, initial, evolve, scope, overseen: true });
  }

  /** Ids are time-ordered. Goes on behind a finding that is there: none is ever deleted. */
  list(filter: FindingFilter, actor: Actor, sort: FindingSort, { order, after, limit }: Stretch): Promise<(Finding & Identified)[]> {
    const { conditions, params } = held(filter, actor, [limit]);
    const behind = order === 'asc' ? '>' : '<';
    if (after !== undefined && sort === 'found') conditions.push(`id ${behind} $${params.push(after)}::uuid`);
    if (after !== undefined && sort === 'risk')
      conditions.push(`(${RANK}, id) ${behind} (select ${RANK}, id from finding where id = $${params.push(after)}::uuid)`);
    return this.database.query<Finding & Identified>(
      `select ${this.columns} from finding where ${conditions.join(' and ')} order by ${sort === 'risk' ? `${RANK} ${order}, ` : ''}id ${order} limit $1`,
      params,
    );
  }

  count(filter: FindingFilter, actor: Actor): Promise<CountedPage> {
    const { conditions, params } = held(filter, actor, []);
    return countFitting(this.database, `finding where ${conditions.join(' and ')}`, params);
  }
}

/** How grave, as a number. */
const RANK = `array_position(array['low', 'medium', 'high'], risk)`;

/** What whoever asks sees of what is asked for: what was found there, and what became its own to follow. */
function held(filter: FindingFilter, actor: Actor, params: unknown[]): Readonly<{ conditions: string[]; params: unknown[] }> {
  const found = within(actor, { township: 'township', village: 'village', lead: 'department' }, params.length + 1);
  const followed = within(actor, { lead: 'lead', beside: 'joint' }, params.length + 1);
  params.push(...found.params);
  const narrowed = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => conditionOf[name as keyof FindingFilter](`$${params.push(value)}`));
  return { conditions: [`(${found.sql} or ${followed.sql})`, ...narrowed], params };
}

/** Who found it, where it lies, and who answers for the dispute that it became or has a part in that. */
export const scope = ({ township, village, department, lead, joint }: Finding): Scope => ({
  township,
  village,
  departments: [department, lead].filter((unit) => unit !== null),
  beside: joint,
});

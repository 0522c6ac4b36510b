import { Injectable } from '@nestjs/common';
import { Policies } from '#chassis';
import { AgreementPaper } from '#contracts';
import type { Queryable } from '#kernel';
import { paperPolicy } from '../policies.js';
import { papers } from './paper.js';
import type { PaperRules } from './paper.js';

/** The county's rules of effect. A paper asks for what it asked for when it was drafted: its own fact says so. */
@Injectable()
export class Papers {
  constructor(private readonly policies: Policies) {}

  /** As they hold today. */
  async current(db?: Queryable): Promise<PaperRules> {
    const kinds = AgreementPaper.options;
    const rules = await this.policies.currents(kinds.map(paperPolicy), db);
    return { ...papers, ...Object.fromEntries(rules.map(({ basis: _, ...rule }, i) => [kinds[i] as AgreementPaper, rule] as const)) };
  }
}

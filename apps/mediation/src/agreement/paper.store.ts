import { Inject, Injectable } from '@nestjs/common';
import type { AgreementPaper } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { papers } from './paper.js';
import type { PaperRule, PaperRules } from './paper.js';

/** The county's rules of effect. A paper asks for what it asked for when it was drafted: its own fact says so. */
@Injectable()
export class Papers {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The newest version of each paper's rule. */
  async current(): Promise<PaperRules> {
    const rows = await this.database.query<PaperRule & { paper: AgreementPaper }>(
      'select distinct on (paper) paper, needs, confirmable, enforceable from paper_policy order by paper, version desc',
      [],
      'rules of papers',
    );
    return { ...papers, ...Object.fromEntries(rows.map(({ paper, ...rule }) => [paper, rule])) };
  }
}

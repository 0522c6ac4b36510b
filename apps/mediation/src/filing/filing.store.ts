import { Inject, Injectable } from '@nestjs/common';
import { covers } from '#access';
import { today } from '#calendar';
import { Policies } from '#chassis';
import { DATABASE, NOW } from '#kernel';
import type { Actor, Database, Now, Queryable } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { acting, keepActs } from '#sealed';
import { Attachments } from '../attachment/attachment.store.js';
import { Mediations } from '../mediation/mediation.store.js';
import { filing } from '../policies.js';
import { mustBeFilable } from './filing.js';
import type { Filed, Held } from './filing.js';

/** Which cases are on the shelf. */
@Injectable()
export class Filings {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly attachments: Attachments,
    private readonly policies: Policies,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async heldOf(mediation: string, db: Queryable = this.database): Promise<Held> {
    const [filed] = await db.query<Filed>(
      'select round, filed_on as "on" from filed_case where mediation = $1',
      [mediation],
      'a filed case',
    );
    const attached = await this.attachments.keptAs(mediation, db);
    return { filed, attached, rule: await this.policies.current(filing, db) };
  }

  /** The case is locked meanwhile: what reopens it comes before or after. Filed twice in a round it was filed once. */
  file(mediation: string, by: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const held = await this.heldOf(mediation, tx);
      let round = 0;
      const receipt = await this.mediations.change(
        mediation,
        (found) => {
          mustBeFilable(found, held);
          ({ round } = found);
          return [];
        },
        tx,
        covers,
      );
      const filed = await tx.query(
        `insert into filed_case (mediation, round, filed_on, by_unit) values ($1, $2, $3, $4)
         on conflict (mediation) do update set round = excluded.round, filed_on = excluded.filed_on, by_unit = excluded.by_unit
         where filed_case.round < excluded.round returning round`,
        [receipt.id, round, today(this.now()), by.unit],
      );
      if (filed.length > 0) await keepActs(tx, [{ ...acting(), kind: 'change', what: 'case-filed', aggregate: receipt.id }]);
      await spendKey(receipt, tx);
      return receipt;
    });
  }
}

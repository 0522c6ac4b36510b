import { Inject, Injectable } from '@nestjs/common';
import { covers } from '#access';
import { today } from '#calendar';
import { Policies } from '#chassis';
import { DATABASE, NOW, Unreadable } from '#kernel';
import type { Actor, Database, Now, Queryable } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { SealedRecords, acting, keepActs } from '#sealed';
import { Attachments } from '../attachment/attachment.store.js';
import { Mediations } from '../mediation/mediation.store.js';
import { filing } from '../policies.js';
import { mustBeFilable } from './filing.js';
import type { Filed, Held } from './filing.js';
import type { Mediation } from '../mediation/mediation.js';

type Case = Pick<Mediation, 'attempts'> & Readonly<{ id: string }>;

/** Which cases are on the shelf. */
@Injectable()
export class Filings {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly attachments: Attachments,
    private readonly policies: Policies,
    private readonly sealed: SealedRecords,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async heldOf({ id: mediation, attempts }: Case, db: Queryable = this.database): Promise<Held> {
    const [filed] = await db.query<Filed>(
      'select round, filed_on as "on" from filed_case where mediation = $1',
      [mediation],
      'a filed case',
    );
    const attached = await this.attachments.keptAs(mediation, db);
    return { filed, attached, blank: await this.blankOf(attempts), rule: await this.policies.current(filing, db) };
  }

  /** Whether anything was written down is all that is taken from it. */
  private async blankOf(attempts: Case['attempts']): Promise<string[]> {
    const records = attempts.flatMap(({ record }) => record ?? []);
    const written = await Promise.all(records.map((record) => this.sealed.own(record, 'minutes').catch(unreadable)));
    return records.filter((_, i) => !written[i]?.['minutes']);
  }

  /** The case is locked meanwhile: what reopens it comes before or after. Filed twice in a round it was filed once. */
  async file(mediation: string, by: Actor): Promise<Receipt> {
    const found = await this.mediations.held(mediation);
    return this.database.transaction(async (tx) => {
      const held = await this.heldOf(found, tx);
      let round = 0;
      const receipt = await this.mediations.change(
        mediation,
        (now) => {
          mustBeFilable(now, held);
          ({ round } = now);
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

function unreadable(error: unknown): undefined {
  if (!(error instanceof Unreadable)) throw error;
}

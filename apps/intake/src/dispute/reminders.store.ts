import { Injectable } from '@nestjs/common';
import { ProblemFilter } from '#access';
import type { DisputeReminded } from '#contracts';
import { NotFound, Refused, currentRequest } from '#kernel';
import type { Transaction } from '#kernel';
import { Transactor } from '#messaging';
import type { Acting } from './acting.js';
import { Disputes } from './dispute.store.js';
import { remind } from './remind.js';
import type { RemindedDto, RemindedOfDto } from './remind.dto.js';

type Reminder = Pick<DisputeReminded['data'], 'reason'> & Readonly<{ answerBy?: string }>;

/** Many are reminded in one transaction. A refusal is said before anything is written, so that the others go on. */
@Injectable()
export class Reminders {
  constructor(
    private readonly transactor: Transactor,
    private readonly disputes: Disputes,
    private readonly problems: ProblemFilter,
  ) {}

  async enter(items: readonly RemindedOfDto[], reminder: Reminder, acting: Acting): Promise<RemindedDto[]> {
    const told = new Map<RemindedOfDto, RemindedDto>();
    await this.transactor.database.transaction(async (tx) => {
      told.clear();
      // Always in one order: two who remind of the same ones do not wait for each other in a circle.
      const inOrder = [...items].sort((a, b) => (a.dispute < b.dispute ? -1 : 1));
      for (const item of inOrder) told.set(item, await this.one(item, reminder, acting, tx));
    });
    return items.flatMap((item) => told.get(item) ?? []);
  }

  private async one({ dispute: id, unit }: RemindedOfDto, reminder: Reminder, acting: Acting, tx: Transaction): Promise<RemindedDto> {
    let said = false;
    try {
      await this.disputes.change(
        id,
        (dispute) => {
          const facts = remind(dispute, { ...reminder, unit }, acting);
          said = facts.length > 0;
          return facts;
        },
        tx,
      );
      return { dispute: id, unit, became: said ? 'reminded' : 'already', why: null };
    } catch (refusal) {
      if (!(refusal instanceof Refused) && !(refusal instanceof NotFound)) throw refusal;
      return { dispute: id, unit, became: 'not', why: await this.problems.whyNot(refusal, currentRequest()?.language) };
    }
  }
}

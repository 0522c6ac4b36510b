import { Injectable } from '@nestjs/common';
import type { VoidReason } from '#contracts';
import { RefusedAt } from '#kernel';
import { Transactor } from '#messaging';
import type { Receipt } from '#messaging';
import type { Acting } from './acting.js';
import { Behinds } from './behind.store.js';
import { Disputes } from './dispute.store.js';
import { voidEntry } from './void.js';

type Voiding = Readonly<{ reason: VoidReason; other?: string; why?: string }>;

/** Two that are each voided for the other would both be gone: whoever names another holds both, always in the same order. */
@Injectable()
export class Voids {
  constructor(
    private readonly transactor: Transactor,
    private readonly disputes: Disputes,
    private readonly behinds: Behinds,
  ) {}

  async enter(id: string, { reason, other, why }: Voiding, acting: Acting): Promise<Receipt> {
    if ((reason === 'entered-twice') !== (other !== undefined)) throw new RefusedAt('other', 'dispute.void-names-other');
    if (other === id) throw new RefusedAt('other', 'dispute.void-names-itself');
    // Only what they see is theirs to name.
    if (other !== undefined) await this.disputes.get(other);
    return this.transactor.database.transaction(async (tx) => {
      await tx.query('select 1 from dispute where id = any($1::uuid[]) order by id for update', [
        [id, ...(other === undefined ? [] : [other])],
      ]);
      const stays = other === undefined ? null : ((await this.disputes.find(other, tx)) ?? null);
      const behind = await this.behinds.of(id, tx);
      let goes = false;
      const receipt = await this.disputes.change(
        id,
        (dispute) => {
          const facts = voidEntry(dispute, { reason, other: stays }, behind, acting);
          goes = facts.length > 0;
          return this.disputes.puttingRight(id, dispute, facts, { ...(why !== undefined && { why }) });
        },
        tx,
      );
      if (goes && other !== undefined) await this.behinds.add(other, behind, tx);
      return receipt;
    });
  }
}

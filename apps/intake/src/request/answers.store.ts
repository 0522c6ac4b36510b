import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import { NOW, Refused } from '#kernel';
import type { Actor, Now, Transaction } from '#kernel';
import { Transactor } from '#messaging';
import type { Receipt } from '#messaging';
import { SealedRecords } from '#sealed';
import { Disputes } from '../dispute/dispute.store.js';
import type { Party } from '../dispute/dispute.store.js';
import { correctParty, eraseData, restrictData } from '../dispute/personal-data.js';
import { answer } from './answer.js';
import type { Answer } from './answer.js';
import { changes, corrected as rightened } from './correction.js';
import type { Correction } from './correction.js';
import { initial } from './request.js';
import type { PersonRequest } from './request.js';
import { Requests } from './request.store.js';

export type Given = Omit<Answer, 'corrected'> & Readonly<{ corrected?: Correction; words?: string }>;

/** An answer and what it does to the disputes it is about: all or nothing. */
@Injectable()
export class Answers {
  constructor(
    private readonly transactor: Transactor,
    private readonly requests: Requests,
    private readonly disputes: Disputes,
    private readonly records: SealedRecords,
    @Inject(NOW) private readonly now: Now,
  ) {}

  give(id: string, given: Given, by: Actor): Promise<Receipt> {
    const day = today(this.now());
    return this.transactor.database.transaction(async (tx) => {
      let asked: PersonRequest = initial;
      const receipt = await this.requests.change(
        id,
        (request) => {
          asked = request;
          const facts = answer(request, { ...given, corrected: given.corrected !== undefined && changes(given.corrected) }, by, day);
          return this.requests.answering(id, facts, given.words);
        },
        tx,
      );
      if (given.outcome !== 'refused') await this.carryOut(id, asked, given, by, day, tx);
      return receipt;
    });
  }

  private async carryOut(
    id: string,
    { kind, disputes }: PersonRequest,
    { outcome, records, corrected }: Given,
    by: Actor,
    day: string,
    tx: Transaction,
  ): Promise<void> {
    const purpose = `request ${id}`;
    if (outcome === 'restricted') {
      for (const dispute of inOrder(disputes)) await this.disputes.change(dispute, (state) => restrictData(state, id), tx);
      return;
    }
    const named = await this.partiesAmong(records, disputes, tx);
    if (kind === 'correct' && corrected) {
      for (const [dispute, [was = '']] of named) {
        // The dispute is locked: nobody puts it right otherwise between this look and the new record.
        const [kept] = await this.records.read([was], { purpose, actor: by, kinds: ['party'] }, tx);
        const right = rightened(kept?.content ?? {}, corrected) as Party;
        await this.disputes.change(
          dispute,
          (state) => this.disputes.replacing(dispute, right, (now) => correctParty(state, id, was, now)),
          tx,
        );
        await this.records.erase([was], { purpose, actor: by }, tx);
      }
    }
    if (kind !== 'delete') return;
    for (const dispute of inOrder(records.length > 0 ? [...named.keys()] : disputes)) {
      const which = named.get(dispute);
      const lastDay = await this.records.lastDayOf(dispute, tx);
      await this.disputes.change(dispute, (state) => eraseData(state, id, which ?? 'all', day, lastDay), tx);
      await this.records.erase(which ?? dispute, { purpose, actor: by }, tx);
    }
  }

  /** The records named, by their dispute. What is no party of these disputes is nobody's to give, correct or erase here. */
  private async partiesAmong(
    records: readonly string[],
    disputes: readonly string[],
    tx: Transaction,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    // The disputes first: what another answer does to the same records it has done by then.
    await tx.query('select 1 from dispute where id = any($1::uuid[]) order by id for update', [disputes]);
    const named = await this.records.among(disputes, 'party', records, tx);
    if ([...named.values()].flat().length < records.length) throw new Refused('request.not-a-record-of-these');
    return named;
  }
}

/** Two answers that lock the same disputes lock them in the same order. */
const inOrder = (ids: readonly string[]): string[] => [...ids].sort();

import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel';
import { SealedRecords } from '#sealed';
import { Disputes } from '../dispute/dispute.store.js';
import type { Concerned } from './acts.js';
import type { PersonRequest } from './request.js';

/** The disputes of a request as whoever asks handles them. */
@Injectable()
export class ConcernedDisputes {
  constructor(
    private readonly disputes: Disputes,
    private readonly records: SealedRecords,
  ) {}

  async of({ disputes }: PersonRequest): Promise<Concerned> {
    const held = await Promise.all(disputes.map((id) => this.disputes.held(id).catch(notTheirs)));
    const theirs = held.filter((dispute) => dispute !== undefined);
    return {
      handlesAll: theirs.length === disputes.length,
      disputes: await Promise.all(theirs.map(async (dispute) => ({ dispute, lastDay: await this.records.lastDayOf(dispute.id) }))),
    };
  }
}

function notTheirs(error: unknown): undefined {
  if (error instanceof NotFound) return undefined;
  throw error;
}

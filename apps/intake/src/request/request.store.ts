import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { RequestFact } from '#contracts';
import type { Transaction } from '#kernel';
import { Store, Transactor, sealing } from '#messaging';
import type { Identified, Scope, Sealing } from '#messaging';
import { Sealer } from '#sealed';
import { evolve, initial } from './request.js';
import type { PersonRequest } from './request.js';

/** The kinds of sealed records of a request: who asks, what they said, and what they were told in words. */
export const APPLICANT = 'applicant';
export const SAID = 'request-words';
export const ANSWER = 'answer';

const table = new EntitySchema<PersonRequest & Identified>({
  name: 'request',
  columns: {
    id: { type: 'uuid', primary: true },
    sequence: { type: 'int' },
    status: { type: 'text' },
    kind: { type: 'text' },
    standing: { type: 'text' },
    identity: { type: 'text' },
    identityOn: { type: 'date', name: 'identity_on', nullable: true },
    unit: { type: 'text' },
    township: { type: 'text', nullable: true },
    village: { type: 'text', nullable: true },
    department: { type: 'text', nullable: true },
    disputes: { type: 'jsonb' },
    receivedOn: { type: 'date', name: 'received_on' },
    dueOn: { type: 'date', name: 'due_on' },
    deadlines: { type: 'jsonb' },
    nextDueAt: { type: 'timestamptz', name: 'next_due_at', nullable: true },
    extension: { type: 'text', nullable: true },
    outcome: { type: 'text', nullable: true },
    ground: { type: 'text', nullable: true },
    answeredOn: { type: 'date', name: 'answered_on', nullable: true },
    answeredBy: { type: 'text', name: 'answered_by', nullable: true },
    records: { type: 'jsonb' },
    narrative: { type: 'boolean' },
    toTell: { type: 'text', name: 'to_tell', nullable: true },
  },
});

/** Who asks; `about` is whom it concerns where that is somebody else. */
export type Applicant = Readonly<{ name: string; phone?: string; idNumber?: string; address?: string; about?: string }>;

@Injectable()
export class Requests extends Store<PersonRequest, RequestFact> {
  constructor(
    transactor: Transactor,
    private readonly sealer: Sealer,
  ) {
    super(transactor, { name: 'request', table, initial, evolve, scope, due: { column: 'next_due_at' } });
  }

  receiving(id: string, facts: readonly RequestFact[], applicant: Applicant, words?: string): Sealing<RequestFact> {
    const said = words === undefined ? [] : [{ kind: SAID, content: { words } }];
    return sealing(facts, this.sealer.sealAll(id, [{ kind: APPLICANT, content: applicant }, ...said]));
  }

  /** Those that were answered by restricting what is kept in this dispute. */
  async restricting(dispute: string, tx: Transaction): Promise<readonly string[]> {
    const found = await tx.query<{ id: string }>(
      `select id from request where outcome = 'restricted' and disputes @> jsonb_build_array($1::text) order by id`,
      [dispute],
    );
    return found.map(({ id }) => id);
  }

  answering(id: string, facts: readonly RequestFact[], words?: string): Sealing<RequestFact> {
    return sealing(facts, words === undefined ? [] : [this.sealer.seal(ANSWER, id, { words })]);
  }
}

export function scope({ township, village, department }: PersonRequest): Scope {
  return { township, village, departments: department === null ? [] : [department] };
}

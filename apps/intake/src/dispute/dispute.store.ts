import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { DisputeFact } from '#contracts';
import { levelOf } from '#kernel';
import { Store, Transactor, sealing } from '#messaging';
import type { Identified, Scope, Sealing } from '#messaging';
import { Sealer } from '#sealed';
import { evolve, initial } from './dispute.js';
import type { Dispute } from './dispute.js';
import { mustHoldData } from './personal-data.js';

const table = new EntitySchema<Dispute & Identified>({
  name: 'dispute',
  columns: {
    id: { type: 'uuid', primary: true },
    sequence: { type: 'int' },
    number: { type: 'text' },
    status: { type: 'text' },
    channel: { type: 'text' },
    category: { type: 'text' },
    place: { type: 'text' },
    crossCounty: { type: 'boolean', name: 'cross_county' },
    crossTownship: { type: 'boolean', name: 'cross_township' },
    township: { type: 'text' },
    village: { type: 'text', nullable: true },
    parties: { type: 'int' },
    people: { type: 'int', nullable: true },
    amountYuan: { type: 'bigint', name: 'amount_yuan', nullable: true },
    risk: { type: 'text' },
    roster: { type: 'jsonb' },
    registeredOn: { type: 'date', name: 'registered_on' },
    registeredBy: { type: 'text', name: 'registered_by' },
    enteredOn: { type: 'date', name: 'entered_on' },
    corrections: { type: 'jsonb' },
    voided: { type: 'jsonb', nullable: true },
    joint: { type: 'jsonb' },
    court: { type: 'text', nullable: true },
    finding: { type: 'uuid', nullable: true },
    ground: { type: 'text', nullable: true },
    grounds: { type: 'jsonb' },
    decisions: { type: 'jsonb' },
    dangers: { type: 'jsonb' },
    lead: { type: 'text', nullable: true },
    desk: { type: 'text', nullable: true },
    seats: { type: 'jsonb' },
    bounces: { type: 'int' },
    reminders: { type: 'jsonb' },
    deadlines: { type: 'jsonb' },
    nextDueAt: { type: 'timestamptz', name: 'next_due_at', nullable: true },
    outcome: { type: 'text', nullable: true },
    personalData: { type: 'text', name: 'personal_data' },
  },
});

/** `record`: the id under which it is sealed. */
export type Party = Readonly<{ name: string; phone?: string; idNumber?: string; record?: string }>;

/**
 * What the quarrel is about; with the registration also, where one word was said for everybody, that they agreed (PIPL art 13). One that
 * `corrects` stands in place of all before it.
 */
export type Narrative = Readonly<{ summary: string; consent?: boolean; corrects?: true }>;

@Injectable()
export class Disputes extends Store<Dispute, DisputeFact> {
  constructor(
    transactor: Transactor,
    private readonly sealer: Sealer,
  ) {
    super(transactor, { name: 'dispute', table, initial, evolve, scope, overseen: true, due: { column: 'next_due_at' } });
  }

  /** Facts together with whom and what they are about, each in a sealed record of its own. */
  sealing(id: string, facts: readonly DisputeFact[], parties: readonly Party[], narrative?: Narrative): Sealing<DisputeFact> {
    const people = parties.map(({ record, ...party }) => ({ kind: 'party', content: party, ...(record !== undefined && { id: record }) }));
    const records = narrative ? [...people, { kind: 'narrative', content: narrative }] : people;
    return sealing(facts, this.sealer.sealAll(id, records));
  }

  /** Facts together with the right words, and with why they were wrong. */
  puttingRight(
    id: string,
    { personalData }: Dispute,
    facts: readonly DisputeFact[],
    { summary, why }: Readonly<{ summary?: string; why?: string }>,
  ): Sealing<DisputeFact> {
    const narrative: Narrative[] = summary === undefined ? [] : [{ summary, corrects: true }];
    const records = [
      ...narrative.map((content) => ({ kind: 'narrative', content })),
      ...(why === undefined ? [] : [{ kind: 'correction', content: { why } }]),
    ];
    if (facts.length === 0 || records.length === 0) return sealing(facts, []);
    mustHoldData({ personalData });
    return sealing(facts, this.sealer.sealAll(id, records));
  }

  /** A party's record in place of another: `decide` is told the new one's id. */
  replacing(id: string, party: Party, decide: (record: string) => readonly DisputeFact[]): Sealing<DisputeFact> {
    const record = this.sealer.seal('party', id, party);
    return sealing(decide(record.id), [record]);
  }
}

/** A department that registered a dispute follows it, beside the one that leads; who stands beside only looks. */
export function scope({ township, village, lead, registeredBy, joint }: Dispute): Scope {
  const departments = [lead, levelOf(registeredBy) === 'department' ? registeredBy : null].filter((unit) => unit !== null);
  return { township, village, departments, beside: joint };
}

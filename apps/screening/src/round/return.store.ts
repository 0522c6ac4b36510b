import { Injectable } from '@nestjs/common';
import type { AmendmentReason, PlaceKind, Risk } from '#contracts';
import { Policies } from '#chassis';
import { newId, Refused } from '#kernel';
import type { Transaction } from '#kernel';
import { sealing, Transactor } from '#messaging';
import type { Receipt } from '#messaging';
import { Sealer } from '#sealed';
import { record } from '../finding/finding.js';
import { Findings, SUMMARY } from '../finding/finding.store.js';
import { locate } from '../finding/location.js';
import { amendments } from '../policies.js';
import { Units } from '../unit/unit.store.js';
import { amendReturn } from './amend.js';
import { fileReturn } from './round.js';
import { Rounds } from './round.store.js';

/** The kind of the sealed record that says what was looked at. */
export const SCOPE = 'return-scope';

export type Finding = Readonly<{
  category: string;
  place: PlaceKind;
  risk: Risk;
  people?: number;
  township?: string;
  village?: string;
  summary: string;
  outcome: 'reported' | 'prevented';
}>;

export type Return = Readonly<{ by: string; at: Date; zero: boolean; scope?: string; findings: readonly Finding[] }>;

export type Addition = Readonly<{ by: string; at: Date; reason: AmendmentReason; findings: readonly Finding[] }>;

/** A return and its findings, all or nothing; and what it gains later. */
@Injectable()
export class Returns {
  constructor(
    private readonly transactor: Transactor,
    private readonly rounds: Rounds,
    private readonly findings: Findings,
    private readonly units: Units,
    private readonly sealer: Sealer,
    private readonly policies: Policies,
  ) {}

  file(round: string, { by, at, zero, scope, findings }: Return): Promise<Receipt> {
    return this.transactor.database.transaction(async (tx) => {
      const receipt = await this.rounds.change(
        round,
        (state) => {
          const facts = fileReturn(state, { by, at, zero, findings: findings.length });
          return sealing(facts, scope === undefined ? [] : [this.sealer.seal(SCOPE, round, { scope })]);
        },
        tx,
      );
      await this.note(round, by, findings, tx);
      return receipt;
    });
  }

  async amend(round: string, { by, at, reason, findings }: Addition): Promise<Receipt> {
    const { amendedWithinDays: withinDays } = await this.policies.current(amendments);
    const amending = { by, at, reason, findings: findings.length, withinDays };
    return this.transactor.database.transaction(async (tx) => {
      const receipt = await this.rounds.change(round, (state) => amendReturn(state, amending), tx);
      await this.note(round, by, findings, tx);
      return receipt;
    });
  }

  private async note(round: string, by: string, findings: readonly Finding[], tx: Transaction): Promise<void> {
    const located = findings.map((finding) => ({ ...finding, ...locate(by, finding), id: newId() }));
    await this.refuseUnknown(
      located.map(({ township, village }) => village ?? township),
      tx,
    );
    for (const { id, township, village, category, place, risk, people = null, summary, outcome } of located) {
      const found = { round, unit: by, township, village, category, place, risk, people };
      await this.findings.create(id, (state) => sealing(record(state, found, outcome), [this.sealer.seal(SUMMARY, id, { summary })]), tx);
    }
  }

  private async refuseUnknown(places: readonly string[], tx: Transaction): Promise<void> {
    if (places.length === 0) return;
    const known = await this.units.known([...new Set(places)], tx);
    const unknown = places.find((place) => !known.has(place));
    if (unknown !== undefined) throw new Refused('finding.place-unknown', { unit: unknown });
  }
}

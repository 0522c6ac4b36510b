import { DisputeRiskAssessed } from '#contracts';
import type { DisputeFact, Risk } from '#contracts';
import { mustBeOpen } from './dispute.js';
import type { Dispute } from './dispute.js';

/** 研判 is of the dispute, never of a person. Without a number of people the last one stands. */
export function assessRisk(dispute: Dispute, risk: Risk, people: number | null = dispute.people): DisputeFact[] {
  mustBeOpen(dispute);
  return risk === dispute.risk && people === dispute.people ? [] : [DisputeRiskAssessed({ risk, people })];
}

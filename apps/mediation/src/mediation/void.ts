import { MediationVoided } from '#contracts';
import type { MediationFact, VoidReason } from '#contracts';
import type { Mediation } from './mediation.js';

/** News from the register: whatever it had come to, it ends without an outcome, and stays readable. */
export const voidWith = ({ status }: Mediation, reason: VoidReason): MediationFact[] =>
  status === 'unopened' || status === 'voided' ? [] : [MediationVoided({ reason })];

import { Breached, ConfirmationRefused, MediationReopened, MediationVoided } from '#contracts';
import type { MediationFact } from '#contracts';
import type { Turn } from './claim.js';

/** What was said of a case that puts in question what is paid for it. */
export const turnsIn = (facts: readonly MediationFact[]): Turn[] => facts.flatMap((fact) => turnBy(fact) ?? []);

function turnBy({ type, data }: MediationFact): Turn | undefined {
  switch (type) {
    case Breached.type:
      return 'breached';
    case ConfirmationRefused.type:
      return 'not-confirmed';
    case MediationVoided.type:
      return data.reason === 'entered-twice' ? 'merged' : 'voided';
    case MediationReopened.type:
      // The breach that reopens it is told as that.
      if (data.reason === 'breach') return undefined;
      return data.reason === 'contested' ? 'contested' : 'reopened';
    default:
      return undefined;
  }
}

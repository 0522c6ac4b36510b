import { ConfirmationApplied, ConfirmationRefused, MediationReopened, MediationVoided } from '#contracts';
import { agreed, effective, ids, made, onPart, opened, settled } from '../../test/history.js';
import { evolve, initial } from '../mediation/mediation.js';
import { standingOf } from './verified.js';

const after = (...facts: Parameters<typeof evolve>[1][]) => facts.reduce(evolve, initial);
const agreement = ids.first;
const printed = { agreement, version: 1 };
const signed = [opened, agreed(1, 1), made(), effective(), settled()] as const;
const again = [MediationReopened({ tier: 1, reason: 'new-claims' }), agreed(1, 2, { heldOn: '2026-11-10' })] as const;
const next = { agreement: ids.second, on: '2026-11-10' };

describe('what a paper says', () => {
  it.each([
    ['stands', after(...signed), 'standing'],
    ['stands while another is only drafted', after(...signed, ...again, made(next)), 'standing'],
    [
      'is replaced by what was agreed on the whole after it',
      after(...signed, ...again, made(next), effective('2026-11-11', '2026-12-11', ids.second)),
      'replaced',
    ],
    [
      'is not replaced by what was agreed on a part',
      after(...signed, ...again, made({ ...next, scope: 'part' }), effective('2026-11-11', '2026-12-11', ids.second)),
      'standing',
    ],
    ['is annulled with its case', after(...signed, MediationVoided({ reason: 'entered-twice' })), 'annulled'],
    [
      'is told apart where a court does not confirm it',
      after(...signed, ConfirmationApplied({ agreement, on: '2026-11-05' }), ConfirmationRefused({ agreement, on: '2026-11-06' })),
      'not-confirmed',
    ],
    [
      'on a part is not replaced by what was agreed on the whole after it',
      after(...onPart, agreed(1, 2, { heldOn: '2026-11-10' }), made(next), effective('2026-11-11', '2026-12-11', ids.second)),
      'standing',
    ],
    ['is for another desk to say, once the case is there', { ...after(...signed), status: 'handed-over' as const }, 'elsewhere'],
  ])('%s', (_, mediation, standing) => expect(standingOf(mediation, printed)).toBe(standing));

  it('of another text is replaced', () => expect(standingOf(after(...signed), { agreement, version: 2 })).toBe('replaced'));
});

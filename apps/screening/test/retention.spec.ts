import { FindingDismissed, FindingFollowed, FindingPrevented, FindingReported } from '#contracts';
import type { FindingFact } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Expiry, Sealer, keepSealed } from '#sealed';
import { startService } from '#testing';
import { Findings } from '../src/finding/finding.store.js';
import { screening } from '../src/screening.module.js';

const round = newId();
const found = {
  round,
  unit: '510722101001',
  township: '510722101',
  village: '510722101001',
  category: 'neighbour',
  place: 'village',
  risk: 'medium',
  people: 4,
} as const;
const reported = FindingReported(found);
const histories: Record<string, FindingFact[]> = {
  reported: [reported],
  prevented: [FindingPrevented(found)],
  dismissed: [reported, FindingDismissed({ reason: 'duplicate' })],
  'an open dispute': [reported, FindingFollowed({ outcome: 'open' })],
  'a settled dispute': [reported, FindingFollowed({ outcome: 'open' }), FindingFollowed({ outcome: 'settled' })],
};

it('what is past its day waits until a finding is answered, and until its dispute is over', async () => {
  const service = await startService(screening);
  await service.get<Database>(DATABASE).query(
    `insert into round (id, sequence, status, unit, cadence, period, regime, opens_on, due_at, zero, findings, late)
     values ($1, 1, 'returned', '510722101001', 'weekly', '2026-W47', 'normal', '2026-11-16', now(), false, 5, false)`,
    [round],
  );
  const names = Object.keys(histories);
  const ids = names.map(() => newId());
  await service.get(Findings).createAll(Object.values(histories).map((facts, i) => ({ id: ids[i] ?? '', facts })));
  const sealer = service.get(Sealer);
  await keepSealed(
    service.get<Database>(DATABASE),
    ids.map((id) => ({ ...sealer.seal('finding-summary', id, {}), eraseAfter: '2020-01-01' })),
  );
  await service.get(Expiry).eraseDue();
  const left = await service.get<Database>(DATABASE).query<{ id: string }>('select aggregate_id as id from sealed_record');
  expect(left.map(({ id }) => names[ids.indexOf(id)]).sort()).toEqual(['an open dispute', 'reported']);
  await service.stop();
});

import { Performed } from '#contracts';
import type { MediationFact } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Expiry, Sealer, keepSealed } from '#sealed';
import { startService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { Mediations } from '../src/mediation/mediation.store.js';
import { agreed, byWordOfMouth, effective, ended, ids as agreements, made, opened, settled } from './history.js';

const promised = [opened, agreed(1, 1), made({ performBy: '2026-12-31' })];
const histories: Record<string, MediationFact[]> = {
  open: [opened],
  'settled, nothing owed': [...byWordOfMouth],
  'settled, to be performed': [...promised, effective(), settled()],
  'settled and performed': [...promised, effective(), settled(), Performed({ agreement: agreements.first, on: '2026-12-01' })],
  'ended before the agreement bound': [...promised, ended(1, 'withdrawn')],
};

it('what is past its day waits for the end of its mediation, and for what was promised in it', async () => {
  const service = await startService(mediation);
  const names = Object.keys(histories);
  const ids = names.map(() => newId());
  await service.get(Mediations).createAll(Object.values(histories).map((facts, i) => ({ id: ids[i] ?? '', facts })));
  const sealer = service.get(Sealer);
  await keepSealed(
    service.get<Database>(DATABASE),
    ids.map((id) => ({ ...sealer.seal('minutes', id, {}), eraseAfter: '2020-01-01' })),
  );
  await service.get(Expiry).eraseDue();
  const left = await service.get<Database>(DATABASE).query<{ id: string }>('select aggregate_id as id from sealed_record');
  expect(left.map(({ id }) => names[ids.indexOf(id)]).sort()).toEqual(['open', 'settled, to be performed']);
  await service.stop();
});

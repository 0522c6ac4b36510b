import { roles } from '#kernel';
import { COUNTY, fuzz } from '#testing';
import { clerk, entered, startIntake, village } from './people.js';

it('lets in what its document describes, and points at what is wrong with the rest', async () => {
  const service = await startIntake();
  const ids = await Promise.all([entered(service), entered(service, {}, clerk(village)), entered(service, { exclusions: ['offence'] })]);
  const { faults } = await fuzz(
    service,
    'intake',
    { unit: COUNTY, roles },
    { id: [...ids, village, 'justice'], policy: ['acceptance', 'entry'] },
  );
  await service.stop();
  expect(faults).toEqual([]);
}, 120_000);

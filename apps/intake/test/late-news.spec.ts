import {
  AgreementMade,
  AttemptRecorded,
  DangerReported,
  MediationReopened,
  MediationVoided,
  Referred,
  Settled,
  Terminated,
} from '#contracts';
import { newId } from '#kernel';
import { Neighbour, eventually } from '#testing';
import type { RunningService } from '#testing';
import { Behinds } from '../src/dispute/behind.store.js';
import { clerk, coordinator, entered, startIntake, village } from './people.js';

let service: RunningService;
let bus: Neighbour;
beforeAll(async () => {
  service = await startIntake();
  bus = await Neighbour.on(service.broker);
});
afterAll(async () => {
  await bus.leave();
  await service.stop();
});

const registrar = clerk(village);
const ofVillage = () => entered(service, {}, registrar);
const shown = async (id: string) => (await service.as(coordinator).get(`/disputes/${id}`).expect(200)).body;
const voidFor = (id: string, other: string) =>
  service.as(registrar).post(`/disputes/${id}/voiding`, { reason: 'entered-twice', other }).expect(200);
const behind = (id: string) => service.get(Behinds).of(id);

const failed = AttemptRecorded({
  tier: 1,
  attempt: 1,
  counted: true,
  beyondLimit: false,
  venue: 'village',
  form: 'people',
  bodies: [village],
  heldOn: '2026-11-24',
  outcome: 'failed',
  reason: 'no-consensus',
  record: null,
});
const agreement = newId();
const drafted = AgreementMade({ agreement, form: 'oral', scope: 'whole', on: '2026-11-24', amountYuan: null, performBy: null });

/** All that a mediation may say of it until it hears that there is nothing to mediate; the failed attempt last, which is seen to have come. */
const late = [
  drafted,
  Referred({ from: 'village', to: 'other', on: '2026-11-24', unit: 'ecology-environment' }),
  DangerReported({ danger: 'threat', to: 'department', unit: 'health', by: village, at: '2026-11-24T00:00:00.000Z' }),
  Settled({ tier: 1, agreement }),
  MediationReopened({ tier: 1, reason: 'breach' }),
  Terminated({ tier: 1, reason: 'left-for-court', routes: ['court'] }),
  MediationVoided({ reason: 'entered-twice' }),
  failed,
];

it('what was mediated in one that is voided already lies behind the one that stays, and changes nothing else', async () => {
  const [stays, last, id] = [await ofVillage(), await ofVillage(), await ofVillage()];
  await voidFor(id, stays);
  await voidFor(stays, last);
  const before = await shown(id);
  for (const fact of late) await bus.say(fact, { subject: id });
  await eventually(async () => expect(await behind(last)).toEqual({ tried: true, agreed: true }));
  for (const each of [id, stays]) expect(await behind(each)).toEqual({ tried: false, agreed: false });
  expect(await shown(id)).toEqual(before);
  // It is nobody's slip of the hand any more.
  const { body } = await service.as(registrar).post(`/disputes/${last}/voiding`, { reason: 'test' }).expect(409);
  expect(body.code).toBe('dispute.county-voids-mediated');
});

it('what was mediated before it is voided lies behind the one that stays as well', async () => {
  const [stays, id] = [await ofVillage(), await ofVillage()];
  for (const fact of [drafted, failed]) await bus.say(fact, { subject: id });
  await eventually(async () => expect(await behind(id)).toEqual({ tried: true, agreed: true }));
  await voidFor(id, stays);
  expect(await behind(stays)).toEqual({ tried: true, agreed: true });
});

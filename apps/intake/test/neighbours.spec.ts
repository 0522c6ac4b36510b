import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FindingReported, MediationReopened, Referred, Settled, TakenOver, Terminated, readData, readEnvelope } from '#contracts';
import type { TerminationReason } from '#contracts';
import { newId } from '#kernel';
import { Neighbour, eventually } from '#testing';
import type { RunningService } from '#testing';
import { clerk, coordinator, entered, registration, startIntake, township, village } from './people.js';

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

type Asked = Readonly<{ id: string }>;

const state = async (id: string) => (await service.as(coordinator).get(`/disputes/${id}`).expect(200)).body;
const settled = (tier = 1) => Settled({ tier, agreement: newId() });
const sample = readFileSync(path.join(import.meta.dirname, '../../../libs/contracts/samples/mediation.taken-over.v1.json'));
const takenOver = TakenOver({ ...(readData(readEnvelope(sample)) as TakenOver).data, from: 'hrss' });
const finding = {
  round: newId(),
  unit: village,
  township,
  village,
  category: 'pollution',
  place: 'village',
  risk: 'high',
  people: 30,
} as const;

describe('a finding of the screening', () => {
  it('becomes a dispute of the same id, told twice or once, and waits for its parties', async () => {
    const id = newId();
    await bus.say(FindingReported(finding), { subject: id, township });
    await bus.say(FindingReported(finding), { subject: id, township });
    await eventually(async () =>
      expect(await state(id)).toMatchObject({
        status: 'assigned',
        channel: 'screening',
        finding: id,
        lead: 'ecology-environment',
        partyCount: 0,
        people: 30,
        sequence: 2,
      }),
    );

    await service
      .as(clerk(village))
      .post(`/disputes/${id}/parties`, { parties: registration().parties, summary: '猪场臭气' })
      .expect(200, { id, sequence: 3 });
    expect(await state(id)).toMatchObject({ partyCount: 2, parties: [{ name: '欧阳某' }, { name: '赵某' }] });
  });

  it('whose category we do not know is kept for the clerk, and is the county coordinator’s to assign until somebody has', async () => {
    const id = newId();
    const asked = async () =>
      ((await service.as(coordinator).get('/today?kind=classification').expect(200)).body.items as Asked[]).find((item) => item.id === id);
    await bus.say(FindingReported({ ...finding, category: 'new-kind' }), { subject: id, township });
    await eventually(async () => expect(await state(id)).toMatchObject({ status: 'registered', lead: null }));
    expect(await asked()).toMatchObject({ kind: 'classification', matter: 'new-kind', state: 'waiting', village });
    expect((await service.as(clerk(village)).get('/today').expect(200)).body.items.map((item: Asked) => item.id)).not.toContain(id);
    await service.as(clerk(village)).post(`/disputes/${id}/classification`, { category: 'traffic' }).expect(200);
    expect(await state(id)).toMatchObject({ status: 'assigned', lead: 'public-security' });
    expect(await asked()).toBeUndefined();
  });
});

describe('the mediation', () => {
  it('closes a dispute at the desk that has it, and at no other; what any of them referred is seen by whom it was referred to', async () => {
    const subject = await entered(service);
    const referred = Referred({ from: 'county', to: 'department', on: '2026-11-23', unit: 'ecology-environment' });
    await bus.say(settled(), { subject, desk: 'hrss' });
    await bus.say(referred, { subject, desk: 'hrss' });
    await eventually(async () => expect((await state(subject)).joint).toContain('ecology-environment'), { timeoutMs: 15_000 });
    expect(await state(subject)).toMatchObject({ status: 'assigned', outcome: null });
    await bus.say(settled(), { subject });
    await eventually(async () => expect(await state(subject)).toMatchObject({ status: 'closed', outcome: 'settled' }));
  });

  it('closes the dispute when it is settled, reopens it, and closes it again', async () => {
    const subject = await entered(service);
    await bus.say(settled(), { subject });
    await eventually(async () => expect(await state(subject)).toMatchObject({ status: 'closed', outcome: 'settled' }));
    await service.as(clerk(village)).post(`/disputes/${subject}/risk`, { risk: 'high' }).expect(409);

    await bus.say(MediationReopened({ tier: 2, reason: 'breach' }), { subject });
    await eventually(async () => expect(await state(subject)).toMatchObject({ status: 'assigned', outcome: null }));
    await bus.say(settled(2), { subject });
    await eventually(async () => expect(await state(subject)).toMatchObject({ status: 'closed', sequence: 5 }));
  });

  it('had reopened what another desk takes over open: it is no longer closed as settled', async () => {
    const subject = await entered(service);
    await bus.say(settled(), { subject });
    await eventually(async () => expect(await state(subject)).toMatchObject({ status: 'closed', outcome: 'settled' }));
    await bus.say(takenOver, { subject });
    await eventually(async () => expect(await state(subject)).toMatchObject({ status: 'assigned', outcome: null }));

    const left = await entered(service);
    await service.as(clerk(village)).post(`/disputes/${left}/withdrawal`, { reason: 'left-for-court' }).expect(200);
    await bus.say(takenOver, { subject: left });
    await bus.say(Terminated({ tier: 1, reason: 'left-for-court', routes: ['court'] }), { subject: left });
    await bus.say(Referred({ from: 'county', to: 'department', on: '2026-11-23', unit: 'ecology-environment' }), { subject: left });
    await eventually(async () => expect((await state(left)).joint).toContain('ecology-environment'));
    expect(await state(left)).toMatchObject({ status: 'closed', outcome: 'left' });
  });

  it.each<[TerminationReason, string]>([
    ['left-for-court', 'left'],
    ['party-refused', 'unsettled'],
    ['withdrawn', 'withdrawn'],
  ])('that ends as %s closes it as %s', async (reason, outcome) => {
    const subject = await entered(service);
    await bus.say(Terminated({ tier: 1, reason, routes: ['court'] }), { subject });
    await eventually(async () => expect(await state(subject)).toMatchObject({ status: 'closed', outcome }));
  });

  it('settles it before the clerk has the names: they are recorded all the same', async () => {
    const id = newId();
    await bus.say(FindingReported(finding), { subject: id, township });
    await eventually(async () => expect(await state(id)).toMatchObject({ status: 'assigned', partyCount: 0 }));
    await bus.say(settled(), { subject: id });
    await eventually(async () => expect(await state(id)).toMatchObject({ status: 'closed' }));
    await service.as(clerk(village)).post(`/disputes/${id}/parties`, { parties: registration().parties }).expect(200);
    expect(await state(id)).toMatchObject({ status: 'closed', outcome: 'settled', partyCount: 2 });
  });

  it('that ends where a part was agreed closes it as settled in part, also where a party had left at our window', async () => {
    const inPart = (reason: TerminationReason) => Terminated({ tier: 1, reason, routes: ['court'], settledInPart: true });
    const subject = await entered(service);
    await bus.say(inPart('no-agreement'), { subject });
    await eventually(async () => expect(await state(subject)).toMatchObject({ status: 'closed', outcome: 'settled-in-part' }));

    const left = await entered(service);
    await service.as(clerk(village)).post(`/disputes/${left}/withdrawal`, { reason: 'left-for-court' }).expect(200);
    expect(await state(left)).toMatchObject({ status: 'closed', outcome: 'left' });
    await bus.say(inPart('left-for-court'), { subject: left });
    await eventually(async () => expect(await state(left)).toMatchObject({ status: 'closed', outcome: 'settled-in-part' }));
  });

  it('says nothing new by saying it again, nor of a dispute we never had', async () => {
    const subject = await entered(service);
    const stranger = newId();
    await bus.say(settled(), { subject });
    await bus.say(settled(), { subject });
    await bus.say(settled(), { subject: stranger });
    await bus.say(MediationReopened({ tier: 1, reason: 'other' }), { subject: stranger });
    await bus.say(MediationReopened({ tier: 1, reason: 'other' }), { subject });
    await bus.say(MediationReopened({ tier: 1, reason: 'other' }), { subject });
    await eventually(async () => expect(await state(subject)).toMatchObject({ status: 'assigned', sequence: 4 }));
    await service.as(coordinator).get(`/disputes/${stranger}`).expect(404);
  });
});

import type { RunningService } from '#testing';
import {
  clerk,
  coordinator,
  entered,
  entries,
  nextVillage,
  otherTownship,
  registration,
  startIntake,
  township,
  village,
} from './people.js';

let service: RunningService;
beforeAll(async () => {
  service = await startIntake();
});
afterAll(() => service.stop());

const nameOf = (unit: string) => entries.get(unit)?.name ?? '';
const registering = (change: Readonly<Record<string, unknown>>, language: string) =>
  service.as(clerk(nextVillage)).post('/disputes', registration(change)).set('Accept-Language', language).expect(409);

describe.each(['zh', 'en'])('a refusal in %s', (language) => {
  it('calls a unit by its name, at its field as well, and keeps its code for machines', async () => {
    const { body } = await registering({ village }, language);
    expect(body).toMatchObject({ code: 'dispute.outside-jurisdiction', params: { unit: village } });
    for (const detail of [body.detail, body.errors[0].detail]) {
      expect(detail).toContain(nameOf(village));
      expect(detail).not.toContain(village);
    }
  });

  it('names each of several', async () => {
    const { body } = await service
      .as(coordinator)
      .post('/disputes', registration({ village, township: otherTownship }))
      .set('Accept-Language', language)
      .expect(409);
    for (const unit of [village, otherTownship]) expect(body.detail).toContain(nameOf(unit));
    expect(body.detail).not.toMatch(/\d{9}/);
  });

  it('calls a category by its name in that language, and a department by its own', async () => {
    const id = await entered(service);
    const { body } = await service
      .as(clerk('justice'))
      .post(`/disputes/${id}/classification`, { category: 'pollution' })
      .set('Accept-Language', language)
      .expect(409);
    expect(body).toMatchObject({ code: 'dispute.county-moves-lead', params: { lead: 'justice', category: 'pollution' } });
    expect(body.detail).toContain(nameOf('justice'));
    expect(body.detail).toContain(language === 'zh' ? '环境污染' : 'Pollution');
    expect(body.detail).not.toMatch(/justice|pollution/);
  });

  it('names who entered what another would put right', async () => {
    const id = await entered(service, {}, clerk(village));
    const { body } = await service
      .as(clerk(township))
      .post(`/disputes/${id}/voiding`, { reason: 'test' })
      .set('Accept-Language', language)
      .expect(409);
    expect(body.code).toBe('dispute.by-who-entered');
    expect(body.detail).toContain(nameOf(village));
  });

  it('leaves what is on no list as it was typed', async () => {
    const { body } = await registering({ village: '510722101999' }, language);
    expect(body.detail).toContain('510722101999');
  });
});

import { PartiesOf } from '#contracts';
import type { Said } from '#messaging';
import { eventually } from '#testing';
import { desk } from './desk.js';
import { intakeAnswers } from './intake.js';

const at = desk();

it('whoever asks for the parties while too many others do is told at once, and when to ask again', async () => {
  const id = await at.opened();
  const held: ((said: Said) => void)[] = [];
  const letGo = await intakeAnswers(at.broker, PartiesOf, () => new Promise<Said>((resolve) => held.push(resolve)));

  const ask = () => at.village().post(`/mediations/${id}/parties`, { purpose: '约双方来调解' });
  const first = Array.from({ length: 32 }, async () => (await ask()).status);
  await eventually(() => expect(held).toHaveLength(32));
  const { body, headers } = await ask().expect(503);
  expect(body).toMatchObject({ code: 'parties.busy', detail: expect.stringContaining('请过几秒再查') });
  expect(headers['retry-after']).toBe('5');

  for (const answer of held) answer({ answer: { parties: [] } });
  expect(await Promise.all(first)).toEqual(first.map(() => 200));
  await letGo();
}, 30_000);

it('whoever signed in where intake knows nobody is told where to ask, and stays signed in here', async () => {
  const id = await at.opened();
  const letGo = await intakeAnswers(at.broker, PartiesOf, () =>
    Promise.resolve({ problem: { status: 401, code: 'unauthenticated', params: {} } }),
  );
  const { body, headers } = await at.village().post(`/mediations/${id}/parties`, { purpose: '约双方来调解' }).expect(409);
  expect(body).toMatchObject({ code: 'parties.stranger', detail: expect.stringContaining('请用县里的账号登录县平台查阅') });
  expect(headers['retry-after']).toBeUndefined();
  await letGo();
});

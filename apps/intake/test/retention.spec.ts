import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { Expiry } from '#sealed';
import { COUNTY } from '#testing';
import { clerk, coordinator, entered, registration, secrets, startIntake, village } from './people.js';

type Kept = Readonly<{ basis: string; text: string }>;

describe('what intake keeps of a dispute', () => {
  it('is sealed for ten years by the policy it came with, and found by each of its numbers', async () => {
    const service = await startIntake({ now: () => new Date('2026-11-26T04:00:00Z') });
    const id = await entered(service);
    expect(
      await service
        .get<Database>(DATABASE)
        .query('select kind, erase_after as day, policy, cardinality(blind_indexes) as found_by from sealed_record order by slot'),
    ).toEqual([
      { kind: 'party', day: '2036-11-26', policy: 'default-1', found_by: 3 },
      { kind: 'party', day: '2036-11-26', policy: 'default-1', found_by: 2 },
      { kind: 'narrative', day: '2036-11-26', policy: 'default-1', found_by: 0 },
    ]);
    for (const q of [secrets[0], '138 0000 1234', '11010519491231002x']) {
      const { body } = await service.as(coordinator).post('/disputes/search', { q }).expect(200);
      expect(body.items).toEqual([expect.objectContaining({ id })]);
    }
    await service.stop();
  });

  it('is told to the parties before it is kept: for how long, by what right, and how to ask', async () => {
    const service = await startIntake();
    const { body } = await service.as(clerk(village)).get('/notice').expect(200);
    expect(body).toMatchObject({
      kept: [
        {
          kind: 'party',
          keep: '10 years',
          unconfirmed: true,
          text: expect.stringMatching(/保存 10 年.+《人民调解法》第二十七条.+待司法局确认/),
        },
        { kind: 'narrative', keep: '10 years', text: expect.stringMatching(/保存 10 年/) },
      ],
      answeredWithin: '30 天',
      requests: expect.stringMatching(/查阅.+30 天/),
    });
    await service.stop();

    const kinds = { party: { keep: '15 years', basis: '三台县〔2027〕1号' } } as const;
    const decided = await startIntake({ config: { retention: { version: 'santai-2027-1', kinds } } });
    const { body: english } = await decided.as(clerk(village)).get('/notice').set('Accept-Language', 'en').expect(200);
    expect(english.kept[0]).toMatchObject({ unconfirmed: false, text: expect.stringMatching(/15 years.+三台县〔2027〕1号\.$/) });
    await decided.stop();
  }, 30_000);

  it('is told with who handles it and by what law, in the language asked for, and nothing of the other', async () => {
    const service = await startIntake();
    const asked = (language: string) => service.as(clerk(village)).get('/notice').set('Accept-Language', language).expect(200);
    const { body: zh } = await asked('zh');
    expect(zh.handler).toMatchObject({ unit: COUNTY, name: '三台县', contact: null, unconfirmed: true, version: 1 });
    expect(zh.handler.text).toMatch(/三台县.+尚未确认/);
    expect(JSON.stringify(zh.kept.map(({ basis, text }: Kept) => [basis, text]))).not.toMatch(/[A-Za-z]/);
    const { body: en } = await asked('en');
    expect(en.handler.text).toMatch(/not yet confirmed/);
    expect(JSON.stringify(en.kept.map(({ basis, text }: Kept) => [basis, text]))).not.toMatch(/\p{Script=Han}/u);
    await service.stop();
  });

  it('is told with how they are reached once the county has said so, from the day it holds, whatever was mistyped since', async () => {
    const service = await startIntake();
    const says = (version: number, policy: object, days: number) =>
      service.database.arrange(
        `insert into policy (name, version, effective_on, value)
         values ('notice', ${version}, (now() at time zone 'Asia/Shanghai')::date + ${days}, '${JSON.stringify(policy)}')`,
      );
    await says(2, { unit: 'hrss', contact: '0816-5220000，综治中心 203 室' }, 0);
    await says(3, { kontakt: '0816-5220001' }, 0);
    await says(4, { contact: '0816-5220002' }, 2);
    const { body } = await service.as(clerk(village)).get('/notice').expect(200);
    expect(body.handler).toMatchObject({ unit: 'hrss', contact: '0816-5220000，综治中心 203 室', unconfirmed: false, version: 2 });
    expect(body.handler.text).toContain('0816-5220000，综治中心 203 室');
    await service.stop();
  });

  it('stays past its day while the dispute is open, and goes with it', async () => {
    const service = await startIntake();
    const db = service.get<Database>(DATABASE);
    const [open, over] = [await entered(service), await entered(service)];
    await db.query(`update dispute set status = 'closed', outcome = 'settled' where id = $1`, [over]);
    await db.query(`update sealed_record set erase_after = '2020-01-01'`);
    await service.get(Expiry).eraseDue();
    expect(await db.query('select distinct aggregate_id as id from sealed_record')).toEqual([{ id: open }]);
    expect(await db.query('select aggregate_id as id from key_bunch where wiped is null')).toEqual([{ id: open }]);

    // The dispute itself is a fact, and stays; it only says nothing of anybody any more.
    const { body } = await service.as(clerk(village)).get(`/disputes/${over}`).expect(200);
    expect(body).toMatchObject({ partyCount: registration().parties.length, parties: [] });
    await service.stop();
  });
});

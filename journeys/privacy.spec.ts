import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { today, weekOf } from '#calendar';
import { Neighbour, eventually } from '#testing';
import { root } from '../scripts/test/program.js';
import { System } from './system.js';

const on = today(new Date());
const village = '510722104201';

/** Words that people say at the desks; none of them is anybody's business beyond the service that heard them. */
const secret = {
  name: '欧阳慕雪',
  phone: '13890257731',
  idNumber: '11010519491231002X',
  address: '塔山镇柳树巷十七号二单元',
  firm: '绵阳锦程砖瓦有限公司',
  summary: '去年腊月因鱼塘放水淹了苗圃',
  minutes: '欧阳当场落泪，说家中老人病重',
  place: '村委会二楼会客室',
  terms: '锦程公司赔苗圃八千元整',
  note: '老人已经出院，双方和气',
  finding: '院坝里两家为狗吠争执',
  scope: '走访了柳树巷一带',
};

type Case = Readonly<{
  parties: readonly { label: string }[];
  summary: string;
  timeline: readonly { note: string; body: string }[];
  agreement: { terms: string | null };
}>;

describe('what people say at the desks', () => {
  let system: System;
  let words: string[];

  beforeAll(async () => {
    system = await System.start({ logLevel: 'verbose' });
    const text = await readFile(path.join(root, 'data/cases.jsonl'), 'utf8');
    const cases = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case);
    words = [...Object.values(secret), ...cases.flatMap(wordsOf)];
    const replay = system.replay();
    await desks();
    const code = await replay.ended;
    if (code !== 0) throw new Error(replay.output());
  }, 120_000);

  afterAll(() => system.stop());

  const ask = async (account: string, to: string, status: number, body?: object) => {
    const answer = await system.ask<Record<string, string> & { items: { id: string }[] }>(account, to, body);
    expect({ to, status: answer.status, body: answer.body }).toMatchObject({ to, status });
    return answer.body;
  };

  /** Every door that takes words, taken and refused, and those that are asked for by a name. */
  async function desks(): Promise<void> {
    const party = {
      role: 'applicant',
      kind: 'person',
      name: secret.name,
      phone: secret.phone,
      idNumber: secret.idNumber,
      address: secret.address,
    };
    const firm = { role: 'respondent', kind: 'organisation', name: secret.firm };
    const matter = { channel: 'walk-in', category: 'damages', village, place: { kind: 'village' }, summary: secret.summary, consent: true };
    const clerk = 'clerk@510722104';
    const mediator = `mediator@${village}`;
    const { id } = await ask(clerk, 'intake/disputes', 201, { ...matter, parties: [party, firm] });
    await ask(clerk, 'intake/disputes', 400, { ...matter, parties: [{ ...party, idNumber: `${secret.phone}0` }] });
    await ask(clerk, 'intake/disputes', 400, { ...matter, parties: [party], [secret.name]: secret.summary });
    await ask(clerk, 'intake/disputes', 409, { ...matter, village: '510722999201', parties: [party] });
    await ask(clerk, `intake/disputes?q=${encodeURIComponent(secret.name)}`, 200);
    await ask(clerk, `intake/disputes?q=${secret.phone}`, 200);
    await ask(clerk, `intake/disputes?status=${encodeURIComponent(secret.name)}`, 400);
    await ask('clerk@510722', `intake/disputes/${id}/disclosures`, 200, { purpose: '核对' });
    await eventually(async () => ask(mediator, `mediation/mediations/${id}`, 200), { timeoutMs: 15_000 });

    const at = `mediation/mediations/${id}`;
    await ask(mediator, `${at}/sessions`, 201, { at: `${on}T09:00:00+08:00`, venue: 'village', online: false, place: secret.place });
    const attempt = { venue: 'village', form: 'people', bodies: [village], heldOn: on, outcome: 'agreed', minutes: secret.minutes };
    await ask(mediator, `${at}/attempts`, 400, { ...attempt, reason: secret.minutes });
    await ask(mediator, `${at}/attempts`, 200, { ...attempt, present: [secret.name] });
    const agreement = { form: 'oral', scope: 'whole', on, terms: secret.terms };
    await ask(mediator, `${at}/agreements`, 409, { ...agreement, partiesSignedOn: on });
    const { agreement: paper } = await ask(mediator, `${at}/agreements`, 201, agreement);
    await ask(mediator, `${at}/agreements/${paper}/follow-ups`, 200, { on, satisfied: true, note: secret.note });
    await ask(mediator, `${at}/agreements`, 409, agreement);

    const screener = `screener@${village}`;
    const rounds = await eventually(
      async () => {
        const found = await ask(screener, `screening/rounds?unit=${village}&period=${weekOf(on).name}`, 200);
        expect(found.items).toHaveLength(1);
        return found.items;
      },
      { timeoutMs: 30_000, everyMs: 200 },
    );
    const found = { category: 'neighbour', place: 'village', risk: 'low', summary: secret.finding, outcome: 'reported' };
    await ask(screener, `screening/rounds/${rounds[0]?.id}/return`, 400, { findings: [{ ...found, risk: secret.finding }] });
    await ask(screener, `screening/rounds/${rounds[0]?.id}/return`, 200, { findings: [found], scope: secret.scope });
  }

  it('never travels: no event on any stream holds a word of it', async () => {
    const bus = await Neighbour.on(system.broker);
    const events = (await Promise.all(['intake', 'mediation', 'screening'].map((owner) => bus.said(owner)))).flat();
    await bus.leave();
    expect(events.filter(({ type }) => type === 'mediation.attempt-recorded.v1').length).toBeGreaterThan(40);
    expect(events.some(({ type }) => type === 'screening.return-filed.v1')).toBe(true);
    expect(heldIn(JSON.stringify(events))).toEqual([]);
  });

  it('is not in what the services log either, though they log all they can', () => {
    const logged = system.output();
    expect(logged).toContain('"level":"debug"');
    expect(heldIn(logged)).toEqual([]);
  });

  it('is not in the clear in any database, not even as bytes', async () => {
    for (const name of ['intake', 'mediation', 'screening', 'reporting'] as const) {
      const dump = await system.dump(name);
      expect({ name, words: heldIn(dump) }).toEqual({ name, words: [] });
      expect({ name, words: words.filter((word) => dump.includes(Buffer.from(word).toString('hex'))) }).toEqual({ name, words: [] });
    }
  });

  const heldIn = (text: string): string[] => words.filter((word) => text.includes(word));

  /** Short labels (“老三”) may be part of an innocent word; all that is longer may not. */
  function wordsOf({ parties, summary, timeline, agreement }: Case): string[] {
    const said = [...parties.map(({ label }) => label), summary, ...timeline.map(({ note }) => note), agreement.terms ?? ''];
    return said.flatMap((text) => text.split(/[，。、；,.;()（）“”]/)).filter((part) => part.length >= 3);
  }
});

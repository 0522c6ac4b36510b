import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { today, weekOf } from '#calendar';
import { filterOf } from '#contracts';
import { eventually, deskOf } from '#testing';
import { Visitor, openBrowser } from '../console/test/visitor.js';
import { listen, root } from '../scripts/test/program.js';
import { Bus, Collector, Traces, databaseLog } from './places.js';
import { scan, told } from './scanner.js';
import type { Places, Report } from './scanner.js';
import { System } from './system.js';

const on = today(new Date());
const township = '510722104';
const village = '510722104201';

/** Words that people say at the desks; none of them is anybody's business beyond the service that heard them. */
const secret = {
  name: '欧阳慕雪',
  phone: '13890257731',
  idNumber: '11010519491231002X',
  address: '塔山镇柳树巷十七号二单元',
  firm: '绵阳锦程砖瓦有限公司',
  summary: '去年腊月因鱼塘放水淹了苗圃',
  mediator: '公孙守正',
  minutes: '欧阳当场落泪，说家中老人病重',
  place: '村委会二楼会客室',
  terms: '锦程公司赔苗圃八千元整',
  note: '老人已经出院，双方和气',
  finding: '院坝里两家为狗吠争执',
  scope: '走访了柳树巷一带',
  visitor: '上官婉清',
  opponent: '端木长风',
  kin: '夏侯明月',
  question: '想知道村里存了我家哪些事',
  answer: '副本已当面交给老人的女儿',
  corrected: '欧阳慕霞',
};
/** Is nobody, and only ever planted. */
const planted = '独孤无名';

const everywhere = [
  'streams',
  'what passed on the bus',
  'logs',
  'the log of PostgreSQL',
  'metrics',
  'traces',
  'tables',
  'dead letters',
  'error bodies',
  'boards',
  'addresses of the page',
  'what the page left in the browser',
] as const;
type Place = (typeof everywhere)[number];

type Case = Readonly<{
  parties: readonly { label: string }[];
  summary: string;
  timeline: readonly { note: string; body: string }[];
  agreement: { terms: string | null };
}>;

describe('what people say at the desks', () => {
  let system: System;
  let browser: Browser;
  let bus: Bus;
  let collector: Collector;
  let traces: Traces;
  let clerk: Visitor;
  let words: string[];
  let places: Places<Place>;
  let report: Report<Place>;
  let made: string[];
  const errors: string[] = [];
  const boards: string[] = [];

  beforeAll(async () => {
    collector = await Collector.open();
    system = await System.start({
      logLevel: 'verbose',
      page: path.join(root, 'console/dist'),
      more: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '200' },
    });
    [bus, browser] = await Promise.all([Bus.overhear(system.broker), openBrowser()]);
    places = {
      streams: () => bus.kept(),
      'what passed on the bus': () => bus.passed,
      logs: () => system.output().split('\n'),
      'the log of PostgreSQL': databaseLog,
      metrics: () => system.metrics(),
      traces: () => collector.received,
      tables: () => system.rows(),
      'dead letters': () => system.rows('parked_event'),
      'error bodies': () => errors,
      boards: () => boards,
      'addresses of the page': () => traces.addresses,
      'what the page left in the browser': () => traces.stored,
    };

    const text = await readFile(path.join(root, 'data/cases.jsonl'), 'utf8');
    const cases = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case);
    words = [...Object.values(secret), ...cases.flatMap(wordsOf)];
    const papers = await mkdtemp(path.join(tmpdir(), 'junan-papers-'));
    const replay = system.replay('--papers', papers);
    await desks();
    await page();
    const code = await replay.ended;
    if (code !== 0) throw new Error(replay.output());
    made = await readdir(papers, { recursive: true });
    await rm(papers, { recursive: true });
    await faults();
    await lastSpan();
    report = await scan(words, places);
    process.stderr.write(`${told(words, report)}\n`);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await bus.leave();
    await system.stop();
    collector.close();
  });

  const ask = async (account: string, to: string, status: number, body?: object) => {
    const answer = await system.ask<Record<string, string> & { items: { id: string }[] }>(account, to, body);
    expect({ to, status: answer.status, body: answer.body }).toMatchObject({ to, status });
    if (status >= 400) errors.push(JSON.stringify(answer.body));
    return answer.body;
  };

  const party = {
    role: 'applicant',
    kind: 'person',
    name: secret.name,
    phone: secret.phone,
    idNumber: secret.idNumber,
    address: secret.address,
  };
  const matter = {
    channel: 'walk-in',
    category: 'damages',
    village,
    place: { kind: 'village' },
    summary: secret.summary,
    consent: true,
    parties: [party, { role: 'respondent', kind: 'organisation', name: secret.firm }],
  };
  const clerkOf = `clerk@${township}`;

  /** Every door that takes words, taken and refused. */
  async function desks(): Promise<void> {
    const mediator = `mediator@${village}`;
    const { id } = await ask(clerkOf, 'intake/disputes', 201, matter);
    for (const wrong of [
      { parties: [{ ...party, idNumber: `${secret.phone}0` }] },
      { parties: [{ ...party, name: `${secret.name}\u202e` }] },
      { [secret.name]: secret.summary },
      { [secret.phone]: true },
      { category: secret.name },
    ]) {
      await ask(clerkOf, 'intake/disputes', 400, { ...matter, ...wrong });
    }
    await ask(clerkOf, 'intake/disputes', 409, { ...matter, village: '510722999201' });
    for (const q of [secret.name, secret.phone, secret.idNumber, secret.firm]) {
      expect((await ask(clerkOf, 'intake/disputes/search', 200, { q })).items.map((item) => item.id)).toEqual([id]);
    }
    await ask(clerkOf, 'intake/disputes/search', 400, { q: secret.name, status: secret.name });
    for (const lost of [`?q=${secret.name}`, `?status=${secret.name}`, `/${secret.name}`, `/${secret.phone}/parties`]) {
      await ask(clerkOf, `intake/disputes${encodeURI(lost)}`, lost.endsWith('parties') ? 404 : 400);
    }
    await ask('clerk@510722', `intake/disputes/${id}/disclosures`, 200, { purpose: '核对' });
    await eventually(async () => ask(mediator, `mediation/mediations/${id}`, 200), { timeoutMs: 120_000, everyMs: 200 });

    const at = `mediation/mediations/${id}`;
    const fields = ['name', 'phone', 'idNumber', 'address'];
    const told = await ask(mediator, `${at}/parties`, 200, { purpose: `约${secret.name}来调解`, fields });
    expect(JSON.stringify(told)).toContain(secret.idNumber);
    await ask(mediator, `${at}/parties`, 400, { purpose: '核对', fields: [secret.name] });
    await ask(mediator, `${at}/sessions`, 201, { at: `${on}T23:59:59+08:00`, venue: 'village', online: false, place: secret.place });
    const attended = { mediators: [secret.mediator], parties: ['applicant', 'respondent'] };
    const attempt = {
      venue: 'village',
      form: 'people',
      bodies: [village],
      heldOn: on,
      outcome: 'agreed',
      minutes: secret.minutes,
      ...attended,
    };
    await ask(mediator, `${at}/attempts`, 400, { ...attempt, reason: secret.minutes });
    await ask(mediator, `${at}/attempts`, 200, { ...attempt, present: [secret.name] });
    const agreement = { form: 'oral', scope: 'whole', on, terms: secret.terms };
    await ask(mediator, `${at}/agreements`, 409, { ...agreement, partiesSignedOn: on });
    const { agreement: paper } = await ask(mediator, `${at}/agreements`, 201, agreement);
    await ask(mediator, `${at}/agreements/${paper}/follow-ups`, 200, { on, satisfied: true, note: secret.note });
    await ask(mediator, `${at}/agreements`, 409, agreement);

    await requests(id ?? '');

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
    const cursor = Buffer.from(secret.name).toString('base64url');
    await ask(screener, `screening/rounds?cursor=${cursor}`, 400);
  }

  /** Somebody asks for a parent what is kept, then has it put right. */
  async function requests(dispute: string): Promise<void> {
    const asked = {
      kind: 'see',
      standing: 'next-of-kin',
      identity: 'kinship',
      applicant: { name: secret.kin, phone: secret.phone, idNumber: secret.idNumber, address: secret.address, about: secret.name },
      words: secret.question,
      disputes: [dispute],
    };
    for (const wrong of [{ words: `${secret.question}\u0000` }, { applicant: { name: `${secret.kin}\u202e` } }, { [secret.kin]: true }]) {
      await ask(clerkOf, 'intake/requests', 400, { ...asked, ...wrong });
    }
    const { id } = await ask(clerkOf, 'intake/requests', 201, asked);
    for (const q of [secret.kin, secret.phone]) {
      expect((await ask(clerkOf, 'intake/requests/search', 200, { q })).items.map((item) => item.id)).toEqual([id]);
    }
    await ask(clerkOf, `intake/requests?q=${encodeURIComponent(secret.kin)}`, 400);
    const { concerned } = await ask(clerkOf, `intake/requests/${id}`, 200);
    const [own] = (concerned as unknown as { parties: { id: string }[] }[])[0]?.parties ?? [];
    const answer = { outcome: 'granted', records: [own?.id], words: secret.answer };
    await ask(clerkOf, `intake/requests/${id}/answer`, 400, { ...answer, outcome: secret.answer });
    await ask(clerkOf, `intake/requests/${id}/answer`, 409, { ...answer, outcome: 'partly' });
    await ask(clerkOf, `intake/requests/${id}/answer`, 200, { ...answer, narrative: true });
    await ask(clerkOf, `intake/requests/${id}/disclosures`, 200, { purpose: '送达' });
    const copy = await ask(clerkOf, `intake/requests/${id}/copies`, 200, {});
    expect(JSON.stringify(copy)).toContain(secret.summary);

    const right = { ...party, name: secret.corrected };
    const { id: correction } = await ask(clerkOf, 'intake/requests', 201, { ...asked, kind: 'correct' });
    await ask(clerkOf, `intake/requests/${correction}/answer`, 200, { ...answer, corrected: right });
    await ask(clerkOf, 'intake/requests', 409, { ...asked, receivedOn: '2099-12-31' });
  }

  /** A clerk at the web page: registers, looks for the person, opens the records, and comes back to the list. */
  async function page(): Promise<void> {
    clerk = await Visitor.of(browser, system, clerkOf);
    traces = new Traces(clerk.page);
    await clerk.registerDispute({ applicant: secret.visitor, respondent: secret.opponent, category: '邻里', village: '南池村' });
    await clerk.page.getByLabel('电话').first().fill(secret.phone);
    await traces.note();
    await clerk.press('登记');
    await clerk.page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
    await clerk.press('查阅完整信息');
    await clerk.page.getByLabel('查阅事由').fill('通知当事人到场');
    await clerk.press('查阅');
    await clerk.page.getByText(secret.visitor).waitFor();
    await traces.note();
    await clerk.page.keyboard.press('Escape');
    await requestAtThePage();

    await clerk.go('/disputes');
    const field = clerk.page.getByLabel('姓名、电话或证件号');
    await field.fill(secret.visitor);
    await field.press('Enter');
    const rows = clerk.page.locator('tbody tr');
    await eventually(async () => expect(await rows.count()).toBe(1));
    await traces.note();
    await rows.first().click();
    await clerk.page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
    await clerk.page.goBack();
    await eventually(async () => expect([await rows.count(), await field.inputValue()]).toEqual([1, secret.visitor]));
    await traces.note();
    await clerk.page.reload();
    await eventually(async () => expect(await rows.count()).toBeGreaterThan(1));
    expect(await field.inputValue()).toBe('');
    await traces.note();
  }

  /** What is kept of them, asked for from the dispute's page, answered and made into a copy. */
  async function requestAtThePage(): Promise<void> {
    await clerk.page.getByRole('link', { name: '当事人提出请求' }).click();
    await clerk.page.getByLabel('姓名', { exact: true }).fill(secret.visitor);
    await clerk.page.getByLabel('本人怎么说').fill(secret.question);
    await clerk.page.getByLabel('查找涉及的纠纷').fill(secret.opponent);
    await clerk.page.keyboard.press('Enter');
    await clerk.page.locator('.finder li').waitFor();
    await traces.note();
    await clerk.press('登记');
    await clerk.page.waitForURL(/\/requests\/[0-9a-f-]{36}$/);
    await clerk.press('答复');
    await clerk.page.getByRole('dialog').getByText('上官某').click();
    await clerk.page.getByLabel('告知本人的话').fill(secret.answer);
    await clerk.press('确认答复');
    await clerk.press('制作副本');
    await clerk.page.getByRole('article').getByText(secret.visitor).waitFor();
    await traces.note();
  }

  /** A write and an event that break on our side. */
  async function faults(): Promise<void> {
    await system.query('reporting', 'alter table standing add constraint fault check (false) not valid');
    await ask(clerkOf, 'intake/disputes', 201, matter);
    await eventually(async () => expect(await system.rows('parked_event')).not.toEqual([]));
    await system.query('intake', 'alter table dispute add constraint fault check (false) not valid');
    await ask(clerkOf, 'intake/disputes', 500, matter);
    await system.query('intake', 'alter table dispute drop constraint fault');
    await ask(clerkOf, 'intake/disputes', 201, matter);
    for (const by of ['township', 'lead', 'category', 'outcome']) {
      boards.push(JSON.stringify(await ask('leader@510722', `reporting/board?by=${by}`, 200)));
    }
    boards.push(JSON.stringify(await ask('leader@510722', 'reporting/screening-board', 200)));
  }

  /** What came before it has been sent as well. */
  async function lastSpan(): Promise<void> {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    await fetch(`${system.origin}/api/intake/nowhere`, { headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } });
    await eventually(() => expect(collector.received.join('')).toContain(trace));
  }

  it.each(everywhere)('lies nowhere but in their own records: not in %s', (place) => {
    const { things, found } = report[place];
    expect(found).toEqual([]);
    expect(things).toBeGreaterThan(0);
  });

  it('was really said, logged, traced and shown', async () => {
    expect((await bus.kept()).filter((event) => event.includes('mediation.attempt-recorded.v1')).length).toBeGreaterThan(40);
    expect(system.output()).toContain('"level":"debug"');
    expect(collector.received.join('')).toContain('pg.query');
    expect(errors.some((body) => body.includes('"status":500'))).toBe(true);
    expect(traces.addresses.some((address) => address.includes('/api/intake/disputes/search'))).toBe(true);
    expect(made.filter((file) => file.endsWith('case-file.pdf'))).toHaveLength(24);
    expect(made.filter((file) => file.endsWith('.docx')).length).toBeGreaterThan(200);
  });

  it('is kept by nobody whom it passes', () => {
    expect(traces.keepable).toEqual([]);
  });

  /** Something in a stream that is no event: whoever hears that stream sets it aside. */
  const scrawl = () => bus.say(filterOf(deskOf('screening'), 0).replace('>', 'scrawl.v1._._'), JSON.stringify({ note: planted }));
  const plantings: Readonly<Record<Place, () => unknown>> = {
    streams: scrawl,
    'what passed on the bus': () => bus.say('anything.at.all', planted),
    logs: () => system.load('units.csv', `${planted}.csv`),
    'the log of PostgreSQL': () => asSuperuser('set log_min_messages = error', `select '${planted}'::int`),
    metrics: async () => {
      const { server, port } = await listen((_, response) => response.end(`junan_people{name="${planted}"} 1\n`));
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      server.close();
      places = { ...places, metrics: async () => [...(await system.metrics()), text] };
    },
    traces: () => fetch(`${collector.url}/v1/traces`, { method: 'POST', body: JSON.stringify({ 'db.statement': planted }) }),
    tables: () =>
      system.query('intake', `insert into idempotency (actor, key, fingerprint, receipt) values ('a', 'k', 'f', '{"note": "${planted}"}')`),
    'dead letters': scrawl,
    'error bodies': () => errors.push(JSON.stringify({ detail: planted })),
    boards: () => boards.push(JSON.stringify({ items: [{ key: planted }] })),
    'addresses of the page': () => clerk.page.evaluate((name) => history.pushState(null, '', `/disputes?q=${name}`), planted),
    'what the page left in the browser': async () => {
      await clerk.page.evaluate((name) => sessionStorage.setItem('sought', name), planted);
      await traces.note();
    },
  };

  it.each(everywhere)('would be found where it is planted: in %s', async (place) => {
    await plantings[place]();
    await eventually(async () => {
      const { [place]: look } = await scan([planted], { [place]: places[place] });
      expect(look?.found).toContainEqual(expect.objectContaining({ word: planted }));
    });
  });

  /** The second statement fails, by which it comes into the log. */
  async function asSuperuser(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: process.env['JUNAN_TEST_POSTGRES'] });
    await client.connect();
    for (const statement of statements) await client.query(statement).catch(() => undefined);
    await client.end();
  }

  /** Short labels (“老三”) may be part of an innocent word; all that is longer may not. */
  function wordsOf({ parties, summary, timeline, agreement }: Case): string[] {
    const said = [...parties.map(({ label }) => label), summary, ...timeline.map(({ note }) => note), agreement.terms ?? ''];
    return said.flatMap((text) => text.split(/[，。、；,.;()（）“”]/)).filter((part) => part.length >= 3 && /\p{Script=Han}/u.test(part));
  }
});

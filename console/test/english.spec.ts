import type { Browser } from 'playwright-core';
import { DATABASE } from '../../libs/kernel/src/index.js';
import type { Database } from '../../libs/kernel/src/index.js';
import { eventually, inTurn } from '../../libs/testing/src/index.js';
import { categories, entries } from '../../apps/intake/test/lists.js';
import { en } from '../src/messages/words.js';
import { House } from './house.js';
import { Visitor, openBrowser } from './visitor.js';

const TOWNSHIP = '510722101';
const DITCH = { applicant: '欧阳建国', respondent: '司马秀英', category: '邻里', village: '老西街社区' };

/** What stays Chinese on an English page: how places are called, how people are, how a case is cited, and how to go back to Chinese. */
const spoken = (name: string) => name.replace(/(村民|居民)委员会$/, '').replace(/^(.+村)村$/, '$1');
const names = [...entries.values()].flatMap(({ name }) => [name, spoken(name)]).sort((a, b) => b.length - a.length);
const people = ['欧阳建国', '诸葛建国', '司马秀英', '欧阳某', '诸葛某', '司马某', '中文'];

/** A message that is missing shows as its key. The code of a refusal looks like one, in brackets behind what it means. */
const key = new RegExp(`(?<![\\w.(-])(${Object.keys(en).join('|')})\\.[a-z]`);

/** All that the page says and calls its fields; what is neither English nor a name, and what is no message at all. */
async function notEnglish({ page }: Visitor): Promise<string[]> {
  const said = await page.evaluate(() => {
    const called = [...document.querySelectorAll('[aria-label], [placeholder], [title]')];
    const words = ['aria-label', 'placeholder', 'title'].flatMap((name) => called.map((each) => each.getAttribute(name) ?? ''));
    return [document.title, ...document.body.innerText.split('\n'), ...words];
  });
  const chinese = /\p{Script=Han}/u;
  const caseNumbers = /〔\d{4}〕第\d+号/g;
  const withoutNames = (line: string) =>
    [...people, ...names].reduce((text, name) => text.replaceAll(name, ''), line.replaceAll(caseNumbers, ''));
  return said.filter((line) => key.test(line) || (chinese.test(line) && chinese.test(withoutNames(line))));
}

inTurn('in English', ({ it }) => {
  let house: House;
  let browser: Browser;
  let clerk: Visitor;
  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
    clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  }, 30_000);

  const said = async (visitor: Visitor) => {
    await eventually(async () => expect(await notEnglish(visitor)).toEqual([]), { timeoutMs: 8_000 });
  };
  const dialog = () => clerk.page.getByRole('dialog');
  const idIn = () => clerk.page.url().split('/').at(-1) ?? '';
  /** Opens, is read, and is closed again. */
  async function look(door: string, waitFor: string) {
    await clerk.press(door);
    await dialog().getByText(waitFor).first().waitFor();
    await said(clerk);
    await clerk.press(en.leave);
  }

  it('a person’s request is taken, looked at from all sides, answered and handed out', async () => {
    await clerk.registerDispute(DITCH);
    await clerk.makes('disputes');
    await clerk.press('English');
    await clerk.page.getByRole('link', { name: en.request['from-dispute'] }).click();
    await clerk.page.getByRole('heading', { name: en.title.ask }).waitFor();
    for (const kind of Object.values(en.request.kinds)) {
      await clerk.page.getByText(kind, { exact: true }).click();
      await said(clerk);
    }
    await clerk.press(en.request.go);
    await clerk.page.getByText('is required').first().waitFor();
    await said(clerk);

    await clerk.page.getByText(en.request.kinds.see, { exact: true }).click();
    await clerk.page.getByLabel(en.party.name, { exact: true }).fill(DITCH.applicant);
    await clerk.makes('requests', en.request.go);
    await clerk.page.getByText(/(29|30) days left/).waitFor();
    await said(clerk);
    await look(en.request.extend, en.request['extend-hint']);
    await look(en.request.link, en.request['disputes-hint']);
    await look(en.request.withdraw, en.request['withdraw-hint']);
    await look(en.request.full, en.disclose.hint);

    await clerk.press(en.request.answer);
    await dialog().getByText(en.request.outcomes.refused, { exact: true }).click();
    await said(clerk);
    await clerk.press(en.request['answer-go']);
    await dialog().getByRole('alert').or(dialog().locator('.is-wrong')).first().waitFor();
    await said(clerk);
    await dialog().getByText(en.request.outcomes.granted, { exact: true }).click();
    await dialog().getByText('欧阳某').click();
    await clerk.press(en.request['answer-go']);
    await clerk.press(en.copy.make);
    await clerk.page.getByRole('article').getByText(DITCH.applicant).waitFor();
    await said(clerk);
  });

  it('what there is to do today is said in full, and that there is nothing', async () => {
    await clerk.go('/today');
    await clerk.page.getByRole('link', { name: en.today.acts.acceptance }).waitFor();
    await said(clerk);
    await clerk.go('/today?kind=tier');
    await clerk.page.getByText(en.today['none-of']).waitFor();
    await said(clerk);
    const approver = await Visitor.of(browser, house, `approver@${TOWNSHIP}`);
    await approver.press('English');
    await approver.page.getByText(en.today.none).waitFor();
    await said(approver);
    await approver.close();
  });

  it('the list says of each state that there is none, and what there is', async () => {
    for (const [status, none] of Object.entries(en.request.none)) {
      await clerk.go(`/requests?status=${status}`);
      await clerk.page.locator('tbody tr').or(clerk.page.getByText(none)).first().waitFor();
      await said(clerk);
    }
  });

  it('whoever cannot be read is said to be unreadable, and everybody else is shown', async () => {
    await clerk.go('/requests?status=answered');
    await clerk.page.locator('tbody tr a').first().click();
    await clerk.page.waitForURL(/\/requests\/[0-9a-f-]{36}$/);
    const request = idIn();
    const db = house.services.intake.get<Database>(DATABASE);
    const alter = (where: string, id: string) =>
      db.query(`update sealed_record set ciphertext = set_byte(ciphertext, 3, (get_byte(ciphertext, 3) + 1) % 256) where ${where}`, [id]);
    await alter(`kind = 'applicant' and aggregate_id = $1`, request);
    const [dispute] = await db.query<{ id: string }>('select disputes ->> 0 as id from request where id = $1', [request]);
    await alter(`id = (select id from sealed_record where kind = 'party' and aggregate_id = $1 order by id limit 1)`, dispute?.id ?? '');

    await clerk.page.reload();
    await clerk.page.getByRole('heading', { level: 1 }).getByText(en.unreadable).waitFor();
    await clerk.page.getByRole('link', { name: `司马某 – ${en.unreadable}` }).waitFor();
    await clerk.go('/requests?status=answered');
    await clerk.page.locator('tbody').getByText(en.unreadable).waitFor();
    await clerk.go('/disputes');
    await clerk.page.getByRole('link', { name: `司马某 – ${en.unreadable}` }).waitFor();
    await clerk.go(`/disputes/${dispute?.id}`);
    await clerk.page.getByRole('listitem').filter({ hasText: en.unreadable }).getByText('Party 1 of 2', { exact: true }).waitFor();
    await said(clerk);
    await clerk.press('中文');
    await clerk.page.getByRole('listitem').getByText('无法读取').first().waitFor();
  });

  it('the auditor finds what a paper names by its last twelve characters, and reads every kind of act', async () => {
    const auditor = await Visitor.of(browser, house, 'auditor@510722');
    await auditor.press('English');
    await auditor.page.getByRole('heading', { name: en.title.audit }).waitFor();
    await said(auditor);
    const [{ id = '' } = {}] = await house.services.intake.get<Database>(DATABASE).query<{ id: string }>('select id from request');
    await auditor.page.getByLabel(en.act.aggregate).fill(id.slice(-12).toUpperCase());
    await auditor.page.keyboard.press('Enter');
    const rows = auditor.page.locator('tbody tr');
    await eventually(async () => expect(await rows.count()).toBeGreaterThan(0));
    for (const row of await rows.all()) expect(await row.textContent()).toContain(id);
    await said(auditor);

    for (const kind of Object.keys(en.act.kinds)) {
      await auditor.go(`/audit?kind=${kind}`);
      await rows.or(auditor.page.getByText(en.act.none)).first().waitFor();
      await said(auditor);
    }
    await auditor.go('/audit?kind=disclosure');
    await auditor.page.getByRole('button', { name: en.act['ask-purpose'] }).first().click();
    await auditor.page.getByText('Purpose: ').waitFor();
    await auditor.press(en.act.verify);
    await auditor.page.getByText(en.act.whole).waitFor();
    await said(auditor);
    for (const service of Object.keys(en.act.services)) {
      await auditor.go(`/audit?service=${service}`);
      await rows.or(auditor.page.getByText(en.act.none)).first().waitFor();
      await said(auditor);
    }
    await auditor.close();
  });

  it('what is asked of a case, of its agreement and of the dispute', async () => {
    await clerk.registerDispute(DITCH);
    const id = await clerk.makes('disputes');
    const village = await Visitor.of(browser, house, 'staff@510722101002');
    await village.press('English');
    await village.go(`/disputes/${id}`);
    const open = village.page.getByRole('dialog');
    const asked = async () => {
      await open.waitFor();
      await said(village);
      await village.press(en.leave);
      await open.waitFor({ state: 'detached' });
    };
    for (const act of [en.action.refer, en.action.litigation]) {
      await village.press(en.action.more);
      await village.page.getByRole('menuitem', { name: act }).click();
      await asked();
    }
    for (const act of [en.bounce.ask, en.assessment.do, en.classification.do]) {
      await village.press(act);
      await asked();
    }
    await village.press(en.action.attempt);
    await open.getByText(en['attempt-outcome'].agreed, { exact: true }).click();
    await village.act();
    await open.getByLabel(en.agreement.terms).fill('They clear it together.');
    await village.act();
    await village.act();
    for (const act of ['write', 'confirm', 'follow-up', 'breach', 'reopen'] as const) {
      await village.press(en.action[act]);
      await asked();
    }
    await village.close();
  });
});

import type { Browser, Route } from 'playwright-core';
import { DATABASE } from '../../libs/kernel/src/index.js';
import type { Database } from '../../libs/kernel/src/index.js';
import { House } from './house.js';
import { Visitor, openBrowser, phone } from './visitor.js';

const CADRE = 'mediator@510722101002';
const TOLD = '**/api/mediation/mediations/*/on-the-spot';

describe('what was settled on the spot', () => {
  let house: House;
  let browser: Browser;
  let cadre: Visitor;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  beforeEach(async () => {
    cadre = await Visitor.of(browser, house, CADRE, phone, '/disputes/on-the-spot');
  });
  afterEach(() => cadre.close());

  const count = async (service: 'intake' | 'mediation', sql: string) => {
    const [{ n } = { n: -1 }] = await house.services[service].get<Database>(DATABASE).query<{ n: number }>(sql);
    return n;
  };
  const registered = () => count('intake', 'select count(*)::int as n from dispute');
  const settled = () => count('mediation', `select count(*)::int as n from mediation where status = 'settled'`);
  const once = (how: (route: Route) => Promise<void>) => cadre.page.route(TOLD, how, { times: 1 });
  const recorded = () => cadre.page.getByText('调解和口头协议已记上').waitFor();

  async function fill(): Promise<void> {
    await cadre.page.getByLabel('一方姓名', { exact: true }).fill('欧阳建国');
    await cadre.page.getByLabel('另一方姓名').fill('司马秀英');
    await cadre.choose('类别', '邻里');
    await cadre.page.getByLabel('为什么事').fill('为屋后排水沟争吵。');
    await cadre.page.getByLabel('怎么说好的').fill('各清一半，当场动手清完。');
    await cadre.page.getByText('当场已经办好').click();
    await cadre.page.getByText('双方自愿当场调解').click();
  }

  it('is entered on one page from the list, and the case is closed by it; the same quarrel entered again stands beside it', async () => {
    await cadre.go('/disputes');
    await cadre.press('随手调');
    const [disputes, cases] = [await registered(), await settled()];
    await fill();
    await cadre.press('记好');
    await recorded();
    expect([await registered(), await settled()]).toEqual([disputes + 1, cases + 1]);

    await cadre.press('再记一件');
    expect(await cadre.page.getByLabel('怎么说好的').inputValue()).toBe('');
    await fill();
    await cadre.press('记好');
    await cadre.page.getByRole('button', { name: /^对照/ }).first().click();
    const compared = cadre.page.getByRole('dialog', { name: '对照两件登记' });
    await compared.getByRole('row', { name: /当事人/ }).waitFor();
    expect(await compared.locator('tr.same').count()).toBeGreaterThan(3);
    expect(await compared.textContent()).not.toContain('欧阳建国');
  });

  it('is there once, though the line was cut between its two halves', async () => {
    const [disputes, cases] = [await registered(), await settled()];
    await fill();
    await once((route) => route.abort());
    await cadre.press('记好');
    await cadre.page.getByRole('alert').getByText('连不上服务').waitFor();
    await cadre.press('记好');
    await recorded();
    expect([await registered(), await settled()]).toEqual([disputes + 1, cases + 1]);

    await cadre.press('打开案件');
    const filing = cadre.page.getByRole('region', { name: '归档' });
    await filing.getByText('材料齐全，可以归档').waitFor();
    await filing.getByRole('button', { name: '归档', exact: true }).click();
    await filing.getByText(/^已于 .* 归档$/).waitFor();
  });

  it('that was registered and not recorded is put right here, and not registered twice', async () => {
    const [disputes, cases] = [await registered(), await settled()];
    await fill();
    await once((route) => route.fulfill({ status: 409, json: { status: 409, code: 'refused', title: '不行', detail: '换个说法。' } }));
    await cadre.press('记好');
    await cadre.page.getByText('纠纷已经登记，调解还没有记上').waitFor();
    expect(await cadre.page.getByLabel('一方姓名', { exact: true }).isDisabled()).toBe(true);
    await cadre.page.getByLabel('怎么说好的').fill('各清一半，已经清完。');
    await cadre.press('记好');
    await recorded();
    expect([await registered(), await settled()]).toEqual([disputes + 1, cases + 1]);
  });

  it('is nothing for who did not ask both', async () => {
    await fill();
    await cadre.page.getByText('双方自愿当场调解').click();
    expect(await cadre.page.getByRole('button', { name: '记好' }).isDisabled()).toBe(true);
    await cadre.page.getByText('双方自愿才能调解').waitFor();
  });
});

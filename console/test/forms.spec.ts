import type { Browser } from 'playwright-core';
import { eventually } from '../../libs/testing/src/index.js';
import { House } from './house.js';
import { entered } from './unseen.js';
import { Visitor, desk, openBrowser, phone } from './visitor.js';

const TOWNSHIP = '510722101';
const VILLAGE = '510722101002';
const DITCH = { applicant: '欧阳建国', respondent: '司马秀英', category: '邻里', village: '老西街社区' };

const today = (later = 0) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + later * 86_400_000));

describe('what is done with a case is done on its page', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([House.open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  /** In the village, with its mediation open. */
  const registered = (village = VILLAGE) => entered(house, `clerk@${TOWNSHIP}`, { ...DITCH, village });

  async function seen(account: string, id: string, viewport = desk): Promise<Visitor> {
    const visitor = await Visitor.of(browser, house, account, viewport, `/disputes/${id}`);
    await visitor.page.getByText(/已调解 \d \/ 3 次/).waitFor();
    return visitor;
  }

  const dialogOf = ({ page }: Visitor) => page.getByRole('dialog');
  const told = ({ page }: Visitor, step: string | RegExp) => page.locator('aside li').getByText(step).first().waitFor();
  const seat = ({ page }: Visitor, unit: string) =>
    page.getByRole('list', { name: '双挂钩' }).getByRole('listitem').filter({ hasText: unit });

  /** What is open is filled in, sent and gone; nothing of it is chosen beforehand. */
  async function chooses(visitor: Visitor, option: string): Promise<void> {
    const save = dialogOf(visitor).locator('[type=submit]');
    expect(await save.isDisabled()).toBe(true);
    await visitor.choose(dialogOf(visitor).locator('.el-select').first(), option);
    await save.click();
    await dialogOf(visitor).waitFor({ state: 'detached' });
  }

  /** Agreed by word, in force since today. */
  async function agreed(visitor: Visitor): Promise<void> {
    await visitor.press('记录调解');
    await dialogOf(visitor).getByText('达成一致').click();
    await visitor.act();
    await dialogOf(visitor).getByLabel('协议内容').fill('共同清淤，今后各扫门前一段。');
    await visitor.press('核对');
    await visitor.press('确认制作协议');
    await visitor.page.locator('article').getByText(/生效$/).waitFor();
  }

  it('an agreement is taken to court by both parties, confirmed there, and visited', async () => {
    const village = await seen(`staff@${VILLAGE}`, await registered());
    const { page } = village;
    await agreed(village);

    await village.press('申请司法确认');
    const save = dialogOf(village).locator('[type=submit]');
    await page.getByText('各方当事人共同申请', { exact: true }).click();
    expect(await save.isDisabled()).toBe(true);
    await page.getByText('协议不涉及身份关系、收养、婚姻').click();
    await village.choose(dialogOf(village).locator('.el-select').first(), '人民法院');
    await save.click();
    await page.getByText(/司法确认：已申请.*人民法院/).waitFor();
    await told(village, '共同申请司法确认');
    expect(await page.getByRole('button', { name: '申请司法确认' }).count()).toBe(0);

    await village.press('司法确认进展');
    const number = '（2026）川0722民特12号';
    await village.choose(dialogOf(village).locator('.el-select').first(), '法院确认有效');
    await dialogOf(village).getByText('人民法院').waitFor();
    await dialogOf(village).getByLabel('文书案号').fill(number);
    await dialogOf(village).locator('[type=submit]').click();
    await page.getByText(/司法确认：法院确认有效.*人民法院/).waitFor();
    await page.getByText('文书案号已加密保存').waitFor();
    expect(await page.getByText('外地法院名称').count()).toBe(0);
    expect(await page.getByText(number).count()).toBe(0);
    await told(village, '法院确认协议有效');
    expect(await page.getByRole('button', { name: '司法确认进展' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '补记文书案号' }).count()).toBe(0);
    await village.press('更正文书案号');
    await village.choose(dialogOf(village).locator('.el-select').first(), '法院确认有效');
    expect(await dialogOf(village).locator('[type=submit]').isDisabled()).toBe(true);
    await dialogOf(village).getByLabel('文书案号').fill('（2026）川0722民特13号');
    await village.act();
    await told(village, '补记法院文书案号');

    await village.press('回访');
    await dialogOf(village).getByText('已履行', { exact: true }).click();
    await village.act();
    await page.getByText(/回访：已履行、没有表示满意与否/).waitFor();
    await village.press('未履行');
    await dialogOf(village).getByText('调解会在原来那一级重新开始').waitFor();
    await village.act();
    await page.getByText('当事人可以向法院申请强制执行。').waitFor();
    await told(village, '重新调解，从');
    await village.close();
  });

  it('an agreement of several clauses is written on a phone, paid instalment by instalment, and printed as it is', async () => {
    const id = await registered();
    const village = await seen(`staff@${VILLAGE}`, id, phone);
    const { page } = village;
    await village.press('记录调解');
    await dialogOf(village).getByText('达成一致').click();
    await village.act();
    const making = dialogOf(village);
    await making.getByLabel('协议内容').fill('司马秀英赔欧阳建国树苗款');
    await village.press('分条写明：谁、做什么、什么时候、分几期');
    // What was typed is the first clause.
    const first = making.getByRole('listitem', { name: '第 1 条' });
    expect(await first.getByLabel('内容').inputValue()).toBe('司马秀英赔欧阳建国树苗款');
    await village.choose(first.locator('.el-select').nth(1), '付款');
    await first.getByLabel('金额（元）', { exact: true }).fill('1200.5');
    await first.getByText('分期', { exact: true }).click();
    await first.getByLabel('第 1 期日期').fill(today());
    await first.getByLabel('第 1 期金额（元）').fill('600');
    await first.getByLabel('第 2 期日期').fill(today(30));
    await first.getByLabel('第 2 期金额（元）').fill('600');
    await first.getByLabel('第 2 期金额（元）').press('Tab');
    await first.getByText('各期合计 1,200 元，总额 1,200.50 元，还差 0.50 元').waitFor();
    await village.press('加一条');
    const second = making.getByRole('listitem', { name: '第 2 条' });
    await village.choose(second.locator('.el-select').nth(0), '各方当事人');
    await village.choose(second.locator('.el-select').nth(1), '不做某事');
    await second.getByLabel('内容').fill('都不再往沟里倒渣土');
    await village.press('核对');
    await making.getByText('被申请人对申请人：付款，1,200.50 元，分 2 期').waitFor();
    await village.press('确认制作协议');
    // The service says what does not add up, at its place.
    await first.getByText('第 1 条各期合计 1200 元，与该条总额 1200.50 元不一致，请核对。').waitFor();
    await first.getByLabel('第 2 期金额（元）').fill('600.5');
    await village.press('核对');
    await village.press('确认制作协议');
    await page.locator('article').getByText(/生效$/).waitFor();

    const due = page.getByRole('list', { name: '履行情况' });
    await due.getByText('第 1 条 · 被申请人对申请人：付款，1,200.50 元，分 2 期').waitFor();
    await page.getByRole('button', { name: '登记履行：第 1 条第 1 期' }).click();
    await dialogOf(village).getByLabel('本次付款（元）').fill('200');
    await dialogOf(village).getByLabel('凭据').fill('收条一张');
    await village.act();
    await due.getByText('已付 200 元，还差 400 元').waitFor();
    await page.getByRole('button', { name: '登记履行：第 1 条第 1 期' }).click();
    await village.act();
    await due.getByText('已履行', { exact: true }).waitFor();
    expect(await due.getByText('收条').count()).toBe(0);

    await village.press('未履行');
    await village.choose(dialogOf(village).locator('.el-select').first(), '第 2 条');
    await village.act();
    await due.getByText('未履行', { exact: true }).waitFor();
    await village.close();
  });

  it('a draft is altered, compared with what it was, and signed by each party', async () => {
    const village = await seen(`staff@${VILLAGE}`, await registered());
    const { page } = village;
    await village.press('记录调解');
    await dialogOf(village).getByText('达成一致').click();
    await village.act();
    await dialogOf(village).getByText('书面', { exact: true }).click();
    await dialogOf(village).getByLabel('协议内容').fill('司马秀英清淤');
    await village.press('核对');
    await village.press('确认制作协议');
    await page.locator('article').getByText('待签署生效').waitFor();

    await village.press('修改草案');
    await dialogOf(village).getByLabel('查阅事由').fill('当事人要求写明日期');
    await village.act();
    expect(await dialogOf(village).getByLabel('协议内容').inputValue()).toBe('司马秀英清淤');
    await dialogOf(village).getByLabel('协议内容').fill('司马秀英三日内清淤');
    await village.press('保存为新一稿');
    await page.getByText(/第 2 稿，.*改动：协议内容/).waitFor();

    await village.press('对比各稿');
    await dialogOf(village).locator('del').getByText('司马秀英清淤').waitFor();
    await dialogOf(village).locator('ins').getByText('司马秀英三日内清淤').waitFor();
    await page.keyboard.press('Escape');

    await page.locator('article').getByRole('button', { name: '签署', exact: true }).click();
    await dialogOf(village)
      .getByText(/^1 号 申请人/)
      .click();
    await village.act();
    const hands = page.getByRole('list', { name: '各方签字' });
    await hands.getByText(/^2 号 被申请人.*未签/).waitFor();
    expect(await page.getByRole('button', { name: '修改草案' }).count()).toBe(0);
    await page.locator('article').getByRole('button', { name: '签署', exact: true }).click();
    for (const who of [/^2 号 被申请人/, /^调解员/, /^调解组织/]) await dialogOf(village).getByText(who).first().click();
    await village.act();
    await page.locator('article').getByText(/生效$/).waitFor();
    await village.close();
  });

  it('an agreement tells in the name of which body it was mediated: shown where there is one, asked where there are more', async () => {
    const id = await registered('510722101003');
    const county = await Visitor.of(browser, house, 'coordinator@510722');
    const entered = (name: string) =>
      county.page.evaluate(
        async ([named, setUpOn]) => {
          const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
          const body = JSON.stringify({ kind: 'village-committee', name: named, setUpOn });
          const answer = await fetch('/api/mediation/units/510722101003/bodies', { method: 'POST', headers, body });
          return (await answer.json()) as { id: string; sequence: number };
        },
        [name, today(-9)] as const,
      );
    const { id: first } = await entered('大十字社区人民调解委员会');
    const village = await seen('staff@510722101003', id);
    const asked = village.page.getByRole('combobox', { name: '以哪个调解组织的名义' });
    await village.press('记录调解');
    await dialogOf(village).getByText('达成一致').click();
    await village.act();
    await dialogOf(village).getByLabel('协议内容').fill('共同清淤。');
    const list = dialogOf(village).locator('.el-select').filter({ has: asked });
    await list.getByText('大十字社区人民调解委员会').waitFor();
    await village.press('返回');
    await dialogOf(village).waitFor({ state: 'detached' });

    const other = await entered('大十字社区个人调解室');
    // On its last day it is in the register still.
    const ended = await county.page.evaluate(
      async ([at, sequence, on]) => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), 'if-match': `"${sequence}"` };
        return (await fetch(at, { method: 'POST', headers, body: JSON.stringify({ on }) })).ok;
      },
      [`/api/mediation/bodies/${other.id}/ending`, other.sequence, today()] as const,
    );
    expect(ended).toBe(true);
    await village.page.reload();
    await village.press('制作协议');
    const save = dialogOf(village).locator('[type=submit]');
    await asked.waitFor();
    expect(await save.isDisabled()).toBe(true);
    await village.choose(list, '大十字社区人民调解委员会');
    await village.press('核对');
    await dialogOf(village).getByText('由大十字社区人民调解委员会调解。').waitFor();
    await village.press('确认制作协议');
    await village.page.locator('article').getByText(/生效$/).waitFor();
    const made = await village.page.evaluate(async (path) => {
      const answer = (await (await fetch(path)).json()) as { agreements: { under?: string }[] };
      return answer.agreements.map(({ under }) => under);
    }, `/api/mediation/mediations/${id}`);
    expect(made).toEqual([first]);
    // Whoever reads it or signs it sees whose it is.
    await village.page.locator('article').getByText('调解组织 大十字社区人民调解委员会').waitFor();
    await Promise.all([village.close(), county.close()]);
  });

  it('a session is moved and called off, each for a reason, and leaves the day as it was', async () => {
    const village = await seen(`staff@${VILLAGE}`, await registered(), phone);
    const { page } = village;
    const arranged = page.getByRole('list', { name: '已约定的调解' });
    const [day, hour] = ['时间', '时间（时刻）'].map((name) => dialogOf(village).getByLabel(name, { exact: true }));
    if (!day || !hour) throw new Error('no fields');
    await village.press('约定调解');
    await day.fill(today(1));
    await hour.fill('0900');
    await dialogOf(village).getByLabel('地点').fill('社区调解室');
    await dialogOf(village).locator('[type=submit]').click();
    await arranged.getByText(/09:00/).waitFor();

    await village.press('改期、改地点');
    expect([await day.inputValue(), await hour.inputValue()]).toEqual([today(1), '09:00']);
    await dialogOf(village).getByText('这次查阅已留痕').waitFor();
    expect(await dialogOf(village).getByLabel('地点').inputValue()).toBe('社区调解室');
    await hour.fill('1600');
    expect(await dialogOf(village).locator('[type=submit]').isDisabled()).toBe(true);
    await village.choose(dialogOf(village).locator('.el-select').last(), '场地不能使用');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await dialogOf(village).locator('[type=submit]').click();
    await arranged.getByText(/16:00/).waitFor();
    expect(await arranged.getByRole('listitem').count()).toBe(1);
    await told(village, /改约 .*16:00/);

    await village.press('取消约定');
    expect(await dialogOf(village).locator('form footer button').allInnerTexts()).toEqual(['返回', '取消约定']);
    await chooses(village, '当事人要求');
    await arranged.waitFor({ state: 'detached' });
    await told(village, '取消调解约定');
    await village.press('约定调解');
    await village.close();
  });

  it('what was agreed by word is written down, and waits for its signatures', async () => {
    const village = await seen(`staff@${VILLAGE}`, await registered());
    await agreed(village);
    await village.press('补写书面协议');
    await dialogOf(village).getByLabel('协议内容').fill('共同清淤，今后各扫门前一段。');
    await dialogOf(village).locator('[type=submit]').click();
    await told(village, /补写书面协议/);
    expect(await village.page.getByRole('button', { name: '补写书面协议' }).count()).toBe(0);
    await village.close();
  });

  it('a case that is over is mediated again for a reason, on a phone', async () => {
    const village = await seen(`staff@${VILLAGE}`, await registered(), phone);
    await agreed(village);
    await village.press('重新调解');
    expect(await village.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await chooses(village, '有新的诉求');
    await told(village, '重新调解，从');
    await village.page.getByRole('button', { name: '记录调解' }).waitFor();
    expect(await village.page.getByRole('button', { name: '重新调解' }).count()).toBe(0);
    await village.close();
  });

  it('a form acts on what was seen when it was opened: what came meanwhile is told, and nothing that was typed is lost', async () => {
    const id = await registered();
    const village = await seen(`staff@${VILLAGE}`, id);
    const { page } = village;
    await village.press('约定调解');
    await dialogOf(village).getByLabel('地点').fill('社区调解室');

    const court = await Visitor.of(browser, house, `staff@${TOWNSHIP}`);
    const filed = [`/api/mediation/mediations/${id}/litigation`, { stage: 'filed', on: today() }] as const;
    const status = await court.page.evaluate(async ([path, body]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).status;
    }, filed);
    expect(status).toBe(200);
    await court.close();
    // The page behind the form has heard of it by itself; whoever fills in the form has not looked there.
    await eventually(
      async () => {
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        expect(await page.locator('aside li').getByText('法院：立案').count()).toBe(1);
      },
      { timeoutMs: 20_000 },
    );

    await village.act();
    const changed = dialogOf(village).getByRole('alert');
    await changed.getByText('表单打开以后，情况有了变化').waitFor();
    await changed.getByText('法院：立案').waitFor();
    expect(await dialogOf(village).getByLabel('地点').inputValue()).toBe('社区调解室');
    await village.act();
    await dialogOf(village).waitFor({ state: 'detached' });
    await page.getByText(/^已约/).waitFor();
    await village.close();
  });

  it('what is attached goes on where another file was cancelled without a line, and says of each that is not taken what is wrong', async () => {
    const visitor = await seen(`mediator@${VILLAGE}`, await registered());
    const { page } = visitor;
    const panel = page.getByRole('region', { name: '材料' });
    const pdf = (name: string, content = '%PDF-1.7 签字') => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
    const adds = async (...files: ReturnType<typeof pdf>[]) => {
      await panel.getByRole('button', { name: '添加材料' }).click();
      await dialogOf(visitor).locator('[type=file]').setInputFiles(files);
      await visitor.act();
    };
    const line = (name: string) => panel.getByRole('listitem').filter({ hasText: name });

    await page.context().setOffline(true);
    await adds(pdf('一.pdf'), pdf('二.pdf'));
    await line('一.pdf').getByRole('button', { name: '取消' }).click();
    await page.context().setOffline(false);
    await panel.getByText('证据材料 · PDF').waitFor();

    await page.route('**/completion', (route) => route.fulfill({ status: 500 }), { times: 1 });
    await adds(pdf('三.pdf'), pdf('四.pdf', 'MZ'), pdf(`${'长'.repeat(200)}.pdf`));
    await line('长长').getByText('文件名：长度应为').waitFor();
    await line('四.pdf').getByText('与它的扩展名不符').waitFor();
    expect(await line('四.pdf').getByRole('button').allInnerTexts()).toEqual(['取消']);
    expect(await line('三.pdf').innerText()).toContain('100%');
    let again = 0;
    await page.route('**/pieces/*', (route) => (again++, route.continue()));
    await line('三.pdf').getByRole('button', { name: '继续上传' }).click();
    await eventually(async () => expect(await panel.getByText('证据材料 · PDF').count()).toBe(2));
    expect(again).toBe(0);

    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64');
    await adds({ name: '坏.png', mimeType: 'image/png', buffer: png });
    await panel.getByRole('button', { name: '打开：证据材料 · 图片' }).click();
    await dialogOf(visitor).getByRole('textbox').fill('核对');
    await visitor.act();
    await dialogOf(visitor).getByText('图片打不开').waitFor();
    await visitor.close();
  });

  it('what is rare is behind one button: a step at court, and handing it over', async () => {
    const village = await seen(`staff@${VILLAGE}`, await registered(), phone);
    const behind = async (act: string) => {
      await village.press('更多');
      await village.page.getByRole('menuitem', { name: act }).click();
    };
    await behind('记录诉讼情况');
    await chooses(village, '立案');
    await told(village, '法院：立案');

    await behind('移送');
    const selects = dialogOf(village).locator('.el-select');
    await village.choose(selects.nth(1), '法院');
    expect(await village.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await village.choose(selects.nth(2), '人民法院');
    await village.act();
    await told(village, '村（社区）移送法院');

    await village.press('其他途径告知');
    const paper = dialogOf(village).locator('.sheet-view');
    await paper.getByText(/^案号：〔\d{4}〕第\d+号$/).waitFor();
    await paper.getByText('老西街社区', { exact: true }).waitFor();
    await village.press('登记已告知其他途径');
    await chooses(village, '口头');
    await told(village, /告知其他途径/);
    await village.page.getByText(/^其他途径已告知：口头/).waitFor();
    await village.close();
  });

  it('an answer that was noted wrongly is taken back, and the case goes on', async () => {
    const id = await registered();
    const village = await seen(`staff@${VILLAGE}`, id);
    await village.press('记录告知、同意');
    await dialogOf(village).getByText('不同意调解', { exact: true }).click();
    await village.act();
    await told(village, '终止调解');
    expect(await village.page.getByRole('button', { name: '更正误记的答复' }).count()).toBe(0);
    await village.close();

    const coordinator = await Visitor.of(browser, house, 'coordinator@510722', desk, `/disputes/${id}`);
    await coordinator.page.getByRole('heading', { level: 1 }).waitFor();
    await coordinator.press('更正误记的答复');
    await coordinator.choose(dialogOf(coordinator).locator('.el-select').first(), '不同意调解');
    await coordinator.choose(dialogOf(coordinator).locator('.el-select').nth(1), '听错、看错');
    await dialogOf(coordinator).locator('[type=submit]').click();
    await dialogOf(coordinator).waitFor({ state: 'detached' });
    await told(coordinator, /更正误记的答复/);
    await coordinator.page.getByRole('button', { name: '终止调解' }).waitFor();
    await coordinator.close();
  });

  it('a department asks to hand it on, the county names another and who helps, and that one accepts', async () => {
    const id = await registered();
    const asking = await seen('staff@justice', id);
    await asking.press('请求退回');
    await chooses(asking, '不属本单位职责');
    await seat(asking, '司法局').getByText('退回待定').waitFor();
    expect(await asking.page.getByRole('button', { name: '请求退回' }).count()).toBe(0);
    expect(await asking.page.getByRole('button', { name: '指定责任单位' }).count()).toBe(0);
    await asking.close();

    const coordinator = await seen('coordinator@510722', id);
    // The tier above is there for who must, and is not put forward before the village has tried.
    const above = coordinator.page.getByRole('button', { name: '提级', exact: true });
    expect(await above.getAttribute('class')).not.toContain('primary');
    await coordinator.page.getByText('登记时的办理方式：受理。').waitFor();
    await seat(coordinator, '司法局').getByRole('button', { name: '指定责任单位' }).click();
    await chooses(coordinator, '农业农村局');
    await seat(coordinator, '农业农村局').getByText('待签收').waitFor();
    await told(coordinator, '县里指定由农业农村局负责');
    await coordinator.press('调整协办单位');
    await coordinator.choose(dialogOf(coordinator).locator('.el-select'), '妇女联合会');
    await dialogOf(coordinator).getByRole('heading').click();
    await dialogOf(coordinator).locator('[type=submit]').click();
    await coordinator.page.getByText(/协办：.*妇女联合会/).waitFor();
    await coordinator.close();

    const named = await seen('staff@agriculture-rural', id);
    await named.press('签收');
    await seat(named, '农业农村局').getByText('已签收').waitFor();
    await told(named, '农业农村局签收');
    await named.close();
  });

  it('what it is about, and how grave it is, is said anew where it stands; another department’s is the county’s to say', async () => {
    const id = await registered();
    const clerk = await seen(`clerk@${TOWNSHIP}`, id, phone);
    await clerk.page.getByText('登记信息', { exact: true }).click();
    await clerk.press('重新分类');
    await clerk.choose(dialogOf(clerk).locator('.el-select').first(), '房屋宅基地');
    await dialogOf(clerk).locator('[type=submit]').click();
    await dialogOf(clerk).getByRole('alert').waitFor();
    await clerk.press('返回');
    await dialogOf(clerk).waitFor({ state: 'detached' });
    await clerk.press('重新研判');
    await chooses(clerk, '重大');
    await clerk.page.locator('h1').getByText('重大').waitFor();
    await clerk.close();

    const coordinator = await seen('coordinator@510722', id);
    await coordinator.press('重新分类');
    await chooses(coordinator, '房屋宅基地');
    await told(coordinator, '归为房屋宅基地');
    await seat(coordinator, '农业农村局').getByText('待签收').waitFor();
    await coordinator.close();
  });

  it('a party leaves before anybody mediates, and whoever notes it is told what to tell', async () => {
    const clerk = await Visitor.of(browser, house, `clerk@${TOWNSHIP}`, desk, '/disputes/new');
    await clerk.registerDispute(DITCH);
    await clerk.choose(clerk.page.locator('.el-select').filter({ hasText: /^受理$/ }), '暂不决定是否受理');
    await clerk.makes('disputes');
    await clerk.press('当事人退出');
    await clerk.choose(dialogOf(clerk).locator('.el-select').first(), '申请人撤回');
    await dialogOf(clerk).getByRole('button', { name: '当事人退出' }).click();
    await dialogOf(clerk).getByText('请告知当事人还可以走的途径').waitFor();
    expect(await dialogOf(clerk).getByRole('listitem').count()).toBeGreaterThan(0);
    await dialogOf(clerk).getByRole('button', { name: '已告知' }).click();
    await clerk.page.locator('h1').getByText('撤回').waitFor();
    await clerk.close();
  });
});

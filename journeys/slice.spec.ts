import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { today } from '#calendar';
import { Line, eventually, freePort, inTurn } from '#testing/plain';
import { program, root } from '../scripts/test/program.js';
import type { Program } from '../scripts/test/program.js';

type Door = {
  get(at: string, as: string): Promise<Record<string, unknown>>;
  post(at: string, as: string, key: string, body?: object): Promise<Record<string, unknown>>;
};
const load = async (file: string): Promise<unknown> => import(path.join(root, 'scripts', file));
const { Door } = (await load('replay/door.mjs')) as { Door: new (at: { origin: string; password: string }) => Door };
const { databasePlace } = (await load('launch/postgres.mjs')) as { databasePlace(folder: string): string };

const on = today(new Date());
const [clerk, leader, mediator, screener] = ['clerk@510722101', 'leader@510722', 'mediator@hrss', 'screener@hrss'];
/** Of the other department's that has a slice. */
const builder = 'mediator@housing-construction';
const village = '510722101002';
const wages = {
  channel: 'walk-in',
  category: 'wage-arrears',
  village,
  place: { kind: 'village' },
  parties: [
    { role: 'applicant', kind: 'person', name: '周建国', phone: '13890110001' },
    { role: 'respondent', kind: 'person', name: '李富贵' },
  ],
  summary: '工地拖欠三个月工钱。',
  people: 2,
  amountYuan: 4000,
  risk: 'medium',
  consent: true,
};
const agreed = {
  form: 'administrative',
  mediators: ['周调解'],
  parties: ['applicant', 'respondent'],
  heldOn: on,
  outcome: 'agreed',
  venue: 'department',
  bodies: ['hrss'],
};
const byWordOfMouth = { form: 'oral', scope: 'whole', on, terms: '月底前付清四千元。' };

/** `npm start` in a folder of its own, and the door to it. */
class Start {
  readonly door: Door;

  private constructor(
    readonly folder: string,
    private readonly running: Program,
    origin: string,
    password: string,
  ) {
    this.door = new Door({ origin, password });
  }

  static async in(folder: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Start> {
    const nats = process.env['JUNAN_NATS_SERVER'] ?? '';
    const port = String(await freePort());
    const running = program('scripts/start.mjs', { JUNAN_DATA: folder, JUNAN_PORT: port, JUNAN_NATS_SERVER: nats, ...env }, args);
    await eventually(() => expect(running.output()).toContain('Sign in with the password'), { timeoutMs: 120_000 });
    const { password } = JSON.parse(await readFile(path.join(folder, 'identity.json'), 'utf8')) as { password: string };
    return new Start(folder, running, `http://127.0.0.1:${port}`, password);
  }

  get pid(): number {
    return this.running.pid;
  }

  told(): string {
    return this.running.output();
  }

  slice(...args: readonly string[]): Promise<string> {
    return this.run('slice', args);
  }

  async run(script: string, args: readonly string[] = []): Promise<string> {
    const command = program(`scripts/${script}.mjs`, { JUNAN_DATA: this.folder }, args);
    const code = await command.ended;
    if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}: ${command.output()}`);
    return command.output();
  }

  async end(): Promise<void> {
    this.running.kill();
    await this.running.ended;
    await rm(this.folder, { recursive: true, force: true });
    await rm(databasePlace(this.folder), { recursive: true, force: true });
  }
}

let keys = 0;
const key = () => `slice-journey-${++keys}`;

describe('a county as it is started', () => {
  let home: string;
  let county: Start;
  let hrss: Start;
  let housing: Start;
  let line: Line;

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'junan-slice-'));
    county = await Start.in(path.join(home, 'county'));
    // Else it owes nothing that it could take along.
    await eventually(async () => expect(await roundsAt(county)).toMatchObject([{ status: 'open' }]), { timeoutMs: 60_000 });
    const told = await county.slice('give', 'hrss', '--screening');
    const next = await county.slice('give', 'housing-construction');
    expect(next).toMatch(/start -- --slice housing-construction --beside hrss\n/);
    // Both on the county's machine, as they are told: neither in the other's way.
    const [port, other] = [told, next].map((each) => Number(/JUNAN_PORT=(\d+)/.exec(each)?.[1]));
    expect(other).toBe((port ?? NaN) + 100);
    const [file = '', itsFile = ''] = [told, next].map((each) => /JUNAN_HUB_FILE=(\S+)/.exec(each)?.[1]);
    const hub = (await readFile(path.resolve(root, file), 'utf8')).trim();
    const [, word = '', at] = /^nats:\/\/[^:]+:([^@]+)@(\S+)$/.exec(hub) ?? [];
    expect(told).not.toContain(word);
    line = await Line.to(`nats://${at}`);
    await writeFile(file, hub.replace(at ?? '', new URL(line.url).host), { mode: 0o600 });
    const beside = ['--beside', 'housing-construction'];
    hrss = await Start.in(path.join(home, 'hrss'), ['--slice', 'hrss', '--screening', ...beside], { JUNAN_HUB_FILE: file });
    housing = await Start.in(path.join(home, 'housing'), ['--slice', 'housing-construction', '--beside', 'hrss'], {
      JUNAN_HUB_FILE: itsFile,
    });
    expect(housing.told()).toContain(builder);
    // Whoever is on the machine sees of each program with what it was started.
    const { processes } = JSON.parse(await readFile(path.join(home, 'hrss/running.json'), 'utf8')) as { processes: Record<string, number> };
    expect(Object.keys(processes)).toContain('nats');
    for (const pid of [hrss.pid, ...Object.values(processes)]) expect(await readFile(`/proc/${pid}/cmdline`, 'utf8')).not.toContain(word);
  }, 240_000);

  afterAll(async () => {
    await hrss.end();
    await housing.end();
    await county.end();
    await line.cut();
    await rm(home, { recursive: true, force: true });
  }, 60_000);

  type Standing = Readonly<{ at: Start; as: string; desk: string }>;
  const holds = ({ at, as, desk }: Standing, id: string, standing: object) =>
    eventually(
      async () => expect(await at.door.get(`mediation/mediations/${id}`, as)).toMatchObject({ status: 'open', desk, ...standing }),
      { timeoutMs: 60_000 },
    );
  /** The lead of it says that it is not its duty, and the county names another. */
  const moved = async (id: string, to: string) => {
    await county.door.post(`intake/disputes/${id}/bounce`, 'clerk@hrss', key(), { reason: 'not-our-duty' });
    await county.door.post(`intake/disputes/${id}/adjudication`, 'coordinator@510722', key(), { role: 'lead', unit: to });
  };
  const registered = async () => (await county.door.post('intake/disputes', clerk, key(), wages))['id'] as string;
  const opened = (id: string) => holds({ at: hrss, as: mediator, desk: 'hrss' }, id, {});
  const settled = async (id: string) => {
    await hrss.door.post(`mediation/mediations/${id}/attempts`, mediator, key(), agreed);
    await hrss.door.post(`mediation/mediations/${id}/agreements`, mediator, key(), byWordOfMouth);
  };
  const closed = (id: string) =>
    eventually(
      async () => expect(await county.door.get(`intake/disputes/${id}`, clerk)).toMatchObject({ status: 'closed', outcome: 'settled' }),
      {
        timeoutMs: 60_000,
      },
    );

  type Round = Record<'id' | 'status' | 'period', string>;
  const roundsAt = async (start: Start) => (await start.door.get('screening/rounds?unit=hrss', screener))['items'] as Round[];
  const boardOf = (period = '') => county.door.get(`reporting/screening-board?period=${period}`, 'leader@hrss');

  inTurn('has a department mediate what it leads', ({ it }) => {
    let before: string[];
    let during: string[];

    it('from its registration in the county to its closing there, and no other desk has it', async () => {
      const id = await registered();
      await opened(id);
      await expect(county.door.get(`mediation/mediations/${id}`, mediator)).rejects.toThrow('404');
      await settled(id);
      await closed(id);
    });

    it('and screens at its own desk what it has not returned in the county', async () => {
      const away = await eventually(async () => {
        const here = await roundsAt(county);
        expect(here).toMatchObject([{ status: 'ended' }]);
        return here;
      });
      const [round] = await eventually(async () => {
        const there = await roundsAt(hrss);
        expect(there).toMatchObject([{ status: 'open', period: away[0]?.period }]);
        return there;
      });
      await hrss.door.post(`screening/rounds/${round?.id}/return`, screener, key(), { zero: true, scope: '全单位' });
      await eventually(async () => expect((await boardOf(round?.period)).items).toMatchObject([{ key: 'hrss', due: 1, returned: 1 }]));
    });

    it('while the line is cut: the county registers on, the department settles on', async () => {
      before = await Promise.all(Array.from({ length: 20 }, registered));
      await Promise.all(before.map(opened));
      await line.cut();
      during = await Promise.all(Array.from({ length: 20 }, registered));
      for (const id of before) await settled(id);
      for (const id of during)
        expect(await county.door.get(`intake/disputes/${id}`, clerk)).toMatchObject({ status: 'assigned', desk: 'hrss' });
      expect(await county.door.get(`intake/disputes/${before[0]}`, clerk)).toMatchObject({ status: 'assigned' });
    });

    it('and once it is mended each knows what the other did, once and in order', async () => {
      await line.mend();
      await Promise.all(before.map(closed));
      await Promise.all(during.map(opened));
      for (const id of during) await settled(id);
      await Promise.all(during.map(closed));
      for (const id of [...before, ...during]) {
        const { items } = (await county.door.get(`reporting/disputes/${id}/way`, leader)) as {
          items: { owner: string; sequence: number; type: string }[];
        };
        const said = items.filter(({ owner }) => owner === 'mediation');
        expect(said.map(({ sequence }) => sequence)).toEqual(said.map((_, i) => i + 1));
        expect(said.filter(({ type }) => type === 'mediation.settled.v1')).toHaveLength(1);
      }
    });

    it('and a case that the county gives to another department goes on there with what was tried, even over a line that is cut', async () => {
      const failed = { ...agreed, outcome: 'failed', reason: 'no-consensus' };
      const [there, meanwhile] = [await registered(), await registered()];
      await Promise.all([there, meanwhile].map(opened));
      await hrss.door.post(`mediation/mediations/${there}/attempts`, mediator, key(), failed);
      const toHousing = { at: housing, as: builder, desk: 'housing-construction' };
      await moved(there, 'housing-construction');
      await holds(toHousing, there, { attempt: 1, lead: 'housing-construction' });

      await line.cut();
      await moved(meanwhile, 'housing-construction');
      // Who does not know it yet works on, nobody else begins, and what was done goes along.
      await hrss.door.post(`mediation/mediations/${meanwhile}/attempts`, mediator, key(), failed);
      await eventually(async () =>
        expect(await county.door.get(`intake/disputes/${meanwhile}`, clerk)).toMatchObject({ desk: 'housing-construction' }),
      );
      await expect(housing.door.get(`mediation/mediations/${meanwhile}`, builder)).rejects.toThrow('404');
      await line.mend();
      await holds(toHousing, meanwhile, { attempt: 1, lead: 'housing-construction' });

      for (const id of [there, meanwhile]) {
        expect(await hrss.door.get(`mediation/mediations/${id}`, mediator)).toMatchObject({
          status: 'handed-over',
          handedTo: 'housing-construction',
        });
        await expect(county.door.get(`mediation/mediations/${id}`, mediator)).rejects.toThrow('404');
        const theirs = { ...agreed, mediators: ['王建'], bodies: ['housing-construction'] };
        await housing.door.post(`mediation/mediations/${id}/attempts`, builder, key(), theirs);
        await housing.door.post(`mediation/mediations/${id}/agreements`, builder, key(), byWordOfMouth);
      }
      await Promise.all([there, meanwhile].map(closed));
    });

    it('until it is taken back: what is open goes on in the county, and the line is closed', async () => {
      const open = await registered();
      await opened(open);
      await hrss.door.post(`mediation/mediations/${open}/attempts`, mediator, key(), {
        ...agreed,
        outcome: 'failed',
        reason: 'no-consensus',
      });
      const [over = ''] = during;
      const { agreements } = (await hrss.door.get(`mediation/mediations/${over}`, mediator)) as { agreements: { id: string }[] };
      expect(await county.slice('list')).toMatch(/hrss: [1-9]\d* open cases, screens at its own desk/);
      expect(await county.slice('take', 'hrss')).toMatch('its line is closed');
      const atCounty = (id: string, standing: object) => holds({ at: county, as: mediator, desk: 'county' }, id, standing);
      await atCounty(open, { attempt: 1, tier: 2 });
      // What it settled is seen to in the county: a party who does not keep to it is heard, and the case is open again.
      await county.door.post(`mediation/mediations/${over}/agreements/${agreements[0]?.id}/breach`, mediator, key(), { on });
      await atCounty(over, { attempt: 0 });
      await eventually(async () =>
        expect(await county.door.get(`intake/disputes/${over}`, clerk)).toMatchObject({ status: 'assigned', desk: 'county' }),
      );
      await atCounty(await registered(), { attempt: 0 });
      expect(await county.slice('list')).toMatch(/^housing-construction: 0 open cases\n$/);
      await eventually(
        async () => {
          const { asOf } = (await county.door.get('reporting/board?by=outcome', leader)) as { asOf: string };
          expect(Date.now() - Date.parse(asOf)).toBeLessThan(10_000);
        },
        { timeoutMs: 30_000 },
      );
    });
  });

  it('has agencies read their slices, and those who try read what is synthetic', async () => {
    expect(await county.run('agencies')).toMatch(/hotline: 3 readers, .*hotline\.json/);
    const file = (name: string) => path.join(county.folder, `agencies/${name}`);
    expect(await readFile(file('court.md'), 'utf8')).toContain('`mediation.settled.v1`');
    const followed = ['hotline.json', 'sandbox.json'].map((name) => program('docs/follow/follow.mjs', {}, [file(name)]));
    const told = (i: number) =>
      (followed[i]?.output() ?? '')
        .split('\n')
        .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as { type: string; county: string; subject: string }] : []));
    try {
      await county.run('agencies', ['rehearse', '150']);
      await eventually(() => expect(told(1)).toHaveLength(150), { timeoutMs: 30_000 });
      expect(new Set(told(1).map(({ county: of }) => of))).toEqual(new Set(['999999']));
      const id = await registered();
      const ofHotline = () => told(0).map(({ type, county: of }) => `${of} ${type}`);
      await eventually(() => expect(told(0).map(({ subject }) => subject)).toContain(id), { timeoutMs: 30_000 });
      const its = ['registered', 'closed', 'refused'].map((what) => `510722 cn.junan.intake.dispute-${what}.v1`);
      expect(ofHotline().filter((each) => !its.includes(each))).toEqual([]);
    } finally {
      for (const each of followed) {
        each.kill('SIGKILL');
        await each.ended;
      }
    }
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { audit as auditOf } from '#chassis';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { Chain } from '#sealed';
import { eventually, ordered, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../../apps/mediation/src/mediation.module.js';
import { program } from './program.js';

describe('npm run audit', () => {
  let service: RunningService;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'junan-audit-'));
    service = await startService(mediation);
    await refused();
  });

  afterEach(async () => {
    await service.stop();
    rmSync(folder, { recursive: true });
  });

  const db = () => service.get<Database>(DATABASE);

  /** Something that is kept, under a seal of its own. */
  async function refused(): Promise<void> {
    const [before] = await db().query<{ n: number }>('select count(*) as n from act');
    await service.http.get('/api/mediation/mediations').expect(401);
    await eventually(async () => {
      await service.get(Chain).grow();
      expect(await db().query('select 1 from act_seal, unnest(acts)')).toHaveLength((before?.n ?? 0) + 1);
    });
  }

  const audit = (order: 'verify' | 'anchor') =>
    ordered(
      auditOf,
      mediation,
      { DATABASE_URL: service.database.url, AUDIT_ANCHORS: path.join(folder, 'anchors.jsonl'), AUDIT_KEY: path.join(folder, 'key.pem') },
      [order],
    );

  /** As an operator runs it. */
  async function run(...args: string[]): Promise<{ code: number | string; output: string }> {
    const { ended, output } = program('scripts/audit.mjs', { DATABASE_URL: service.database.url, JUNAN_DATA: folder }, args);
    return { code: await ended, output: output() };
  }

  const tamper = (sql: string) => service.database.arrange(`set session_replication_role = replica; ${sql}`);

  it('verifies a chain that nobody touched, with and without an anchor', async () => {
    expect(await audit('verify')).toEqual({
      code: 0,
      output: 'mediation: 1 acts under 1 seals, whole; no anchor to hold them against\n',
    });
    expect((await run('anchor', 'mediation')).output).toMatch(/^mediation: anchored: 1 acts under 1 seals, whole/);
    await refused();
    expect(await run('verify', 'mediation')).toEqual({
      code: 0,
      output: expect.stringMatching(/^mediation: 2 acts under 2 seals, whole; held against 1 anchors, the last of 20\S+Z\n$/),
    });
  });

  it('says that a chain does not grow, and since when', async () => {
    await service.database.arrange(
      `insert into act (at, kind, what, door) values ('2026-11-01T00:00:00Z', 'change', 'mediation-opened', 'command')`,
    );
    const { output } = await audit('verify');
    expect(output).toContain('whole; 1 wait to be sealed, the oldest of 2026-11-01T00:00:00.000Z: THE CHAIN DOES NOT GROW;');
  });

  it('names the act that was changed, and does not anchor such a chain', async () => {
    await tamper(`update act set account = 'somebody else' where number = 1`);
    for (const order of ['verify', 'anchor'] as const) {
      const { code, output } = await audit(order);
      expect(code).toBe(1);
      expect(output).toContain('mediation: act 1 was changed after it was sealed');
      expect(output).toContain('NOT as they were');
    }
    expect((await audit('verify')).output).toContain('no anchor');
  });

  it('finds by the anchor what the owner of the database wrote anew from the start', async () => {
    await audit('anchor');
    await tamper('truncate act, act_seal restart identity');
    await tamper(`insert into act_seal values (0, to_timestamp(0), '{}', '', decode(repeat('00', 32), 'hex'), '0', 0)`);
    await refused();
    const { code, output } = await audit('verify');
    expect(code).toBe(1);
    expect(output).toContain('mediation: seal 1 is not what the anchor says');
  });
});

it.each([
  ['a service that is none', ['verify', 'archive'], 'archive is none of intake, mediation, screening, reporting'],
  ['a word it does not know', ['burn', 'mediation'], 'npm run audit -- [verify | anchor] [SERVICE]'],
  ['to look at all where nothing runs from the folder', ['verify'], 'Junan does not run from this folder'],
])('npm run audit refuses %s', async (_what, args, says) => {
  const { ended, output } = program('scripts/audit.mjs', { JUNAN_DATA: path.join(tmpdir(), 'junan-nowhere') }, args);
  expect(await ended).toBe(1);
  expect(output()).toContain(says);
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Neighbour, eventually } from '#testing';
import { root } from '../scripts/test/program.js';
import { gapless } from './gapless.js';
import { System, names } from './system.js';

type Entry = Readonly<{ tier: string; outcome: string }>;
type Told = Readonly<{ id: string; timeline: readonly Entry[]; parties: readonly unknown[] }>;
type Result = Readonly<{ id: string; dispute: string; problems: readonly string[] }>;
type Dispute = Readonly<
  Record<string, unknown> & { id: string; sequence: number; status: string; outcome: string | null; partyCount: number }
>;
type Mediation = Readonly<{ id: string; sequence: number; tier: number; attempts: readonly unknown[] }>;
type Row = Readonly<{ key: string; total: number; open: number; settled: number; unsettled: number; withdrawn: number; left: number }>;

const WAITING = ['outbox_waiting', 'parked_event'] as const;

/** Sessions as they are told: a referral is none, nor is a suit withdrawn. */
const sessionsOf = ({ timeline }: Told) =>
  timeline.filter(({ outcome, tier }) => outcome !== 'referred' && !(outcome === 'withdrawn' && tier === 'court'));

describe('mediation, killed twice while the published cases are entered', () => {
  let system: System;
  let folder: string;
  let cases: Told[];
  let results: Result[];

  beforeAll(async () => {
    const text = await readFile(path.join(root, 'data/cases.jsonl'), 'utf8');
    cases = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Told);
    folder = await mkdtemp(path.join(tmpdir(), 'junan-kill-'));
    system = await System.start();
    const report = path.join(folder, 'report.json');
    const replay = system.replay('--parallel', '4', '--json', report);
    for (const after of [3, 11]) {
      const isThere = () => expect(replay.output()).toMatch(new RegExp(`^\\[ *${after}/`, 'm'));
      await eventually(isThere, { timeoutMs: 60_000, everyMs: 1 });
      await system.kill('mediation');
      system.startService('mediation');
    }
    const code = await replay.ended;
    if (code !== 0) throw new Error(replay.output());
    results = (JSON.parse(await readFile(report, 'utf8')) as { results: Result[] }).results;
  }, 150_000);

  afterAll(async () => {
    await system.stop();
    await rm(folder, { recursive: true });
  });

  const disputes = () => system.all<Dispute>('intake/disputes');
  const mediationOf = async (id: string) => (await system.ask<Mediation>('mediator@510722', `mediation/mediations/${id}`)).body;

  it('drops no case and doubles none', async () => {
    expect(results.map(({ id, problems }) => ({ id, problems }))).toEqual(cases.map(({ id }) => ({ id, problems: [] })));
    const entered = await disputes();
    expect(entered.map(({ id }) => id).sort()).toEqual(results.map(({ dispute }) => dispute).sort());
    expect(await system.all('mediation/mediations')).toHaveLength(cases.length);
    const parties = entered.reduce((sum, { partyCount }) => sum + partyCount, 0);
    expect(parties).toBe(cases.reduce((sum, told) => sum + told.parties.length, 0));
  });

  it('holds every session once', async () => {
    for (const [i, told] of cases.entries()) {
      const { attempts } = await mediationOf(results[i]?.dispute ?? '');
      expect({ id: told.id, sessions: attempts.length }).toEqual({ id: told.id, sessions: sessionsOf(told).length });
    }
  });

  it('leaves the streams gapless, each fact once, up to where the services themselves stand', async () => {
    const bus = await Neighbour.on(system.broker);
    // What was written last may still be on its way out.
    await eventually(async () => {
      const heard = { intake: gapless(await bus.said('intake')), mediation: gapless(await bus.said('mediation')) };
      for (const { id, sequence } of await disputes()) {
        expect({ id, last: heard.intake.get(id) }).toEqual({ id, last: sequence });
        expect({ id, last: heard.mediation.get(id) }).toEqual({ id, last: (await mediationOf(id)).sequence });
      }
      expect(heard.mediation.size).toBe(cases.length);
    });
    await bus.leave();
  });

  it('leaves nothing waiting, and no dead letter', async () => {
    for (const name of names) {
      for (const table of WAITING) {
        await eventually(async () => {
          const rows = await system.query<{ n: number }>(name, `select count(*)::int as n from ${table}`);
          expect({ name, table, rows }).toEqual({ name, table, rows: [{ n: 0 }] });
        });
      }
    }
  });

  it('shows on the board what a recount of the services shows', async () => {
    const entered = await disputes();
    const tiers = new Map((await system.all<Mediation>('mediation/mediations')).map(({ id, tier }) => [id, tier]));
    const keys: Readonly<Record<string, (dispute: Dispute) => unknown>> = {
      township: ({ township }) => township,
      lead: ({ lead }) => lead,
      category: ({ category }) => category,
      tier: ({ id }) => String(tiers.get(id)),
      outcome: ({ outcome }) => outcome ?? 'open',
    };
    for (const [by, keyOf] of Object.entries(keys)) {
      const { body } = await system.ask<{ items: Row[] }>('leader@510722', `reporting/board?by=${by}`);
      const shown = body.items.filter(({ total }) => total > 0).map(({ key, total, open, settled }) => ({ key, total, open, settled }));
      expect({ by, rows: shown.sort(byKey) }).toEqual({ by, rows: recount(entered, keyOf) });
    }
  });
});

function recount(disputes: readonly Dispute[], keyOf: (dispute: Dispute) => unknown) {
  const keys = [...new Set(disputes.map((dispute) => String(keyOf(dispute))))];
  return keys
    .map((key) => {
      const outcomes = disputes.filter((dispute) => String(keyOf(dispute)) === key).map(({ outcome }) => outcome);
      const count = (outcome: string | null) => outcomes.filter((each) => each === outcome).length;
      return { key, total: outcomes.length, open: count(null), settled: count('settled') };
    })
    .sort(byKey);
}

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

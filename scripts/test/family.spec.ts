import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '#testing/plain';
import { program } from './program.js';
import type { Program } from './program.js';

describe('the processes of a start', () => {
  let folder: string;
  let launcher: Program;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'junan-family-'));
    launcher = program('scripts/test/family.fixture.mjs', {}, [folder]);
    await eventually(() => {
      expect(['service', 'database'].map((name) => existsSync(path.join(folder, name)))).toEqual([true, true]);
    });
  });

  afterEach(async () => {
    launcher.kill();
    await launcher.ended;
    await rm(folder, { recursive: true });
  });

  const ends = () => readFile(path.join(folder, 'ends'), 'utf8');
  /** Told in one line, which may come later than they do what they are asked. */
  async function pids(): Promise<{ service: number; database: number }> {
    await eventually(() => expect(launcher.output()).toContain('\n'));
    return JSON.parse(launcher.output().split('\n')[0] ?? '') as { service: number; database: number };
  }

  it('end in order: first those that ask, last those that are asked', async () => {
    launcher.kill('SIGTERM');
    expect(await launcher.ended).toBe(0);
    expect(await ends()).toBe('service database ');
  });

  it('all end when one is lost, and its last words are told', async () => {
    process.kill((await pids()).service, 'SIGUSR2');
    expect(await launcher.ended).toBe(1);
    expect(launcher.output()).toMatch(/^service ended by itself, exit code 1: Error: out of ink \(its log: .*service\.log\)$/m);
    expect(await ends()).toBe('database ');
  });

  it('do not outlive a launcher that was killed', async () => {
    launcher.kill('SIGKILL');
    await eventually(async () => expect(await ends()).toBe('service database '));
  });
});

import path from 'node:path';
import { root } from './program.js';

type Processors = Readonly<{ worked: number; all: number }>;
type Result = Readonly<{ name: string; startTime: number; endTime: number }>;
type Suite = Readonly<{
  name: string;
  status: string;
  message?: string;
  assertionResults: readonly Readonly<{ fullName: string; status: string; failureMessages: readonly string[] }>[];
}>;
type Spent = Readonly<{
  processors(): Processors;
  broken(report: Readonly<{ testResults: readonly Suite[] }>, root: string): string[];
  spent(report: Readonly<{ testResults: readonly Result[] }>, before: Processors, after: Processors, root: string): string[];
}>;

describe('where the time of a run went', () => {
  let measure: Spent;
  beforeAll(async () => {
    measure = (await import(path.join(root, 'scripts/launch/spent.mjs'))) as Spent;
  });
  const took = (name: string, seconds: number): Result => ({ name: `/junan/${name}`, startTime: 5_000, endTime: 5_000 + seconds * 1_000 });
  const told = (...testResults: readonly Result[]) =>
    measure.spent({ testResults }, { worked: 100, all: 300 }, { worked: 160, all: 380 }, '/junan');

  it('says what all files took together, and what the processors did meanwhile of what they could', () => {
    expect(told(took('a.spec.ts', 0.5), took('b.spec.ts', 41.5))[0]).toBe('2 files took 42 s; the processors worked 60 of 80 s');
  });

  it('names the twenty slowest files, the slowest first, and none that was quick', () => {
    const many = Array.from({ length: 30 }, (_, i) => took(`${i}.spec.ts`, i / 10 + 0.9));
    const [, ...lines] = told(...many);
    expect(lines).toHaveLength(20);
    expect(lines[0]).toBe('   3.8 s  29.spec.ts');
    expect(told(...many.slice(0, 3)).slice(1)).toEqual(['   1.1 s  2.spec.ts', '   1.0 s  1.spec.ts']);
  });

  it('counts what the processors work', () => {
    const before = measure.processors();
    for (const until = Date.now() + 60; Date.now() < until;) Math.sqrt(until);
    const after = measure.processors();
    expect(after.worked).toBeGreaterThan(before.worked);
    // Seconds with fractions: what was rounded in one of them is no work.
    expect(after.all - before.all + 1e-6).toBeGreaterThanOrEqual(after.worked - before.worked);
  });

  it('tells what failed and why, once more and without colours, and a file that could not run at all', () => {
    const red = `${String.fromCharCode(27)}[31m`;
    const testResults = [
      {
        name: '/junan/a.spec.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'the desk opens', status: 'passed', failureMessages: [] },
          { fullName: 'the desk closes', status: 'failed', failureMessages: [`${red}Error: no\n    at a.spec.ts:3`] },
        ],
      },
      { name: '/junan/b.spec.ts', status: 'failed', message: 'Cannot find c', assertionResults: [] },
      { name: '/junan/d.spec.ts', status: 'passed', assertionResults: [] },
    ];
    expect(measure.broken({ testResults }, '/junan')).toEqual([
      '✗ a.spec.ts: the desk closes',
      '✗   Error: no',
      '✗       at a.spec.ts:3',
      '✗ b.spec.ts',
      '✗   Cannot find c',
    ]);
  });
});

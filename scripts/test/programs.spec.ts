import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { program, root } from './program.js';

type Programs = { programs(root: string): Promise<string>; programOf(root: string, name: string, entry: string): string };
const { programs, programOf } = (await import(path.join(root, 'scripts/launch/programs.mjs'))) as Programs;

describe('services from fewer files', () => {
  let tree: string;
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), text);
  };
  /** What is built says so in a note of its own. */
  const built = (colour: string) => {
    write('dist/apps/ink/src/colour.js', `export const colour = () => { throw new Error('${colour}'); };\n`);
    write('dist/apps/ink/src/colour.js.map', JSON.stringify(MAP));
    write('dist/.build.json', colour);
  };
  const said = async (): Promise<string> => {
    const run = program(programOf(tree, 'ink', 'main'), {});
    await run.ended;
    return run.output();
  };

  beforeEach(async () => {
    tree = mkdtempSync(path.join(tmpdir(), 'junan-programs-'));
    write('package.json', '{"type":"module"}');
    write('node_modules/paper/package.json', '{"name":"paper","type":"module","main":"paper.js"}');
    write('node_modules/paper/paper.js', "export const paper = 'rice paper';\n");
    write(
      'dist/apps/ink/src/main.js',
      "import { paper } from 'paper';\nimport { colour } from './colour.js';\nconsole.log(paper);\ncolour();\n",
    );
    built('red');
    await programs(tree);
  });
  afterEach(() => rmSync(tree, { recursive: true }));

  it('need nothing of what they were made of', async () => {
    rmSync(path.join(tree, 'node_modules'), { recursive: true });
    rmSync(path.join(tree, 'dist/apps'), { recursive: true });
    expect(await said()).toMatch(/^rice paper\n.*Error: red/s);
  });

  it('are made once of what is built, and are not taken for what was built since', async () => {
    const before = programOf(tree, 'ink', 'main');
    expect(await programs(tree)).toBe(path.dirname(path.dirname(before)));
    built('blue');
    expect(programOf(tree, 'ink', 'main')).toBe(path.join(tree, 'dist/apps/ink/src/main.js'));
    await programs(tree);
    expect(await said()).toMatch('Error: blue');
    expect(existsSync(before)).toBe(true);
  });

  it('leave the last few behind for who still runs them, and no more', async () => {
    for (const colour of ['blue', 'green', 'black', 'white']) {
      built(colour);
      await programs(tree);
    }
    expect(readdirSync(path.join(tree, '.cache/programs'))).toHaveLength(3);
    expect(await said()).toMatch('Error: white');
  });

  it('leave out of that what starts that were cut short made half, and what others make now', async () => {
    const folder = path.join(tree, '.cache/programs');
    const [used = ''] = readdirSync(folder);
    const cutShort = program('-e', {}, []);
    await cutShort.ended;
    const halves = ['blue', 'green', 'black'].map((colour) => `${colour}.${cutShort.pid}`);
    for (const half of [...halves, `white.${process.ppid}`]) write(`.cache/programs/${half}/ink/main.js`, '');
    built('blue');
    await programs(tree);
    const left = readdirSync(folder);
    expect(left).toHaveLength(3);
    expect(left).toEqual(expect.arrayContaining([used, `white.${process.ppid}`]));
  });

  it('lead a log to the place in our sources', async () => {
    const [, file, line, column] = /file:\/\/(\S+\.js):(\d+):(\d+)/.exec(await said()) ?? [];
    const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
    expect(map.findEntry(Number(line) - 1, Number(column) - 1)).toMatchObject({
      originalSource: expect.stringMatching(/apps\/ink\/src\/colour\.ts$/),
      originalLine: 6,
    });
  });
});

/** As if all of it stood in the seventh line of its source. */
const MAP = { version: 3, sources: ['../../../../apps/ink/src/colour.ts'], names: [], mappings: 'AAMA' };

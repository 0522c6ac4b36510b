import { cp, link, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { program, root } from './program.js';

describe('npm run build', () => {
  let tree: string;
  const at = (file: string) => path.join(tree, file);

  beforeEach(async () => {
    tree = await mkdtemp(path.join(tmpdir(), 'junan-build-'));
    await mkdir(at('libs/ink/test'), { recursive: true });
    for (const script of ['build.mjs', 'launch/closed-pipe.mjs', 'launch/main.mjs', 'launch/say.mjs', 'launch/state.mjs'])
      await cp(path.join(root, 'scripts', script), at(`scripts/${script}`));
    await cp(path.join(root, '.swcrc'), at('.swcrc'));
    await symlink(path.join(root, 'node_modules'), at('node_modules'));
    await writeFile(at('package.json'), '{"type":"module"}');
    await writeFile(at('libs/ink/colour.ts'), "export const colour: string = 'red';\n");
    await writeFile(at('libs/ink/colour.spec.ts'), 'it();\n');
    await writeFile(at('libs/ink/test/fixture.ts'), 'export {};\n');
    expect(await build()).toBe('built 1 of 1 files');
  });

  afterEach(() => rm(tree, { recursive: true }));

  async function build(script = at('scripts/build.mjs')): Promise<string> {
    const run = program(script, {});
    await run.ended;
    return run.output().replace(/ in .*/s, '');
  }

  it('writes what runs, at the same path, and no tests', async () => {
    expect((await readdir(at('dist'), { recursive: true })).sort()).toEqual([
      '.build.json',
      'libs',
      'libs/ink',
      'libs/ink/colour.js',
      'libs/ink/colour.js.map',
    ]);
    expect(await readFile(at('dist/libs/ink/colour.js'), 'utf8')).toMatch("export const colour = 'red';");
  });

  it('leaves alone what did not change, whatever its time', async () => {
    await utimes(at('libs/ink/colour.ts'), new Date(), new Date());
    expect(await build()).toBe('built 0 of 1 files');
  });

  it('writes again what changed', async () => {
    await writeFile(at('libs/ink/colour.ts'), "export const colour = 'blue';\n");
    expect(await build()).toBe('built 1 of 1 files');
    expect(await readFile(at('dist/libs/ink/colour.js'), 'utf8')).toMatch('blue');
  });

  it('writes again what another tool wrote over', async () => {
    await writeFile(at('dist/libs/ink/colour.js'), 'export {};\n');
    const later = new Date(Date.now() + 5_000);
    await utimes(at('dist/libs/ink/colour.js'), later, later);
    await build();
    expect(await readFile(at('dist/libs/ink/colour.js'), 'utf8')).toMatch('red');
  });

  it('removes what lost its source', async () => {
    await rm(at('libs/ink/colour.ts'));
    await build();
    expect(await readdir(at('dist/libs/ink'))).toEqual([]);
  });

  it('builds also where it is started through a link, as everything under macOS’s /var is', async () => {
    const linked = `${tree}-link`;
    await symlink(tree, linked);
    expect(await build(path.join(linked, 'scripts/build.mjs'))).toBe('built 0 of 1 files');
    await rm(linked);
  });

  it.each(['', '{"dist/libs'])('builds anew where its note of the last time was cut short: %j', async (note) => {
    await writeFile(at('dist/.build.json'), note);
    expect(await build()).toBe('built 1 of 1 files');
  });

  it('puts each file in its place whole, since another start may read it just then', async () => {
    await link(at('dist/libs/ink/colour.js'), at('read.js'));
    await writeFile(at('libs/ink/colour.ts'), "export const colour = 'blue';\n");
    await build();
    expect(await readFile(at('read.js'), 'utf8')).toMatch('red');
    expect(await readdir(at('dist/libs/ink'))).toEqual(['colour.js', 'colour.js.map']);
  });

  it('notes what it did beside others that note the same', async () => {
    const note =
      "import { keep } from './launch/state.mjs';\nfor (let i = 0; i < 2_000; i++) keep(process.argv[2], [i], `${process.argv[2]}.${process.pid}`);\n";
    await writeFile(at('scripts/note.mjs'), note);
    const runs = [1, 2].map(() => program(at('scripts/note.mjs'), {}, [at('dist/.build.json')]));
    for (const run of runs) {
      await run.ended;
      expect(run.output()).toBe('');
    }
  });

  it('names the file that cannot be read', async () => {
    await writeFile(at('libs/ink/colour.ts'), 'export const = ;\n');
    const run = program(at('scripts/build.mjs'), {});
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch('libs/ink/colour.ts');
  });
});

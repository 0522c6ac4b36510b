import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freePort } from '#testing/plain';
import { root } from './program.js';

const load = async (file: string) => (await import(path.join(root, 'scripts/launch', file))) as object;
const { wrap } = (await load('chromium-wrapper.mjs')) as { wrap(folder: string, wrapper: string): void };
const { cluster } = (await load('cluster.mjs')) as {
  cluster(root: string, making: object): Promise<{ made: boolean; command: string; args: string[]; options: object }>;
};

/** Wherever somebody has put their clone and their data. */
describe("a folder whose name has spaces and an apostrophe, it's a place", () => {
  let folder: string;
  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'junan-place-')), "it's a place");
    await mkdir(folder);
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true }));

  it('may hold the browser that was unpacked for the tests', async () => {
    const program = path.join(folder, 'root/usr/lib/chromium/chromium-headless-shell');
    const library = path.join(folder, 'root/usr/lib/x86_64-linux-gnu');
    await mkdir(path.dirname(program), { recursive: true });
    await mkdir(library);
    await writeFile(program, '#!/bin/sh\nprintf "%s\\n" "$LD_LIBRARY_PATH" "$FONTCONFIG_FILE" "$@"\n', { mode: 0o755 });
    const wrapper = path.join(folder, 'chromium');
    wrap(folder, wrapper);
    const { stdout } = await promisify(execFile)(wrapper, ['--one word', 'two']);
    const [libraries, ...more] = stdout.trim().split('\n');
    expect(libraries?.split(':')[0]).toBe(library);
    expect(more).toEqual([path.join(folder, 'fonts.conf'), '--one word', 'two']);
  });

  it('may hold a database', async () => {
    const making = { home: folder, password: 'test', port: await freePort() };
    // Whoever it runs as comes this far.
    await chmod(path.dirname(folder), 0o711);
    const { made, command, args, options } = await cluster(root, making);
    expect(made).toBe(true);
    const { stdout } = await promisify(execFile)(command, [...args, '-C', 'data_directory'], options);
    expect(stdout.trim()).toBe(path.join(folder, 'postgresql'));
    expect(await cluster(root, making)).toMatchObject({ made: false });
  });
});

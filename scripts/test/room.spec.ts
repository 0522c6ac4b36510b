import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '#testing/plain';
import { program, root } from './program.js';

const load = async (file: string) => (await import(path.join(root, 'scripts/launch', file))) as object;
const { countyOf } = (await load('county.mjs')) as { countyOf(root: string, folder: string, options: object): object };
const { noRoom } = (await load('room.mjs')) as { noRoom(error: Error, places: string[]): Error | undefined };

/** Linux's file on which there is never room: whatever is written by this name finds the disk full. */
const FULL = '/dev/full';

(existsSync(FULL) ? describe : describe.skip)('a disk that is full', () => {
  let data: string;
  beforeEach(async () => void (data = await mkdtemp(path.join(tmpdir(), 'junan-room-'))));
  afterEach(() => rm(data, { recursive: true }));

  const fillUp = (file: string) => symlink(FULL, path.join(data, file));

  it('ends a first start in one line, and the next one goes on as if there had been none', async () => {
    const start = async () => {
      const it = program('scripts/start.mjs', { JUNAN_PORT: String(await freePort()), JUNAN_DATA: data, JUNAN_NATS_SERVER: '/nowhere' });
      expect(await it.ended).toBe(1);
      return it
        .output()
        .split('\n')
        .filter((line) => line && !line.startsWith('[junan'));
    };
    await fillUp('identity.json.new');
    expect(await start()).toEqual([expect.stringMatching(/^junan: a disk is full, .*: make room there and start again.*ENOSPC/)]);
    expect((await readdir(data)).filter((name) => !name.startsWith('lock.'))).toEqual(['edge.json', 'logs', 'secrets.json']);
    expect(await start()).toEqual([expect.stringMatching('JUNAN_NATS_SERVER is /nowhere')]);
  });

  it('leaves the list of units that there was', async () => {
    await writeFile(path.join(data, 'units.csv'), await readFile(path.join(root, 'data/county-510722.csv')));
    await fillUp('units.csv.new');
    expect(() => countyOf(root, data, { units: path.join(root, 'data/county-510722.csv') })).toThrow('ENOSPC');
    expect(countyOf(root, data, {})).toMatchObject({ code: '510722' });
    expect(await readFile(path.join(data, 'units.csv'))).toEqual(await readFile(path.join(root, 'data/county-510722.csv')));
  });
});

describe('a failure', () => {
  it.each([
    'npm ci failed (228)',
    'initdb failed (1): initdb: error: could not write file "x": No space left on device (all of it: initdb.log)',
    'insufficient storage resources available',
    "ENOSPC: no space left on device, open '/x'",
  ])('is told as that of a full disk where it says so: %s', (message) => {
    expect(noRoom(new Error(message), [tmpdir()])?.message).toContain(`It ended with: ${message}`);
  });

  it('is told as it is where there is room', () => {
    expect(noRoom(new Error('npm ci failed (1)'), [tmpdir(), '/not/there/yet'])).toBeUndefined();
  });
});

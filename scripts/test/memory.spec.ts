import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './program.js';

const { scratchFolder } = (await import(path.join(root, 'scripts/launch/memory.mjs'))) as {
  scratchFolder(name: string, shared?: string): string;
};

describe('where a run of the tests keeps what need not outlive it', () => {
  const name = 'junan-memory-spec';
  const made: string[] = [];
  const make = (shared?: string) => {
    const folder = scratchFolder(name, shared);
    made.push(folder);
    return folder;
  };
  afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('is a folder of its own, that says whose it is', () => {
    const [one, other] = [make(), make()];
    expect(path.basename(one)).toMatch(new RegExp(`^${name}-${process.pid}-\\w{6}$`));
    expect(one).not.toBe(other);
    expect([one, other].every(existsSync)).toBe(true);
  });

  it('is on the disk where there is no memory for it, or what is named is none', () => {
    const disk = mkdtempSync(path.join(tmpdir(), 'junan-memory-'));
    made.push(disk);
    expect(path.dirname(make(path.join(disk, 'nowhere')))).toBe(tmpdir());
  });

  it('rids itself of what a run left that was killed, and of nobody else’s', () => {
    const [mine] = [make()];
    const place = path.dirname(mine);
    // No process has a number as high.
    const [dead, living, strange] = [`${name}-99999999-abcdef`, `${name}-${process.pid}-abcdef`, `${name}-notes`].map((each) =>
      path.join(place, each),
    ) as [string, string, string];
    for (const each of [dead, living, strange]) mkdirSync(path.join(each, 'inside'), { recursive: true });
    made.push(dead, living, strange);
    make();
    expect([dead, living, strange, mine].map((each) => existsSync(each))).toEqual([false, true, true, true]);
  });

  it('leaves what it may not take away, of somebody else who was killed', () => {
    const place = path.dirname(make());
    const theirs = path.join(place, `${name}-99999998-abcdef`);
    mkdirSync(path.join(theirs, 'inside'), { recursive: true });
    made.push(theirs);
    chmodSync(theirs, 0o000);
    // Root may take away everything: for as long as it is asked, this process is somebody else.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(NOBODY);
    let own: string;
    try {
      own = make();
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(theirs, 0o700);
    }
    expect([own, theirs].map((each) => existsSync(each))).toEqual([true, true]);
  });
});

const NOBODY = 65_534;

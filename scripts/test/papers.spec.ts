import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './program.js';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const ours = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const at = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [at];
    return /^(node_modules|dist|\.git|\.cache|\.junan)$/.test(entry.name) ? [] : [at, ...ours(at)];
  });
const there = new Set(ours('.'));
const papers = [...there].filter((file) => file.endsWith('.md'));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const found = (paper: string, pattern: RegExp) => [...read(paper).matchAll(pattern)].map(([, what = '']) => what);
/** What a paper names and the tree has not. */
const missing = (pattern: RegExp, isThere: (what: string, paper: string) => boolean) =>
  papers.flatMap((paper) =>
    found(paper, pattern)
      .filter((what) => !isThere(what, paper))
      .map((what) => `${paper}: ${what}`),
  );

describe('what the papers name', () => {
  it('as a link leads somewhere', () => {
    const leads = (to: string, paper: string) => {
      const [file = ''] = to.split('#');
      const at = path.posix.normalize(path.posix.join(path.posix.dirname(paper), decodeURI(file))).replace(/\/$/, '');
      return /^[a-z]+:/.test(to) || file === '' || there.has(at);
    };
    expect(missing(/\]\(([^)\s]+)\)/g, leads)).toEqual([]);
  });

  it('as a command of npm is one', () => {
    expect(missing(/\bnpm run (?:-s |--silent )?([a-z][a-z:-]*)/g, (name) => name in scripts)).toEqual([]);
  });

  it('as a file is one, as it stands or beside the paper', () => {
    const isFile = (file: string, paper: string) =>
      [file, path.posix.join(path.posix.dirname(paper), file), path.posix.join(path.posix.dirname(paper), 'src', file)].some((at) =>
        there.has(at.replace(/\/$/, '')),
      );
    expect(missing(/`((?:apps|libs|console|journeys|bench|faults|scripts|docs|data|src)\/[\w./-]+)`/g, isFile)).toEqual([]);
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '..');
const dist = (file: string) => readFileSync(path.join(root, 'dist', file));
const KB = 1_000;

/** What a browser fetches before anything is shown: what the page names, and what that is made of. */
function entry(): Map<string, number> {
  const sizes = new Map<string, number>();
  const page = dist('index.html').toString();
  const left = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (sizes.has(file)) continue;
    const bytes = dist(file);
    sizes.set(file, gzipSync(bytes).length);
    if (!file.endsWith('.js')) continue;
    const folder = path.posix.dirname(file);
    for (const [, other = ''] of bytes.toString().matchAll(/(?:^|[;}\s])(?:import|from)\s*"(\.{1,2}\/[^"]+\.js)"/g))
      left.push(path.posix.join(folder, other));
  }
  return sizes;
}

describe('how much the console asks for', () => {
  it('is a handful of files before the first page is there, since each costs a slow line a way there and back', () => {
    expect(entry().size).toBeLessThanOrEqual(6);
  });

  it('is at most 350 kB, compressed, before the first page is there', () => {
    const sizes = entry();
    expect([...sizes.keys()].filter((file) => file.endsWith('.js')).length).toBeGreaterThan(0);
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(350 * KB);
  });

  it('is nothing oftener than every five seconds, but of one dispute what a service has yet to tell', () => {
    const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|vue)$/.test(file));
    const asked = files.flatMap((file) => {
      const text = readFileSync(path.join(root, 'src', file), 'utf8');
      return [...text.matchAll(/(?:refetchInterval:|setInterval\().*/g)].map(([line]) => ({ file, line }));
    });
    expect(asked.length).toBeGreaterThan(3);
    // `askEvery` holds it to that; whoever lags is asked less and less often (back-off.spec), long work only counts its
    // seconds, and of a session that seems to be over the edge alone is asked once a minute (session.spec).
    const otherwise = asked.filter(({ line }) => !line.includes('askEvery(')).map(({ file }) => file);
    expect([...new Set(otherwise)].sort()).toEqual(['parts/long-work.vue', 'session.ts', 'standing.ts']);
  });
});

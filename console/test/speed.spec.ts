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

describe('what a browser fetches before the first page is there', () => {
  it('is at most 350 kB, compressed', () => {
    const sizes = entry();
    expect([...sizes.keys()].filter((file) => file.endsWith('.js')).length).toBeGreaterThan(0);
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(350 * KB);
  });
});

it('no board or list asks by itself oftener than every five seconds', () => {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|vue)$/.test(file));
  const intervals = files.flatMap((file) =>
    [...readFileSync(path.join(root, 'src', file), 'utf8').matchAll(/refetchInterval: ([\d_]+)/g)].map(([, ms = '']) => ({
      file,
      ms: Number(ms.replaceAll('_', '')),
    })),
  );
  expect(intervals.length).toBeGreaterThan(2);
  expect(intervals.filter(({ ms }) => ms < 5_000)).toEqual([]);
});

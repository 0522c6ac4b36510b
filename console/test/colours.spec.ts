import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const src = path.resolve(import.meta.dirname, '../src');
const read = (file: string) => readFileSync(path.join(src, file), 'utf8');

/** Element's shades of our colours stand beside its names. */
const NAMED = ['styles/tokens.css', 'styles/element.css', 'look.ts', 'guest/guest.css'];
const colour = /#[0-9a-f]{3,8}\b(?!\/)|\brgba?\(/i;

describe('the colours of the console', () => {
  it('have one place, so that what draws by day draws by night', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(vue|css)$/.test(file) && !NAMED.includes(file),
    );
    expect(files.length).toBeGreaterThan(50);
    const named = files.flatMap((file) =>
      [...read(file).matchAll(/<style[^>]*>([\s\S]*?)<\/style>|^([\s\S]*)$/g)]
        .map(([, style, all]) => style ?? (file.endsWith('.css') ? all : '') ?? '')
        .flatMap((style) => style.split('\n').filter((line) => colour.test(line)))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(named).toEqual([]);
  });

  it('are the same by night, and none of them is forgotten', () => {
    const [day = '', night = ''] = read('styles/tokens.css').split('html.dark {');
    const names = (text: string) =>
      new Set([...(text.split('\n  }\n')[0] ?? '').matchAll(/(--[\w-]+): (?:#|rgb|0 )/g)].map(([, name]) => name));
    expect([...names(day)].sort()).toEqual([...names(night)].sort());
  });
});

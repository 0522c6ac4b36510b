import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { desk } from './visitor.js';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, '.cache/gallery');
const photographs = path.join(root, '.cache/photographs');
/** Where a browser takes a page as safe to keep keys in; nobody listens there. */
const ORIGIN = 'http://localhost';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export type Manner = 'told' | 'empty' | 'waiting' | 'refused';
export type Sent = Readonly<{ door: string; body: unknown; key: string | null; match: string | null }>;

/** What the page of all parts lets whoever drives it do. */
type Hand = Readonly<{
  show: (chapter: string) => Promise<void>;
  settled: () => Promise<void>;
  speak: (language: 'zh' | 'en') => void;
  answer: (manner: Manner) => void;
  sent: Sent[];
  unanswered: readonly string[];
  partsShown: ReadonlySet<string>;
}>;
type Driven = typeof globalThis & { gallery: Hand };

/** Every part of the console on one page, which no service runs behind. */
export class Gallery {
  /** A word that is missing, an attribute that nobody takes. */
  readonly warnings: string[] = [];

  manner: Manner = 'told';
  /** Which chapters were opened, and which parts came up in them. */
  readonly shown = new Set<string>();
  readonly parts = new Set<string>();

  private constructor(readonly page: Page) {
    page.setDefaultTimeout(10_000);
    page.on('console', (said) => {
      if (said.type() === 'warning') this.warnings.push(said.text().split('\n').slice(0, 2).join(' ').slice(0, 300));
    });
  }

  static async open(browser: Browser): Promise<Gallery> {
    build();
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: desk, reducedMotion: 'reduce' });
    await context.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const file = path.join(built, pathname === '/' ? 'index.html' : pathname);
      if (!existsSync(file)) return route.fulfill({ status: 404 });
      return route.fulfill({ body: readFileSync(file), contentType: TYPES[path.extname(file)] ?? 'application/octet-stream' });
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-11-27T03:30:00Z'));
    const gallery = new Gallery(page);
    await gallery.load();
    return gallery;
  }

  async load(): Promise<void> {
    await this.page.goto(ORIGIN);
    await this.page.waitForFunction(() => 'gallery' in globalThis);
    this.manner = 'told';
  }

  async show(chapter: string): Promise<void> {
    const parts = await this.page.evaluate(async (name) => {
      const { gallery } = globalThis as Driven;
      await gallery.show(name);
      return [...gallery.partsShown];
    }, chapter);
    if (this.manner === 'told') this.shown.add(chapter);
    for (const part of parts) this.parts.add(part);
  }

  async answer(manner: Manner): Promise<void> {
    this.manner = manner;
    await this.page.evaluate((how) => (globalThis as Driven).gallery.answer(how), manner);
  }

  unanswered = () => this.page.evaluate(() => [...new Set((globalThis as Driven).gallery.unanswered)]);
  /** Since one asked last. */
  sent = () => this.page.evaluate(() => (globalThis as Driven).gallery.sent.splice(0));

  async look({ language, width, night = false }: Readonly<{ language: 'zh' | 'en'; width: number; night?: boolean }>): Promise<void> {
    await this.page.setViewportSize({ width, height: desk.height });
    await this.page.emulateMedia({ colorScheme: night ? 'dark' : 'light' });
    await this.page.evaluate(async (to) => {
      const { gallery } = globalThis as Driven;
      gallery.speak(to);
      await gallery.settled();
    }, language);
  }

  async photograph(name: string): Promise<void> {
    mkdirSync(photographs, { recursive: true });
    await this.page.screenshot({ path: path.join(photographs, `${name}.png`), fullPage: true });
  }

  /** One part in one state. */
  of = (state: string): Locator => this.page.locator(`[data-state="${state}"]`);

  /** What came out of it, beside it. */
  said = (what: string): Promise<string> => this.page.locator(`[data-of="${what}"]`).innerText();
}

const SOURCES = ['console/src', 'console/gallery', 'console/package.json', 'package-lock.json'];
const newest = (at: string): number =>
  statSync(at).isDirectory() ? Math.max(...readdirSync(at).map((file) => newest(path.join(at, file)))) : statSync(at).mtimeMs;

/** Not for production: so it says of each part which file it is, and warns of what a person would not see. */
function build(): void {
  const folder = path.join(root, 'console');
  const page = path.join(built, 'index.html');
  if (existsSync(page) && SOURCES.every((source) => newest(path.join(root, source)) < statSync(page).mtimeMs)) return;
  const vite = path.join(path.dirname(createRequire(path.join(folder, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--config', 'gallery/vite.config.ts', '--mode', 'development'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (status !== 0) throw new Error(`the page of parts cannot be built: ${stderr}`);
}

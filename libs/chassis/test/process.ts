import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** The sample as a program: the libs built by the real build beside a `main.ts` and a `migrate.ts`, in a folder of its own. */
export class Program {
  private constructor(private readonly folder: string) {}

  static async build(): Promise<Program> {
    const folder = await mkdtemp(path.join(tmpdir(), 'junan-program-'));
    for (const file of ['package.json', '.swcrc']) await cp(path.join(root, file), path.join(folder, file));
    await cp(path.join(root, 'libs'), path.join(folder, 'libs'), { recursive: true });
    // The build leaves test folders out; here the sample is the program.
    for (const file of ['sample.ts', 'gate.ts']) await cp(path.join(import.meta.dirname, file), path.join(folder, 'apps/sample', file));
    for (const [file, word] of [
      ['main.ts', 'serve'],
      ['migrate.ts', 'migrate'],
    ] as const) {
      const text = `import { ${word} } from '#chassis';\nimport { sample } from './sample.js';\n\nawait ${word}(sample);\n`;
      await writeFile(path.join(folder, 'apps/sample', file), text);
    }
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const { build } = (await import(path.join(root, 'scripts/build.mjs'))) as { build(root: string): Promise<unknown> };
    await build(folder);
    return new Program(folder);
  }

  run(what: 'main' | 'migrate', env: Readonly<Record<string, string>>): Running {
    return new Running(path.join(this.folder, `dist/apps/sample/${what}.js`), env);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** A process with what it said. */
export class Running {
  private readonly child;
  out = '';
  err = '';

  constructor(file: string, env: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, [file], { env: { PATH: process.env['PATH'], ...env } });
    this.child.stdout.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.child.stderr.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
  }

  get lines(): Record<string, unknown>[] {
    return (this.out + this.err)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  get errors(): Record<string, unknown>[] {
    return this.lines.filter(({ level }) => level === 'error');
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Its exit code, once it has ended. */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }
}

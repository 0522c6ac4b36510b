import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { TestDatabase } from '#testing';
import { intake } from '../../apps/intake/src/intake.module.js';
import { root } from './program.js';

/** As under `| head` whose head has gone: before the command says anything, nobody reads it any more. */
async function unheard(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
  const [code] = (await once(child, 'close')) as [number];
  return { code, complaint };
}

describe('a command that nobody hears out', () => {
  it.each([
    ['scripts/audit.mjs', ['--help']],
    ['scripts/keys.mjs', ['--help']],
    ['scripts/letters.mjs', ['--help']],
    ['scripts/replay.mjs', ['--help']],
    ['scripts/licences.mjs', []],
    ['scripts/build.mjs', []],
    ['scripts/brokers.mjs', []],
  ])('ends without a word: %s', async (script, args) => {
    expect(await unheard(script, args)).toEqual({ code: 141, complaint: '' });
  });

  it('stops in order where it knows how to: npm start', async () => {
    expect(await unheard('scripts/start.mjs', ['--help'])).toEqual({ code: 0, complaint: '' });
  });

  it.each([
    ['scripts/audit.mjs', ['verify', 'intake']],
    ['scripts/keys.mjs', ['status', 'intake']],
    ['scripts/letters.mjs', ['intake', 'list']],
  ])('ends so in the service as well that does it, and its code does not say that all is well: %s', async (script, args) => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const database = await TestDatabase.of(intake);
    try {
      const env = { DATABASE_URL: database.url, SEALED_KEYS: `k1:${key}`, BLIND_INDEX_KEY: key };
      expect(await unheard(script, args, env)).toEqual({ code: 141, complaint: '' });
    } finally {
      await database.drop();
    }
  });
});
